import { expect, test } from 'vitest';
import { nodeProblem } from '../../../.scripts/node-problem.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '26.1.3'])('Node %s will do', (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

test.each(['20.18.3', '18.20.8', '8.0.0'])('Node %s is named, with what is needed', (version) => {
  expect(nodeProblem(version)).toContain(`needs Node 20.19 or newer; this is Node ${version}`);
});
