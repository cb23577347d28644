// AssemblyScript: compiled by ../compile-assembly-node.ts into a WebAssembly module that works on tfjs' heap.
export { addBias } from './add-bias';
export { winogradConvolution } from './winograd-convolution';
export { winogradScratch } from './winograd-planes';
