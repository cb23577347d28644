import { FORMATS } from '../core/reading.ts';
import { DEFAULT_THRESHOLD } from '../reader/read-options.ts';

/** What `read --help` prints. */
export const READ_HELP = `Reads handwritten numbers in picture files (JPEG, PNG, WebP).

  npm run --silent read -- [flags] FILE...

  --format ${FORMATS.join('|')}   what the strings may hold: 0-9 only (the default), or digits and letters
  --threshold 0..1       characters less probable than this are marked unsure; default ${DEFAULT_THRESHOLD}
  --region x,y,w,h       read only this part of each picture, in its pixels, as it stands upright
  --json                 one JSON object a line for each file, instead of a table
  --debug DIR            write a PNG of every stage of the reading under DIR, a folder for each file
  -h, --help             this text

A file's name that begins with - goes after --. Exits with 0 where every file was read, with 1 where one was
not, or its stages could not be written (the others still are), with 2 where the command line makes no sense.
`;
