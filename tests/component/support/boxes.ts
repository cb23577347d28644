/** Everything below `root` that matches and is seen, shadow roots included. */
export function findSeen(root: ParentNode, selector: string): HTMLElement[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...(element instanceof HTMLElement && element.matches(selector) && element.checkVisibility() ? [element] : []),
    ...(element.shadowRoot ? findSeen(element.shadowRoot, selector) : []),
  ]);
}

/** Whether two elements lie over one another on the screen, by more than half a pixel. */
export function overlap(a: Element, b: Element): boolean {
  const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return across > 0.5 && down > 0.5;
}
