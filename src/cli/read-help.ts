import { NAMED_FORMATS } from '../core/formats/parse-format.ts';
import { DEFAULT_THRESHOLD } from '../reader/read-options.ts';

/** One format a row: how it is asked for, what it is, and a string that it takes. */
const FORMAT_ROWS = [
  ...NAMED_FORMATS.map(({ spec, title, example }) => [spec, title, example]),
  ['meter:5,1', 'Meter of five digits, one decimal', '00421,3'],
  ['pattern:99-AAA-9', '9 a digit, A a letter, * either', '42-KFZ-7'],
]
  .map(([spec, title, example]) => `    ${spec.padEnd(19)}${title.padEnd(35)}${example}\n`)
  .join('');

/** What `read --help` prints. */
export const READ_HELP = `Reads handwritten numbers in picture files (JPEG, PNG, WebP).

  npm run --silent read -- [flags] FILE...

  --format FORMAT        what the strings may hold (see below); default digits
  --threshold 0..1       characters less probable than this are marked unsure; default ${DEFAULT_THRESHOLD}
  --region x,y,w,h       read only this part of each picture, in its pixels, as it stands upright
  --json                 one JSON object a line for each file, instead of a table
  --debug DIR            write a PNG of every stage of the reading under DIR, a folder for each file
  -h, --help             this text

Formats: with a check digit the JSON says whether it fits.

${FORMAT_ROWS}
A file's name that begins with - goes after --. Exits with 0 where every file was read, with 1 where one was
not, or its stages could not be written (the others still are), with 2 where the command line makes no sense.
`;
