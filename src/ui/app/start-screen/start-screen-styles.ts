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
    grid-template: auto 1fr auto / minmax(0, 1fr);
    gap: var(--space-4);
    width: min(100%, 520px);
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
    font-size: min(1.25rem, 8vw); /* the name and three buttons fit, however large the text */
    font-weight: 700;
    letter-spacing: -0.01em;
  }

  header svg {
    width: 32px;
    height: 32px;
    color: var(--accent);
  }

  header .name {
    margin-right: auto;
  }

  /* Its word is for screens with room for it, and for whoever listens. */
  @media (max-width: 430px) {
    header .install .label {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }

    header .install {
      padding: 0;
    }
  }

  .words {
    display: grid;
    align-content: center;
    justify-items: center;
    text-align: center;
  }

  .drawing {
    width: min(100%, 300px, 36dvh);
    margin-bottom: var(--space-6);
  }

  h1 {
    max-width: 18em;
    margin: 0 0 var(--space-3);
    font-size: min(var(--title), 12vw); /* its longest word fits, however large the text */
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
    gap: var(--space-2);
    padding-top: var(--space-2);
  }

  .ways .primary {
    min-height: 60px;
    border-radius: var(--radius-large);
    font-size: 1.25rem;
  }

  .ways .secondary {
    min-height: 50px;
  }

  .ways p {
    margin: var(--space-1) 0 0;
    color: var(--ink-soft);
    font-size: var(--text-small);
    text-align: center;
  }

  @media (min-width: 700px) and (min-height: 560px) {
    .page {
      grid-template-rows: repeat(3, auto);
      align-content: center;
      gap: var(--space-8);
    }

    header {
      font-size: 1.5rem;
    }

    .ways {
      grid-template-columns: 1fr 1fr;
    }

    .ways .primary,
    .ways p {
      grid-column: 1 / -1;
    }

    .ways .secondary {
      padding: var(--space-2);
      font-size: 0.9375rem;
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
    }
  }
`;
