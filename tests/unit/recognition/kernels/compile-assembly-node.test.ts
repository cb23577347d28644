import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileAssembly } from '../../../../src/recognition/kernels/compile-assembly-node.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inklens-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A folder of sources with one file, and the folder that its module is kept in. */
async function write(name: string, source: string): Promise<[sources: string, cache: string]> {
  const sources = await mkdtemp(join(folder, name));
  await writeFile(join(sources, 'index.ts'), source);
  return [sources, join(folder, `${name}-cache`)];
}

async function run(bytes: Uint8Array<ArrayBuffer>): Promise<number> {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const { exports } = await WebAssembly.instantiate(await WebAssembly.compile(bytes), { env: { memory } });
  return (exports as { answer: () => number }).answer();
}

describe('compileAssembly', () => {
  it('compiles the sources once, and anew when they have changed', async () => {
    const [sources, cache] = await write('changing', 'export function answer(): i32 { return 41; }');
    const first = await compileAssembly([sources], { cache });
    expect(await run(first)).toBe(41);
    const [file] = await readdir(cache);
    await writeFile(join(cache, file), first.subarray(0, 8)); // an empty module: shows that it is read
    expect((await compileAssembly([sources], { cache })).length).toBe(8);
    await writeFile(join(sources, 'index.ts'), 'export function answer(): i32 { return 42; }');
    expect(await run(await compileAssembly([sources], { cache }))).toBe(42);
    expect(await readdir(cache)).toHaveLength(2);
  });

  it('compiles where nothing can be kept', async () => {
    const [sources, cache] = await write('kept', 'export function answer(): i32 { return 7; }');
    await writeFile(cache, 'a file where the folder should be');
    expect(await run(await compileAssembly([sources], { cache }))).toBe(7);
  });

  it("fails in one line with the compiler's message", async () => {
    const [sources, cache] = await write('broken', 'export function answer(): i32 { return nothing; }');
    await expect(compileAssembly([sources], { cache })).rejects.toThrow(
      /^kernels: expected AssemblyScript to compile .*, got: .*Cannot find name 'nothing'.*index\.ts\(1,40\)[^\n]*$/,
    );
  });
});
