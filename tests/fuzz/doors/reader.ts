import fc from 'fast-check';
import { fieldFormat } from '../../../src/core/formats/parse-format.ts';
import type { FrameBox } from '../../../src/core/geometry.ts';
import { PLAIN_FORMATS, type Format } from '../../../src/core/formats/format.ts';
import type { ReadLine } from '../../../src/core/reading.ts';
import { photographStrings } from '../../fixtures/photograph-strings.ts';
import { loadReader } from '../../unit/reader/load-reader.ts';
import type { Door, OpenDoor } from '../door.ts';
import { drawOddPicture, ODD_PICTURE, type OddPicture } from '../draw-odd-picture.ts';
import { mustBe } from '../must-be.ts';

interface Case {
  readonly picture: OddPicture;
  readonly format: Format;
  readonly threshold: number;
  readonly region?: FrameBox;
}

const coordinate = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -50, max: 250, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, 1e308, -1e308, 5e-324, -0) },
);

const CASE = fc.record<Case, 'picture' | 'format' | 'threshold'>(
  {
    picture: ODD_PICTURE,
    format: fc.constantFrom<Format[]>(...PLAIN_FORMATS, 'meter:5,1', 'pattern:99-AAA-9', 'pattern:*'),
    threshold: fc.oneof(fc.double({ min: 0, max: 1 }), fc.constantFrom(NaN, -1, 2, Infinity)),
    region: fc.tuple(coordinate, coordinate, coordinate, coordinate),
  },
  { requiredKeys: ['picture', 'format', 'threshold'] },
);

/** Pictures that are decoded and read. */
export const READER: Door = {
  name: 'reader',
  input:
    'pictures of 1×1 to 1500×1500 pixels: grain, stripes, squares, shades, strokes, pieces of writing, seen through; any region and threshold; all formats',
  share: 20,
  async open(): Promise<OpenDoor<Case>> {
    const reader = await loadReader();
    const { image } = await photographStrings({
      strings: ['407', '159'],
      font: 'kalam',
      sheet: 'ballpoint on cream',
      width: 240,
      height: 160,
      seed: 3,
    });
    const { tensors } = reader.memory();
    return {
      cases: CASE,
      async attempt({ picture, ...options }) {
        const { width, height, lines } = await reader.read(drawOddPicture(picture, image), options);
        mustBe(width === picture.width && height === picture.height, 'the size of the picture', [width, height]);
        for (const line of lines) checkLine(line, options.format);
        const memory = reader.memory();
        mustBe(memory.mats === 0 && memory.tensors === tensors, `no Mats and ${tensors} tensors`, memory);
        return lines.length === 0 ? 'nothing read' : 'lines read';
      },
      close: () => reader.dispose(),
    };
  },
};

function checkLine(line: ReadLine, format: Format): void {
  const { text, state, confidence, quad, characters, check } = line;
  mustBe(confidence >= 0 && confidence <= 1, 'a probability', confidence);
  mustBe(
    quad.every((corner) => corner.every(Number.isFinite)),
    'corners',
    quad,
  );
  mustBe(state !== 'sure' || check?.kind !== 'failed', `what fits ${format}, or is not sure`, text);
  const { symbols } = fieldFormat(format);
  mustBe(
    characters.every((character) => symbols.includes(character.text) && character.box.every(Number.isFinite)),
    'characters of the format',
    characters.map(({ text, box }) => ({ text, box })),
  );
}
