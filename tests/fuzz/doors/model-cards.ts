import fc from 'fast-check';
import { parseModelCard } from '../../../src/recognition/model-card.ts';
import { parseReferenceGlyphs } from '../../../src/recognition/reference-glyphs.ts';
import { committedModel } from '../../unit/recognition/committed-model.ts';
import { damageJson, JSON_DAMAGE, type JsonDamage } from '../damaged-json.ts';
import type { Door, OpenDoor } from '../door.ts';
import { mustBe } from '../must-be.ts';

const LONGEST_MESSAGE = 200; // characters

interface Case {
  readonly file: 'card' | 'reference';
  readonly edits: JsonDamage;
}

/** What a model says of itself, and the answers that it should give. */
export const MODEL_CARDS: Door = {
  name: 'model card',
  input: 'card.json and reference.json, damaged like the history',
  share: 100,
  async open(): Promise<OpenDoor<Case>> {
    const { card, reference } = await committedModel();
    const { glyphs, best, logits } = reference as Record<'glyphs' | 'best' | 'logits', unknown[]>;
    const short = { glyphs: glyphs.slice(0, 3), best: best.slice(0, 3), logits: logits.slice(0, 3) };
    const [cardFile, referenceFile] = [JSON.stringify(card), JSON.stringify(short)];
    return {
      cases: fc.record({ file: fc.constantFrom('card' as const, 'reference' as const), edits: JSON_DAMAGE }),
      attempt: ({ file, edits }) =>
        file === 'card' ? tryCard(damageJson(cardFile, edits)) : tryReference(damageJson(referenceFile, edits)),
    };
  },
};

function tryCard(text: string): string {
  const card = parseModelCard(tryParse(text));
  if (!card.ok) {
    mustBe(card.error.length <= LONGEST_MESSAGE, 'a short message', card.error);
    return 'card refused';
  }
  const { temperature, alphabet } = card.value;
  mustBe(temperature > 0 && Number.isFinite(temperature), 'a finite temperature', temperature);
  mustBe(
    alphabet.every((character) => [...character].length === 1),
    'characters',
    alphabet,
  );
  return 'card believed';
}

function tryReference(text: string): string {
  const reference = parseReferenceGlyphs(tryParse(text));
  if (!reference.ok) {
    mustBe(reference.error.length <= LONGEST_MESSAGE, 'a short message', reference.error);
    return 'answers refused';
  }
  const { glyphs, best, logits } = reference.value;
  mustBe(glyphs.length === best.length && glyphs.length === logits.length, 'lists of one length', reference.value);
  mustBe(
    glyphs.every((glyph) => glyph.every((level) => level >= 0 && level <= 1)),
    'levels from 0 to 1',
    glyphs,
  );
  return 'answers believed';
}

const tryParse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // such a file is refused when it is fetched
  }
};
