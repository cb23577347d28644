/** Waits until nothing below `root` moves any more, shadow roots included; what moves for ever is left alone. */
export async function settleAnimations(root: Element): Promise<void> {
  const moving = findAnimations(root).filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(moving.map(({ finished }) => finished));
}

function findAnimations(root: Element | ShadowRoot): Animation[] {
  const elements = [...(root instanceof Element ? [root] : []), ...root.querySelectorAll('*')];
  return elements.flatMap((element) => [
    ...element.getAnimations({ subtree: false }),
    ...(element.shadowRoot ? findAnimations(element.shadowRoot) : []),
  ]);
}
