import { css } from 'lit';

/** Layout of `<inklens-list-sheet>`. */
export const listSheetStyles = css`
  label {
    display: grid;
    grid-template-columns: 5em minmax(0, 1fr);
    align-items: center;
    margin-bottom: var(--space-2);
  }

  label span {
    color: var(--ink-soft);
    font-size: var(--text-small);
  }

  p {
    margin: 0 0 var(--space-2);
  }

  .total {
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }

  .left-out,
  .empty {
    color: var(--ink-soft);
    font-size: var(--text-small);
  }

  inklens-undo-bar {
    position: sticky;
    z-index: 2;
    bottom: 0;
    margin-top: var(--space-2);
  }

  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
    margin-top: var(--space-3);
  }

  .ways button {
    flex: 1 1 auto;
  }
`;
