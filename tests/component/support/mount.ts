import type { LitElement } from 'lit';
import { afterEach } from 'vitest';
import { tokens } from '../../../src/ui/elements/tokens.ts';

const mounted: HTMLElement[] = [];

afterEach(() => {
  for (const element of mounted.splice(0)) element.remove();
});

/** Puts an element on the page with the app's tokens, 360×400 pixels large, until the test ends; resolves after its first render. */
export async function mount<E extends LitElement>(element: E): Promise<E> {
  const frame = document.createElement('div');
  const root = frame.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${tokens.cssText} :host { display: block; width: 360px; } :host > * { height: 400px; }`);
  root.adoptedStyleSheets = [sheet];
  root.append(element);
  document.body.append(frame);
  mounted.push(frame);
  await element.updateComplete;
  return element;
}

/** The one element in `host`'s shadow root that matches. @throws Error where there is none. */
export function part<E extends Element = HTMLElement>(host: Element, selector: string): E {
  const found = host.shadowRoot?.querySelector<E>(selector);
  if (!found) throw new Error(`no ${selector} in <${host.localName}>`);
  return found;
}

/** Resolves to the next event of this type on `target`. */
export function nextEvent<E extends Event>(target: EventTarget, type: string): Promise<E> {
  return new Promise((resolve) => target.addEventListener(type, (event) => resolve(event as E), { once: true }));
}
