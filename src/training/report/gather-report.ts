import type { ModelFiles } from '../../recognition/model-files.ts';
import type { Classifier } from '../../recognition/classifier.ts';
import { ALPHABET } from '../../core/alphabet.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { findMissingCharacters } from '../crop-source.ts';
import type { LabelledGlyphs } from '../data/load-dataset.ts';
import { countConfusions } from '../measure/count-confusions.ts';
import { countRight, type Accuracy } from '../measure/count-right.ts';
import { findWorst } from '../measure/find-worst.ts';
import { measureBoxRejection } from '../measure/measure-box-rejection.ts';
import { measureStrings } from '../measure/measure-strings.ts';
import { measureCalibration } from '../measure/measure-calibration.ts';
import { measureRejection } from '../measure/measure-rejection.ts';
import { sliceByRotation, sliceByStrokeWidth } from '../measure/measure-robustness.ts';
import type { CutString } from '../measure/read-boxed-glyphs.ts';
import {
  characterGlyph,
  scoreCharacters,
  type LabelledCharacters,
  type LabelledScores,
} from '../measure/score-glyphs.ts';
import { glyphDataUri } from './glyph-data-uri.ts';
import type { CurvePoint } from './parse-curves.ts';
import type { PicturedMistake, ReportData } from './report-data.ts';

const WORST = 40;

/** What a report is made of, beside the net itself. */
export interface ReportSource {
  readonly card: ModelFiles['card'];
  readonly temperature: number;
  readonly curves: readonly CurvePoint[] | undefined;
  readonly tests: readonly LabelledGlyphs[];
  readonly strings: readonly CutString[] | undefined;
  /** Whether crops of the data sets may be shown. */
  readonly pictures: boolean;
}

/** Measures all that the report shows. The error says that no set has every class. */
export async function gatherReport(
  classifier: Classifier,
  { card, temperature, curves, tests, strings, pictures }: ReportSource,
  show: (line: string) => void,
): Promise<Result<ReportData, string>> {
  const whole = tests.find((test) => findMissingCharacters(test).length === 0);
  if (!whole) return err('--data: expected a test set with every class, got none');
  const accuracy: (readonly [string, Accuracy])[] = [];
  let scores: LabelledScores | undefined;
  for (const test of tests) {
    const answers = await scoreCharacters(classifier, toSet(test), (done) => {
      show(`${test.name}: ${done}/${test.labels.length}`);
    });
    if (test === whole) scores = answers;
    const digits = test.labels.every((label) => label < ALPHABET.indexOf('A'));
    accuracy.push([test.name, countRight(answers, digits ? 'digits' : 'text')]);
  }
  if (!scores) return err('--data: expected a test set with every class, got none');
  const showShare = (what: string) => (share: number) => {
    show(`${what}: ${Math.round(100 * share)} %`);
  };
  return ok({
    ...describe(card),
    curves,
    accuracy,
    set: whole.name,
    confusions: countConfusions(scores),
    calibration: measureCalibration(scores, temperature),
    rejection: await measureRejection(classifier, whole, showShare('rejection')),
    widths: sliceByStrokeWidth(toSet(whole), scores),
    rotations: await sliceByRotation(classifier, toSet(whole), showShare('rotation')),
    worst: pictures ? await picture(toSet(whole), scores) : undefined,
    boxes: strings && {
      ...(await measureStrings(classifier, strings)),
      rejection: await measureBoxRejection(classifier, strings),
    },
  });
}

const toSet = (test: LabelledGlyphs): LabelledCharacters => ({ ...test, rows: test.size, columns: test.size });

function picture(set: LabelledCharacters, scores: LabelledScores): Promise<PicturedMistake[]> {
  return Promise.all(
    findWorst(scores, WORST).map(async (mistake) => ({
      ...mistake,
      picture: await glyphDataUri(characterGlyph(set, mistake.index)),
    })),
  );
}

/** The card's plain values; what is a list or an object of its own is shown elsewhere, or too long. */
function describe(card: unknown): Pick<ReportData, 'name' | 'facts'> {
  const fields = Object.entries(card as Readonly<Record<string, unknown>>);
  const facts = fields.flatMap(([field, value]) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? [[field, String(value)] as const]
      : [],
  );
  return { name: String((card as { readonly name?: unknown }).name), facts };
}
