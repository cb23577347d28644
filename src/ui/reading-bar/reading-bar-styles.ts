import { css } from 'lit';

/**
 * Layout of `<inklens-reading-bar>`. `--count` is the length of the longest line and `--widest` the widest cell:
 * a short reading stands large, long lines get narrower cells.
 */
export const readingBarStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--space-1);
    min-height: 0;
    padding: var(--space-2) calc(var(--space-4) + env(safe-area-inset-right))
      calc(var(--space-3) + env(safe-area-inset-bottom)) calc(var(--space-4) + env(safe-area-inset-left));
    background: var(--surface);
    color: var(--ink);
    font: 400 var(--text) / 1.4 var(--font);
    container: bar / inline-size;
  }

  .scroll {
    display: flex;
    flex: 1;
    min-height: 0;
    overflow: auto;
    overscroll-behavior: contain;
    container-type: inline-size;
  }

  .scroll[hidden] {
    display: none;
  }

  .reading {
    display: flex;
    flex-direction: column;
    gap: 2px;
    margin: auto 0;
    padding: 3px;
  }

  .line {
    --narrowest: 26px;
    display: flex;
    align-items: center;
  }

  .line button {
    --cell: clamp(var(--narrowest), (100cqi - 34px) / var(--count), var(--widest));
    position: relative;
    width: var(--cell);
    min-width: 0;
    padding: 0 0 4px;
    border-radius: 10px;
    font-size: clamp(1.5rem, var(--cell) * 1.05, 3.75rem);
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }

  .line .wide {
    width: auto;
    min-width: var(--cell);
  }

  @media (hover: hover) {
    .line button:hover {
      background: var(--accent-soft);
    }
  }

  /* A string comes to rest: pale and slanted while it may still change, upright ink when it has settled, a tick when it is locked. */
  [data-agreement='settling'] button {
    color: var(--ink-soft);
    font-style: italic;
  }

  .mark {
    display: inline-flex;
    flex: none;
    margin-left: var(--space-1);
    padding: 2px;
    border-radius: 50%;
  }

  .tick {
    background: var(--accent);
    color: var(--on-accent);
    animation: arrive var(--slow) cubic-bezier(0.2, 1.6, 0.5, 1);
  }

  .mark svg {
    width: 18px;
    height: 18px;
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  @keyframes arrive {
    from {
      transform: scale(0);
    }
  }

  /* Unsure: a dashed line below and a lighter hand, so that colour is not needed to tell. */
  .line .unsure {
    font-weight: 300;
  }

  .unsure::after,
  .corrected::after {
    position: absolute;
    right: 14%;
    bottom: 0;
    left: 14%;
    border-bottom: 3px dashed var(--accent);
    content: '';
  }

  /* Put right by hand: underlined twice, as one does on paper. */
  .corrected::after {
    border-bottom: 5px double currentColor;
  }

  /* Doubtful: struck out by dots, and a question mark behind. */
  .rejected button {
    color: var(--ink-soft);
    text-decoration: line-through dotted 2px;
  }

  .doubt {
    border: 2px dashed currentColor;
    color: var(--ink-soft);
  }

  /* What no such field can hold, by its check digit or its shape: a square mark. */
  .wrong {
    border-radius: 4px;
    background: var(--ink);
    color: var(--surface);
  }

  .foot,
  .actions {
    display: flex;
    gap: var(--space-2);
    align-items: center;
  }

  .foot {
    flex: none;
    flex-wrap: wrap;
    min-height: var(--target);
  }

  .foot slot {
    display: block;
    flex: 1 1 6.5em;
    min-width: 0;
  }

  .actions {
    margin-left: auto;
  }

  .hint {
    flex: none;
    margin: 0;
    color: var(--ink-soft);
    font-size: var(--text-small);
    line-height: 1.3;
  }

  .copy {
    flex: none;
    padding-inline: var(--space-2);
  }

  .empty {
    margin: auto 0;
    color: var(--ink-soft);
  }

  ::slotted([slot='status']) {
    margin: auto 0;
  }

  /* Large text leaves the room to the reading: the hint and the word on the button are for screen readers then. */
  @container bar (max-width: 12em) {
    .hint,
    .copy .word {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  @media (orientation: landscape) and (max-height: 480px) {
    /* A telephone number is to be seen whole beside the picture too. */
    .line {
      --narrowest: 18px;
    }
  }
`;
