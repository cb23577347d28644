import { css } from 'lit';

/** Layout of `<inklens-list-rows>`: strings below each other, or in a table's columns. */
export const listRowsStyles = css`
  :host {
    display: block;
    overflow-x: auto; /* tables of many columns */
    padding: 3px; /* focus rings */
    margin: -3px;
  }

  ol {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  table {
    min-width: 100%;
    border-collapse: collapse;
  }

  li,
  tr {
    border-bottom: 1px solid var(--line);
  }

  li > div {
    display: flex;
    align-items: center;
  }

  td,
  th {
    padding: 0;
    text-align: start;
  }

  tfoot th,
  tfoot td {
    padding: var(--space-2);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }

  .handle {
    flex: none;
    color: var(--ink-soft);
    cursor: grab;
    touch-action: none;
  }

  td .handle {
    margin-right: calc(-1 * var(--space-2));
  }

  .text {
    flex: 1;
    justify-content: flex-start;
    width: 100%;
    padding-inline: var(--space-2);
    font-weight: 500;
    font-variant-numeric: tabular-nums;
    text-align: start;
    overflow-wrap: anywhere;
  }

  td .text {
    white-space: nowrap;
  }

  .text[aria-expanded='true'] {
    color: var(--accent);
  }

  .dragged {
    position: relative;
    z-index: 1;
    border-color: transparent;
    border-radius: var(--radius);
    background: var(--accent-soft);
    box-shadow: var(--shadow);
  }

  .new {
    animation: arrive 1200ms ease-out;
  }

  @keyframes arrive {
    from {
      background: var(--accent-soft);
    }
  }

  @media (hover: hover) {
    .text:hover {
      background: var(--accent-soft);
    }
  }
`;
