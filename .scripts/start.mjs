import { networkInterfaces } from 'node:os';
import { installDependencies } from './install-dependencies.mjs';
import { lanAddresses } from './lan-addresses.mjs';
import { nodeProblem } from './node-problem.mjs';
import { START_HELP, parseStartFlags } from './parse-start-flags.mjs';
import { ROOT } from './root.mjs';

/** @returns {Promise<number | undefined>} the exit status; undefined while it serves */
async function main() {
  const problem = nodeProblem(process.versions.node);
  if (problem !== undefined) return fail(problem);

  let flags;
  try {
    flags = parseStartFlags(process.argv.slice(2));
  } catch (reason) {
    return fail(`${reason instanceof Error ? reason.message : String(reason)}\n\n${START_HELP}`);
  }
  if (flags.help) {
    console.log(START_HELP);
    return 0;
  }
  const addresses = lanAddresses(networkInterfaces());
  if (flags.phone && addresses.length === 0) {
    return fail(
      '--phone needs a network that the phone is in too, and this machine is in none. Join one, then try again.',
    );
  }

  if (!installDependencies()) return 1;
  const { build } = await import('vite');
  await build({ root: ROOT, logLevel: 'warn' });

  if (flags.phone) await serveToPhone(flags.port, addresses);
  else await serveHere(flags.port);
  return undefined;
}

/** @param {number} wanted */
async function serveHere(wanted) {
  const { serve } = await import('./serve.mjs');
  const { port } = await serve({ port: wanted, host: '127.0.0.1' });
  sayPort(wanted, port);
  console.log(`\n  Inklens is at  http://localhost:${port}/\n\n  Ctrl+C ends it. For a phone: npm start -- --phone\n`);
}

/**
 * @param {number} wanted
 * @param {readonly string[]} addresses
 */
async function serveToPhone(wanted, addresses) {
  const { serve } = await import('./serve.mjs');
  const { certificateFor } = await import('./certificate.mjs');
  const { default: qrcode } = await import('qrcode-terminal');
  const { port } = await serve({ port: wanted, host: '0.0.0.0', https: await certificateFor(addresses) });
  sayPort(wanted, port);
  const [first, ...others] = addresses.map((address) => `https://${address}:${port}/`);
  qrcode.generate(String(first), { small: true }, (code) => console.log(`\n${code.replace(/^/gm, '  ')}`));
  console.log(`  Inklens is at  ${first}`);
  for (const other of others) console.log(`             or  ${other}`);
  console.log(`
  The phone has to be in the same network. It warns of the certificate, which this machine has
  signed itself: go on once ("Advanced", then "Proceed"). Under such a certificate browsers don't
  keep a page for offline use; at an address with a certificate of a known authority they do.
  Ctrl+C ends it.
`);
}

/**
 * @param {number} wanted
 * @param {number} got
 */
function sayPort(wanted, got) {
  if (got !== wanted) console.log(`Port ${wanted} is taken; using ${got}.`);
}

/**
 * @param {string} words
 * @returns {number}
 */
function fail(words) {
  console.error(words);
  return 1;
}

main().then(
  (status) => {
    if (status !== undefined) process.exitCode = status;
  },
  (/** @type {unknown} */ reason) => {
    console.error(reason instanceof Error ? reason.message : reason);
    process.exitCode = 1;
  },
);
