import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { err, ok, type Result } from '../core/result.ts';
import { DEFAULT_MODEL } from '../reader/default-model.ts';
import { resolveNodePath } from '../reader/resolve-node-path.ts';
import { oneLine, runNodeCommand } from '../reader/run-node-command.ts';
import { readModelFiles } from '../recognition/read-model-files.ts';
import { loadDataset } from './data/load-dataset.ts';
import { loadModel } from './measure/load-model.ts';
import { readBoxedGlyphs, type CutString } from './measure/read-boxed-glyphs.ts';
import { parseFlags } from './flags/parse-flags.ts';
import { parseModelFlag } from './flags/parse-model-name.ts';
import { gatherReport } from './report/gather-report.ts';
import { parseCurves, type CurvePoint } from './report/parse-curves.ts';
import { renderReport } from './report/render-report.ts';
import { writeDurably } from './write-durably.ts';

const HELP = `Measures a trained net and writes report.html: one page with pictures that needs no other file.

npm run report -- --data DIR --out DIR [flags]
  --data DIR        folder with the IDX files; their test sets are measured
  --out DIR         folder to write report.html into
  --model NAME      folder under models/                                     (${DEFAULT_MODEL})
  --boxes DIR       folder of pictures with a labels.tsv of boxes, as for npm run evaluate
  --no-pictures     without crops from the data sets, which may not be passed on`;

const MODELS = fileURLToPath(new URL('../../models/', import.meta.url));

await runNodeCommand('report', main);

/** @returns The exit code: 0, or 2 where the command line or what it names makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags({
    model: { type: 'string', default: DEFAULT_MODEL },
    data: { type: 'string' },
    boxes: { type: 'string' },
    out: { type: 'string' },
    'no-pictures': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run report -- --help`);
  const { data, boxes, out, 'no-pictures': noPictures, help } = parsed.value;
  if (help) {
    console.log(HELP);
    return 0;
  }
  if (!data || !out) return fail(`expected --data DIR and --out DIR\n\n${HELP}`);
  const model = parseModelFlag(parsed.value.model);
  if (!model.ok) return fail(model.error);
  const page = await makePage(model.value, resolveNodePath(data, 'report'), boxes, !noPictures);
  show('');
  if (!page.ok) return fail(page.error);
  const folder = resolveNodePath(out, 'report');
  try {
    await mkdir(folder, { recursive: true });
    await writeDurably(join(folder, 'report.html'), page.value);
  } catch (error) {
    return fail(`--out: expected a folder to write to, got ${JSON.stringify(out)} (${oneLine(error)})`);
  }
  console.log(`${join(folder, 'report.html')} is written (${Math.ceil(Buffer.byteLength(page.value) / 1000)} kB)`);
  return 0;
}

async function makePage(
  name: string,
  data: string,
  boxes: string | undefined,
  pictures: boolean,
): Promise<Result<string, string>> {
  const tests = await loadDataset(data, { split: 'test' });
  if (!tests.ok) return err(tests.error.message);
  const strings = await readStrings(boxes);
  if (!strings.ok) return strings;
  const curves = await readCurves(name);
  if (!curves.ok) return curves;
  const files = await readModelFiles(name);
  if (!files.ok) return files;
  const model = await loadModel(name);
  if (!model.ok) return model;
  const { classifier, card } = model.value;
  const source = {
    card: files.value.card,
    temperature: card.temperature,
    curves: curves.value,
    tests: tests.value,
    strings: strings.value,
    pictures,
  };
  const gathered = await gatherReport(classifier, source, show);
  classifier.dispose();
  return gathered.ok ? ok(renderReport(gathered.value)) : gathered;
}

async function readStrings(boxes: string | undefined): Promise<Result<CutString[] | undefined, string>> {
  if (boxes === undefined) return ok(undefined);
  return readBoxedGlyphs(resolveNodePath(boxes, 'report'), (done, count) => {
    show(`picture ${done}/${count}`);
  });
}

/** Nothing where the model has none. */
async function readCurves(name: string): Promise<Result<CurvePoint[] | undefined, string>> {
  const path = join(MODELS, name, 'curves.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return ok(undefined);
  }
  try {
    return parseCurves(JSON.parse(text));
  } catch (error) {
    return err(`${path}: expected JSON (${oneLine(error)})`);
  }
}

/** Overwrites one line on the terminal; empty, it clears it. */
function show(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
}

function fail(message: string): number {
  console.error(message);
  return 2;
}
