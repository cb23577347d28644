import { isMark } from '../../../src/core/formats/mark.ts';
import type { FrameBox } from '../../../src/core/geometry.ts';
import type { GrayImage } from '../../../src/core/image.ts';
import { measureMark } from '../../../src/core/marks/measure-mark.ts';
import { MARK_CLASSES } from '../../../src/core/marks/score-marks.ts';
import { drawRun } from '../../../src/core/segmentation/draw-run.ts';
import { cutLines } from '../../../src/reader/cut-lines.ts';
import { createRandom, type Random } from '../../../src/training/random.ts';
import { findTextLines } from '../../../src/vision/find-text-lines.ts';
import { drawInkLine, type InkCharacter } from '../../fixtures/hand-line/draw-ink-line.ts';
import { drawHand } from '../../fixtures/hand-line/hand.ts';
import { toInkMap } from '../../fixtures/hand-line/to-ink-map.ts';

/** A run of pieces and what it is. */
export interface MarkSample {
  readonly features: readonly number[];
  /** Index into `MARK_CLASSES`. */
  readonly label: number;
  /** The character that it is, or that it is a telling part of; empty for other parts of characters, several of them, and dirt. */
  readonly text: string;
  /** Whether it is all of that character. */
  readonly whole: boolean;
}

/** What people write marks in: 9 stands for any digit, A for any letter. */
const TEMPLATES = [
  '9.999,99',
  '9,999.99',
  '99,999,999.99',
  '999,99',
  '9999.-',
  '9999,-',
  '99999=',
  '9.999.=',
  '99/99/9999',
  '9/9/99',
  '99.99.99',
  '9999-99-99',
  '99-9',
  '99:99',
  '9:99:99',
  '+99-999-9999',
  '+99 99 99999',
  '99+9=99',
  '999999',
  '1197141',
  'AA99-A9A9',
];

const MATCH = 0.6; // intersection over union from which a run is the character
const MISMATCH = 0.4; // and below which it is none
const REST_DROPPED = 0.7; // of what is neither a mark nor a character, of which there is most
const SPECKS = 0.25; // share of the lines with dirt

/** All runs that the reader would consider in the lines of these hands, through its own stages. */
export function collectMarkSamples(hands: readonly number[]): MarkSample[] {
  return hands.flatMap((seed) => {
    const random = createRandom(seed, 0x3a);
    const hand = drawHand(seed);
    const template = TEMPLATES[random.below(TEMPLATES.length)];
    // Only hands that write after a font know letters, and blanks are gaps that no hand needs.
    const text = fill(template, hand.font === undefined, random);
    const digitHeight = Math.round(random.between(22, 64));
    const line = drawInkLine({ text, hand, digitHeight, touching: random.chance(0.3) ? 0.1 : 0 });
    if (random.chance(SPECKS)) addSpeck(line.ink, digitHeight, random);
    return labelRuns(line.ink, line.characters, random);
  });
}

function fill(template: string, digitsOnly: boolean, random: Random): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  return [...template.replaceAll(' ', '')]
    .map((place) => {
      if (place === '9' || (place === 'A' && digitsOnly)) return String(random.below(10));
      return place === 'A' ? letters[random.below(letters.length)] : place;
    })
    .join('');
}

function addSpeck({ width, height, data }: GrayImage, digitHeight: number, random: Random): void {
  const radius = digitHeight * random.between(0.03, 0.1);
  const [x, y] = [random.between(0.1, 0.9) * width, random.between(0, 1) * height];
  for (let i = 0; i < data.length; i++) {
    if (Math.hypot((i % width) - x, Math.floor(i / width) - y) < radius) data[i] = 255;
  }
}

function labelRuns(ink: GrayImage, characters: readonly InkCharacter[], random: Random): MarkSample[] {
  const map = toInkMap(ink);
  return cutLines(map, findTextLines(map)).flatMap(({ line, pieces, runs }) =>
    runs.flatMap((run) => {
      const { mask } = drawRun(pieces, run);
      const box: FrameBox = [mask.x, mask.y, mask.width, mask.height];
      const overlaps = characters.map((character) => ({
        text: character.text,
        box: character.box,
        ...overlap(box, character.box),
      }));
      const best = overlaps.reduce((a, b) => (b.union > a.union ? b : a));
      const part = overlaps.find(({ text, inside, union }) => isMark(text) && inside > 0.5 && union < MATCH);
      // The lower dot of a colon is a point to look at; by its upper dot and by a bar of an equals sign the whole can be told.
      if (part && !isTelling(part.text, box, part.box)) return [];
      if (!part && best.union > MISMATCH && best.union < MATCH) return [];
      const text = part ? part.text : best.union >= MATCH ? best.text : '';
      if (text === '' && random.chance(REST_DROPPED)) return [];
      const label = MARK_CLASSES.indexOf(isMark(text) ? text : 'none');
      return { features: measureMark(mask, line), label, text, whole: !part };
    }),
  );
}

/** Whether a part of a mark is enough to know it by. */
function isTelling(mark: string, part: FrameBox, whole: FrameBox): boolean {
  return mark === '=' || (mark === ':' && part[1] + part[3] / 2 < whole[1] + whole[3] / 2);
}

/** Intersection over union, and the share of the first box that lies inside the second. */
function overlap([x, y, w, h]: FrameBox, [x2, y2, w2, h2]: FrameBox): { union: number; inside: number } {
  const across = Math.max(0, Math.min(x + w, x2 + w2) - Math.max(x, x2));
  const down = Math.max(0, Math.min(y + h, y2 + h2) - Math.max(y, y2));
  const common = across * down;
  return { union: common / (w * h + w2 * h2 - common), inside: common / (w * h) };
}
