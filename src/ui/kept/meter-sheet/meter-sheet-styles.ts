import { css } from 'lit';

/** Layout of `<inklens-meter-sheet>`. */
export const meterSheetStyles = css`
  form {
    display: grid;
    gap: var(--space-3);
  }

  p {
    margin: 0;
  }

  .reading {
    font-size: var(--title);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .soft,
  small {
    color: var(--ink-soft);
    font-size: var(--text-small);
  }

  fieldset {
    display: grid;
    margin: 0;
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }

  .choice {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: var(--target);
    border-bottom: 1px solid var(--line);
    overflow-wrap: anywhere;
  }

  .choice input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--accent);
  }

  small {
    display: block;
  }

  .field {
    display: grid;
    gap: var(--space-1);
    font-size: var(--text-small);
  }

  .warning {
    display: flex;
    gap: var(--space-2);
    font-weight: 600;
  }

  .failure:empty,
  [role='status']:empty {
    display: none;
  }
`;
