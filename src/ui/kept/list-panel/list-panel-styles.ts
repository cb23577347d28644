import { css } from 'lit';

/** Layout of `<inklens-list-panel>`: one row that opens the list, and above it what was held back. */
export const listPanelStyles = css`
  :host {
    display: block;
    background: var(--surface);
    color: var(--ink);
    font: 400 var(--text) / 1.3 var(--font);
  }

  :host([hidden]) {
    display: none;
  }

  .twice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-1);
    padding: 0 calc(var(--space-1) + env(safe-area-inset-right)) 0 calc(var(--space-4) + env(safe-area-inset-left));
    border-bottom: 1px solid var(--line);
    background: var(--accent-soft);
    font-size: var(--text-small);
  }

  .twice p {
    flex: 1 1 8em;
    min-width: 0;
    margin: 0;
    overflow-wrap: anywhere;
  }

  .open {
    display: flex;
    justify-content: flex-start;
    width: 100%;
    min-height: 52px;
    padding: var(--space-1) calc(var(--space-4) + env(safe-area-inset-right)) var(--space-1)
      calc(var(--space-4) + env(safe-area-inset-left));
    border-radius: 0;
    font-weight: 400;
    text-align: start;
  }

  .open:focus-visible {
    outline-offset: -4px;
  }

  .count {
    flex: none;
    min-width: 1.75em;
    padding: 2px var(--space-2);
    border-radius: 1em;
    background: var(--accent-soft);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }

  /* The newest stands first; what has no room fades away. */
  .last {
    display: flex;
    flex: 1;
    gap: var(--space-3);
    min-width: 0;
    overflow: hidden;
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    mask-image: linear-gradient(to right, #000 calc(100% - 32px), transparent);
  }

  .last span {
    flex: none;
    color: var(--ink-soft);
  }

  .last span:first-child {
    color: var(--ink);
    font-weight: 600;
  }

  .hint {
    flex: 1;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }

  .sum {
    flex: none;
    max-width: 60%;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  .sum small {
    color: var(--ink-soft);
    font-size: var(--text-small);
    font-weight: 400;
  }

  .new {
    animation: drop var(--slow) ease-out;
  }

  @keyframes drop {
    from {
      transform: translateY(-28px);
      opacity: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    .new {
      animation: none;
    }
  }
`;
