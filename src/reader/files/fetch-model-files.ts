import digitsCard from '../../../models/digits/card.json?checked';
import digitsModel from '../../../models/digits/model.json?checked';
import digitsReference from '../../../models/digits/reference.json?checked';
import digitsWeights from '../../../models/digits/weights.bin?checked';
import textCard from '../../../models/inklens/card.json?checked';
import textModel from '../../../models/inklens/model.json?checked';
import textReference from '../../../models/inklens/reference.json?checked';
import textWeights from '../../../models/inklens/weights.bin?checked';
import type { CheckedFile, FileFault } from '../../core/checked-file.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { ModelFiles } from '../../recognition/model-files.ts';
import type { ReaderFailure } from '../reader-failure.ts';
import type { ReaderModel } from '../reader-models.ts';
import { takeChecked } from './take-checked.ts';

type OnProgress = (loaded: number, total: number) => void;

const FILES: Readonly<Record<ReaderModel, Readonly<Record<keyof ModelFiles, CheckedFile>>>> = {
  digits: { card: digitsCard, model: digitsModel, reference: digitsReference, weights: digitsWeights },
  text: { card: textCard, model: textModel, reference: textReference, weights: textWeights },
};

/** Fetches the models in the browser. Progress is that of all weights, bytes after decompression. */
export async function fetchModelFiles(
  onProgress: OnProgress,
): Promise<Result<Record<ReaderModel, ModelFiles>, ReaderFailure>> {
  const loaded = { digits: 0, text: 0 };
  const total = digitsWeights.bytes + textWeights.bytes;
  const fetchOne = (name: ReaderModel) =>
    fetchOneModel(name, (bytes) => {
      loaded[name] = bytes;
      onProgress(loaded.digits + loaded.text, total);
    });
  const [digits, text] = await Promise.all([fetchOne('digits'), fetchOne('text')]);
  if (!digits.ok) return failure(digits.error);
  return text.ok ? ok({ digits: digits.value, text: text.value }) : failure(text.error);
}

async function fetchOneModel(
  name: ReaderModel,
  onBytes: (loaded: number) => void,
): Promise<Result<ModelFiles, FileFault>> {
  const files = FILES[name];
  const takeJson = (file: CheckedFile) => takeChecked(file, async (response): Promise<unknown> => response.json());
  const [card, model, reference, weights] = await Promise.all([
    takeJson(files.card),
    takeJson(files.model),
    takeJson(files.reference),
    takeChecked(files.weights, (response) => response.arrayBuffer(), onBytes),
  ]);
  if (!card.ok) return card;
  if (!model.ok) return model;
  if (!reference.ok) return reference;
  if (!weights.ok) return weights;
  return ok({ card: card.value, model: model.value, reference: reference.value, weights: weights.value });
}

const failure = ({ kind, message }: FileFault) =>
  err({ kind: kind === 'corrupt' ? 'model-corrupt' : 'model-failed', message } as const);
