/**
 * What is compared of a lock file: npm keeps one of the same shape inside node_modules, of what it has installed.
 *
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional] left out where the machine is of another kind
 * @property {boolean} [devOptional]
 * @property {boolean} [link]
 *
 * @typedef {object} LockFile
 * @property {Readonly<Record<string, LockedPackage>>} packages by folder; '' is the project itself
 */

/**
 * The first package whose installed copy is not the one that the lock file names; undefined where all are.
 *
 * @param {LockFile} locked package-lock.json
 * @param {LockFile} installed node_modules/.package-lock.json
 * @returns {string | undefined} in words, such as "lit is 3.2.0, the lock file says 3.3.3"
 */
export function staleDependency(locked, installed) {
  for (const [folder, wanted] of Object.entries(locked.packages)) {
    if (folder === '' || wanted.link) continue;
    const name = folder.replace(/^.*node_modules\//, '');
    const present = installed.packages[folder];
    if (present === undefined) {
      if (wanted.optional || wanted.devOptional) continue;
      return `${name} is missing`;
    }
    if (present.version !== wanted.version) {
      return `${name} is ${present.version}, the lock file says ${wanted.version}`;
    }
    if (present.integrity !== wanted.integrity) return `${name} ${wanted.version} has another content`;
  }
  return undefined;
}
