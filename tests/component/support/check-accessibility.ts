import axe from 'axe-core';
import { expect } from 'vitest';
import { settleAnimations } from './settle-animations.ts';

/** Expects axe to find nothing of moderate weight or more in the element and what is in it, shadow roots included, once nothing in it moves any more. */
export async function checkAccessibility(element: Element): Promise<void> {
  await settleAnimations(element);
  const { violations, passes } = await axe.run(element, { resultTypes: ['violations'] });
  const found = violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found).toEqual([]);
  expect(passes.length).toBeGreaterThan(0); // or it looked at nothing
}
