import { mkdir } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { argv, exit, stderr, stdout } from 'node:process';
import { resolveNodePath } from '../reader/resolve-node-path.ts';
import { oneLine, runNodeCommand } from '../reader/run-node-command.ts';
import { createFileReader } from './create-file-reader.ts';
import type { FileOutcome } from './file-outcome.ts';
import { outcomeJson } from './outcome-json.ts';
import { outcomeTable } from './outcome-table.ts';
import { parseReadArguments, type ReadCommand } from './parse-read-arguments.ts';
import { READ_HELP } from './read-help.ts';
import { nameStageFolders, createStageFolder } from './stage-folder.ts';

type FilesToRead = Extract<ReadCommand, { kind: 'read' }>;

// Whoever reads our output may stop early (`| head`); that is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') exit(0);
  exit(fail(1, `the output could not be written: ${error.message}`));
});

await runNodeCommand('read', main);

/** @returns The exit code: 0 where every file was read, 1 where one was not or its stages were not written, 2 where the command line makes no sense. */
async function main(): Promise<number> {
  const command = parseReadArguments(argv.slice(2));
  if (!command.ok) return fail(2, `${command.error.message}\nTry: npm run --silent read -- --help`);
  if (command.value.kind === 'help') {
    await print(READ_HELP);
    return 0;
  }
  const { debugFolder } = command.value;
  if (debugFolder !== undefined) {
    try {
      await mkdir(resolveNodePath(debugFolder, 'read'), { recursive: true });
    } catch (error) {
      return fail(2, `--debug: expected a folder to write to, got ${JSON.stringify(debugFolder)} (${oneLine(error)})`);
    }
  }
  return readFiles(command.value);
}

async function readFiles({ files, json, debugFolder, ...options }: FilesToRead): Promise<number> {
  // Loaded only now: OpenCV.js and TensorFlow.js take a second, and --help and mistyped flags need neither.
  const { createNodeReader } = await import('../reader/create-node-reader.ts');
  const reader = await createNodeReader();
  if (!reader.ok) return fail(1, reader.error.message);
  const readFile = createFileReader(reader.value);
  const stageFolders = nameStageFolders(files);
  let failures = 0;
  for (const [index, file] of files.entries()) {
    showProgress(`reading ${index + 1} of ${files.length}: ${file}`);
    const stages =
      debugFolder === undefined
        ? undefined
        : createStageFolder(join(resolveNodePath(debugFolder, 'read'), stageFolders[index]));
    const outcome = await readFile(file, resolveNodePath(file, 'read'), {
      ...options,
      ...(stages && { onStage: stages.onStage }),
    });
    const unwritten = await stages?.finish();
    if (outcome.kind === 'failed' || unwritten !== undefined) failures++;
    showProgress('');
    await report(outcome, json);
    if (unwritten !== undefined) stderr.write(`${file}: --debug: the stages could not be written (${unwritten})\n`);
  }
  reader.value.dispose();
  return failures === 0 ? 0 : 1;
}

async function report(outcome: FileOutcome, json: boolean): Promise<void> {
  if (json) await print(`${outcomeJson(outcome)}\n`);
  else if (outcome.kind === 'read') await print(outcomeTable(outcome));
  else stderr.write(outcomeTable(outcome));
}

async function print(text: string): Promise<void> {
  if (!stdout.write(text)) await once(stdout, 'drain');
}

function fail(exitCode: number, message: string): number {
  stderr.write(`read: ${message}\n`);
  return exitCode;
}

/** One line on the terminal that the next one overwrites. */
function showProgress(line: string): void {
  if (stderr.isTTY) stderr.write(`\r\x1b[K${line.slice(0, (stderr.columns || 80) - 1)}`);
}
