import { svg, type SVGTemplateResult } from 'lit';

/** Drawings of a phone's screen while the app is put on its home screen, contents of an SVG of 132×104. */

/** Where Share is: in the bar at the foot of the screen, a square with an arrow out of it. */
export const shareDrawing: SVGTemplateResult = svg`
  <path class="edge" d="M18 4v82a14 14 0 0 0 14 14h68a14 14 0 0 0 14-14V4" />
  <path class="soft" d="M30 16h52M30 28h72M30 40h64" />
  <path class="edge" d="M18 62h96" />
  <path class="soft" d="m38 74-6 6 6 6M96 74h10v12H96z" />
  <circle class="ring" cx="66" cy="80" r="17" />
  <path class="mark" d="M61 77h-4v11h18V77h-4M66 82V70m-4.500 4L66 69.500l4.500 4.500" />
`;

/** The entry in the list that Share opens: a square with a plus in it. */
export const addDrawing: SVGTemplateResult = svg`
  <path class="edge" d="M14 100V18A14 14 0 0 1 28 4h76a14 14 0 0 1 14 14v82" />
  <path class="soft" d="M28 22h44M28 88h58" />
  <path class="edge" d="M14 36h104M14 74h104" />
  <path class="word" d="M28 51h44M28 60h30" />
  <rect class="ring" x="84" y="40" width="30" height="30" rx="9" />
  <path class="mark" d="M91 50a3 3 0 0 1 3-3h10a3 3 0 0 1 3 3v10a3 3 0 0 1-3 3H94a3 3 0 0 1-3-3zM99 51v8M95 55h8" />
`;

/** The button that ends it, at the top. */
export const confirmDrawing: SVGTemplateResult = svg`
  <path class="edge" d="M14 100V18A14 14 0 0 1 28 4h76a14 14 0 0 1 14 14v82" />
  <path class="edge" d="M14 36h104" />
  <path class="soft" d="M26 20h20" />
  <rect class="fill" x="80" y="11" width="30" height="18" rx="9" />
  <path class="on-fill" d="m89 20 4 4 8-8" />
  <rect class="soft" x="28" y="50" width="30" height="30" rx="8" />
  <path class="mark" d="M37 58c4 1 8 .7 12-.7-3 3.500-6 8-7.500 14.500M39.500 66c2.800 0 5-.5 7-1" />
  <path class="word" d="M68 60h34M68 71h22" />
`;
