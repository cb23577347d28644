import { expect, test } from 'vitest';
import type { Agreement } from '../../../src/core/fusion/stable-reading.ts';
import type { ReadLine } from '../../../src/core/reading.ts';
import '../../../src/ui/reading/check-note/check-note.ts';
import type { CheckNote } from '../../../src/ui/reading/check-note/check-note.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { mount } from '../support/mount.ts';
import { sampleLine } from '../support/sample-reading.ts';

async function mountNote(line: ReadLine): Promise<CheckNote> {
  const note = document.createElement('inklens-check-note');
  note.line = line;
  note.format = 'routing';
  return mount(note);
}

const RIGHT: ReadLine = { ...sampleLine('021000021'), check: { kind: 'passed' } };
const WRONG: ReadLine = {
  ...sampleLine('021000027'),
  check: {
    kind: 'failed',
    fault: 'check-digits',
    reason: 'check digit: expected 1, got 7',
    expected: { kind: 'check-digits', digits: ['1'], got: '7' },
  },
};
const wordsOf = (note: CheckNote) => note.shadowRoot?.querySelector('p')?.innerText.trim() ?? '';
const markOf = (note: CheckNote) => note.shadowRoot?.querySelector('.icon')?.innerHTML;
const seen = (line: ReadLine, agreement: Agreement) => ({ ...line, id: 1, agreement, frames: 9, age: 900 });

test('what is right gets a tick and a quiet word, what is wrong another mark and what was expected', async () => {
  const right = await mountNote(RIGHT);
  const wrong = await mountNote(WRONG);
  expect(wordsOf(right)).toBe('Routing number, check digit right');
  expect(wordsOf(wrong)).toBe('Check digit wrong. Expected 1, got 7');
  expect(markOf(right)).toContain('<svg');
  expect(markOf(wrong)).not.toBe(markOf(right));
  await checkAccessibility(wrong);
});

test('is empty while the line still changes', async () => {
  expect(wordsOf(await mountNote(seen(WRONG, 'settling')))).toBe('');
  expect(wordsOf(await mountNote(seen(WRONG, 'settled')))).not.toBe('');
  expect(wordsOf(await mountNote(seen(RIGHT, 'locked')))).not.toBe('');
});

test('is empty where there is nothing to say', async () => {
  expect(wordsOf(await mountNote(sampleLine('021000021')))).toBe('');
});
