import { expect, test } from 'vitest';
import { spokenReading } from '../../../src/ui/spoken-reading.ts';
import { sampleLine, sampleReading } from '../../component/support/sample-reading.ts';

test('characters are spoken one by one, lines with a pause between', () => {
  expect(spokenReading(sampleReading(sampleLine('90210'), sampleLine('14')))).toBe('9 0 2 1 0; 1 4');
});

test('nothing read is nothing said', () => {
  expect(spokenReading(sampleReading())).toBe('');
});
