import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { findEarlyWords, findLiteralText } from './find-words.ts';

const UI = fileURLToPath(new URL('../../../../src/ui/', import.meta.url));
const SOURCES = readdirSync(UI, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, source: readFileSync(join(UI, path), 'utf8') }));

/** What is called the same in every language. */
const NAMES = ['Inklens', 'CSV'];

test('no template has words of its own', () => {
  const literal = SOURCES.flatMap(({ path, source }) => findLiteralText(source).map((text) => `${path}: ${text}`));
  expect(literal.filter((text) => NAMES.every((name) => !text.endsWith(`: ${name}`)))).toEqual([]);
});

test('every element is drawn anew in another language', () => {
  // In this order: an element that is on the page before its class is defined would be deaf otherwise. The app follows its settings' language.
  const hears = /@customElement\([^)]*\)\s*@localized\(\)|followSettings\(this/;
  const deaf = SOURCES.filter(({ source }) => source.includes('@customElement(') && !hears.test(source));
  expect(deaf.map(({ path }) => path)).toEqual([]);
});

test('no message is put into words before it is shown', () => {
  const early = SOURCES.flatMap(({ path, source }) => findEarlyWords(source).map((text) => `${path}: ${text}`));
  expect(early).toEqual([]);
  expect(findEarlyWords("const NAME = msg('Copy'); const name = () => msg('Copy');")).toEqual(["msg('Copy')"]);
});

describe('words of a template are found', () => {
  test.each([
    ['as text', 'html`<p>Read it</p>`', ['Read it']],
    ['beside expressions', "html`<p>${icon('copy')} Copy</p>`", ['Copy']],
    ['in what is spoken', 'html`<button aria-label="Close"></button>`', ['Close']],
    ['in a template within another', "html`<p>${busy ? html`<b>Wait</b>` : ''}</p>`", ['Wait']],
  ])('%s', (_, source, words) => {
    expect(findLiteralText(source)).toEqual(words);
  });

  test.each([
    ['localised ones', "html`<p title=${msg('Look')}>${msg('Read it')}</p>`"],
    ['signs, units and entities', 'html`<p>${percent}&nbsp;% · ×</p>`'],
    ['names of classes and parts', 'html`<p class="big red" part="note"></p>`'],
  ])('but not %s', (_, source) => {
    expect(findLiteralText(source)).toEqual([]);
  });
});
