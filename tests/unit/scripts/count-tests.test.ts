import { expect, test } from 'vitest';
import { countTests } from '../../../.scripts/count-tests.mjs';

const passed = { status: 'passed' };
const failed = { status: 'failed' };

test('counts tests, not files', () => {
  const file = { status: 'failed', assertionResults: [passed, passed, failed] };
  expect(countTests({ numPassedTests: 2, numFailedTests: 1, success: false, testResults: [file] })).toEqual({
    passed: 2,
    failed: 1,
  });
});

test('counts a file that did not load as a failure', () => {
  const fine = { status: 'passed', assertionResults: [passed] };
  const broken = { status: 'failed', assertionResults: [] };
  expect(countTests({ numPassedTests: 1, numFailedTests: 0, success: false, testResults: [fine, broken] })).toEqual({
    passed: 1,
    failed: 1,
  });
});

test('counts a run that failed outside its tests as a failure', () => {
  const file = { status: 'passed', assertionResults: [passed] };
  expect(countTests({ numPassedTests: 1, numFailedTests: 0, success: false, testResults: [file] }).failed).toBe(1);
  expect(countTests({ numPassedTests: 1, numFailedTests: 0, success: true, testResults: [file] }).failed).toBe(0);
});
