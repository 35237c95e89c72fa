/** Who may import whom. Each rule has a deliberately bad import in tests/unit/tooling/import-rules.test.ts. */

const electronPackage = '^(node_modules/electron/|electron$)';
const outsideApp = '^(scripts|tests|tools)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other cannot be read or tested one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolves',
      comment: 'An import that leads nowhere fails at run time, on the user’s machine.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'tests-are-leaves',
      comment: 'Nothing that ships or runs may rest on a test or its helpers.',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'app-stands-alone',
      comment: 'The app does not contain scripts or tools, so it cannot import them.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer)/' },
      to: { path: outsideApp },
    },
    {
      name: 'shared-is-pure',
      comment:
        'shared/ runs in every process: nothing of Node, Electron, the screen or either side.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^resources/.+\\.json$', '^node_modules/zod/'] },
    },
    {
      name: 'domain-below-contract',
      comment: 'What a case is does not depend on how processes talk about it.',
      severity: 'error',
      from: { path: '^shared/(domain|policy|report)/' },
      to: { path: '^shared/contract/' },
    },
    {
      name: 'renderer-sees-shared-only',
      comment: 'The screen is sandboxed: it reaches the rest through the contract alone.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: ['^electron/', electronPackage] },
    },
    {
      name: 'renderer-without-node',
      comment: 'There is no Node in the screen’s process.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'renderer-packages',
      comment:
        'Packages that ship unbundled belong to the other processes; the screen bundles its own.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['npm'], pathNot: '^node_modules/zod/' },
    },
    {
      name: 'preload-is-thin',
      comment: 'The bridge knows channel names and Electron, nothing else.',
      severity: 'error',
      from: { path: '^electron/preload\\.ts$' },
      to: { pathNot: ['^shared/contract/channels\\.ts$', electronPackage] },
    },
    {
      name: 'services-without-electron',
      comment:
        'Use cases, storage and file work also run headless: they never see Electron or its adapters.',
      severity: 'error',
      from: { path: '^electron/(services|db|parser|documents|rpc)/' },
      to: {
        path: [electronPackage, '^electron/(ipc|platform|security)/', '^electron/[^/]+\\.ts$'],
      },
    },
    {
      name: 'driver-in-db-only',
      comment: 'One folder opens databases, so one place sets keys, pragmas and durability.',
      severity: 'error',
      from: { pathNot: '^(electron/db|tests)/' },
      to: { path: '^node_modules/better-sqlite3/' },
    },
    {
      name: 'db-below-services',
      comment: 'Storage holds no policy.',
      severity: 'error',
      from: { path: '^electron/db/' },
      to: { path: '^electron/(services|parser|documents)/' },
    },
    {
      name: 'handlers-are-adapters',
      comment: 'A handler passes a parsed request to a service; it does not touch storage.',
      severity: 'error',
      from: { path: '^electron/ipc/' },
      to: { path: '^electron/db/' },
    },
    {
      name: 'parser-holds-nothing',
      comment:
        'The process that reads untrusted files must not contain code for keys, cases or the database.',
      severity: 'error',
      from: { path: '^electron/parser/' },
      to: { path: '^electron/(services|db|documents)/' },
    },
    {
      name: 'documents-hold-nothing',
      comment: 'The process that writes documents gets bytes, not keys, cases or the database.',
      severity: 'error',
      from: { path: '^electron/documents/' },
      to: { path: '^electron/(services|db)/' },
    },
    {
      name: 'ships-what-it-imports',
      comment:
        'Electron’s side is not bundled with its packages: they must be production dependencies.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], pathNot: electronPackage },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(out|dist|demo|test-results)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'node', 'default'],
      extensions: ['.ts', '.svelte', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
