import type { IConfiguration, IRegularForbiddenRuleType } from 'dependency-cruiser'

// The walls of the architecture: which way imports point. `npm run check` cruises the tree with them, and
// walls.test.ts plants one violation per rule to prove that each one bites.

/** Folders inside the renderer that every view may use. */
const sharedByViews = 'editor|ui'

/** Packages that are pure computation: no Node, no DOM, no clock. Only these may enter `shared/`. */
const purePackages = ['zod', 'diff', 'approx-string-match', 'snowball-stemmers', '@stdlib/[^/]+']

const tests = String.raw`\.test\.tsx?$`
const layers = '^(shared|db|electron|renderer)/'
const anyPackage: Rule['to']['dependencyTypes'] = [
  'npm',
  'npm-dev',
  'npm-optional',
  'npm-peer',
  'npm-bundled',
  'npm-no-pkg',
  'npm-unknown',
]

type Rule = IRegularForbiddenRuleType

function forbid(name: string, comment: string, from: Rule['from'], to: Rule['to']): Rule {
  return { name, comment, severity: 'error', from, to }
}

const betweenLayers = [
  forbid(
    'shared-imports-no-layer',
    'shared is the ground all layers stand on',
    { path: '^shared/' },
    {
      path: '^(db|electron|renderer)/',
    },
  ),
  forbid(
    'db-imports-no-window',
    'the db host runs without any window',
    { path: '^db/' },
    {
      path: '^(electron|renderer)/',
    },
  ),
  forbid(
    'renderer-imports-no-host',
    'pages reach the db host through the contract only',
    { path: '^renderer/' },
    {
      path: '^(db|electron)/',
    },
  ),
  forbid(
    'electron-imports-no-layer',
    'main starts the db host and the pages by path',
    { path: '^electron/' },
    {
      path: '^(db|renderer)/',
    },
  ),
  forbid(
    'electron-takes-only-port-and-bridge',
    'main never reads the messages it passes on',
    { path: '^electron/' },
    {
      path: '^shared/',
      pathNot: String.raw`^shared/rpc/(port|bridge)\.ts$`,
    },
  ),
  forbid(
    'app-imports-no-scaffolding',
    'what ships needs nothing that only tests and tools need',
    {
      path: layers,
      pathNot: tests,
    },
    { path: ['^(test|e2e|bench|scripts|samples)/', tests] },
  ),
]

const insideShared = [
  forbid(
    'model-stands-alone',
    'the model is the vocabulary of everything else',
    { path: '^shared/model/' },
    {
      path: '^shared/(?!model/)',
    },
  ),
  forbid(
    'text-uses-only-the-model',
    'texts know nothing of comparing or of messages',
    { path: '^shared/text/' },
    {
      path: '^shared/(?!model/|text/)',
    },
  ),
  forbid(
    'compare-uses-only-model-and-text',
    'a measure is a function of the model and its texts',
    {
      path: '^shared/compare/',
    },
    { path: '^shared/(?!model/|text/|compare/)' },
  ),
  forbid(
    'reliability-uses-only-model-and-text',
    'a coefficient is a function of the model and its texts',
    {
      path: '^shared/reliability/',
    },
    { path: '^shared/(?!model/|text/|reliability/)' },
  ),
  forbid(
    'rpc-speaks-model-and-measures',
    'the contract names shapes, it computes nothing',
    { path: '^shared/rpc/' },
    {
      path: '^shared/(?!rpc/|model/)',
      pathNot: String.raw`^shared/compare/measure\.ts$`,
    },
  ),
]

const insideRenderer = [
  forbid(
    'views-stay-apart',
    'views meet in the files beside their folders, not in each other',
    {
      path: '^renderer/([^/]+)/',
    },
    { path: '^renderer/[^/]+/', pathNot: [`^renderer/(${sharedByViews})/`, '^renderer/$1/'] },
  ),
  forbid(
    'ui-knows-no-editor',
    'common parts are below the editor',
    { path: '^renderer/ui/' },
    {
      path: '^renderer/editor/',
    },
  ),
]

const outside = [
  forbid(
    'shared-runs-anywhere',
    'shared is pure: no Node',
    { path: '^shared/', pathNot: tests },
    {
      dependencyTypes: ['core'],
    },
  ),
  forbid(
    'shared-takes-only-pure-packages',
    'shared is pure: no I/O, no clock',
    { path: '^shared/', pathNot: tests },
    {
      dependencyTypes: anyPackage,
      pathNot: purePackages.map(name => `node_modules/${name}/`),
    },
  ),
  forbid(
    'renderer-has-no-node',
    'pages are sandboxed',
    { path: '^renderer/', pathNot: tests },
    {
      dependencyTypes: ['core'],
    },
  ),
  forbid(
    'only-electron-uses-electron',
    'everything else also runs without it',
    {
      path: '^(shared|db|renderer)/',
    },
    { path: ['node_modules/electron/', '^electron$'] },
  ),
  forbid(
    'only-db-uses-sqlite',
    'the db host owns the file',
    { path: '^(shared|electron|renderer)/' },
    {
      path: 'node_modules/better-sqlite3/',
    },
  ),
  forbid(
    'db-draws-nothing',
    'the db host never sees a DOM',
    { path: '^db/', pathNot: tests },
    {
      path: 'node_modules/(react|react-dom|react-aria-components|prosemirror-view|lucide-react)/',
    },
  ),
  forbid(
    'app-imports-no-dev-package',
    'what ships has only its dependencies',
    { path: layers, pathNot: tests },
    {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      pathNot: ['node_modules/(electron|@types)/', '^electron$'],
    },
  ),
]

const everywhere = [
  forbid('no-cycles', 'modules in a circle cannot be understood one by one', {}, { circular: true }),
  forbid(
    'imports-resolve',
    'an import that cannot be followed escapes every other rule',
    {},
    {
      couldNotResolve: true,
    },
  ),
]

/** The rules and how to cruise with them. */
export const layerRules: IConfiguration = {
  forbidden: [...betweenLayers, ...insideShared, ...insideRenderer, ...outside, ...everywhere],
  options: {
    // TypeScript 7 has no compiler API; without swc nothing would be cruised at all.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^out/'] },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
