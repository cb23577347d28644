// AssemblyScript: compiled, with what it takes of recognition's kernels, into a WebAssembly module that works on tfjs' heap.
export { addBias } from '../../../recognition/kernels/assembly/add-bias';
export { multiplyMatrices } from '../../../recognition/kernels/assembly/multiply-matrices';
export { winogradConvolution } from '../../../recognition/kernels/assembly/winograd-convolution';
export { winogradScratch } from '../../../recognition/kernels/assembly/winograd-planes';
export { batchNormRelu } from './batch-norm-relu';
export { batchNormReluGradient } from './batch-norm-relu-gradient';
export { maxPoolGradient } from './max-pool-gradient';
export { addTransposedProduct } from './multiply-transposed';
export { patchFilterGradient, patchScratch } from './patch-filter-gradient';
export { spreadMap } from './spread-map';
export { turnFilter } from './turn-filter';
export { winogradFilterGradient } from './winograd-filter-gradient';
