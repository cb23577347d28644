import { css } from 'lit';

const LIGHT = css`
  color-scheme: light;
  --paper: #f7f4ee;
  --surface: #fffefb;
  --ink: #1a2230;
  --ink-soft: #535c6b;
  --line: #d8d3c7;
  --accent: #1f4bc9; /* the one accent: ink blue */
  --accent-strong: #173a9f;
  --on-accent: #ffffff;
  --accent-soft: #e3e9fb;
  --shadow: 0 1px 2px rgb(20 24 32 / 0.08), 0 8px 28px rgb(20 24 32 / 0.12);
`;

const DARK = css`
  color-scheme: dark;
  --paper: #12151b;
  --surface: #1c2129;
  --ink: #eef1f6;
  --ink-soft: #a8b1bf;
  --line: #363e4b;
  --accent: #8fb0ff;
  --accent-strong: #b3c9ff;
  --on-accent: #0c1631;
  --accent-soft: #24314f;
  --shadow: 0 1px 2px rgb(0 0 0 / 0.4), 0 8px 28px rgb(0 0 0 / 0.45);
`;

/** High contrast: nothing but black, white and one accent, and edges that are drawn. */
const CONTRAST_LIGHT = css`
  color-scheme: light;
  --paper: #ffffff;
  --surface: #ffffff;
  --ink: #000000;
  --ink-soft: #000000;
  --line: #000000;
  --accent: #002a9c;
  --accent-strong: #001a66;
  --on-accent: #ffffff;
  --accent-soft: #dfe7ff;
  --scrim: rgb(0 0 0 / 0.88);
  --overlay-chip: #000000;
  --shadow: 0 0 0 1px #000000;
`;

const CONTRAST_DARK = css`
  color-scheme: dark;
  --paper: #000000;
  --surface: #000000;
  --ink: #ffffff;
  --ink-soft: #ffffff;
  --line: #ffffff;
  --accent: #ffd84a;
  --accent-strong: #ffe88f;
  --on-accent: #000000;
  --accent-soft: #2b2608;
  --scrim: rgb(0 0 0 / 0.88);
  --overlay-chip: #000000;
  --shadow: 0 0 0 1px #ffffff;
`;

/**
 * Every colour, size and time of the app, as custom properties that all elements inherit from `<inklens-app>`, whose attribute `theme` is one of
 * `Settings`. `--paper`, `--ink` and `--accent` of light and dark stand in `page.css` too, for the paint before the first script.
 */
export const tokens = css`
  :host {
    ${LIGHT}

    /* What stands on a live picture, whose brightness nobody knows. */
    --on-picture: #ffffff;
    --on-picture-edge: rgb(255 255 255 / 0.36); /* of what is dark itself, on a dark picture */
    --scrim: rgb(12 16 24 / 0.62);
    --picture-backdrop: #0b0e13;
    --overlay-line: #2f6bff;
    --overlay-halo: rgb(255 255 255 / 0.9);
    --overlay-chip: rgb(13 20 38 / 0.88);

    /* Space, multiples of 4 px. */
    --space-1: 4px;
    --space-2: 8px;
    --space-3: 12px;
    --space-4: 16px;
    --space-6: 24px;
    --space-8: 32px;

    --radius: 14px;
    --radius-large: 22px;
    --target: 44px; /* smallest side of anything that is pressed */
    --bar: 60px; /* height of the top bar, without the notch */
    --side-panel: clamp(210px, 34vw, 300px); /* width of the reading beside a picture, where the screen is low */

    --font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'Noto Sans', sans-serif;
    --text-small: 0.875rem;
    --text: 1rem;
    --text-large: 1.1875rem;
    --title: clamp(1.375rem, 1.1rem + 1.4vw, 1.875rem);

    --quick: 140ms;
    --slow: 260ms;
  }

  @media (prefers-color-scheme: dark) {
    :host {
      ${DARK}
    }
  }

  @media (prefers-contrast: more) {
    :host {
      ${CONTRAST_LIGHT}
    }
  }

  @media (prefers-contrast: more) and (prefers-color-scheme: dark) {
    :host {
      ${CONTRAST_DARK}
    }
  }

  :host([theme='light']) {
    ${LIGHT}
  }

  :host([theme='dark']) {
    ${DARK}
  }

  :host([theme='contrast']) {
    ${CONTRAST_LIGHT}
  }

  @media (prefers-color-scheme: dark) {
    :host([theme='contrast']) {
      ${CONTRAST_DARK}
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :host {
      --quick: 0ms;
      --slow: 0ms;
    }
  }
`;
