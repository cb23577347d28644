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
  main:has(> .first:not(:defined))::before {
    content: attr(data-wait);
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    color: var(--ink-soft);
  }

  /* Below the top bar, above the panel, and out of the way of fingers: only what is to be answered takes a press. */
  .notes {
    --side: calc(var(--space-3) + env(safe-area-inset-left));
    position: absolute;
    z-index: 2;
    top: calc(var(--bar) + var(--space-2) + env(safe-area-inset-top));
    right: var(--side);
    left: var(--side);
    display: grid;
    grid-template-columns: minmax(0, 440px);
    gap: var(--space-2);
    justify-content: center;
    justify-items: center;
    pointer-events: none;
  }

  .notes > :is(inklens-update-toast, inklens-install-offer, inklens-personal-offer) {
    pointer-events: auto;
  }

  :host([data-state='failure']) .notes {
    top: calc(var(--space-3) + env(safe-area-inset-top));
  }

  @media (min-width: 700px) and (min-height: 560px) {
    :host([data-state='start']) .notes {
      top: var(--space-4);
    }
  }

  /* Beside the column of buttons, and over the picture beside the panel. */
  @media (orientation: landscape) and (max-height: 480px) {
    .notes {
      right: 50%;
    }

    :host(:is([data-state='camera'], [data-state='picture'])) .notes {
      right: calc(var(--side-panel) + var(--space-3));
    }
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
