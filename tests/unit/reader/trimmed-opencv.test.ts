import { beforeAll, describe, expect, test, vi } from 'vitest';
import { trimOpenCv } from '../../../.config/trim-opencv.ts';
import { keepFunctions } from '../../../.config/wasm/keep-functions.ts';
import { watchFunctions } from '../../../.config/wasm/watch-functions.ts';
import type { RgbaImage } from '../../../src/core/image.ts';
import { createReader } from '../../../src/reader/create-reader.ts';
import { READER_MODELS } from '../../../src/reader/reader-models.ts';
import { loadNodeClassifiers } from '../../../src/recognition/load-node-classifier.ts';
import { loadOpenCvNode } from '../../../src/vision/load-opencv-node.ts';
import { splitInstalledOpenCv, startSplitOpenCv } from '../../bench/opencv/start-split-opencv.ts';
import { photographStrings, SHEET_NAMES } from '../../fixtures/photograph-strings.ts';
import { plainPicture } from './plain-picture.ts';

const OPTIONS = { format: 'digits', threshold: 0.8 } as const;
const split = await splitInstalledOpenCv();
const chosen = await loadNodeClassifiers(READER_MODELS);
if (!chosen.ok) throw new Error(chosen.error.message);
const whole = createReader({ cv: await loadOpenCvNode(), ...chosen.value });

let pictures: readonly RgbaImage[];
beforeAll(async () => {
  const photographs = await Promise.all(
    SHEET_NAMES.map((sheet, index) =>
      photographStrings({ strings: ['407159', '38261'], font: 'kalam', sheet, width: 801, height: 599, seed: index }),
    ),
  );
  pictures = [
    ...photographs.map(({ image }) => image),
    plainPicture(1, 1, () => 0),
    plainPicture(3, 900, (_, y) => y % 200),
  ];
});

describe('what the browser loads of OpenCV', () => {
  test('is enough to read with (else `npm run trim:opencv` lists its functions anew)', async () => {
    const { cv } = await startSplitOpenCv(split.code, trimOpenCv(split.wasm));
    const reader = createReader({ cv, ...chosen.value });
    for (const picture of pictures)
      expect(await reader.read(picture, OPTIONS)).toEqual(await whole.read(picture, OPTIONS));
  });

  test('gives way to the whole where it is not, and the picture is read all the same', async () => {
    const watched = watchFunctions(split.wasm);
    const { instance } = await startSplitOpenCv(split.code, watched.wasm);
    const forStarting = keepFunctions(split.wasm, watched.calledIn(instance));
    const { cv } = await startSplitOpenCv(split.code, forStarting);
    const loadSpareCv = vi.fn(loadOpenCvNode);
    const reader = createReader({ cv, ...chosen.value, loadSpareCv });
    for (const picture of pictures.slice(0, 2)) {
      expect(await reader.read(picture, OPTIONS)).toEqual(await whole.read(picture, OPTIONS));
    }
    expect(loadSpareCv).toHaveBeenCalledOnce();
    expect(reader.memory().mats).toBe(0);
  });

  test('is refused where the list is about another binary', () => {
    expect(() => trimOpenCv(split.wasm.subarray(0, 1000))).toThrow('npm run trim:opencv');
  });
});
