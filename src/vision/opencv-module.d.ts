/**
 * OpenCV.js as the build serves it: its glue code as a module, its WebAssembly as files of their own.
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

  /** The binary with those functions alone that reading calls; to call another one traps. */
  export const calledWasm: import('../core/checked-file.ts').CheckedFile;

  /** The binary as published. */
  export const completeWasm: import('../core/checked-file.ts').CheckedFile;
}
