import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it } from 'vitest';
import { ALPHABET } from '../../../../src/core/alphabet.ts';
import { GLYPH_PIXELS } from '../../../../src/core/glyph.ts';
import { holdsPictures, loadPictureFolder } from '../../../../src/training/fine-tune/load-picture-folder.ts';
import { temporaryFolder } from '../data/temporary-folder.ts';

const folder = join(temporaryFolder(), 'pictures');

/** A bar that leans, as a PNG. */
function drawBar(width: number, height: number, paper: string, ink: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 50" width="${width}" height="${height}" preserveAspectRatio="none">
    <rect width="30" height="50" fill="${paper}"/><path d="M9 42 21 8" stroke="${ink}" stroke-width="6"/></svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

function put(character: string, file: string, content: string | Buffer): void {
  mkdirSync(join(folder, character), { recursive: true });
  writeFileSync(join(folder, character, file), content);
}

async function mustLoad() {
  const loaded = await loadPictureFolder(folder);
  if (!loaded.ok) throw new Error(loaded.error);
  return loaded.value;
}

async function failWith(): Promise<string> {
  const loaded = await loadPictureFolder(folder);
  if (loaded.ok) throw new Error('expected an error, got pictures');
  return loaded.error;
}

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
});

describe('loadPictureFolder', () => {
  it('reads pictures of any size, dark on light or light on dark, on grey paper too, to about the same crop', async () => {
    put('1', 'a.png', await drawBar(60, 100, '#fff', '#000'));
    put('1', 'b.PNG', await drawBar(600, 1000, '#fff', '#000'));
    put('1', 'c.png', await drawBar(60, 100, '#000', '#fff'));
    put('l', 'd.png', await drawBar(60, 100, '#999', '#333'));
    const { images, labels } = await mustLoad();
    expect([...labels].map((label) => ALPHABET[label])).toEqual(['1', '1', '1', 'L']);
    const [first, ...others] = [0, 1, 2, 3].map((i) => images.subarray(i * GLYPH_PIXELS, (i + 1) * GLYPH_PIXELS));
    expect(Math.max(...first)).toBe(255);
    expect(first[0]).toBe(0);
    for (const other of others) {
      const difference = other.reduce((sum, level, i) => sum + Math.abs(level - first[i]), 0) / GLYPH_PIXELS;
      expect(difference).toBeLessThan(4); // grey levels, of 255
    }
  });

  it('takes paper for paper where a picture is see-through', async () => {
    put('1', 'a.png', await drawBar(60, 100, 'none', '#000'));
    const { images } = await mustLoad();
    expect(images[0]).toBe(0);
    expect(Math.max(...images)).toBe(255);
  });

  it('passes over what is no picture and hidden files', async () => {
    put('a_lower', 'a.png', await drawBar(30, 50, '#fff', '#000'));
    put('a_lower', 'notes.txt', 'x');
    put('a_lower', '._a.png', 'x');
    put('.git', 'b.png', 'x');
    writeFileSync(join(folder, 'readme.txt'), 'x');
    expect([...(await mustLoad()).labels]).toEqual([ALPHABET.indexOf('a')]);
    expect(await holdsPictures(folder)).toBe(true);
  });

  it('has another hash where a picture stands in another folder', async () => {
    const bar = await drawBar(30, 50, '#fff', '#000');
    put('1', 'a.png', bar);
    const { sha256 } = await mustLoad();
    rmSync(join(folder, '1'), { recursive: true });
    put('7', 'a.png', bar);
    expect((await mustLoad()).sha256).not.toBe(sha256);
  });

  it('says which folder is no character, or has no pictures', async () => {
    mkdirSync(join(folder, 'A'));
    expect(await failWith()).toBe(`${join(folder, 'A')}: expected PNG pictures, got none`);
    expect(await holdsPictures(folder)).toBe(false);
    put('%', 'a.png', 'x');
    expect(await failWith()).toMatch(/%: expected a folder named after a character of 0123456789A.*, got "%"$/);
  });

  it('says which picture is broken, or shows nothing', async () => {
    put('A', '1.png', (await drawBar(60, 100, '#fff', '#000')).subarray(0, 100));
    expect(await failWith()).toContain(`${join(folder, 'A', '1.png')}: expected a picture, got: `);
    put('A', '1.png', await drawBar(60, 100, '#fff', '#fff'));
    expect(await failWith()).toContain('1.png: expected ink at least 24 grey levels from its paper, got 0');
  });
});
