import { css } from 'lit';

/** How a line of the large reading looks: its cells, and what tells settled, unsure, doubtful, wrong and past strings from one another. */
export const readingLineStyles = css`
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
    font-size: clamp(min(1.5rem, var(--cell) * 1.4), var(--cell) * 1.05, 3.75rem); /* never so large that they touch */
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

  /* Not in view any more: a clock instead of the tick, paler ink. */
  .line.past button {
    color: var(--ink-soft);
  }

  .mark.past {
    border: 2px solid currentColor;
    color: var(--ink-soft);
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

  @media (orientation: landscape) and (max-height: 480px) {
    /* A telephone number is to be seen whole beside the picture too. */
    .line {
      --narrowest: max(18px, 0.75rem);
    }
  }
`;
