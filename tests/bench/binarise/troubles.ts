import type { RgbaImage } from '../../../src/core/image.ts';
import type { Shot } from '../../fixtures/photograph.ts';
import {
  BLACKBOARD,
  BLACK_MARKER,
  BLUE_BALLPOINT,
  CREAM_PAPER,
  PENCIL,
  WHITE_CHALK,
  WHITE_PAPER,
  type NotePlan,
  type Pen,
} from '../../fixtures/write-note.ts';

/** How the light of a place changes: its share of what it was, and grey levels added to that. */
type LightChange = (x: number, y: number, image: RgbaImage) => readonly [share: number, added: number];

/** What makes ink hard to see: a sheet, a pen, a shot, and what falls on the picture after that. */
export interface Trouble {
  readonly name: string;
  readonly note: Pick<NotePlan, 'paper' | 'pen'>;
  /** The picture's right half, where it is another sheet. */
  readonly rightHalf?: Pick<NotePlan, 'paper' | 'pen'>;
  readonly shot?: Partial<Pick<Shot, 'shade' | 'blur' | 'noise'>>;
  readonly light?: LightChange;
  /** The picture is this many times smaller. */
  readonly reduced?: number;
}

const FAINT_PENCIL: Pen = { ...PENCIL, colour: [168, 168, 172] };
const RED_PEN: Pen = { ...BLUE_BALLPOINT, colour: [224, 70, 80] };
const YELLOW_PEN: Pen = { ...BLACK_MARKER, colour: [252, 232, 70] };
const GREEN_PEN: Pen = { ...BLACK_MARKER, colour: [100, 168, 90] };

const ballpoint = { paper: WHITE_PAPER, pen: BLUE_BALLPOINT };
const board = { paper: BLACKBOARD, pen: WHITE_CHALK };

const glare: LightChange = (x, y, { width, height }) => {
  const spot = Math.exp(-(((x - 0.55 * width) ** 2 + (y - 0.5 * height) ** 2) / (0.16 * width) ** 2));
  return [1 - 0.75 * spot, 185 * spot];
};

export const TROUBLES: readonly Trouble[] = [
  { name: 'none', note: ballpoint },
  { name: 'edge of a shadow', note: ballpoint, light: (x, y, { width }) => [x + 0.4 * y < 0.6 * width ? 1 : 0.42, 0] },
  { name: 'vignette', note: ballpoint, shot: { shade: 1 } },
  {
    name: 'glare',
    note: ballpoint,
    light: glare,
  },
  { name: 'faint pencil', note: { paper: WHITE_PAPER, pen: FAINT_PENCIL }, shot: { shade: 0.5 } },
  { name: 'red on pink', note: { paper: [240, 172, 180], pen: RED_PEN }, shot: { shade: 0.4 } },
  { name: 'yellow on white', note: { paper: WHITE_PAPER, pen: YELLOW_PEN }, shot: { shade: 0.4 } },
  { name: 'green on salmon', note: { paper: [226, 118, 104], pen: GREEN_PEN }, shot: { shade: 0.4 } },
  { name: 'blackboard', note: board, shot: { shade: 0.5 } },
  { name: 'sheet beside a board', note: { paper: CREAM_PAPER, pen: BLACK_MARKER }, rightHalf: board },
  {
    name: 'patterned paper',
    note: ballpoint,
    light: (x, y) => [0.86 + 0.1 * Math.sin(0.9 * y + 2 * Math.sin(0.11 * x)) + 0.04 * Math.sin(1.3 * x), 0],
  },
  { name: 'blur', note: { paper: WHITE_PAPER, pen: BLUE_BALLPOINT }, shot: { blur: 3.2 } },
  { name: 'low resolution', note: ballpoint, reduced: 4 },
  { name: 'noise', note: ballpoint, shot: { noise: 16, shade: 0.6 } },
];
