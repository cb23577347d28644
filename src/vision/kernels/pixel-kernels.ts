/** A function of the compiled module: addresses in bytes and sizes, as the source's docstring in `assembly/` says. */
type Routine<Result = void> = (...numbers: number[]) => Result;

interface PixelRoutines {
  readonly bundleInk: Routine;
  readonly countEdges: Routine;
  readonly takeSamples: Routine;
  readonly findRuns: Routine<number>;
  readonly chooseGrey: Routine;
  readonly takeChannel: Routine;
  readonly smooth: Routine;
  readonly spreadExtremes: Routine;
  readonly shrinkToMeans: Routine;
  readonly shrinkToExtremes: Routine;
  readonly markInk: Routine;
  readonly toRgba: Routine;
}

const PAGE = 65536; // bytes
/** Every piece of memory begins at a multiple of this, and is followed by as much that may be written to: kernels work on so many bytes at once. */
const STEP = 16;

/** The compiled kernels of `assembly/`, and a memory of their own. */
export class PixelKernels {
  readonly routines: PixelRoutines;
  readonly #memory: WebAssembly.Memory;
  #used = 0;
  #copy = new Uint8Array(0);

  private constructor(routines: PixelRoutines, memory: WebAssembly.Memory) {
    this.routines = routines;
    this.#memory = memory;
  }

  static async start(module: WebAssembly.Module): Promise<PixelKernels> {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
    return new PixelKernels(exports as unknown as PixelRoutines, memory);
  }

  /** Runs `body` with memory that is empty again afterwards: what `take` gave it is. */
  with<T>(body: (take: (bytes: number) => number) => T): T {
    const before = this.#used;
    try {
      return body((bytes) => this.#take(bytes));
    } finally {
      this.#used = before;
    }
  }

  /** Takes memory for a copy of these. */
  put(take: (bytes: number) => number, data: Uint8Array): number {
    const address = take(data.length);
    this.bytes(address, data.length).set(data);
    return address;
  }

  /** A copy in one buffer that is used again and again: good until the next such copy. */
  copyOnce(address: number, length: number): Uint8Array {
    if (this.#copy.length < length) this.#copy = new Uint8Array(length);
    const copy = this.#copy.subarray(0, length);
    copy.set(this.bytes(address, length));
    return copy;
  }

  /** A view, good until memory is taken next. */
  bytes(address: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, address, length);
  }

  #take(bytes: number): number {
    const address = this.#used;
    this.#used += (Math.ceil(bytes / STEP) + 1) * STEP;
    const missing = this.#used - this.#memory.buffer.byteLength;
    if (missing > 0) this.#memory.grow(Math.ceil(missing / PAGE));
    return address;
  }
}
