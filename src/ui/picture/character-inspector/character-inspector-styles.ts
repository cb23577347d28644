import { css } from 'lit';

/** Layout of `<inklens-character-inspector>`: the crop beside the answers, below it another one to type. */
export const characterInspectorStyles = css`
  .parts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-4);
    align-items: center;
  }

  figure {
    flex: 0 1 132px;
    margin: 0;
    text-align: center;
  }

  canvas {
    display: block;
    width: 100%;
    aspect-ratio: 1;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    image-rendering: pixelated;
  }

  figcaption,
  .state {
    color: var(--ink-soft);
    font-size: var(--text-small);
    line-height: 1.35;
  }

  figcaption {
    margin-top: var(--space-1);
  }

  .state {
    margin: 0 0 var(--space-3);
  }

  /* Below the crop where large text leaves no room beside it. */
  ol {
    display: grid;
    flex: 1 1 9.5em;
    gap: var(--space-1);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .answer {
    display: grid;
    grid-template-columns: minmax(1.2em, max-content) 1fr max-content;
    gap: var(--space-2);
    width: 100%;
    padding: 0 var(--space-2);
    font-weight: 400;
    font-variant-numeric: tabular-nums;
  }

  .answer[aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent-soft);
  }

  strong {
    font-size: 1.5rem;
    line-height: 1;
  }

  .answer span {
    min-width: 3.6em;
    text-align: right;
    white-space: nowrap;
  }

  form {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-3);
    align-items: center;
    margin-top: var(--space-4);
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }

  label {
    font-weight: 600;
  }

  input {
    flex: 1 1 4em;
    min-width: 0;
    min-height: var(--target);
    padding: 0 var(--space-3);
    border: 2px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: var(--ink);
    font: 600 1.25rem / 1 var(--font);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin: var(--space-3) calc(-2px - var(--space-4)) 0; /* their words start where those above do */
  }

  meter {
    width: 100%;
    height: 12px;
    border: 0;
    background: var(--line);
  }

  meter::-webkit-meter-bar {
    height: 12px;
    border: 0;
    border-radius: 6px;
    background: var(--line);
  }

  meter::-webkit-meter-optimum-value {
    border-radius: 6px;
    background: var(--accent);
  }

  meter::-moz-meter-bar {
    background: var(--accent);
  }

  @media (forced-colors: active) {
    .answer[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
