import { css } from 'lit';

/** Layout of `<inklens-app>`: one screen, and what floats over it. */
export const appShellStyles = css`
  :host {
    position: relative;
    display: block;
    height: 100dvh;
    overflow: hidden;
    background: var(--paper);
    color: var(--ink);
    font: 400 var(--text) / 1.5 var(--font);
  }

  .app,
  main,
  main > * {
    height: 100%;
  }

  /* Its part of the page is still on the way. */
  .first:not(:defined) {
    display: grid;
    place-content: center;
    color: var(--ink-soft);
  }

  .first:not(:defined)::before {
    content: 'Loading…';
  }

  .notes {
    position: absolute;
    z-index: 2;
    top: calc(var(--bar) + var(--space-2) + env(safe-area-inset-top));
    left: 50%;
    display: grid;
    gap: var(--space-2);
    justify-items: center;
    width: min(100% - 24px, 440px);
    transform: translateX(-50%);
    pointer-events: none;
  }

  .notes > * {
    pointer-events: auto;
  }

  .drop {
    position: absolute;
    z-index: 3;
    inset: var(--space-3);
    display: grid;
    place-content: center;
    border: 3px dashed var(--accent);
    border-radius: var(--radius-large);
    background: var(--accent-soft);
    font-size: var(--title);
    font-weight: 700;
    opacity: 0.94;
    pointer-events: none;
  }
`;
