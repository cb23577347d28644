import { runNodeCommand } from '../reader/run-node-command.ts';
import { EVALUATE_FLAGS, EVALUATE_HELP, parseEvaluateFlags } from './flags/evaluate-flags.ts';
import { parseFlags } from './flags/parse-flags.ts';

await runNodeCommand('evaluate', main);

/** @returns The exit code: 0, or 2 where the command line or what it names makes no sense. */
async function main(): Promise<number> {
  const parsed = parseFlags(EVALUATE_FLAGS);
  if (!parsed.ok) return fail(`${parsed.error}\nTry: npm run evaluate -- --help`);
  if (parsed.value.help) {
    console.log(EVALUATE_HELP);
    return 0;
  }
  const flags = parseEvaluateFlags(parsed.value);
  if (!flags.ok) return fail(flags.error);
  const show = (line: string): void => {
    if (!flags.value.json && process.stderr.isTTY) process.stderr.write(`\r\x1b[K${line}`);
  };
  // Loaded only now: OpenCV.js and TensorFlow.js take a second, and --help and mistyped flags need neither.
  const { runEvaluation } = await import('./measure/run-evaluation.ts');
  const measured = await runEvaluation(flags.value, show);
  show('');
  if (!measured.ok) return fail(measured.error);
  console.log(JSON.stringify(measured.value));
  return 0;
}

function fail(message: string): number {
  console.error(message);
  return 2;
}
