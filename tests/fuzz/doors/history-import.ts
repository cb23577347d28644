import { EXPECTATIONS } from '../../../src/history/transfer/expectation.ts';
import { exportJson, type ExportedHistory } from '../../../src/history/transfer/export-json.ts';
import { importJson, MOST_FAULTS } from '../../../src/history/transfer/import-json.ts';
import { sampleEntry } from '../../unit/core/history/sample-entry.ts';
import { damageJson, JSON_DAMAGE, type JsonDamage } from '../damaged-json.ts';
import type { Door, OpenDoor } from '../door.ts';
import { mustBe } from '../must-be.ts';

const LONGEST_GOT = 100; // characters of what is shown of a wrong value

const KEPT: ExportedHistory = {
  lists: [{ id: 'l', name: 'Forms, "two"', format: 'amount', at: 1, columns: ['', 'Sum [€]'] }],
  meters: [{ id: 'm', name: 'Gas \\', unit: 'm³', format: 'meter:5,1', at: 2 }],
  entries: [
    {
      ...sampleEntry({ id: 'a', list: 'l', place: 0.5, column: 1, corrected: true, note: '"entries": [' }),
      thumbnail: { width: 28, height: 7, type: 'image/webp', bytes: new ArrayBuffer(60) },
    },
    sampleEntry({ id: 'b', meter: 'm', format: 'pattern:99-AAA' }),
  ],
};

/** Files from which the history is taken back. */
export const HISTORY_IMPORT: Door = {
  name: 'history import',
  input: 'exported files with values replaced, left out or repeated, nested 20,000 deep, or written over',
  share: 100,
  open(): Promise<OpenDoor<JsonDamage>> {
    const file = exportJson(KEPT, 0);
    return Promise.resolve({
      cases: JSON_DAMAGE,
      async attempt(edits) {
        const imported = await importJson(damageJson(file, edits));
        if (!imported.ok) return imported.error.kind;
        const { faults, refused, ...taken } = imported.value;
        mustBe(faults.length === Math.min(refused, MOST_FAULTS), 'the first faults of those counted', [
          refused,
          faults.length,
        ]);
        for (const { expected, got, field } of faults) {
          mustBe(EXPECTATIONS.includes(expected), 'an expectation', expected);
          mustBe(got.length <= LONGEST_GOT && field.length <= LONGEST_GOT, 'a short fault', { got, field });
        }
        const again = await importJson(exportJson(taken, 0));
        mustBe(again.ok && again.value.refused === 0, 'to take what it wrote itself', again);
        mustBe(sameRecords(again.value, taken), 'the same records again', taken);
        return refused === 0 ? 'taken' : 'taken in part';
      },
    });
  },
};

const sameRecords = (a: ExportedHistory, b: ExportedHistory): boolean => exportJson(a, 0) === exportJson(b, 0);
