// AssemblyScript: compiled into a WebAssembly module of its own, which works on the memory that it is given.
export { chooseGrey, takeChannel } from './to-grey';
export { smooth } from './smooth';
export { shrinkToMeans } from './shrink-to-means';
export { shrinkToExtremes } from './shrink-to-extremes';
export { markInk } from './mark-ink';
