import { css } from 'lit';

/** Layout of `<inklens-work-screen>`: the picture with controls over it, the reading below, or beside it where the screen is low. */
export const workScreenStyles = css`
  :host {
    position: relative;
    display: grid;
    grid-template-rows: 1fr auto clamp(8.25rem, 25dvh, 13.75rem);
  }

  :host([kind='picture']) {
    grid-template-rows: 1fr auto clamp(9.5rem, 34dvh, 18.75rem);
  }

  inklens-camera-view,
  inklens-picture-view {
    grid-area: 1 / 1;
  }

  inklens-camera-view,
  inklens-picture-view,
  inklens-reading-bar {
    min-width: 0;
    min-height: 0;
  }

  inklens-top-bar {
    position: absolute;
    z-index: 1;
    top: 0;
    right: 0;
    left: 0;
  }

  /* Above the row of buttons at the picture's foot. */
  inklens-advice-line {
    z-index: 1;
    grid-area: 1 / 1;
    place-self: end center;
    max-width: calc(100% - 2 * var(--space-3));
    margin-bottom: calc(var(--target) + var(--space-2) + var(--space-3));
  }

  .shelf {
    z-index: 1;
    grid-area: 2 / 1;
    min-width: 0;
  }

  .shelf > * {
    border-top: 1px solid var(--line);
  }

  inklens-reading-bar {
    z-index: 1;
    grid-area: 3 / 1;
    border-top: 1px solid var(--line);
    box-shadow: var(--shadow);
  }

  @media (orientation: landscape) and (max-height: 480px) {
    :host,
    :host([kind='picture']) {
      grid-template: auto 1fr / 1fr var(--side-panel);
    }

    inklens-top-bar {
      right: var(--side-panel);
    }

    inklens-camera-view,
    inklens-picture-view,
    inklens-advice-line {
      grid-row: 1 / 3;
    }

    .shelf {
      grid-area: 1 / 2;
      border-left: 1px solid var(--line);
    }

    inklens-reading-bar {
      grid-area: 2 / 2;
      border-top: 0;
      border-left: 1px solid var(--line);
    }
  }

  @media (min-width: 900px) and (min-height: 560px) {
    inklens-reading-bar {
      padding-right: max(var(--space-4), calc(50vw - 420px));
      padding-left: max(var(--space-4), calc(50vw - 420px));
    }
  }
`;
