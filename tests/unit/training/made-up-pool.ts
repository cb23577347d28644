import type { CharacterPool } from '../../../src/training/crop-source.ts';
import { makeUpCharacters } from './made-up-characters.ts';

/** Made-up characters in two hands to learn from, and in one of them to be judged by. */
export async function makeUpPools(): Promise<{ readonly pool: CharacterPool; readonly validation: CharacterPool }> {
  return { pool: await makeUpCharacters(2), validation: await makeUpCharacters(1) };
}
