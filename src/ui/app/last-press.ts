/** What can have the focus; a disabled button is never pressed. */
const FOCUSABLE = 'button, input, select, textarea, a[href], [tabindex]';

let pressed: WeakRef<HTMLElement> | undefined;

/**
 * What was pressed last, by finger, mouse or key, as long as the focus has gone nowhere else since. Safari gives no focus to a button that is
 * pressed, so that what has the focus does not tell. Listens from when this module is loaded.
 */
export const lastPress = (): HTMLElement | undefined => pressed?.deref();

window.addEventListener(
  'click',
  (event) => {
    const element = event.composedPath().find(isFocusable);
    pressed = element && new WeakRef(element);
  },
  { capture: true },
);
window.addEventListener(
  'focusin',
  (event) => {
    if (event.composedPath()[0] !== lastPress()) pressed = undefined;
  },
  { capture: true },
);

function isFocusable(target: EventTarget): target is HTMLElement {
  return target instanceof HTMLElement && target.matches(FOCUSABLE);
}
