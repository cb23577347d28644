import { css } from 'lit';

/** Layout of `<inklens-picture-view>`; the picture, shown whole, keeps clear of the top bar and of its own buttons. */
export const pictureViewStyles = css`
  :host {
    position: relative;
    display: block;
    overflow: hidden;
    background: var(--picture-backdrop);
  }

  .view {
    position: absolute;
    inset: calc(var(--bar) + env(safe-area-inset-top)) 0 calc(var(--target) + 2 * var(--space-2));
    cursor: grab;
    touch-action: none;
    user-select: none;
  }

  .view:active {
    cursor: grabbing;
  }

  .view:focus-visible {
    outline-color: var(--on-picture);
    outline-offset: -4px;
  }

  .layer {
    position: absolute;
    inset: 0;
    transform-origin: 0 0;
  }

  canvas {
    width: 100%;
    height: 100%;
    object-fit: contain;
  }

  .zoom {
    position: absolute;
    right: calc(var(--space-3) + env(safe-area-inset-right));
    bottom: var(--space-2);
    display: flex;
    gap: var(--space-2);
  }

  /* A low screen has room beside the picture rather than below it. */
  @media (orientation: landscape) and (max-height: 480px) {
    .view {
      right: calc(var(--target) + 2 * var(--space-2));
      bottom: 0;
    }

    .zoom {
      right: var(--space-2);
      flex-direction: column;
    }
  }
`;
