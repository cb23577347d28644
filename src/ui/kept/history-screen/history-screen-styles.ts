import { css } from 'lit';

/** Layout of `<inklens-history-screen>`: head and foot stay, the entries between them are scrolled. */
export const historyScreenStyles = css`
  :host {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    background: var(--paper);
    color: var(--ink);
    font: 400 var(--text) / 1.5 var(--font);
  }

  .head,
  footer,
  .message {
    box-sizing: border-box;
    width: min(100%, 720px);
    margin: 0 auto;
    padding: 0 calc(var(--space-4) + env(safe-area-inset-right)) 0 calc(var(--space-4) + env(safe-area-inset-left));
  }

  .head {
    padding-top: env(safe-area-inset-top);
    padding-bottom: var(--space-2);
  }

  .title {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--bar);
  }

  /* Its arrow stands above the text. */
  .title button:first-child {
    margin-left: -13px;
  }

  .title button:last-child {
    margin-right: -13px;
  }

  h1 {
    min-width: 0;
    margin: 0 auto 0 0;
    overflow-wrap: anywhere;
    font-size: var(--title);
    line-height: 1.2;
  }

  .count {
    margin: var(--space-2) 0 0;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }

  .list {
    min-height: 0;
    border-top: 1px solid var(--line);
    background: var(--surface);
  }

  .message {
    align-self: center;
    justify-self: center;
    max-height: 100%;
    overflow: auto;
    text-align: center;
  }

  .message .sign svg {
    width: 40px;
    height: 40px;
    color: var(--accent);
  }

  .message h2 {
    margin: var(--space-2) 0;
    font-size: var(--text-large);
  }

  .message p {
    max-width: 34em;
    margin: 0 auto var(--space-4);
    color: var(--ink-soft);
    text-wrap: pretty;
  }

  .message .ways {
    display: grid;
    gap: var(--space-2);
    justify-content: center;
  }

  footer {
    padding-bottom: env(safe-area-inset-bottom);
  }

  inklens-undo-bar {
    margin: var(--space-2) 0;
  }

  .chosen {
    display: flex;
    gap: var(--space-1);
    margin: var(--space-1) calc(-1 * var(--space-2));
  }

  .chosen button {
    flex: 1 1 0;
    flex-direction: column;
    gap: 2px;
    min-width: 56px;
    min-height: 56px;
    padding: var(--space-1);
    overflow-wrap: anywhere;
    font-size: var(--text-small);
  }

  @media (orientation: landscape) and (max-height: 480px) {
    .head {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 0 var(--space-4);
      align-items: center;
    }

    .count {
      margin-top: 0;
    }
  }
`;
