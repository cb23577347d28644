import { css } from 'lit';

/** Layout of the pages about meters, beside that of any page (`pageStyles`). */
export const meterScreenStyles = css`
  h2 {
    margin: 0;
    font-size: var(--text-large);
  }

  p {
    margin: 0 0 var(--space-3);
    text-wrap: pretty;
  }

  .soft {
    color: var(--ink-soft);
  }

  .rate {
    font-size: var(--text-large);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .warning {
    display: flex;
    align-items: flex-start;
    gap: var(--space-2);
    padding: var(--space-3);
    border: 2px solid var(--ink);
    border-radius: var(--radius);
    background: var(--surface);
  }

  form {
    display: grid;
    gap: var(--space-2);
    margin-bottom: var(--space-4);
    padding: var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }

  label {
    display: grid;
    gap: var(--space-1);
    font-size: var(--text-small);
  }

  .ways {
    margin-top: var(--space-4);
  }

  ul {
    margin: 0 0 var(--space-4);
    padding: 0;
    list-style: none;
  }

  .meter {
    display: block;
    width: 100%;
    margin-bottom: var(--space-2);
    padding: var(--space-3) var(--space-4);
    text-align: start;
  }

  .meter span {
    display: block;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  inklens-undo-bar {
    position: sticky;
    z-index: 1;
    bottom: var(--space-2);
  }
`;
