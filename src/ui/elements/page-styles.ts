import { css } from 'lit';

/** A page of facts that is scrolled as a whole: a title with its way back, then one column. */
export const pageStyles = css`
  :host {
    display: block;
    overflow: auto;
    background: var(--paper);
    color: var(--ink);
    font: 400 var(--text) / 1.5 var(--font);
  }

  article {
    width: min(100%, 720px);
    margin: 0 auto;
    padding: env(safe-area-inset-top) calc(var(--space-4) + env(safe-area-inset-right))
      calc(var(--space-6) + env(safe-area-inset-bottom)) calc(var(--space-4) + env(safe-area-inset-left));
  }

  header {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--bar);
  }

  /* Its arrow stands above the text. */
  header button:first-child {
    margin-left: -13px;
  }

  h1 {
    flex: 1;
    min-width: 0;
    margin: 0;
    font-size: var(--title);
    line-height: 1.2;
    overflow-wrap: anywhere;
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
`;
