import { css } from 'lit';

export const entrySheetStyles = css`
  .text {
    margin: 0 0 var(--space-3);
    font-size: clamp(1.5rem, 9vw, 2.25rem);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    line-height: 1.2;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    user-select: all;
  }

  img {
    display: block;
    max-width: 100%;
    max-height: 120px;
    margin-bottom: var(--space-3);
    border: 1px solid var(--line);
    border-radius: 8px;
    background: #ffffff; /* where a slanted line's picture reaches past its sheet */
  }

  dl {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--space-1) var(--space-4);
    margin: 0 0 var(--space-4);
  }

  dt {
    color: var(--ink-soft);
  }

  dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  label {
    display: block;
    margin-bottom: var(--space-1);
    color: var(--ink-soft);
  }

  input,
  textarea {
    box-sizing: border-box;
    width: 100%;
    min-height: var(--target);
    padding: var(--space-2) var(--space-3);
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font: inherit;
  }

  input {
    font-size: var(--text-large);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  textarea {
    display: block;
    min-height: 76px;
    resize: vertical;
  }

  form {
    margin: 0 0 var(--space-4);
  }

  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8em, 1fr));
    gap: var(--space-2);
    margin-top: var(--space-4);
  }

  form .ways {
    margin-top: var(--space-2);
  }
`;
