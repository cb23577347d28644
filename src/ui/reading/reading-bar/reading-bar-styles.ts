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
    display: flex;
    flex: 1 1 6.5em;
    gap: var(--space-2);
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

  .hint.past {
    display: flex;
    align-items: center;
    gap: var(--space-1);
    color: var(--ink);
    font-weight: 600;
  }

  .hint.past svg {
    width: 16px;
    height: 16px;
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

  /* A narrow screen leaves the row to the format: its name is longer in other languages. */
  @container bar (max-width: 24em) {
    /* Where it does not all stand on one row, the actions get one of their own, rather than the format a sliver. */
    .foot slot {
      flex: 1 1 auto;
    }

    ::slotted(inklens-format-chip) {
      max-width: 8em;
    }

    .copy .word {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }

  /* Large text leaves the room to the reading: the hint is for screen readers then. */
  @container bar (max-width: 12em) {
    .hint:not(.past) {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
