import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { BenchOptions } from '../parse-bench-flags.ts';
import type { LevelResult } from '../run-bench.ts';
import { drawAccuracyPlot } from './draw-accuracy-plot.ts';
import { replaceSection } from './replace-section.ts';
import { toJsonReport } from './to-json-report.ts';
import { toMarkdownSection } from './to-markdown-section.ts';

const DOCS = new URL('../../../../docs/', import.meta.url);
const SECTION = 'bench:reading';

/** Writes docs/reading-report.json, docs/reading-accuracy.svg and the bench's section of docs/accuracy.md. @returns the files' paths @throws Error where the section has lost its marks */
export async function writeReport(options: BenchOptions, results: readonly LevelResult[]): Promise<string[]> {
  const [report, plot, accuracy] = ['reading-report.json', 'reading-accuracy.svg', 'accuracy.md'].map((name) =>
    fileURLToPath(new URL(name, DOCS)),
  );
  const replaced = replaceSection(await readFile(accuracy, 'utf8'), SECTION, toMarkdownSection(results, options.count));
  if (!replaced.ok) throw new Error(`${accuracy}: ${replaced.error}`);
  await writeFile(report, await tidy(report, toJsonReport(options, results)));
  await writeFile(plot, drawAccuracyPlot(results));
  await writeFile(accuracy, await tidy(accuracy, replaced.value));
  return [report, plot, accuracy];
}

/** The text as the project's formatter would have it in this file. */
async function tidy(file: string, text: string): Promise<string> {
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
