import { mkdtempSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const CONFIG = fileURLToPath(new URL('../../../../.config/lit-localize.json', import.meta.url));
const WORDS = fileURLToPath(new URL('../../../../src/ui/locale/words', import.meta.url));

// What `npm run words:extract` and `npm run words:build` do, with the modules put elsewhere.
const built = mkdtempSync(join(tmpdir(), 'inklens-words-'));
const config = readConfigFileAndWriteSchema(CONFIG);
const localizer = new RuntimeLitLocalizer({
  ...config,
  output: { ...config.output, mode: 'runtime', outputDir: built },
});
const { messages, errors } = localizer.extractSourceMessages();
const { translations } = localizer.readTranslationsSync();
const named = new Map(messages.map((message) => [message.name, message]));

beforeAll(() => localizer.build());
afterAll(() => rm(built, { recursive: true }));

const textOf = ({ contents }: Pick<(typeof messages)[number], 'contents'>): string =>
  contents.map((part) => (typeof part === 'string' ? part : part.untranslatable)).join('');

test('the source’s messages can be extracted', () => {
  expect(errors).toEqual([]);
  expect(messages.length).toBeGreaterThan(300);
});

describe.each(config.targetLocales)('%s', (locale) => {
  const translated = translations.get(locale) ?? [];

  test('lacks no message of the source', () => {
    const ids = new Set(translated.map(({ name }) => name));
    const missing = messages.filter(({ name }) => !ids.has(name));
    expect(missing.map(textOf)).toEqual([]);
  });

  test('has none that the source does not have any more', () => {
    const left = translated.filter(({ name }) => !named.has(name));
    expect(left.map(textOf)).toEqual([]);
  });

  test('says something for each', () => {
    const mute = translated.filter((message) => textOf(message).trim() === '');
    expect(mute.map(({ name }) => name)).toEqual([]);
  });

  test('has the places of each message, each once', () => {
    const places = (contents: (typeof messages)[number]['contents']): string[] =>
      contents.flatMap((part) => (typeof part === 'string' ? [] : [part.untranslatable])).sort();
    for (const { name, contents } of translated) {
      const source = named.get(name);
      if (source !== undefined) expect(places(contents), name).toEqual(places(source.contents));
    }
    expect(localizer.validateTranslations().errors).toEqual([]);
  });

  test('has been built: the module is what `npm run words:build` writes', async () => {
    const file = `${locale}.ts`;
    expect(await readFile(join(WORDS, file), 'utf8')).toBe(await readFile(join(built, file), 'utf8'));
  });
});
