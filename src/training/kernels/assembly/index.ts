// AssemblyScript: compiled by ../compile-assembly.ts into a WebAssembly module that works on tfjs' heap.
export { batchNormRelu } from './batch-norm-relu';
export { batchNormReluGradient } from './batch-norm-relu-gradient';
export { maxPoolGradient } from './max-pool-gradient';
export { turnFilter } from './winograd-filters';
export { winogradConvolution, winogradFilterGradient, winogradScratch } from './winograd-convolution';
export { spreadMap } from './spread-map';
export { multiplyMatrices } from './multiply-matrices';
export { addTransposedProduct } from './multiply-transposed';
export { patchFilterGradient, patchScratch } from './patch-filter-gradient';
