import { makeMemory, MemoryGone, MOST_PAGES, MOST_PAGES_ANEW } from './kernel-memory.ts';
import { BANDED, type BandedName, type BandedRoutines } from './team/banded-names.ts';
import { MOST_BANDS } from './team/board.ts';
import { KernelTeam, type StartHelper } from './team/kernel-team.ts';

/** A function of the compiled module: addresses in bytes and sizes, as the source's docstring in `assembly/` says. */
type Routine<Result = void> = (...numbers: number[]) => Result;

interface PixelRoutines extends BandedRoutines {
  readonly bundleInk: Routine;
  readonly countEdges: Routine;
  readonly takeSamples: Routine;
  readonly findRuns: Routine<number>;
}

/** What a routine does all rows of. */
interface Rows {
  readonly rows: number;
  /** Pixels that are looked at in all. */
  readonly pixels: number;
  /** Bytes of scratch that a thread needs. */
  readonly scratch: number;
}

const PAGE = 65536; // bytes
/** Every piece of memory begins at a multiple of this, and is followed by as much that may be written to: kernels work on so many bytes at once. */
const STEP = 16;

/** What is shared among threads, pixels. */
export interface Sharing {
  /** Smaller pictures are not. */
  readonly least: number;
  /** In one band. */
  readonly band: number;
}

/**
 * Pictures of a camera are mostly smaller, 1280×720: a routine is done with these before a helper is awake and has done its part. A band takes some
 * times longer than to claim it.
 */
const SHARING: Sharing = { least: 1 << 20, band: 1 << 16 };

/** The compiled kernels of `assembly/`, and a memory of their own. */
export class PixelKernels {
  readonly #module: WebAssembly.Module;
  readonly #isShared: boolean;
  #memory: WebAssembly.Memory;
  #routines: PixelRoutines;
  #team: KernelTeam | undefined;
  #sharing = SHARING;
  #pages = MOST_PAGES;
  #wantsHelp = false;
  #isBroken = false;
  #used = 0;
  #depth = 0;
  #copy = new Uint8Array(0);

  private constructor(module: WebAssembly.Module, isShared: boolean, memory: WebAssembly.Memory, routines: unknown) {
    this.#module = module;
    this.#isShared = isShared;
    this.#memory = memory;
    this.#routines = routines as PixelRoutines;
  }

  /** @param isShared whether the module takes a memory that threads may share @throws Error where it does not run, or there is no such memory */
  static async start(module: WebAssembly.Module, isShared = false): Promise<PixelKernels> {
    const memory = makeMemory(isShared);
    const { exports } = await WebAssembly.instantiate(module, { env: { memory } });
    return new PixelKernels(module, isShared, memory, exports);
  }

  /** Other ones after memory was given up: take them where they are called. */
  get routines(): PixelRoutines {
    return this.#routines;
  }

  /** How many threads share the work, the caller's among them. */
  get threads(): number {
    return 1 + (this.#team?.size ?? 0);
  }

  /** Whether there was a picture that more threads would have shared. */
  get wantsHelp(): boolean {
    return this.#wantsHelp;
  }

  /** How many bands the helpers have done. */
  get bandsHelped(): number {
    return this.#team?.bandsHelped ?? 0;
  }

  /** Whether there is no memory left to work in. */
  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Has so many threads help from when they are ready. Nothing where memory is not shared, or is others' already. */
  gather(helpers: number, start: StartHelper, sharing = SHARING): void {
    if (!this.#isShared || this.#team || helpers === 0) return;
    this.#sharing = sharing;
    this.#wantsHelp = false;
    this.#team = new KernelTeam(helpers, this.#module, this.#memory, start);
  }

  /** Ends the helpers. */
  close(): void {
    this.#team?.close();
  }

  /**
   * Runs `body` with memory that is empty again afterwards: what `take` gave it is. Where a helper is lost on the way, the outermost body is run once
   * more, on other memory and without help: it must do no harm to be run twice.
   */
  with<T>(body: (take: (bytes: number) => number) => T): T {
    if (this.#depth > 0) return this.#within(body);
    try {
      return this.#within(body);
    } catch (error) {
      if (!(error instanceof MemoryGone)) throw error;
      this.#startAnew(error.pages);
      return this.#within(body);
    }
  }

  /** Runs a routine over all rows, shared among the threads where there is enough to do. */
  runRows(name: BandedName, { rows, pixels, scratch }: Rows, ...rest: number[]): void {
    this.with((take) => {
      const team = this.#team;
      const isAlone = !this.#willShare(pixels);
      const scratchStep = Math.ceil(scratch / STEP) * STEP + 4 * STEP;
      const address = take(isAlone || !team ? scratch : scratchStep * (1 + team.asked));
      if (isAlone || !team) return this.#routines[name](0, rows, address, ...rest);
      const bands = Math.min(MOST_BANDS, Math.ceil(pixels / this.#sharing.band));
      const step = 2 * Math.ceil(rows / bands / 2); // even, as `toRgba` asks for
      const job = { routine: BANDED.indexOf(name), rows, step, scratch: address, scratchStep, rest };
      if (!team.do(this.#routines, job)) throw new MemoryGone(this.#pages, 'kernels: a helper was lost');
    });
  }

  /** Says that so many pixels are to come soon. @returns whether threads will share them */
  announce(pixels: number): boolean {
    const isShared = this.#willShare(pixels);
    if (isShared) this.#team?.callUp();
    return isShared;
  }

  #willShare(pixels: number): boolean {
    if (pixels < this.#sharing.least) return false;
    if (this.#isShared && !this.#team) this.#wantsHelp = true;
    return this.threads > 1;
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

  /** A view, good until memory is taken next. May be of shared memory, which few of the browser's functions take. */
  bytes(address: number, length: number): Uint8Array {
    return new Uint8Array(this.#memory.buffer, address, length);
  }

  #within<T>(body: (take: (bytes: number) => number) => T): T {
    const before = this.#used;
    this.#depth++;
    try {
      return body((bytes) => this.#take(bytes));
    } finally {
      this.#depth--;
      this.#used = before;
    }
  }

  #take(bytes: number): number {
    const address = this.#used;
    this.#used += (Math.ceil(bytes / STEP) + 1) * STEP;
    const missing = this.#used - this.#memory.buffer.byteLength;
    if (missing > 0) this.#grow(Math.ceil(missing / PAGE));
    return address;
  }

  #grow(pages: number): void {
    try {
      this.#memory.grow(pages);
    } catch (cause) {
      if (!this.#isShared || this.#pages === MOST_PAGES_ANEW) throw cause;
      throw new MemoryGone(MOST_PAGES_ANEW, 'kernels: no more memory', { cause });
    }
  }

  /** With other memory, and nobody else who writes to it: a lost helper may still do so with the old one. */
  #startAnew(pages: number): void {
    this.#team?.close();
    this.#isBroken = true; // until there is other memory
    this.#memory = makeMemory(this.#isShared, pages);
    const { exports } = new WebAssembly.Instance(this.#module, { env: { memory: this.#memory } });
    this.#routines = exports as unknown as PixelRoutines;
    this.#pages = pages;
    this.#isBroken = false;
  }
}
