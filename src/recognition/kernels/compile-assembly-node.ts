import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The folder with the sources of the kernels that reading uses. */
export const READING_SOURCES = fileURLToPath(new URL('./assembly', import.meta.url));

const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/inklens', import.meta.url));

const { resolve } = createRequire(import.meta.url);

// No runtime of its own, no data and no stack in memory: the memory is tfjs' heap, of which nothing else may be touched.
const FLAGS = ['--runtime', 'stub', '--importMemory', '--initialMemory', '0', '--noExportMemory', '--noAssert'];
const COMPILER_FLAGS = ['-O3', '--enable', 'simd', '--disableWarning', '112', ...FLAGS]; // 112: v128 passed between the files
const RELAXED_FLAGS = ['--enable', 'relaxed-simd'];
// A module takes any memory that may grow to no more than this, pages: all that there can be.
const SHARED_FLAGS = ['--enable', 'threads', '--sharedMemory', '--maximumMemory', '65536'];

/** What kernels can be compiled for. */
export interface KernelVariant {
  /** Engines that have relaxed SIMD: a product and a sum in one step. */
  readonly relaxed?: boolean;
  /** Memory that threads share. */
  readonly shared?: boolean;
}

interface CompileOptions extends KernelVariant {
  /** Folder that modules are kept in. */
  readonly cache?: string;
}

/**
 * Kernels written in AssemblyScript, as the bytes of a WebAssembly module. Compiled once for each state of the sources (about
 * 3 s), then read from a cache; where that cannot be written, compiled each time.
 * @param sources folder whose `index.ts` exports the kernels, then those that it imports from
 * @throws Error with the compiler's message
 */
export async function compileAssembly(
  sources: readonly [entry: string, ...others: string[]],
  { relaxed = false, shared = false, cache = CACHE }: CompileOptions = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const flags = [...COMPILER_FLAGS, ...(relaxed ? RELAXED_FLAGS : []), ...(shared ? SHARED_FLAGS : [])];
  const file = join(cache, `kernels-${await hashSources(sources, flags)}.wasm`);
  try {
    return await readFile(file);
  } catch {
    const bytes = await compile(sources[0], flags);
    await store(file, bytes).catch(() => undefined);
    return bytes;
  }
}

async function hashSources(sources: readonly string[], flags: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify([await readCompilerVersion(), flags]));
  for (const folder of sources) {
    for (const name of (await readdir(folder)).sort()) hash.update(name).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function readCompilerVersion(): Promise<string> {
  return (JSON.parse(await readFile(resolve('assemblyscript/package.json'), 'utf8')) as { version: string }).version;
}

/** In a process of its own: TypeScript's loader, in this one, would go through the whole of the compiler first. */
async function compile(entry: string, options: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'inklens-kernels-'));
  try {
    const file = join(folder, 'kernels.wasm');
    const flags = [resolve('assemblyscript/bin/asc.js'), 'index.ts', '--outFile', file, ...options];
    await promisify(execFile)(process.execPath, flags, { cwd: entry });
    return await readFile(file);
  } catch (error) {
    const message = (error as { readonly stderr?: string }).stderr ?? String(error);
    const line = message.replace(/\s+/g, ' ').trim();
    throw new Error(`kernels: expected AssemblyScript to compile ${entry}, got: ${line}`, { cause: error });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Workers that start at once each write a file of their own; the last to finish is the one that stays. */
async function store(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}.${crypto.randomUUID()}`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, file);
}
