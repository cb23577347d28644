import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { OpenCvFunctions } from '../../.config/trim-opencv.ts';
import { formatRanges } from '../../.config/wasm/number-ranges.ts';
import { watchFunctions } from '../../.config/wasm/watch-functions.ts';
import { createReader } from '../../src/reader/create-reader.ts';
import { DEFAULT_THRESHOLD } from '../../src/reader/read-options.ts';
import { READER_MODELS } from '../../src/reader/reader-models.ts';
import { loadNodeClassifiers } from '../../src/recognition/load-node-classifier.ts';
import { readingPictures } from './opencv/reading-pictures.ts';
import { splitInstalledOpenCv, startSplitOpenCv } from './opencv/start-split-opencv.ts';

// Finds the functions of OpenCV's binary that reading calls, and lists them for the build in .config/opencv-functions.json:
// `npm run trim:opencv`, after an update of the package and wherever src/vision calls OpenCV in another way.

const LIST = fileURLToPath(new URL('../../.config/opencv-functions.json', import.meta.url));

const { code, wasm } = await splitInstalledOpenCv();
const watched = watchFunctions(wasm);
const { cv, instance } = await startSplitOpenCv(code, watched.wasm);
const chosen = await loadNodeClassifiers(READER_MODELS);
if (!chosen.ok) throw new Error(chosen.error.message);
const reader = createReader({ cv, ...chosen.value });
let pictures = 0;
for await (const { image, region } of readingPictures()) {
  const format = pictures % 4 === 0 ? 'text' : 'digits';
  await reader.read(image, { format, threshold: DEFAULT_THRESHOLD, ...(region && { region }) });
  pictures += 1;
}
reader.dispose();
const called = watched.calledIn(instance);
const list: OpenCvFunctions = {
  wasmSha256: createHash('sha256').update(wasm).digest('hex'),
  called: formatRanges(called),
};
await writeFile(LIST, `${JSON.stringify(list, null, 2)}\n`);
console.log(`${pictures} pictures read, ${called.size} functions called: ${LIST}`);
