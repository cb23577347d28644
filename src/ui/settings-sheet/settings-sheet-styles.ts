import { css } from 'lit';

export const settingsSheetStyles = css`
  section + section {
    margin-top: var(--space-6);
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }

  h3 {
    margin: 0 0 var(--space-2);
    font-size: var(--text);
  }

  .row {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--space-3);
    font-weight: 600;
  }

  output {
    color: var(--accent);
    font-variant-numeric: tabular-nums;
    text-align: right;
  }

  input[type='range'] {
    width: 100%;
    height: var(--target);
    margin: 0;
    accent-color: var(--accent);
    cursor: pointer;
  }

  input:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  p {
    margin: 0;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }

  .themes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 8.5em), 1fr));
    gap: var(--space-2);
    margin: 0;
    padding: 0;
    border: 0;
  }

  .themes label {
    display: grid;
    place-items: center;
    min-height: var(--target);
    padding: 0 var(--space-2);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    text-align: center;
    cursor: pointer;
  }

  .themes label:has(:checked) {
    border-color: var(--accent);
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 1px var(--accent);
    font-weight: 600;
  }

  .themes label:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .switch {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--space-1) var(--space-3);
    align-items: center;
    min-height: var(--target);
    padding: var(--space-1) 0;
    cursor: pointer;
  }

  .switch small {
    grid-column: 1;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }

  .switch input {
    grid-row: 1;
    grid-column: 2;
    appearance: none;
    position: relative;
    width: 48px;
    height: 28px;
    margin: 0;
    border: 2px solid var(--ink-soft);
    border-radius: 999px;
    background: transparent;
    cursor: pointer;
    transition: background var(--quick);
  }

  .switch input::after {
    position: absolute;
    top: 4px;
    left: 4px;
    width: 16px;
    height: 16px;
    border-radius: 50%;
    background: var(--ink-soft);
    content: '';
    transition: transform var(--quick);
  }

  .switch input:checked {
    border-color: var(--accent);
    background: var(--accent);
  }

  .switch input:checked::after {
    background: var(--on-accent);
    transform: translateX(20px);
  }

  .switch input:disabled {
    opacity: 0.4;
  }

  .about {
    width: 100%;
    margin-top: var(--space-3);
  }

  @media (forced-colors: active) {
    .switch input,
    .switch input::after,
    .themes label:has(:checked) {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonFace;
    }

    .switch input::after {
      background: ButtonText;
    }

    .switch input:checked,
    .themes label:has(:checked) {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }

    .switch input:checked::after {
      background: HighlightText;
    }
  }
`;
