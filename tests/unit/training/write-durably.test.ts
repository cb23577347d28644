import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeAllDurably, writeDurably } from '../../../src/training/write-durably.ts';
import { temporaryFolder } from './data/temporary-folder.ts';

const folder = temporaryFolder();
const read = (...names: readonly string[]): string => readFileSync(join(folder, ...names), 'utf8');

describe('writeDurably', () => {
  it('leaves the file as it was where it cannot be written anew', async () => {
    const path = join(folder, 'kept.txt');
    writeFileSync(path, 'before');
    mkdirSync(`${path}.part`); // no file can be written under this name
    await expect(writeDurably(path, 'after')).rejects.toThrow();
    expect(read('kept.txt')).toBe('before');
  });

  it('keeps what was there under another name, if one is given', async () => {
    const path = join(folder, 'replaced.txt');
    for (const content of ['first', 'second']) await writeDurably(path, content, `${path}.previous`);
    expect([read('replaced.txt'), read('replaced.txt.previous')]).toEqual(['second', 'first']);
  });
});

describe('writeAllDurably', () => {
  it('replaces nothing where one of the files cannot be written', async () => {
    mkdirSync(join(folder, 'set', 'b.part'), { recursive: true });
    writeFileSync(join(folder, 'set', 'a'), 'before');
    const files = ['a', 'b'].map((name) => [name, Buffer.from('after')] as const);
    await expect(writeAllDurably(join(folder, 'set'), files)).rejects.toThrow();
    expect(read('set', 'a')).toBe('before');
  });

  it('replaces the last one last', async () => {
    mkdirSync(join(folder, 'order', 'b'), { recursive: true }); // nothing can be renamed to it
    writeFileSync(join(folder, 'order', 'c'), 'before');
    const files = ['a', 'b', 'c'].map((name) => [name, 'after'] as const);
    await expect(writeAllDurably(join(folder, 'order'), files)).rejects.toThrow();
    expect([read('order', 'a'), read('order', 'c')]).toEqual(['after', 'before']);
    expect(readdirSync(join(folder, 'order'))).toContain('c.part');
  });
});
