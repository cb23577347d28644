/** The files of reader that run in the page. */
const READER_DOOR =
  '^src/reader/(client|create-reader-client|found-damage|load-share|protocol|read-options|reader-[a-z]+)\\.ts$';

/** Files outside cli and training that need Node. */
const NODE_ONLY = '^src/[a-z/-]+/([a-z-]*node[a-z-]*|read-model-files)\\.ts$';

/**
 * Which folder may import which: imports point one way, from the app's shell down to `core`.
 * Read by dependency-cruiser (`npm run check:imports`).
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Files that import each other in a circle are one file in disguise.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'core-imports-nothing',
      comment: 'core is pure TypeScript: no library, no other folder.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { pathNot: '^src/core/' },
    },
    {
      name: 'stages-import-core',
      comment: 'vision, recognition, camera and history know nothing of each other: each imports core alone.',
      severity: 'error',
      from: { path: '^src/(vision|recognition|camera|history)/' },
      to: { path: '^(src|tests)/', pathNot: '^src/($1|core)/' },
    },
    {
      name: 'pwa-stands-alone',
      comment: 'pwa is about the browser and its stored files alone, whatever app these are.',
      severity: 'error',
      from: { path: '^src/pwa/' },
      to: { path: '^(src|tests)/', pathNot: '^src/pwa/' },
    },
    {
      name: 'reader-imports-stages',
      comment: 'reader joins vision and recognition into the whole pipeline, and knows nothing of the page.',
      severity: 'error',
      from: { path: '^src/reader/' },
      to: { path: '^(src|tests)/', pathNot: '^src/(reader|vision|recognition|core)/' },
    },
    {
      name: 'reader-door-is-light',
      comment: 'What the page imports of reader must not pull OpenCV.js and TensorFlow.js out of the worker.',
      severity: 'error',
      from: { path: READER_DOOR },
      to: { path: '^src/(reader|vision|recognition)/', pathNot: READER_DOOR },
    },
    {
      name: 'ui-imports-doors',
      comment: 'ui sees camera, history, core, and the reader only through its client.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^(src|tests)/', pathNot: ['^src/(ui|camera|history|core)/', READER_DOOR] },
    },
    {
      name: 'cli-imports-reader',
      comment: 'The command line is the same reader in Node: no page, no training.',
      severity: 'error',
      from: { path: '^src/cli/' },
      to: { path: '^(src|tests)/', pathNot: '^src/(cli|reader|vision|recognition|core)/' },
    },
    {
      name: 'training-imports-reader',
      comment: 'Training may use whatever reads, and nothing of the page or the command line.',
      severity: 'error',
      from: { path: '^src/training/' },
      to: { path: '^(src|tests)/', pathNot: '^src/(training|reader|vision|recognition|core)/' },
    },
    {
      name: 'main-wires-the-page',
      comment:
        'The composition root wires the page: what works in the worker or in Node is no part of it, but for the worker’s address.',
      severity: 'error',
      from: { path: '^src/main\\.ts$' },
      to: {
        path: '^(src|tests)/',
        pathNot: ['^src/(ui|pwa|camera|history|core)/', READER_DOOR, '^src/reader/worker\\.ts$'],
      },
    },
    {
      name: 'nothing-imports-main',
      comment: 'main is where the page starts; whatever it has to share belongs to a folder.',
      severity: 'error',
      from: {},
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'node-only-in-node',
      comment: 'A few files of the reading stages need Node: only the command line, training and tests run there.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(cli|training)/', NODE_ONLY] },
      to: { path: NODE_ONLY },
    },
    {
      name: 'opencv-only-in-vision',
      comment: 'Mats stay inside vision; plain data passes its door.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/vision/' },
      to: { path: '(@techstark/opencv-js|^virtual:opencv)' },
    },
    {
      name: 'tensors-stay-in-the-worker',
      comment: 'TensorFlow.js runs in the worker and in Node; a page that imports it loads it twice.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(recognition|reader|training|cli)/' },
      to: { path: '@tensorflow/.*\\.(js|ts)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    // Imports of types alone point one way too.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs'], conditionNames: ['import', 'default', 'types'] },
  },
};
