import { svg, type SVGTemplateResult } from 'lit';

/** A ZIP code as a hand writes it, one stroke a digit, in a box of 250×70. */
const STROKES = [
  'M41 16C31 5 13 12 15 25c2 11 20 9 26-4 3 14 0 28-6 41',
  'M76 11C62 12 58 31 61 43c3 15 22 17 28 2 5-14 1-35-13-34Z',
  'M108 22c2-15 25-17 27-3 2 14-16 24-27 40 10-3 19-3 30 0',
  'M159 23c7-3 11-7 14-13-1 17-3 34-5 50',
  'M212 11c-14 1-19 20-17 33 3 15 22 17 28 3 5-14 3-37-11-36Z',
];

/** What the app does, as a drawing, content of a 300×190 SVG: a written ZIP code in the viewfinder, and what is read below. */
export const startIllustration: SVGTemplateResult = svg`
  <rect class="paper" x="8" y="8" width="284" height="118" rx="14" />
  <path class="rule" d="M24 104H276" />
  <g class="pen" transform="translate(25 34)">${STROKES.map((stroke) => svg`<path pathLength="1" d=${stroke} />`)}</g>
  <path class="corners" d="M20 40V28a8 8 0 0 1 8-8h12M260 20h12a8 8 0 0 1 8 8v12M280 94v12a8 8 0 0 1-8 8h-12M40 114H28a8 8 0 0 1-8-8V94" />
  <rect class="chip" x="84" y="142" width="132" height="42" rx="12" />
  <text class="read" x="150" y="164">90210</text>
`;
