// Who may import whom; the table is in CONTRIBUTING.md. Files that have to be plain Node are .mjs and join nothing.
const packages = (names) => `node_modules/(${names})/`
// Tests and what only tests use.
const test = '\\.test\\.tsx?$|/testing/|^flows/property/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      comment: 'A cycle hides which of the two decides.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true, path: '^\\.' } },
    {
      name: 'flows-is-pure',
      severity: 'error',
      comment: 'The core runs in the browser, in the workflow sandbox and on the command line: itself, zod and the sandboxed template engine only.',
      from: { path: '^flows/', pathNot: [test] },
      to: { pathNot: ['^flows/', packages('zod|liquidjs|@noble/hashes')] },
    },
    {
      name: 'node-imports-no-other-node',
      severity: 'error',
      comment: 'A node type is one folder; what two of them share belongs to the model.',
      from: { path: '^flows/nodes/([^/]+)/', pathNot: test },
      to: { path: '^flows/nodes/([^/]+)/', pathNot: ['^flows/nodes/$1/', '^flows/nodes/[^/]+\\.ts$'] },
    },
    {
      name: 'prove-shares-nothing-with-insert',
      severity: 'error',
      comment: 'The proof must be able to find what the inserter forgot.',
      from: { path: '^flows/compliance/prove' },
      to: { path: '^flows/compliance/(insert|gates)' },
    },
    {
      name: 'workflow-is-deterministic',
      severity: 'error',
      comment: 'It is bundled into the sandbox: no server, switch, database or Node.',
      from: { path: '^workflows/([^/]+\\.workflow|messages|options|index)\\.ts$' },
      to: { pathNot: ['^flows/', '^workflows/[^/]+\\.ts$', packages('@temporalio/(workflow|common)|zod')], dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'activities-get-their-ports',
      severity: 'error',
      comment: 'Stores and the switch come in as one argument; only their types are known here.',
      from: { path: '^workflows/activities/', pathNot: test },
      to: { path: '^(server|freeswitch|prisma)/', dependencyTypesNot: ['type-only', 'type-import'] },
    },
    { name: 'activities-know-no-pages', severity: 'error', from: { path: '^workflows/' }, to: { path: ['^app/', packages('next|react')] } },
    { name: 'switch-stands-alone', severity: 'error', from: { path: '^freeswitch/', pathNot: test }, to: { path: '^(server|workflows|app|prisma)/' } },
    {
      name: 'switch-knows-flows-by-type',
      severity: 'error',
      from: { path: '^freeswitch/', pathNot: test },
      to: { path: '^flows/', dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'server-knows-no-switch',
      severity: 'error',
      comment: 'The pages and the command line talk to Temporal; only the call worker talks to the switch.',
      from: { path: '^server/', pathNot: [test, '^server/cli/'] },
      to: { path: ['^freeswitch/', '^workflows/(?!messages|options)', '^app/', packages('react|react-dom')], dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'pages-ask-the-router',
      severity: 'error',
      comment: 'A component knows the router by type; only route handlers and server callers join it.',
      from: { path: '^app/', pathNot: [test, '^app/.*route\\.tsx?$', '^app/_trpc/server\\.tsx$'] },
      to: { path: ['^(server|freeswitch|workflows|prisma)/', packages('@prisma|@temporalio|pg')], dependencyTypesNot: ['type-only', 'type-import'] },
    },
    {
      name: 'nobody-imports-tools',
      severity: 'error',
      from: { path: '^(app|server|workflows|freeswitch|flows|prisma)/', pathNot: [test, '^server/cli/'] },
      to: { path: '^tools/' },
    },
    {
      name: 'bootstrap-has-no-dependencies',
      severity: 'error',
      comment: 'It runs before they are installed.',
      from: { path: '^tools/(bootstrap/.*|[^/]+)\\.mjs$' },
      to: { pathNot: ['^tools/.*\\.mjs$'], dependencyTypesNot: ['core', 'type-only', 'type-import', 'dynamic-import', 'jsdoc'] },
    },
    {
      name: 'no-development-package-in-production',
      severity: 'error',
      from: { path: '^(app|server|workflows|freeswitch|flows|prisma)/', pathNot: [test] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^prisma/generated', '^\\.next'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
    },
  },
}
