/** `npm run build`: the server by swc and both web apps, always anew (Nx keeps what is unchanged). */
import { buildWhatChanged } from '../launcher/build/first-build.ts';
import { Progress } from '../launcher/progress.ts';
import { StartProblem } from '../launcher/start-problem.ts';
import { inWorkspace } from '../launcher/workspace.ts';

const progress = new Progress();
try {
  await buildWhatChanged(progress, inWorkspace('.cache', 'build.log'), { force: true });
  progress.print(`Built in ${progress.total()}.`);
} catch (error) {
  if (!(error instanceof StartProblem)) throw error;
  progress.print(error.line());
  process.exitCode = 1;
}
