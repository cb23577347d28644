import { css } from 'lit';

/** The frame's four corners, which are its grips too, and the grip that moves all of it. */
export const viewfinderStyles = css`
  :host {
    position: absolute;
    border-radius: var(--radius);
    box-shadow: 0 0 0 200vmax rgb(8 10 16 / 0.38);
    pointer-events: none;
  }

  :host([hidden]) {
    display: none;
  }

  button {
    position: absolute;
    width: var(--target);
    height: var(--target);
    padding: 0;
    border: 0;
    background: none;
    color: var(--on-picture);
    pointer-events: auto;
    touch-action: none;
  }

  button:focus-visible {
    outline: 3px solid var(--on-picture);
    outline-offset: -6px;
    border-radius: var(--radius);
  }

  .corner::after {
    position: absolute;
    width: 30px;
    height: 30px;
    border: 0 solid var(--on-picture);
    content: '';
    filter: drop-shadow(0 0 0.75px var(--picture-backdrop)) drop-shadow(0 0 1px var(--picture-backdrop)); /* its edge, on white paper */
  }

  /* A grip reaches out of the frame as far as into it. */
  .top-left {
    top: -12px;
    left: -12px;
    cursor: nwse-resize;
  }

  .top-left::after {
    top: 10px;
    left: 10px;
    border-width: 4px 0 0 4px;
    border-top-left-radius: var(--radius);
  }

  .top-right {
    top: -12px;
    right: -12px;
    cursor: nesw-resize;
  }

  .top-right::after {
    top: 10px;
    right: 10px;
    border-width: 4px 4px 0 0;
    border-top-right-radius: var(--radius);
  }

  .bottom-right {
    right: -12px;
    bottom: -12px;
    cursor: nwse-resize;
  }

  .bottom-right::after {
    right: 10px;
    bottom: 10px;
    border-width: 0 4px 4px 0;
    border-bottom-right-radius: var(--radius);
  }

  .bottom-left {
    bottom: -12px;
    left: -12px;
    cursor: nesw-resize;
  }

  .bottom-left::after {
    bottom: 10px;
    left: 10px;
    border-width: 0 0 4px 4px;
    border-bottom-left-radius: var(--radius);
  }

  .all {
    bottom: -22px;
    left: calc(50% - 22px);
    cursor: move;
  }

  .all::after {
    position: absolute;
    top: 19px;
    left: 6px;
    width: 32px;
    height: 5px;
    border-radius: 3px;
    background: var(--on-picture);
    box-shadow: 0 0 0 1.5px var(--picture-backdrop);
    content: '';
  }

  @media (forced-colors: active) {
    .corner::after {
      border-color: CanvasText;
    }

    .all::after {
      background: CanvasText;
    }
  }
`;
