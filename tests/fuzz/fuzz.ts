import { runNodeCommand } from '../../src/reader/run-node-command.ts';
import { DOORS } from './doors.ts';
import { FUZZ_HELP, parseFuzzFlags, type FuzzOptions } from './parse-fuzz-flags.ts';
import { shareCases } from './share-cases.ts';
import { startWatchdog } from './start-watchdog.ts';
import { toFuzzTable } from './to-fuzz-table.ts';
import { tryDoor, type DoorReport } from './try-door.ts';

const LIMIT = 20_000; // milliseconds that one case may take: a thousand times what most do

/** `npm run fuzz`: see `FUZZ_HELP`. */
async function main(): Promise<number> {
  const options = parseFuzzFlags(process.argv.slice(2), DOORS);
  if (!options.ok) {
    console.error(options.error);
    return 2;
  }
  if (options.value === 'help') {
    console.log(FUZZ_HELP);
    return 0;
  }
  const reports = await tryDoors(options.value);
  console.log(toFuzzTable(reports));
  const failures = reports.filter(({ failure }) => failure !== undefined);
  for (const { door, failure } of failures) console.error(`\n${door}: ${failure}`);
  return failures.length === 0 ? 0 : 1;
}

async function tryDoors({ doors, cases, seed }: FuzzOptions): Promise<readonly DoorReport[]> {
  const watchdog = startWatchdog(LIMIT);
  const shares = shareCases(doors, cases);
  const reports: DoorReport[] = [];
  for (const [index, door] of doors.entries()) {
    console.error(`${door.name}: ${shares[index]} cases`);
    reports.push(await tryDoor(door, { cases: shares[index], seed, onCase: () => watchdog.beat() }));
  }
  await watchdog.stop();
  return reports;
}

await runNodeCommand('fuzz', main);
