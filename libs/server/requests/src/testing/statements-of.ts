import type { DataSource } from 'typeorm';

/** The SQL statements of a piece of work, without their values, in order. */
export async function statementsOf(
  source: DataSource,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const seen: string[] = [];
  const { driver } = source;
  const create = driver.createQueryRunner;
  driver.createQueryRunner = (mode) => {
    const runner = create.call(driver, mode);
    const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
    runner.query = ((...args: unknown[]) => {
      seen.push(String(args[0]));
      return query(...args);
    }) as typeof runner.query;
    return runner;
  };
  try {
    await work();
  } finally {
    driver.createQueryRunner = create;
  }
  return seen;
}
