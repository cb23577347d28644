import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../../src/ui/locale/languages.ts';

type Member = Readonly<Record<string, unknown>>;

/** Members that are words for a person; the name of the app is the same in all languages. */
const WORDS = ['description', 'name', 'short_name'];

test('the installed app’s description and shortcuts have words in every language', async () => {
  const file = new URL('../../../../public/manifest.webmanifest', import.meta.url);
  const { name, short_name, shortcuts, ...manifest } = JSON.parse(await readFile(file, 'utf8')) as Member & {
    readonly shortcuts: readonly Member[];
  };
  expect([name, short_name]).toEqual(['Inklens', 'Inklens']);
  const others = LANGUAGES.filter((language) => language !== manifest['lang']);
  for (const member of [manifest, ...shortcuts]) {
    const words = WORDS.filter((key) => key in member);
    expect(words).not.toEqual([]);
    for (const key of words) {
      const translated = Object.entries((member[`${key}_localized`] ?? {}) as Record<string, string>);
      expect(
        translated.map(([language]) => language),
        `${key} of ${String(member['name'])}`,
      ).toEqual(others);
      for (const [, text] of translated) expect(text).not.toBe('');
    }
  }
});
