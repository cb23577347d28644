/** The page's style: one column on a phone, two pictures beside each other where there is room, light or dark as the device is. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --paper: #fbfaf7; --faint: #6b675f; --line: #dcd8ce; --one: #1f5fbf; --two: #c2410c; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece9e2; --paper: #171614; --faint: #a39e93; --line: #3a3833; --one: #8ab8ff; --two: #ff9d66; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 64rem; background: var(--paper); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { margin-top: 2.5rem; font-size: 1.25rem; border-top: 1px solid var(--line); padding-top: 1rem; }
figure { margin: 1rem 0; }
figcaption, caption, .note { color: var(--faint); font-size: 0.9rem; text-align: left; }
.pair { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
.scroll { overflow-x: auto; }
.scroll:focus-visible { outline: 2px solid var(--one); }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.2rem 0.75rem 0.2rem 0; text-align: right; border-bottom: 1px solid var(--line); white-space: nowrap; }
th { white-space: normal; }
td:nth-child(2):last-child { white-space: normal; overflow-wrap: anywhere; }
th[scope='row'], th:first-child { text-align: left; }
svg { display: block; width: 100%; height: auto; font: 12px system-ui, sans-serif; fill: var(--ink); }
svg.matrix { min-width: 40rem; font-size: 11px; }
.grid { stroke: var(--line); stroke-width: 0.5; fill: none; }
.diagonal { stroke: var(--faint); stroke-dasharray: 2 4; fill: none; }
.line { fill: none; stroke-width: 2; }
.line-0 { stroke: var(--one); }
.line-1 { stroke: var(--two); stroke-dasharray: 6 3; }
.dot-0, .right { fill: var(--one); }
.dot-1, .wrong { fill: var(--two); }
.crops { display: grid; gap: 0.75rem; padding: 0; list-style: none; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); font-size: 0.85rem; }
.crops img { width: 84px; height: 84px; image-rendering: pixelated; border: 1px solid var(--line); display: block; }
`;
