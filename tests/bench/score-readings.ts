import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { resolveNodePath } from '../../src/reader/resolve-node-path.ts';
import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { countSure, type JudgedString, type SureCount } from './count-sure.ts';
import { parseLabels } from './parse-labels.ts';
import { scorePicture, type PictureScore } from './score-picture.ts';

const HELP = `Scores readings against what is known to stand in the pictures:

  npm run --silent read -- --json FOLDER/*.jpg | npm run --silent score -- FOLDER/labels.tsv [--worst N]

labels.tsv has a line of headings, then a line a picture: file, tab, true strings with | between them, and what you
like after another tab. Pictures are matched by name, white space does not count. Prints one line of JSON:

  pictures, missing   in labels.tsv, and how many of them have no reading
  strings             true strings
  stringsRight        share of the true strings that were read exactly
  cer                 edits (insertions, deletions, replacements) for each true character
  charF1              harmonic mean of precision and recall over each picture's bag of characters
  sure                strings that the reader said to be sure, for each true string
  sureWrong           share of these that are wrong; null where there are none

With --worst N, the N pictures with the most edits for each true character follow.`;

interface ScoredPicture extends PictureScore, SureCount {
  readonly file: string;
  readonly truth: readonly string[];
  /** undefined where there is no reading. */
  readonly read: readonly JudgedString[] | undefined;
}

await runNodeCommand('score', main);

async function main(): Promise<number> {
  const parsed = parseFlags();
  if (parsed instanceof Error) return fail(`${parsed.message}\n\n${HELP}`);
  const { positionals, values } = parsed;
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (positionals.length !== 1) return fail(`expected one labels.tsv, got ${positionals.length} files\n\n${HELP}`);
  if (!/^\d+$/.test(values.worst)) return fail(`--worst: expected a whole number, got "${values.worst}"`);
  const labels = parseLabels(await readFile(resolveNodePath(positionals[0], 'score'), 'utf8'));
  const readings = parseReadings(await text(process.stdin));
  const pictures = labels.map(({ file, truth }): ScoredPicture => {
    const read = readings.get(file);
    const texts = (read ?? []).map((string) => string.text);
    return { file, truth, read, ...scorePicture(truth, texts), ...countSure(truth, read ?? []) };
  });
  const sum = (key: keyof (PictureScore & SureCount)): number =>
    pictures.reduce((total, picture) => total + picture[key], 0);
  if (sum('characters') === 0) return fail(`${positionals[0]}: expected true strings, got none`);
  const summary = {
    pictures: pictures.length,
    missing: pictures.filter(({ read }) => read === undefined).length,
    strings: sum('strings'),
    stringsRight: fourPlaces(sum('right') / sum('strings')),
    cer: fourPlaces(sum('edits') / sum('characters')),
    charF1: fourPlaces((2 * sum('hits')) / (sum('characters') + sum('readCharacters'))),
    sure: fourPlaces(sum('sure') / sum('strings')),
    sureWrong: sum('sure') > 0 ? fourPlaces(sum('sureWrong') / sum('sure')) : null,
  };
  console.log(JSON.stringify(summary));
  const worst = pictures.sort((a, b) => errorRate(b) - errorRate(a)).slice(0, Number(values.worst));
  for (const { file, edits, characters, truth, read } of worst) {
    console.log(
      `${edits}/${characters}  ${file}  true ${truth.join('|')}  read ${read === undefined ? '(no reading)' : read.map((string) => string.text).join('|') || '(nothing)'}`,
    );
  }
  return 0;
}

function parseFlags() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { worst: { type: 'string', default: '0' }, help: { type: 'boolean', short: 'h', default: false } },
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** The strings of each reading by its file's name. Lines that are no objects are skipped: npm says things without --silent. */
function parseReadings(lines: string): Map<string, JudgedString[]> {
  const readings = new Map<string, JudgedString[]>();
  for (const line of lines.split('\n').filter((line) => line.startsWith('{'))) {
    // As `read --json` writes them: `lines` is left out where the picture could not be read.
    const reading = JSON.parse(line) as { file: string; lines?: readonly { text: string; state?: string }[] };
    const strings = (reading.lines ?? []).map(({ text, state }) => ({
      text: text.replace(/\s/g, ''),
      sure: state === 'sure',
    }));
    readings.set(
      basename(reading.file),
      strings.filter(({ text }) => text !== ''),
    );
  }
  return readings;
}

function errorRate({ edits, characters }: PictureScore): number {
  return edits / Math.max(1, characters);
}

function fourPlaces(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function fail(message: string): number {
  console.error(`score: ${message}`);
  return 2;
}
