import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { tokens } from '../../../src/ui/elements/tokens.ts';

/** The first two values of a custom property in a stylesheet: light, then dark. */
const valuesOf = (css: string, name: string): readonly string[] =>
  [...css.matchAll(new RegExp(`--${name}: (#\\w+)`, 'g'))].map((match) => match[1] ?? '').slice(0, 2);

const read = (path: string): Promise<string> => readFile(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('the first paint, before any script', () => {
  test.each(['paper', 'ink', 'accent'])('has the app’s own --%s', async (name) => {
    const values = valuesOf(tokens.cssText, name);
    expect(values).toHaveLength(2);
    expect(valuesOf(await read('src/ui/elements/page.css'), name)).toEqual(values);
  });

  test('the browser’s frame has the colour of the paper', async () => {
    const html = await read('index.html');
    const themes = [...html.matchAll(/name="theme-color" content="(#\w+)"/g)].map((match) => match[1]);
    expect(themes).toEqual(valuesOf(tokens.cssText, 'paper'));
  });

  test('the installed app’s splash has the colour of the light paper', async () => {
    const [paper] = valuesOf(tokens.cssText, 'paper');
    const manifest: unknown = JSON.parse(await read('public/manifest.webmanifest'));
    expect(manifest).toMatchObject({ background_color: paper, theme_color: paper });
  });
});
