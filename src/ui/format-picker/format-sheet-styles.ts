import { css } from 'lit';

/** Rows of `<inklens-format-sheet>`: a mark, the name, an example; what a format is told stands under its row. */
export const formatSheetStyles = css`
  fieldset {
    display: grid;
    gap: 2px;
    margin: 0 calc(-1 * var(--space-3));
    padding: 0;
    border: 0;
  }

  .lately {
    padding-bottom: var(--space-2);
    border-bottom: 1px solid var(--line);
    margin-bottom: var(--space-2);
  }

  label {
    position: relative;
    box-sizing: border-box;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-3);
    min-height: 46px;
    padding: var(--space-1) var(--space-3);
    border: 2px solid transparent;
    border-radius: var(--radius);
    cursor: pointer;
    -webkit-tap-highlight-color: transparent;
  }

  .mark {
    box-sizing: border-box;
    display: grid;
    place-content: center;
    width: 24px;
    height: 24px;
    border: 2px solid var(--ink-soft);
    border-radius: 50%;
  }

  .mark svg {
    width: 16px;
    height: 16px;
    stroke-width: 3.5;
    visibility: hidden; /* a colour would not hide it in forced colours */
  }

  .title {
    flex: 1 1 auto;
    max-width: calc(100% - 24px - var(--space-3)); /* or alone on its line it would reach out of the row */
    margin-right: calc(-24px - var(--space-3));
  }

  /* Under the name where it does not fit beside it. */
  .example {
    margin-left: calc(24px + var(--space-3));
    color: var(--ink-soft);
    font-size: var(--text-small);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  label:has(:checked) {
    background: var(--accent-soft);
    font-weight: 600;
  }

  label:has(:checked) .mark {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--on-accent);
  }

  label:has(:checked) .mark svg {
    visibility: visible;
  }

  label:has(:checked) .example {
    color: var(--ink);
    font-weight: 400;
  }

  label:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: -1px;
  }

  @media (hover: hover) {
    label:hover {
      border-color: var(--line);
    }
  }

  .told {
    padding: var(--space-2) var(--space-3) var(--space-4);
  }

  @media (forced-colors: active) {
    label:has(:checked) {
      border-color: Highlight;
    }

    label:has(:checked) .mark {
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
