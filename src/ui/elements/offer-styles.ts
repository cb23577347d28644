import { css } from 'lit';

/** An offer that lies beside what is on the screen until it is answered: a sentence, and its answers in a row or below it. */
export const offerStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding: var(--space-1) var(--space-1) var(--space-1) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    color: var(--ink);
    box-shadow: var(--shadow);
    font: 400 var(--text) / 1.4 var(--font);
  }

  p {
    margin: 0;
    padding: var(--space-2) var(--space-2) var(--space-2) 0;
    text-wrap: pretty;
  }

  div {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    margin-left: auto;
  }
`;
