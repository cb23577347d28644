export const START_HELP = `npm start -- [--phone] [--port N]

  --phone    serve HTTPS on the local network too, for a phone's browser, which gives a
             camera to secure pages only; prints the address as a QR code
  --port N   the port to try first (default 4173)`;

/**
 * @typedef {object} StartFlags
 * @property {boolean} phone
 * @property {number} port
 * @property {boolean} help
 */

/**
 * @param {readonly string[]} words what stands after `npm start --`
 * @returns {StartFlags}
 * @throws {Error} in words, where a flag is unknown or its value is wrong
 */
export function parseStartFlags(words) {
  const flags = { phone: false, port: 4173, help: false };
  const rest = words.flatMap((word) => (/^--port=/.test(word) ? ['--port', word.slice('--port='.length)] : [word]));
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--phone') flags.phone = true;
    else if (word === '--help' || word === '-h') flags.help = true;
    else if (word === '--port') flags.port = parsePort(rest.shift());
    else throw new Error(`Unknown flag ${word}.`);
  }
  return flags;
}

/**
 * @param {string | undefined} text
 * @returns {number}
 */
function parsePort(text) {
  const port = Number(text);
  if (text !== undefined && /^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new Error(`--port takes a number from 1 to 65535, not ${text === undefined ? 'nothing' : `"${text}"`}.`);
}
