import type { Glyph } from '../../core/glyph.ts';
import type { Classifier } from '../../recognition/classifier.ts';

/** Crops whose answers are kept: those of a few pictures' lines, about a megabyte. */
const MOST_CROPS = 256;

/** A net that remembers its newest answers. */
export interface RememberingClassifier extends Classifier {
  /** To be called when the net learns: what it said before holds no more. */
  forget(): void;
}

interface Answer {
  readonly glyph: Glyph;
  readonly logits: Float32Array;
}

/**
 * A net that is not asked again about a crop that it has seen before, to the last bit. Its answers are the same, since a crop's answer depends on
 * nothing else. The crops are not copied: nobody may change them afterwards.
 */
export function rememberScores(classifier: Classifier, most = MOST_CROPS): RememberingClassifier {
  const answers = new Map<number, Answer>(); // by hash, the one longest unused first
  let generation = 0;
  const keep = (hash: number, answer: Answer): void => {
    answers.delete(hash);
    answers.set(hash, answer);
    if (answers.size > most) for (const oldest of answers.keys()) return void answers.delete(oldest);
  };
  return {
    ...classifier,
    classify: async (glyphs) => {
      const hashes = glyphs.map(hashOf);
      const known = glyphs.map((glyph, index) => {
        const answer = answers.get(hashes[index]);
        return answer && isSame(answer.glyph, glyph) ? answer : undefined;
      });
      const missing = glyphs.flatMap((_, index) => (known[index] ? [] : [index]));
      const asked = generation;
      const fresh = await classifier.classify(missing.map((index) => glyphs[index]));
      const { classes } = fresh;
      if (missing.length === glyphs.length && asked !== generation) return fresh;
      const logits = new Float32Array(glyphs.length * classes);
      let next = 0;
      for (const [index, glyph] of glyphs.entries()) {
        const old = known[index];
        const own = old?.logits ?? fresh.logits.slice(next, (next += classes));
        logits.set(own, index * classes);
        if (asked === generation) keep(hashes[index], { glyph: old?.glyph ?? glyph, logits: own });
      }
      return { count: glyphs.length, classes, logits };
    },
    forget: () => {
      generation++;
      answers.clear();
    },
  };
}

/** FNV-1a over the crop's float32 numbers; 0 and −0 differ, which does no harm. */
function hashOf(glyph: Glyph): number {
  const words = new Int32Array(glyph.buffer, glyph.byteOffset, glyph.length);
  let hash = 0x811c9dc5 | 0;
  for (const word of words) hash = Math.imul(hash ^ word, 0x01000193);
  return hash;
}

function isSame(a: Glyph, b: Glyph): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
