import axe from 'axe-core';
import { expect } from 'vitest';

/** Expects axe to find nothing of moderate weight or more in the element and what is in it, shadow roots included. */
export async function checkAccessibility(element: Element): Promise<void> {
  const { violations, passes } = await axe.run(element, { resultTypes: ['violations'] });
  const found = violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, help, nodes }) => `${id}: ${help} — ${nodes.map(({ html }) => html).join(' ')}`);
  expect(found).toEqual([]);
  expect(passes.length).toBeGreaterThan(0); // or it looked at nothing
}
