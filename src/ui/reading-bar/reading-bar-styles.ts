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
  }

  .line button {
    --cell: clamp(var(--narrowest), (100cqi - 6px) / var(--count), var(--widest));
    position: relative;
    width: var(--cell);
    min-width: 0;
    padding: 0 0 4px;
    border-radius: 10px;
    font-size: clamp(1.5rem, var(--cell) * 1.05, 3.75rem);
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }

  @media (hover: hover) {
    .line button:hover {
      background: var(--accent-soft);
    }
  }

  /* Unsure: a dashed line below and a lighter hand, so that colour is not needed to tell. */
  .line .unsure {
    font-weight: 300;
  }

  .unsure::after {
    position: absolute;
    right: 14%;
    bottom: 0;
    left: 14%;
    border-bottom: 3px dashed var(--accent);
    content: '';
  }

  .foot {
    display: flex;
    gap: var(--space-3);
    align-items: center;
    justify-content: space-between;
  }

  .hint {
    margin: 0;
    color: var(--ink-soft);
    font-size: var(--text-small);
    line-height: 1.3;
  }

  .copy {
    flex: none;
  }

  .empty {
    margin: auto 0;
    color: var(--ink-soft);
  }

  ::slotted(*) {
    margin: auto 0;
  }

  @media (orientation: landscape) and (max-height: 480px) {
    /* A telephone number is to be seen whole beside the picture too. */
    .line {
      --narrowest: 18px;
    }

    .foot {
      flex-direction: column-reverse;
      align-items: stretch;
    }
  }
`;
