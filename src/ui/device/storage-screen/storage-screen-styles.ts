import { css } from 'lit';

/** Layout of `<inklens-storage-screen>`: one column of facts, each with its button. */
export const storageScreenStyles = css`
  :host {
    display: block;
    overflow: auto;
    background: var(--paper);
    color: var(--ink);
    font: 400 var(--text) / 1.5 var(--font);
  }

  article {
    width: min(100%, 640px);
    margin: 0 auto;
    padding: calc(var(--space-2) + env(safe-area-inset-top)) var(--space-4)
      calc(var(--space-6) + env(safe-area-inset-bottom));
  }

  header {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--bar);
  }

  /* Its arrow stands above the text. */
  header button {
    margin-left: -13px;
  }

  h1 {
    margin: 0;
    font-size: var(--title);
    line-height: 1.2;
  }

  p {
    margin: var(--space-2) 0 var(--space-3);
    color: var(--ink-soft);
    text-wrap: pretty;
  }

  ul {
    margin: 0 0 var(--space-4);
    padding: 0;
    border-top: 1px solid var(--line);
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-3);
    min-height: 56px;
    padding: var(--space-1) 0;
    border-bottom: 1px solid var(--line);
  }

  .app {
    margin-top: var(--space-8);
  }

  .what {
    flex: 1 1 8em;
    min-width: 0;
    overflow-wrap: anywhere;
  }

  .much {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .question {
    flex: 1 1 100%;
    padding: var(--space-2) 0;
  }

  .question p {
    margin: 0 0 var(--space-2);
    color: var(--ink);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
`;
