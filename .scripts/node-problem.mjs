/** Oldest Node that Vite and the tests run on. */
const OLDEST = [20, 19];

/**
 * What is wrong with this Node, in words; undefined where nothing is.
 *
 * @param {string} version such as "20.19.0"
 * @returns {string | undefined}
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined;
  return `Inklens needs Node ${OLDEST.join('.')} or newer; this is Node ${version}. Get a newer one at https://nodejs.org.`;
}
