import { parseArgs } from 'node:util';
import { loadPixelKernelsNode } from '../../src/reader/load-pixel-kernels-node.ts';
import { startHelperNode } from '../fixtures/helpers/start-helper-node.ts';
import { findEdgesByKernels } from '../../src/vision/find-edges-by-kernels.ts';
import { binarizeByKernels } from '../../src/vision/ink/binarize-by-kernels.ts';
import { PixelKernels } from '../../src/vision/kernels/pixel-kernels.ts';
import { loadOpenCvNode } from '../../src/vision/load-opencv-node.ts';
import { planesToRgba, type ColourPlanes } from '../../src/vision/planes-to-rgba.ts';
import { photographStrings } from '../fixtures/photograph-strings.ts';

// What the kernels that look at pixels take in Node, milliseconds, in turns: on memory of their own (plain), on memory that threads may share (shared), and with
// threads that help on it (helped): `npm run --silent bench:pixels -- --helpers 1`. All is shared out, also 1280×720, which the app does alone.

/** What the app works on: frames as large as the camera gives them, ink and edges of at most 1280 pixels a side. */
const SIZES = [
  { width: 1280, height: 720, rounds: 150, kinds: ['frame to RGBA', 'grey and ink', 'edges'] },
  { width: 1280, height: 960, rounds: 150, kinds: ['grey and ink', 'edges'] },
  { width: 1920, height: 1080, rounds: 80, kinds: ['frame to RGBA'] },
  { width: 3840, height: 2160, rounds: 40, kinds: ['frame to RGBA'] },
];
const WARM_UP = 8; // rounds
const SHARING = { least: 1, band: 1 << 16 };

const { helpers } = parseArgs({ options: { helpers: { type: 'string', default: '1' } } }).values;
const cv = await loadOpenCvNode();
const start = async (isShared: boolean): Promise<PixelKernels> =>
  PixelKernels.start(await loadPixelKernelsNode(isShared), isShared);
const [plain, shared, helped] = [await start(false), await start(true), await start(true)];
helped.gather(Number(helpers), startHelperNode, SHARING);
while (helped.threads <= Number(helpers)) await new Promise((resolve) => setTimeout(resolve, 50));

for (const { width, height, rounds, kinds } of SIZES) {
  const sheet = { strings: ['4071593826', '9382610754'], font: 'kalam', sheet: 'ballpoint on cream' } as const;
  const { image } = await photographStrings({ ...sheet, width, height, seed: 5 });
  const picture = { image, box: [0, 0, width, height], channel: 'grey' } as const;
  const { gray } = binarizeByKernels(cv, plain, picture);
  const out = new Uint8ClampedArray(4 * width * height);
  const frame = frameOf(width, height);
  const works: Readonly<Record<string, (kernels: PixelKernels) => unknown>> = {
    'frame to RGBA': (kernels) => planesToRgba(kernels, frame, out),
    'grey and ink': (kernels) => binarizeByKernels(cv, kernels, picture),
    edges: (kernels) => findEdgesByKernels(kernels, gray, 5, 3),
  };
  for (const what of kinds) {
    const work = works[what];
    const times: number[][] = [[], [], []];
    for (let round = -WARM_UP; round < rounds; round++) {
      [plain, shared, helped].forEach((kernels, i) => {
        const from = performance.now();
        work(kernels);
        if (round >= 0) times[i].push(performance.now() - from);
      });
    }
    const [alone, onShared, together] = times.map(summarise);
    console.log(JSON.stringify({ size: `${width}×${height}`, what, plain: alone, shared: onShared, helped: together }));
  }
}
if (helped.threads <= Number(helpers)) throw new Error('a helper was lost');
helped.close();

/** A frame of noise, as cameras give them. */
function frameOf(width: number, height: number): ColourPlanes {
  const data = Uint8Array.from({ length: (width * height * 3) / 2 }, (_, i) => (i * 31) >> 2);
  const planes = [
    { offset: 0, stride: width },
    { offset: width * height, stride: width },
  ];
  return { width, height, data, planes, isFullRange: false, redShare: 0.299, blueShare: 0.114 };
}

/** The least, a quarter of all within, the middle. */
function summarise(times: number[]): number[] {
  const sorted = times.toSorted((a, b) => a - b);
  return [0, 0.25, 0.5].map((share) => Number(sorted[Math.floor(share * sorted.length)].toFixed(2)));
}
