// AssemblyScript: compiled into WebAssembly modules of its own, which work on the memory that they are given: on one of their own, or on one that
// several threads share. What begins with `from` and `to` does these rows alone, and writes nowhere else but to its scratch.
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
