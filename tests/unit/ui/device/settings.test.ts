import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS, loadSettings, saveSettings, type Settings } from '../../../../src/ui/device/settings.ts';

/** Keeps one item, like `localStorage`. */
function storageWith(kept: string | null = null) {
  let item = kept;
  return () => ({
    getItem: () => item,
    setItem: (_key: string, value: string) => void (item = value),
  });
}

const noStorage = (): Storage => {
  throw new DOMException('The operation is insecure.', 'SecurityError');
};

const LENS = { deviceId: 'a', label: 'Back Camera' };

describe('settings', () => {
  test('are kept between visits', () => {
    const storage = storageWith();
    const chosen: Settings = {
      ...DEFAULT_SETTINGS,
      format: 'text',
      threshold: 0.5,
      theme: 'dark',
      lens: LENS,
      sound: false,
      listing: true,
      list: 'f4b6',
      keepCharacters: 'yes',
      personal: false,
    };
    saveSettings(storage, chosen);
    expect(loadSettings(storage)).toEqual(chosen);
  });

  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a number', '3'],
    ['values of another kind', '{"format":"hieroglyphs","threshold":"high"}'],
    ['a threshold out of range', '{"threshold":1.5}'],
    ['half a lens', '{"lens":{"label":"Back Camera"}}'],
    ['half a yes', '{"keepCharacters":true}'],
    ['a list that is no id', '{"list":7,"listing":"yes"}'],
    ['a theme that there is none', '{"theme":"sepia","sound":"loud"}'],
    ['a language that is not spoken', '{"language":"tlh"}'],
  ])('%s kept: the defaults', (_what, kept) => {
    expect(loadSettings(storageWith(kept))).toEqual(DEFAULT_SETTINGS);
  });

  test('what is valid is taken, beside what is not', () => {
    expect(loadSettings(storageWith('{"format":"text","threshold":-1}'))).toEqual({
      ...DEFAULT_SETTINGS,
      format: 'text',
    });
  });

  test('a browser that keeps nothing gets the defaults, and nothing breaks', () => {
    expect(loadSettings(noStorage)).toEqual(DEFAULT_SETTINGS);
    expect(() => saveSettings(noStorage, DEFAULT_SETTINGS)).not.toThrow();
  });
});
