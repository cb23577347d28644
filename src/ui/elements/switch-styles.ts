import { css } from 'lit';

/** Switches, `<label class="switch">` with a checkbox of the role `switch` in it, and a word on what it does in `<small>`. */
export const switchStyles = css`
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

  .switch input:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  @media (forced-colors: active) {
    .switch input,
    .switch input::after {
      forced-color-adjust: none;
      border-color: ButtonText;
      background: ButtonFace;
    }

    .switch input::after {
      background: ButtonText;
    }

    .switch input:checked {
      border-color: Highlight;
      background: Highlight;
    }

    .switch input:checked::after {
      background: HighlightText;
    }
  }
`;
