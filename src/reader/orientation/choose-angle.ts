import type { InkComponent, InkMap } from '../../core/ink.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { turnedGlyph } from '../turned-glyph.ts';
import { weighGlyph } from './weigh-glyph.ts';

/**
 * The angle at which these components look most like characters; a proposal, which whole lines are to bear out, since strings of 0, 1, 6,
 * 8 and 9 can be read either way.
 */
export async function chooseAngle(
  map: InkMap,
  probes: readonly InkComponent[],
  angles: readonly [number, ...number[]],
  classifier: Classifier,
  allowed: readonly boolean[],
): Promise<number> {
  const glyphs = angles.flatMap((angle) => probes.map((probe) => turnedGlyph(map, probe, angle)));
  const { logits, classes } = await classifier.classify(glyphs);
  const weights = angles.map((_, turn) =>
    probes.reduce((sum, __, probe) => {
      const at = (turn * probes.length + probe) * classes;
      return sum + weighGlyph(logits.subarray(at, at + classes), allowed);
    }, 0),
  );
  return angles[weights.indexOf(Math.max(...weights))];
}
