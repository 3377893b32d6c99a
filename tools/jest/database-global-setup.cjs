// Starts the one PostgreSQL of this test run; specs find it by TABULARIUM_TEST_SERVER.
module.exports = async function startDatabase() {
  const { startTestPostgres } = await import('./test-postgres.ts');
  const server = await startTestPostgres();
  process.env.TABULARIUM_TEST_SERVER = server.url;
  globalThis.__tabulariumTestServer = server;
};
