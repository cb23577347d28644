/** The compiled kernels of `assembly/` as the build serves them. Made by `.config/reading-kernels-plugin.ts`. */
declare module 'virtual:reading-kernels' {
  /** Where the `.wasm` file is served. */
  export const wasmUrl: string;
}
