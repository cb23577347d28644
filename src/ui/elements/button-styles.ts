import { css } from 'lit';

/** Buttons and focus rings, shared by every element that has some: `.primary`, `.secondary`, `.quiet`, `.round` and `.on-picture`. */
export const buttonStyles = css`
  * {
    box-sizing: border-box;
  }

  button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-width: var(--target);
    min-height: var(--target);
    padding: var(--space-2) var(--space-4);
    border: 2px solid transparent; /* seen in forced colours only */
    border-radius: var(--radius);
    background: none;
    color: var(--ink);
    font: 600 var(--text) / 1.2 var(--font);
    cursor: pointer;
    touch-action: manipulation;
    transition:
      background-color var(--quick),
      color var(--quick),
      border-color var(--quick);
    -webkit-tap-highlight-color: transparent;
  }

  button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .on-picture:focus-visible {
    outline-color: var(--on-picture);
    outline-offset: -4px;
  }

  .icon {
    display: inline-flex;
    flex: none;
  }

  .icon svg {
    width: 22px;
    height: 22px;
  }

  .primary {
    background: var(--accent);
    color: var(--on-accent);
  }

  .secondary {
    border-color: var(--line);
    background: var(--surface);
  }

  .quiet {
    color: var(--accent);
  }

  .round {
    width: var(--target);
    padding: 0;
    border-radius: 50%;
  }

  .on-picture {
    background: var(--scrim);
    box-shadow: 0 0 0 1px var(--on-picture-edge);
    color: var(--on-picture);
  }

  /* A touch leaves its hover behind. */
  @media (hover: hover) {
    .primary:hover {
      background: var(--accent-strong);
    }

    .secondary:hover {
      border-color: var(--accent);
    }

    .quiet:hover {
      background: var(--accent-soft);
    }

    .on-picture:hover {
      background: var(--overlay-chip);
    }
  }
`;
