/** The compiled kernels of `assembly/` as the build serves them. Made by `.config/kernels-plugin.ts`. */
declare module 'virtual:reading-kernels' {
  const wasm: import('../../core/checked-file.ts').CheckedFile;
  export default wasm;
}

/** The same for engines that have relaxed SIMD. */
declare module 'virtual:reading-kernels-relaxed' {
  const wasm: import('../../core/checked-file.ts').CheckedFile;
  export default wasm;
}
