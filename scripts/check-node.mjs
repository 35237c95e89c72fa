// Runs before anything else: the database driver crashes older Node versions instead of failing.
const NEEDED_MAJOR = 24;
const major = Number(process.versions.node.split('.')[0]);
if (major < NEEDED_MAJOR) {
  console.error(
    `Casebook needs Node ${NEEDED_MAJOR} or newer; this is Node ${process.versions.node}.\n` +
      'Run the command through npm ("npm run …"), which uses the Node that "npm ci" installed.\n' +
      'On a Mac and on Windows for ARM, install Node 24 yourself: no package carries it there.',
  );
  process.exit(1);
}
