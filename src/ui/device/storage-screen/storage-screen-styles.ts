import { css } from 'lit';

/** Layout of `<inklens-storage-screen>`: facts, each with its button, on a page (`pageStyles`). */
export const storageScreenStyles = css`
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
`;
