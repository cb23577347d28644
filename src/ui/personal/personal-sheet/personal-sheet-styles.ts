import { css } from 'lit';

/** Layout of `<inklens-personal-sheet>`: switches, the characters by what they are, and a foot that stays in view. */
export const personalSheetStyles = css`
  p {
    margin: 0 0 var(--space-3);
    color: var(--ink-soft);
    font-size: var(--text-small);
    text-wrap: pretty;
  }

  .kept {
    margin-top: var(--space-4);
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }

  h3 {
    margin: 0 0 var(--space-1);
    font-size: var(--text);
  }

  section h3 {
    display: flex;
    gap: var(--space-2);
    align-items: baseline;
    margin: 0 0 var(--space-1);
    font-size: var(--text-large);
  }

  section small {
    color: var(--ink-soft);
    font-weight: 400;
    font-size: var(--text-small);
    font-variant-numeric: tabular-nums;
  }

  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, 56px);
    gap: var(--space-2);
    margin: 0 0 var(--space-4);
    padding: 0;
    list-style: none;
  }

  .sample {
    position: relative;
    width: 56px;
    height: 56px;
    padding: 0;
    overflow: hidden;
    border-color: var(--line);
    background: #ffffff; /* paper, as the net saw it */
  }

  .sample inklens-sample-picture {
    width: 100%;
    height: 100%;
  }

  .sample[aria-pressed='true'] {
    border-color: var(--accent);
    box-shadow: 0 0 0 2px var(--accent);
  }

  .sample .icon {
    position: absolute;
    right: 0;
    bottom: 0;
    border-radius: 50%;
    background: var(--accent);
    color: var(--on-accent);
  }

  .sample .icon svg {
    width: 18px;
    height: 18px;
  }

  footer {
    position: sticky;
    bottom: 0;
    margin: 0 calc(-1 * var(--space-2)) calc(-1 * var(--space-3));
    padding: var(--space-2) var(--space-2) var(--space-3);
    background: var(--surface);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }

  .ways button {
    flex: 1 1 auto;
  }

  .question p {
    color: var(--ink);
    font-size: var(--text);
  }

  inklens-undo-bar {
    margin-top: var(--space-2);
  }
`;
