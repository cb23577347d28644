/**
 * What is read of the report that Vitest's JSON reporter writes.
 *
 * @typedef {object} TestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {boolean} success
 * @property {readonly { readonly status: string, readonly assertionResults: readonly { readonly status: string }[] }[]} testResults one a file
 *
 * @typedef {{ readonly passed: number, readonly failed: number }} Counts
 */

/**
 * How many tests passed and failed. A file that failed without a failing test of its own (it did not load, or its
 * set-up failed) counts as a failed one, and so does a run that failed for any other reason.
 *
 * @param {TestReport} report
 * @returns {Counts}
 */
export function countTests(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed: report.numPassedTests, failed: failed === 0 && !report.success ? 1 : failed };
}
