import { css } from 'lit';

/** Layout of `<inklens-work-screen>`: the picture with controls over it, the reading below, or beside it where the screen is low. */
export const workScreenStyles = css`
  :host {
    position: relative;
    display: grid;
    grid-template-rows: 1fr clamp(8.25rem, 25dvh, 13.75rem);
  }

  :host([kind='picture']) {
    grid-template-rows: 1fr clamp(9.5rem, 34dvh, 18.75rem);
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

  inklens-reading-bar {
    z-index: 1;
    border-top: 1px solid var(--line);
    box-shadow: var(--shadow);
  }

  @media (orientation: landscape) and (max-height: 480px) {
    :host,
    :host([kind='picture']) {
      grid-template: 1fr / 1fr clamp(210px, 34vw, 300px);
    }

    inklens-top-bar {
      right: clamp(210px, 34vw, 300px);
    }

    inklens-reading-bar {
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
