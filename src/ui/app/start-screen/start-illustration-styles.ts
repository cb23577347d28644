import { css } from 'lit';

/** Colours of the drawing on the start screen, and how it is written, once, where motion is welcome. */
export const startIllustrationStyles = css`
  .drawing .paper {
    fill: var(--surface);
    stroke: var(--line);
  }

  .drawing .rule {
    stroke: var(--line);
  }

  .drawing .pen path,
  .drawing .corners {
    fill: none;
    stroke: var(--ink);
    stroke-width: 4.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .drawing .corners {
    stroke: var(--accent);
    stroke-width: 4;
  }

  .drawing .chip {
    fill: var(--accent);
  }

  .drawing .read {
    fill: var(--on-accent);
    font: 700 25px var(--font);
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.06em;
    text-anchor: middle;
    dominant-baseline: central;
  }

  @media (prefers-reduced-motion: no-preference) {
    .pen path {
      stroke-dasharray: 1;
      animation: write 320ms ease-in-out backwards;
    }

    .pen path:nth-of-type(1) {
      animation-delay: 150ms;
    }

    .pen path:nth-of-type(2) {
      animation-delay: 430ms;
    }

    .pen path:nth-of-type(3) {
      animation-delay: 710ms;
    }

    .pen path:nth-of-type(4) {
      animation-delay: 990ms;
    }

    .pen path:nth-of-type(5) {
      animation-delay: 1200ms;
    }

    .chip,
    .read {
      animation: appear 300ms ease-out 1550ms backwards;
    }
  }

  @keyframes write {
    from {
      stroke-dashoffset: 1;
      opacity: 0;
    }

    1% {
      opacity: 1;
    }
  }

  @keyframes appear {
    from {
      transform: translateY(-10px);
      opacity: 0;
    }
  }
`;
