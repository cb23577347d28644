import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nameStageFolders, createStageFolder } from '../../../src/cli/stage-folder.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'inklens-stages-'));
});
afterAll(() => rm(root, { recursive: true }));

describe('createStageFolder', () => {
  test('writes grey and colour pictures in order, as they were when handed over', async () => {
    const folder = join(root, 'deep', 'down');
    const stages = createStageFolder(folder);
    const grey = { width: 3, height: 2, data: Uint8Array.from([0, 50, 100, 150, 200, 250]) };
    stages.onStage('grey', grey);
    grey.data.fill(7); // the reader may use its buffers again
    stages.onStage('text lines/../2', { width: 1, height: 1, data: Uint8ClampedArray.from([10, 20, 30, 255]) });
    expect(await stages.finish()).toBeUndefined();
    expect(await readdir(folder)).toEqual(['01-grey.png', '02-text-lines-2.png']);
    const first = await sharp(join(folder, '01-grey.png')).extractChannel(0).raw().toBuffer();
    expect([...first]).toEqual([0, 50, 100, 150, 200, 250]);
    const second = await sharp(join(folder, '02-text-lines-2.png')).raw().toBuffer();
    expect([...second]).toEqual([10, 20, 30, 255]);
  });

  test('says at the end that a picture could not be written', async () => {
    await writeFile(join(root, 'file'), '');
    const stages = createStageFolder(join(root, 'file', 'stages'));
    stages.onStage('grey', { width: 1, height: 1, data: Uint8Array.of(1) });
    expect(await stages.finish()).toMatch(/^.*(ENOTDIR|EEXIST|ENOENT).*$/);
  });
});

test('nameStageFolders keeps files of the same name apart', () => {
  expect(nameStageFolders(['a/x.jpg', 'b/x.png', 'X.webp', 'y', '.jpg'])).toEqual(['x', 'x-2', 'X-3', 'y', '.jpg']);
});
