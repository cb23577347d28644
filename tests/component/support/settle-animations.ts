/** Brings all that moves below `root` to its end at once, shadow roots included; what moves for ever is left alone. */
export async function settleAnimations(root: Element): Promise<void> {
  for (let moving = findMoving(root); moving.length > 0; moving = findMoving(root)) {
    for (const animation of moving) animation.finish();
    await Promise.allSettled(moving.map(({ finished }) => finished)); // what follows may set something else in motion
  }
}

function findMoving(root: Element): Animation[] {
  return findAnimations(root).filter(
    ({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().iterations !== Infinity,
  );
}

function findAnimations(root: Element | ShadowRoot): Animation[] {
  const elements = [...(root instanceof Element ? [root] : []), ...root.querySelectorAll('*')];
  return elements.flatMap((element) => [
    ...element.getAnimations({ subtree: false }),
    ...(element.shadowRoot ? findAnimations(element.shadowRoot) : []),
  ]);
}
