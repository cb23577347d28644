// AssemblyScript: compiled into a WebAssembly module of its own, which works on the memory that it is given.
export { bundleInk } from './bundle-ink';
export { countEdges, takeSamples } from './count-edges';
export { findRuns } from './find-runs';
export { markInk } from './mark-ink';
export { shrinkToExtremes } from './shrink-to-extremes';
export { shrinkToMeans } from './shrink-to-means';
export { smooth } from './smooth';
export { spreadExtremes } from './spread-extremes';
export { chooseGrey, takeChannel } from './to-grey';
export { toRgba } from './to-rgba';
