/** OpenCV.js taken apart. */
export interface SplitOpenCv {
  /** An ES module whose default export starts OpenCV; it has no binary of its own and must be given `instantiateWasm`. */
  readonly code: string;
  /** The WebAssembly binary. */
  readonly wasm: Uint8Array<ArrayBuffer>;
}

const FACTORY_START = 'var cv=(()=>{';
const FACTORY_END = ';return moduleRtn}})();';
const BINARY_START = "binaryDecode('";
const NODE_CHECK = 'var ENVIRONMENT_IS_NODE=globalThis.process?.versions?.node&&globalThis.process?.type!="renderer";';

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['n', '\n'],
  ['r', '\r'],
  ['\\', '\\'],
  ["'", "'"],
]);

/**
 * Cuts the WebAssembly binary out of `@techstark/opencv-js`'s `dist/opencv.js` (a UMD script made by Emscripten's
 * SINGLE_FILE mode, which stores the binary as a string with one character a byte), so that a browser can compile it
 * while it downloads. The branches for Node go too: they would pull `fs` into the bundle.
 *
 * @throws Error where the script does not look as expected, as after an update of the package.
 */
export function splitOpenCv(script: string): SplitOpenCv {
  const factoryStart = find(script, FACTORY_START, 0);
  const factoryEnd = find(script, FACTORY_END, factoryStart) + FACTORY_END.length;
  const binaryStart = find(script, BINARY_START, factoryStart) + BINARY_START.length;
  const binaryEnd = findClosingQuote(script, binaryStart);

  const glue = script.slice(factoryStart, binaryStart) + script.slice(binaryEnd, factoryEnd);
  find(glue, NODE_CHECK, 0);
  const browserGlue = glue.replace(NODE_CHECK, '').replaceAll('ENVIRONMENT_IS_NODE', 'false');

  return {
    code: `${browserGlue}\nexport default cv;\n`,
    wasm: decodeBinary(script.slice(binaryStart, binaryEnd)),
  };
}

function find(text: string, wanted: string, from: number): number {
  const at = text.indexOf(wanted, from);
  if (at < 0) throw new Error(`opencv.js has changed its shape: expected to find ${JSON.stringify(wanted)} in it`);
  return at;
}

/** Index of the first quote from `from` on that no backslash escapes. */
function findClosingQuote(text: string, from: number): number {
  for (let quote = find(text, "'", from); ; quote = find(text, "'", quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return quote;
  }
}

/** The bytes of a string literal's body. Emscripten may write a zero byte as character 256, to keep NUL out of the source. */
function decodeBinary(literal: string): Uint8Array<ArrayBuffer> {
  const text = literal.replace(/\\([\s\S])/g, (_, escaped: string) => {
    const character = ESCAPES.get(escaped);
    if (character === undefined) throw new Error(`opencv.js has changed its shape: unknown escape \\${escaped}`);
    return character;
  });
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) {
    const code = text.charCodeAt(i);
    bytes[i] = code > 255 ? 0 : code;
  }
  if (new TextDecoder().decode(bytes.subarray(0, 4)) !== '\0asm') {
    throw new Error('opencv.js has changed its shape: what was cut out of it is not WebAssembly');
  }
  return bytes;
}
