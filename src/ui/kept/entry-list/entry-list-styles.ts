import { css } from 'lit';

/** Rows of `<inklens-entry-list>`: the string, and under it what is known of it. */
export const entryListStyles = css`
  :host {
    display: block;
    min-height: 0;
    font: 400 var(--text) / 1.35 var(--font);
    color: var(--ink);
  }

  .scroll {
    height: 100%;
    overflow: auto;
    overscroll-behavior: contain;
    overflow-anchor: none; /* the list keeps its own place */
  }

  ul {
    position: relative;
    width: min(100%, 720px);
    margin: 0 auto;
    padding: 0;
    list-style: none;
  }

  li {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    padding: 0 calc(var(--space-2) + env(safe-area-inset-right)) 0 calc(var(--space-2) + env(safe-area-inset-left));
    box-sizing: border-box;
  }

  h2 {
    margin: 0;
    padding: var(--space-4) var(--space-2) var(--space-1);
    color: var(--ink-soft);
    font-size: var(--text-small);
    font-weight: 600;
  }

  .entry {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0;
    justify-content: stretch;
    width: 100%;
    min-height: 60px;
    padding: var(--space-2);
    border-width: 0 0 1px;
    border-color: var(--line);
    border-radius: 0;
    font-weight: 400;
    line-height: 1.35;
    text-align: left;
    user-select: none;
    -webkit-touch-callout: none;
  }

  .what {
    grid-column: 2;
    min-width: 0;
  }

  .text {
    display: block;
    overflow: hidden;
    font-size: var(--text-large);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-overflow: ellipsis;
    white-space: pre;
  }

  .about {
    display: block;
    overflow: hidden;
    color: var(--ink-soft);
    font-size: var(--text-small);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .note {
    color: var(--ink);
  }

  .box {
    display: grid;
    place-content: center;
    width: 24px;
    height: 24px;
    margin-right: var(--space-3);
    border: 2px solid var(--ink-soft);
    border-radius: 6px;
  }

  .box svg {
    width: 16px;
    height: 16px;
    stroke-width: 3.5;
    visibility: hidden; /* a colour would not hide it in forced colours */
  }

  [aria-checked='true'] {
    background: var(--accent-soft);
  }

  [aria-checked='true'] .box {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  [aria-checked='true'] .box svg {
    visibility: visible;
  }

  .entry:focus-visible {
    border-radius: var(--radius);
    outline-offset: -3px;
  }

  @media (hover: hover) {
    .entry:hover {
      background: var(--accent-soft);
    }
  }

  @media (forced-colors: active) {
    [aria-checked='true'] .box {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
