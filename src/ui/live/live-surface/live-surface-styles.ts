import { css } from 'lit';

/** `<inklens-live-surface>`: covers the picture, and is seen only by its focus ring and the mark. */
export const liveSurfaceStyles = css`
  :host {
    position: absolute;
    inset: 0;
    overflow: hidden;
  }

  .surface,
  button {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }

  /* Without a zoom of the camera's, two fingers enlarge the page as everywhere. */
  .zooms {
    touch-action: none;
  }

  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    cursor: crosshair;
    touch-action: inherit;
    -webkit-tap-highlight-color: transparent;
  }

  button:focus-visible {
    outline: 3px solid var(--on-picture);
    outline-offset: -5px;
  }

  .mark {
    position: absolute;
    box-sizing: border-box;
    width: 68px;
    height: 68px;
    margin: -34px 0 0 -34px;
    border: 3px solid var(--on-picture);
    border-radius: 50%;
    box-shadow:
      0 0 0 2px var(--scrim),
      inset 0 0 0 2px var(--scrim);
    pointer-events: none;
    animation: settle 1200ms ease-out forwards;
  }

  @keyframes settle {
    from {
      transform: scale(1.35);
    }

    25%,
    70% {
      transform: none;
      opacity: 1;
    }

    to {
      opacity: 0;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    @keyframes settle {
      70% {
        opacity: 1;
      }

      to {
        opacity: 0;
      }
    }
  }
`;
