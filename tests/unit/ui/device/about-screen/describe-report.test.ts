import { describe, expect, test } from 'vitest';
import { describeReport, reportText } from '../../../../../src/ui/device/about-screen/describe-report.ts';
import { formatDateTime } from '../../../../../src/ui/locale/format-date.ts';
import type { DeviceReport } from '../../../../../src/ui/device/about-screen/device-report.ts';
import { summariseFilm, type FilmFrame } from '../../../../../src/ui/device/about-screen/summarise-film.ts';

const frame = (total: number, ...strings: string[]): FilmFrame => ({
  timings: { total, vision: total / 2, recognition: total / 4 },
  strings,
});

describe('the film', () => {
  test('counts the strings of all frames, and times all but the first, which warms up', () => {
    const trial = summariseFilm([frame(900, '12'), frame(40, '12', '345'), frame(60, '345')], ['12', '345']);
    expect(trial).toMatchObject({ frames: 3, right: 4, of: 6, total: { median: 60, p95: 60 } });
    expect(trial.vision.median).toBe(30);
  });

  test('of one frame is timed by it', () => {
    expect(summariseFilm([frame(80, '12')], ['12']).total.median).toBe(80);
  });
});

describe('a report', () => {
  const report: DeviceReport = {
    version: '1.2.3',
    browser: 'Lynx',
    processors: 2,
    check: {
      backend: 'cpu',
      refused: ['wasm: did not start', 'webgl: expected 32 reference glyphs read as the trainer read them, got 30'],
      right: 64,
      of: 64,
      drift: 0.0012,
      threads: 1,
      memory: { mats: 0, tensors: 90 },
    },
    film: summariseFilm([frame(40, '12')], ['12']),
    storage: { used: 21_400_000, quota: 2e9, persistent: false },
  };

  test('says why a faster backend is not used', () => {
    const refused = describeReport(report).filter(([name]) => name === 'Not used');
    expect(refused.map(([, value]) => value)).toEqual(report.check.refused);
  });

  test('says what each backend takes here, or why it is not used, once that was measured', () => {
    const times = [
      { backend: 'wasm', batches: [8, 16, 32, 64].map((size) => ({ size, time: size / 4 })) },
      { backend: 'webgl', batches: [{ size: 8, time: 294 }], refused: 'webgl: 294.0 ms for 8 characters' },
    ];
    const at = new Date(2026, 10, 22, 14, 5).getTime();
    const text = reportText({ ...report, backends: { at, fastest: 'wasm', times } });
    expect(text).toContain(`The net’s speed, measured: ${formatDateTime(at)}`);
    expect(text).toContain('on the processor: 2.0 ms for 8 characters, 16.0 ms for 64');
    expect(text).toContain('on the graphics chip: webgl: 294.0 ms for 8 characters');
    expect(reportText(report)).toContain('The net’s speed, measured: not yet');
  });

  test('can be copied as text, a fact a line', () => {
    const text = reportText(report);
    expect(text.split('\n')).toHaveLength(describeReport(report).length + 1);
    expect(text).toContain('Version: 1.2.3');
    expect(text).toContain('Storage: 21.4 MB of 2.0 GB, may be cleared');
  });

  test('says where the browser does not tell what is stored', () => {
    const { storage: _, ...silent } = report;
    expect(reportText(silent)).toContain('Storage: the browser does not say');
  });
});
