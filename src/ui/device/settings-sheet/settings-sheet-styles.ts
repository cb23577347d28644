import { css } from 'lit';

export const settingsSheetStyles = css`
  section + section {
    margin-top: var(--space-6);
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }

  h3 {
    margin: 0 0 var(--space-2);
    font-size: var(--text);
  }

  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 var(--space-3);
    font-weight: 600;
  }

  output {
    color: var(--accent);
    font-variant-numeric: tabular-nums;
  }

  input[type='range'] {
    width: 100%;
    height: var(--target);
    margin: 0;
    accent-color: var(--accent);
    cursor: pointer;
  }

  input:focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  p {
    margin: 0;
    color: var(--ink-soft);
    font-size: var(--text-small);
  }

  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, max(7.75em, 34%)), 1fr));
    gap: var(--space-2);
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choices label {
    display: grid;
    place-items: center;
    min-height: var(--target);
    padding: 0 var(--space-2);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    text-align: center;
    cursor: pointer;
  }

  .choices label:has(:checked) {
    border-color: var(--accent);
    background: var(--accent-soft);
    box-shadow: inset 0 0 0 1px var(--accent);
    font-weight: 600;
  }

  .choices label:has(:focus-visible) {
    outline: 3px solid var(--accent);
    outline-offset: 2px;
  }

  .about {
    width: 100%;
    margin-top: var(--space-3);
  }

  @media (forced-colors: active) {
    .choices label:has(:checked) {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
