import type { RgbaImage } from '../../../src/core/image.ts';
import { planStrings } from '../../fixtures/photograph-strings.ts';
import { filmShaken } from '../../fixtures/shaken-film/film-shaken.ts';

/** A camera that gives the very same picture, one on a stand with its sensor's noise, one in a calm hand, one in a restless hand. */
export const FILM_KINDS = ['frozen', 'stand', 'hand', 'restless hand'] as const;

export type FilmKind = (typeof FILM_KINDS)[number];

export const STRINGS = ['4071593826', '9382610754'] as const;

const STRENGTHS: Readonly<Record<FilmKind, number>> = { frozen: 0, stand: 0, hand: 0.5, 'restless hand': 1.5 };

/** A film of 1280×720 of two lines of ten digits, ten frames a second. */
export async function* filmTwoLines(kind: FilmKind, frames: number): AsyncGenerator<RgbaImage> {
  const { note, shot } = await planStrings({
    strings: STRINGS,
    font: 'kalam',
    sheet: 'ballpoint on cream',
    width: 1280,
    height: 720,
    seed: 5,
  });
  const film = filmShaken(note, { shot, frames, framesPerSecond: 10, strength: STRENGTHS[kind] });
  if (kind !== 'frozen') {
    for await (const { image } of film) yield image;
    return;
  }
  const first = await film.next();
  if (first.done) return;
  const { image } = first.value;
  for (let frame = 0; frame < frames; frame++) yield { ...image, data: image.data.slice() };
}
