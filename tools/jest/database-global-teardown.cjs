// Stops the PostgreSQL of this test run and removes its files.
module.exports = async function stopDatabase() {
  await globalThis.__tabulariumTestServer?.stop();
};
