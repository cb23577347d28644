import type { LitElement } from 'lit';

/** Gives the focus to a screen that has just come, once its part of the page is there: reading on makes sense from its top. */
export async function focusScreen(screen: LitElement | null): Promise<void> {
  if (screen === null) return;
  await customElements.whenDefined(screen.localName);
  await screen.updateComplete;
  screen.focus();
}
