import { css } from 'lit';

/** Fields that a person writes or chooses in. */
export const fieldStyles = css`
  input:not([type]),
  select {
    min-width: 0;
    min-height: var(--target);
    padding: var(--space-2) var(--space-3);
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font: 400 var(--text) / 1.2 var(--font);
  }

  input:focus-visible,
  select:focus-visible {
    outline-offset: 0;
  }
`;
