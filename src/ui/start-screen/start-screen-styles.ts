import { css } from 'lit';

/** Layout of `<inklens-start-screen>`: one column; two where the screen is low. */
export const startScreenStyles = css`
  :host {
    display: grid;
    overflow: auto;
    background: var(--paper);
    color: var(--ink);
    font: 400 var(--text) / 1.5 var(--font);
  }

  .page {
    display: grid;
    grid-template-rows: auto 1fr auto;
    gap: var(--space-4);
    width: min(100%, 480px);
    min-height: 100%;
    margin: 0 auto;
    padding: calc(var(--space-4) + env(safe-area-inset-top)) calc(var(--space-6) + env(safe-area-inset-right))
      calc(var(--space-4) + env(safe-area-inset-bottom)) calc(var(--space-6) + env(safe-area-inset-left));
  }

  header {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--target);
    font-size: 1.25rem;
    font-weight: 700;
    letter-spacing: -0.01em;
  }

  header svg {
    width: 32px;
    height: 32px;
    color: var(--accent);
  }

  header .install {
    margin-left: auto;
  }

  .words {
    display: grid;
    align-content: center;
    justify-items: center;
    text-align: center;
  }

  .drawing {
    width: min(100%, 300px);
    margin-bottom: var(--space-6);
  }

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

  h1 {
    max-width: 18em;
    margin: 0 0 var(--space-3);
    font-size: var(--title);
    line-height: 1.2;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }

  .private {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    margin: 0;
    color: var(--ink-soft);
    text-align: left;
  }

  .private .icon svg {
    width: 18px;
    height: 18px;
  }

  .ways {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: var(--space-2);
    padding-top: var(--space-2);
  }

  .ways .primary {
    grid-column: 1 / -1;
    min-height: 60px;
    border-radius: var(--radius-large);
    font-size: 1.25rem;
  }

  .ways .secondary {
    padding: var(--space-2);
    font-size: 0.9375rem;
  }

  .ways p {
    grid-column: 1 / -1;
    margin: var(--space-1) 0 0;
    color: var(--ink-soft);
    font-size: var(--text-small);
    text-align: center;
  }

  @media (max-width: 340px) {
    .ways {
      grid-template-columns: 1fr;
    }
  }

  /* Touch screens have nothing to drop, and seldom something to paste. */
  @media (hover: none) {
    .ways p {
      display: none;
    }
  }

  @media (orientation: landscape) and (max-height: 480px) {
    .page {
      grid-template: auto 1fr / 1fr minmax(240px, 300px);
      gap: var(--space-2) var(--space-6);
      width: min(100%, 860px);
    }

    header {
      grid-column: 1 / -1;
    }

    .drawing {
      width: auto;
      height: min(38vh, 150px);
      margin-bottom: var(--space-3);
    }

    .ways {
      align-content: center;
      grid-template-columns: 1fr;
    }
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
