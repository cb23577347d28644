import { css } from 'lit';

/** Layout of `<inklens-camera-view>`: everything lies over the picture. */
export const cameraViewStyles = css`
  :host {
    position: relative;
    display: block;
    overflow: hidden;
    background: var(--picture-backdrop);
  }

  video {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }

  video.contain {
    object-fit: contain;
  }

  /* Fills what a picture that is shown whole leaves free. */
  video.backdrop {
    filter: blur(28px) brightness(0.55);
    transform: scale(1.15);
  }

  .foot {
    position: absolute;
    right: 0;
    bottom: var(--space-2);
    left: 0;
    display: grid;
    grid-template-columns: minmax(0, 1fr); /* large text makes the row no wider than the screen */
    justify-items: center;
    padding: 0 calc(var(--space-2) + env(safe-area-inset-right)) 0 calc(var(--space-2) + env(safe-area-inset-left));
    pointer-events: none;
  }

  ::slotted(*) {
    pointer-events: auto;
  }
`;
