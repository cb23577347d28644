/**
 * The kernels of TensorFlow.js that the nets are built and run with, by its names; the build leaves all others out. One that is missing here
 * is named in the error of the backend that looks for it.
 */
export const READING_KERNELS: readonly string[] = [
  'Cast',
  'Concat', // of the answers to more glyphs than one batch takes
  'FusedConv2D',
  'Identity',
  'MaxPool',
  'Mean',
  'RealDiv',
  'Reshape',
  'Slice',
  'Transpose', // called by the wasm backend's `Mean`
  '_FusedMatMul',
];
