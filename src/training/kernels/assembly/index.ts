// AssemblyScript: compiled, with what it takes of recognition's kernels, into a WebAssembly module that works on tfjs' heap.
export * from '../../../recognition/kernels/assembly/index';
export { batchNormRelu } from './batch-norm-relu';
export { batchNormReluGradient } from './batch-norm-relu-gradient';
export { maxPoolGradient } from './max-pool-gradient';
export { multiplyMatrices } from './multiply-matrices';
export { addTransposedProduct } from './multiply-transposed';
export { patchFilterGradient, patchScratch } from './patch-filter-gradient';
export { spreadMap } from './spread-map';
export { tileFilterGradient, tileGradientScratch } from './tile-filter-gradient';
export { turnFilter } from './turn-filter';
