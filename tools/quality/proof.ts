/** `npm run test:proof -- NAME [options]`: the slow proofs. Each is a module with `main(options)`. */
const proofs: Readonly<
  Record<
    string,
    {
      what: string;
      load: () => Promise<{
        main: (options: readonly string[]) => Promise<{ passed: number; failed: number }>;
      }>;
    }
  >
> = {
  start: {
    what: 'start cases: root, plain user, 0700 parent, space in the path, ports, locks, orphans',
    load: () => import('../proofs/start.ts'),
  },
  kills: {
    what: 'the worker killed at every boundary of every step kind',
    load: () => import('../proofs/kills.ts'),
  },
};

const [name = '', ...options] = process.argv.slice(2);
const proof = proofs[name];
if (!proof) {
  console.error(
    `Name a proof:\n${Object.entries(proofs)
      .map(([key, each]) => `  ${key.padEnd(8)} ${each.what}`)
      .join('\n')}`,
  );
  process.exit(2);
}
const { passed, failed } = await (await proof.load()).main(options);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
