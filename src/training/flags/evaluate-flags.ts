import { err, ok, type Result } from '../../core/result.ts';
import type { Format } from '../../core/reading.ts';
import { DEFAULT_MODEL } from '../../reader/default-model.ts';
import { parseModelFlag } from './parse-model-name.ts';

/** Flags of `npm run evaluate`, for `parseArgs`. */
export const EVALUATE_FLAGS = {
  images: { type: 'string' },
  labels: { type: 'string' },
  boxes: { type: 'string' },
  classes: { type: 'string', default: 'all' },
  transposed: { type: 'boolean', default: false },
  calibration: { type: 'boolean', default: false },
  rejection: { type: 'boolean', default: false },
  model: { type: 'string', default: DEFAULT_MODEL },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export const EVALUATE_HELP = `Measures a trained net, read from disk; prints one line of JSON: {"n", "accuracy", "top3", …}.

npm run evaluate -- --images FILE --labels FILE [flags]     on an IDX pair
npm run evaluate -- --boxes DIR [flags]                     on digits cut from pictures
  --boxes DIR            folder of pictures with a labels.tsv: a header "file lines boxes" (tabs between), then for each
                         picture its name, its digits and a box x,y,width,height for each, with semicolons between;
                         digits alone may be answered, and whole strings are counted too
  --classes digits|all   characters that the net may answer with   (all)
  --transposed           the images are stored transposed, as EMNIST's are
  --calibration          how true the confidences are: expected calibration errors and bins, without temperature and with
  --rejection            share of crops that are no character which pass at the threshold that keeps 98 % of characters:
                         made-up ones on an IDX pair; joined and halved digits with --boxes
  --model NAME           folder under models/                      (${DEFAULT_MODEL})
  --json                 only the JSON, no words`;

interface Wishes {
  readonly model: string;
  readonly rejection: boolean;
  readonly json: boolean;
}

export type EvaluateFlags = Wishes &
  (
    | { readonly kind: 'boxes'; readonly boxes: string }
    | {
        readonly kind: 'idx';
        readonly images: string;
        readonly labels: string;
        readonly format: Format;
        readonly transposed: boolean;
        readonly calibration: boolean;
      }
  );

interface Values extends Wishes {
  readonly images?: string | undefined;
  readonly labels?: string | undefined;
  readonly boxes?: string | undefined;
  readonly classes: string;
  readonly transposed: boolean;
  readonly calibration: boolean;
}

/** Checks the flags; the error names the flag, what was expected and what was got. */
export function parseEvaluateFlags(values: Values): Result<EvaluateFlags, string> {
  const { images, labels, boxes, classes, transposed, calibration, rejection, json } = values;
  const model = parseModelFlag(values.model);
  if (!model.ok) return model;
  const wishes = { model: model.value, rejection, json };
  if (classes !== 'digits' && classes !== 'all') return err(`--classes: expected digits or all, got "${classes}"`);
  if (boxes !== undefined) {
    if (images !== undefined || labels !== undefined)
      return err('expected --boxes, or --images and --labels, not both');
    if (calibration) return err('--calibration: expected --images and --labels, got --boxes');
    if (transposed) return err('--transposed: expected --images and --labels, got --boxes');
    return ok({ ...wishes, kind: 'boxes', boxes });
  }
  if (!images || !labels) return err(`expected --images FILE and --labels FILE, or --boxes DIR\n\n${EVALUATE_HELP}`);
  const format = classes === 'digits' ? 'digits' : 'text';
  if (calibration && format === 'digits') return err('--calibration: expected --classes all, got digits');
  return ok({ ...wishes, kind: 'idx', images, labels, format, transposed, calibration });
}
