import { css } from 'lit';

/** Layout of `<inklens-camera-sheet>`. */
export const cameraSheetStyles = css`
  fieldset {
    margin: 0 0 var(--space-4);
    padding: 0;
    border: 0;
  }

  legend {
    padding: 0;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }

  label {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 48px;
    border-bottom: 1px solid var(--line);
    cursor: pointer;
  }

  input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0;
    accent-color: var(--accent);
  }

  .name {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
    font-weight: 600;
  }

  .use,
  .hint {
    color: var(--ink-soft);
    font-size: var(--text-small);
  }

  .hint {
    margin: var(--space-2) 0 0;
    text-align: center;
  }

  button {
    width: 100%;
  }
`;
