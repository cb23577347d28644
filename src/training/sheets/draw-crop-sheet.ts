import { ALPHABET } from '../../core/alphabet.ts';
import { GLYPH_PIXELS, type Glyph } from '../../core/glyph.ts';
import { createCropSource, NO_CHARACTER, type CharacterPool, type CropOptions } from '../crop-source.ts';
import { createRandom } from '../random.ts';
import { drawSheet, type SheetColumn } from './draw-sheet.ts';

const TRAINING_COLUMNS = 16;
const CAMERA_COLUMNS = 16;
const BATCH = 500; // crops drawn at once until each row is full
const MOST_BATCHES = 60;

export interface CropSheetPlan {
  readonly pool: CharacterPool;
  readonly options: CropOptions;
  /** Characters that get a row each. */
  readonly characters: readonly string[];
  /** Crops of real pictures by character, shown beside; no column of theirs where there are none. */
  readonly camera: ReadonlyMap<string, readonly Glyph[]>;
  readonly seed: number;
}

/** A row a character of crops as training draws them beside crops that the reader cut, and two rows of no character. @returns a PNG */
export async function drawCropSheet({ pool, options, characters, camera, seed }: CropSheetPlan): Promise<Buffer> {
  const labels = characters.map((character) => ALPHABET.indexOf(character));
  const drawn = drawByClass(pool, options, [...labels, NO_CHARACTER, NO_CHARACTER], seed);
  const columns: SheetColumn[] = [{ heading: 'drawn for training', count: TRAINING_COLUMNS }];
  if (camera.size > 0)
    columns.push({ heading: 'cut out of pictures, as the reader takes them', count: CAMERA_COLUMNS });
  const rows = [...characters, 'none', ''].map((name, row) => ({
    name,
    groups: [drawn[row], camera.size > 0 ? (camera.get(name) ?? []) : []].slice(0, columns.length),
  }));
  return drawSheet(columns, rows);
}

/** For each wanted class, a row of the next crops of that class. */
function drawByClass(pool: CharacterPool, options: CropOptions, wanted: readonly number[], seed: number): Glyph[][] {
  const source = createCropSource(pool, options);
  const random = createRandom(seed);
  const rows: Glyph[][] = wanted.map(() => []);
  const isFull = () => rows.every((row) => row.length >= TRAINING_COLUMNS);
  for (let batch = 0; batch < MOST_BATCHES && !isFull(); batch++) {
    const { glyphs, labels } = source.draw(BATCH, random);
    labels.forEach((label, i) => {
      const row = rows.find((each, at) => wanted[at] === label && each.length < TRAINING_COLUMNS);
      row?.push(glyphs.slice(i * GLYPH_PIXELS, (i + 1) * GLYPH_PIXELS));
    });
  }
  return rows;
}
