import { css } from 'lit';

/** Layout of `<inklens-picture-view>`; the picture keeps clear of the top bar above it. */
export const pictureViewStyles = css`
  :host {
    position: relative;
    display: block;
    overflow: hidden;
    background: var(--picture-backdrop);
  }

  .view {
    position: absolute;
    inset: calc(var(--bar) + env(safe-area-inset-top)) 0 0;
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
    bottom: var(--space-3);
    display: flex;
    gap: var(--space-2);
  }
`;
