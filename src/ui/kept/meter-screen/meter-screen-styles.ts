import { css } from 'lit';

/** Layout of the pages about meters. */
export const meterScreenStyles = css`
  :host {
    display: block;
    overflow: auto;
    background: var(--paper);
    color: var(--ink);
    font: 400 var(--text) / 1.5 var(--font);
  }

  article {
    box-sizing: border-box;
    width: min(100%, 720px);
    margin: 0 auto;
    padding: env(safe-area-inset-top) calc(var(--space-4) + env(safe-area-inset-right))
      calc(var(--space-6) + env(safe-area-inset-bottom)) calc(var(--space-4) + env(safe-area-inset-left));
  }

  header {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--bar);
  }

  /* Its arrow stands above the text. */
  header button:first-child {
    margin-left: -13px;
  }

  h1 {
    flex: 1;
    min-width: 0;
    margin: 0;
    font-size: var(--title);
    line-height: 1.2;
    overflow-wrap: anywhere;
  }

  h2 {
    margin: 0;
    font-size: var(--text-large);
  }

  p {
    margin: 0 0 var(--space-3);
    text-wrap: pretty;
  }

  .soft {
    color: var(--ink-soft);
  }

  .rate {
    font-size: var(--text-large);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .warning {
    display: flex;
    align-items: flex-start;
    gap: var(--space-2);
    padding: var(--space-3);
    border: 2px solid var(--ink);
    border-radius: var(--radius);
    background: var(--surface);
  }

  form {
    display: grid;
    gap: var(--space-2);
    margin-bottom: var(--space-4);
    padding: var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
  }

  label {
    display: grid;
    gap: var(--space-1);
    font-size: var(--text-small);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-4);
  }

  ul {
    margin: 0 0 var(--space-4);
    padding: 0;
    list-style: none;
  }

  .meter {
    display: block;
    width: 100%;
    margin-bottom: var(--space-2);
    padding: var(--space-3) var(--space-4);
    text-align: start;
  }

  .meter span {
    display: block;
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  inklens-undo-bar {
    position: sticky;
    z-index: 1;
    bottom: var(--space-2);
  }
`;
