declare global {
  /** Size of all memories of WebAssembly that were made here and still are, bytes. */
  var wasmBytes: () => number;
}

/** Runs in a worker before its own scripts, and so brings along all that it needs: keeps an eye on each memory that it makes. */
export function noteMemories(): void {
  const memories: WeakRef<WebAssembly.Memory>[] = [];
  const note = (memory: unknown): void => {
    if (memory instanceof Own && !memories.some((known) => known.deref() === memory))
      memories.push(new WeakRef(memory));
  };
  const noteExports = (instance: WebAssembly.Instance): void => Object.values(instance.exports).forEach(note);
  const Own = WebAssembly.Memory;
  const { Instance, instantiate, instantiateStreaming } = WebAssembly;
  const noteResult = <T>(result: T): T => {
    noteExports(result instanceof Instance ? result : (result as { instance: WebAssembly.Instance }).instance);
    return result;
  };
  Object.assign(WebAssembly, {
    Memory: new Proxy(Own, {
      construct: (target, [descriptor]: [WebAssembly.MemoryDescriptor]) => {
        const memory = new target(descriptor);
        note(memory);
        return memory;
      },
    }),
    Instance: new Proxy(Instance, {
      construct: (target, [module, imports]: [WebAssembly.Module, WebAssembly.Imports]) =>
        noteResult(new target(module, imports)),
    }),
    instantiate: (source: BufferSource, imports: WebAssembly.Imports) => instantiate(source, imports).then(noteResult),
    instantiateStreaming: (source: Response, imports: WebAssembly.Imports) =>
      instantiateStreaming(source, imports).then(noteResult),
  });
  globalThis.wasmBytes = () => memories.reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0);
}
