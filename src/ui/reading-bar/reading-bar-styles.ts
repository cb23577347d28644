import { css } from 'lit';

/** Layout of `<inklens-reading-bar>`. `--count` is the length of the longest line: long lines get narrower cells. */
export const readingBarStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    gap: var(--space-1);
    min-height: 0;
    padding: var(--space-3) calc(var(--space-4) + env(safe-area-inset-right))
      calc(var(--space-3) + env(safe-area-inset-bottom)) calc(var(--space-4) + env(safe-area-inset-left));
    background: var(--surface);
    color: var(--ink);
    font: 400 var(--text) / 1.4 var(--font);
  }

  .row {
    display: flex;
    flex: 1;
    gap: var(--space-3);
    align-items: flex-start;
    min-height: 0;
  }

  .scroll {
    flex: 1;
    align-self: stretch;
    min-width: 0;
    overflow: auto;
    overscroll-behavior: contain;
    container-type: inline-size;
  }

  .reading {
    display: flex;
    flex-direction: column;
    gap: 2px;
    width: max-content;
    padding: 3px;
  }

  .line {
    display: flex;
  }

  .line button {
    --cell: clamp(26px, (100cqi - 6px) / var(--count), 46px);
    position: relative;
    width: var(--cell);
    min-width: 0;
    padding: 0;
    border-radius: 8px;
    font-size: clamp(1.5rem, var(--cell) * 0.95, 2.5rem);
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }

  .line button:hover {
    background: var(--accent-soft);
  }

  /* Unsure: a dashed line below and a lighter hand, so that colour is not needed to tell. */
  .unsure {
    font-weight: 300;
  }

  .unsure::after {
    position: absolute;
    right: 15%;
    bottom: 1px;
    left: 15%;
    border-bottom: 3px dashed var(--accent);
    content: '';
  }

  .hint {
    margin: 0;
    min-height: 1.4em;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }

  .empty {
    align-self: center;
    margin: 0;
    color: var(--ink-soft);
  }

  ::slotted(*) {
    align-self: center;
    flex: 1;
  }

  @media (orientation: landscape) and (max-height: 480px) {
    .row {
      flex-direction: column;
    }

    .scroll {
      align-self: stretch;
    }

    .empty {
      margin: auto 0;
    }

    ::slotted(*) {
      align-self: stretch;
      flex: none;
      margin: auto 0;
    }

    .copy {
      align-self: stretch;
    }
  }
`;
