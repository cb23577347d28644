// AssemblyScript: compiled by ../compile-assembly-node.ts into a WebAssembly module that works on tfjs' heap.
export { convolveTiles, preparedSize, prepareFilter, tileScratch } from './convolve-tiles';
