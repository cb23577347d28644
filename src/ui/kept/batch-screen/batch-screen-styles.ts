import { css } from 'lit';

/** Layout of `<inklens-batch-screen>`: head and foot stay, the pictures between them are scrolled. */
export const batchScreenStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto 1fr auto;
    background: var(--paper);
    color: var(--ink);
    font: 400 var(--text) / 1.4 var(--font);
  }

  header,
  ul,
  footer {
    width: min(100%, 720px);
    margin: 0 auto;
    padding: 0 calc(var(--space-4) + env(safe-area-inset-right)) 0 calc(var(--space-4) + env(safe-area-inset-left));
  }

  .title {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    min-height: var(--bar);
    padding-top: env(safe-area-inset-top);
  }

  /* Its arrow stands above the pictures. */
  .title button:first-child {
    margin-left: -13px;
  }

  h1 {
    margin: 0 auto 0 0;
    font-size: var(--title);
    line-height: 1.2;
  }

  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    padding-bottom: var(--space-2);
    font-variant-numeric: tabular-nums;
  }

  .progress label {
    flex: 1 1 12em;
  }

  progress {
    display: block;
    width: 100%;
    height: 8px;
    margin-top: var(--space-1);
    accent-color: var(--accent);
  }

  .scroll {
    min-height: 0;
    overflow: auto;
    border-block: 1px solid var(--line);
    background: var(--surface);
    overscroll-behavior: contain;
  }

  ul {
    list-style: none;
  }

  li {
    contain-intrinsic-size: auto 80px;
    content-visibility: auto;
  }

  li + li {
    border-top: 1px solid var(--line);
  }

  .row {
    display: grid;
    grid-template-columns: 56px minmax(0, 1fr);
    gap: var(--space-3);
    align-items: start;
    width: 100%;
    padding: var(--space-3) 2px;
    border-radius: var(--radius);
    font-weight: 400;
    line-height: 1.35;
    text-align: left;
  }

  /* As if it had the edge of a button. */
  li.row {
    padding: 14px 4px;
    border-radius: 0;
  }

  @media (hover: hover) {
    button.row:hover {
      background: var(--accent-soft);
    }
  }

  button.row:focus-visible {
    outline-offset: -3px;
  }

  .preview {
    display: grid;
    place-content: center;
    width: 56px;
    height: 56px;
    border-radius: 10px;
    background: var(--paper);
    color: var(--ink-soft);
    object-fit: cover;
  }

  .what {
    display: grid;
    gap: 2px;
    min-width: 0;
  }

  .name {
    overflow: hidden;
    color: var(--ink-soft);
    font-size: var(--text-small);
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .failed strong {
    display: block;
  }

  .failed {
    font-size: var(--text-small);
    overflow-wrap: anywhere;
  }

  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-2);
    font-size: var(--text-large);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }

  /* The same signs as in the large reading: dashed where unsure, twice underlined where put right, struck out by dots where doubtful. */
  .unsure {
    border-bottom: 2px dashed var(--accent);
    font-weight: 400;
  }

  .corrected {
    border-bottom: 4px double currentColor;
  }

  .soft,
  .rejected .string {
    color: var(--ink-soft);
  }

  .rejected .string {
    text-decoration: line-through dotted 2px;
  }

  .mark {
    display: inline-flex;
    padding: 1px;
    border-radius: 50%;
  }

  .mark svg {
    width: 14px;
    height: 14px;
    fill: none;
    stroke: currentColor;
    stroke-width: 3;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .doubt {
    border: 2px dashed;
    color: var(--ink-soft);
  }

  .wrong {
    border-radius: 4px;
    background: var(--ink);
    color: var(--surface);
  }

  footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: var(--space-2);
    padding-top: var(--space-3);
    padding-bottom: calc(var(--space-3) + env(safe-area-inset-bottom));
  }

  footer button {
    padding-inline: var(--space-3);
  }

  footer inklens-format-chip {
    margin-right: auto;
  }
`;
