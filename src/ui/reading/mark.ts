import { svg, type SVGTemplateResult } from 'lit';

/** Inklens' mark, content of a 48×48 SVG: a viewfinder's corners, and a 7 written in one stroke inside. */
export const mark: SVGTemplateResult = svg`
  <g fill="none" stroke="currentColor" stroke-width="4" stroke-linecap="round" stroke-linejoin="round">
    <path d="M6 15v-4a5 5 0 0 1 5-5h4M33 6h4a5 5 0 0 1 5 5v4M42 33v4a5 5 0 0 1-5 5h-4M15 42h-4a5 5 0 0 1-5-5v-4" />
    <path stroke-width="4.5" d="M15.5 16.5c4 1.2 11 .8 17-1-4.5 5-8.5 11.5-10.5 18M19 25.5c4-.2 7-.8 10-1.5" />
  </g>
`;
