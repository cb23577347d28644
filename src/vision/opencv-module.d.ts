/**
 * OpenCV.js as the build serves it: its glue code as a module, its WebAssembly as a file of its own.
 * Made by `.config/opencv-plugin.ts`.
 */
declare module 'virtual:opencv' {
  /** What the glue code takes; Emscripten's names. */
  interface OpenCvModuleArg {
    /** Must instantiate the module with these imports and hand the instance to `receive`. */
    instantiateWasm(imports: WebAssembly.Imports, receive: (instance: WebAssembly.Instance) => void): object;
    /** Takes what OpenCV prints on its standard output. */
    print?(text: string): void;
    /** Takes what OpenCV prints on its error output. */
    printErr?(text: string): void;
  }

  /** Starts OpenCV. Resolves once the module is ready to use; never settles where `instantiateWasm` never calls back. */
  const createOpenCv: (moduleArg: OpenCvModuleArg) => Promise<import('./opencv.ts').OpenCv>;
  export default createOpenCv;

  /** Where the `.wasm` file is served. */
  export const wasmUrl: string;

  /** Its size before any compression, bytes. */
  export const wasmBytes: number;
}
