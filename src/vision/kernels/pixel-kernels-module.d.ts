/** The compiled kernels of `assembly/` as the build serves them. Made by `.config/kernels-plugin.ts`. */
declare module 'virtual:pixel-kernels' {
  const wasm: import('../../core/checked-file.ts').CheckedFile;
  export default wasm;
}

/** The same for memory that threads share. */
declare module 'virtual:pixel-kernels-shared' {
  const wasm: import('../../core/checked-file.ts').CheckedFile;
  export default wasm;
}
