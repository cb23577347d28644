/** Networks that routers give out at home and at work (RFC 1918). */
const PRIVATE = /^(192\.168|10|172\.(1[6-9]|2\d|3[01]))\./;

/** Interfaces that lead to containers and virtual machines: a phone can't reach them. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|utun|tun|tap|zt|tailscale)/;

/**
 * This machine's IPv4 addresses on the local network, likeliest to be reached by a phone first.
 *
 * @param {ReturnType<typeof import('node:os').networkInterfaces>} interfaces
 * @returns {string[]}
 */
export function lanAddresses(interfaces) {
  return Object.entries(interfaces)
    .flatMap(([name, addresses]) => (addresses ?? []).map((address) => ({ name, ...address })))
    .filter(({ family, internal, address }) => family === 'IPv4' && !internal && !address.startsWith('169.254.'))
    .sort((a, b) => unlikeliness(a) - unlikeliness(b))
    .map(({ address }) => address);
}

/**
 * @param {{ readonly name: string, readonly address: string }} candidate
 * @returns {number}
 */
function unlikeliness({ name, address }) {
  return (VIRTUAL.test(name) ? 2 : 0) + (PRIVATE.test(address) ? 0 : 1);
}
