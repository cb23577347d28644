import { expect, test } from 'vitest';
import { THEMES } from '../../../src/ui/device/settings.ts';
import { tokens } from '../../../src/ui/elements/tokens.ts';
import '../../../src/ui/live/viewfinder/viewfinder.ts';
import { mount, part } from '../support/mount.ts';

/** Red, green and blue as the screen shows them, 0–1. */
type Colour = readonly [number, number, number];

/** The brightest paper in the sun, and a picture taken in the dark. */
const PICTURES: Readonly<Record<string, Colour>> = { 'white paper': [1, 1, 1], 'a dark picture': [0, 0, 0] };

/** Least contrast of text, and of what only has to be made out (WCAG 2.2, 1.4.3 and 1.4.11). */
const TEXT = 4.5;
const SHAPE = 3;

/** Reads a token as it is in a theme, laid over a picture of one colour. */
function readToken(theme: string, token: string): (over: Colour) => Colour {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokens.cssText);
  root.adoptedStyleSheets = [sheet];
  host.setAttribute('theme', theme);
  const sample = document.createElement('i');
  sample.style.setProperty('color', `var(${token})`);
  root.append(sample);
  document.body.append(host);
  const [red = 0, green = 0, blue = 0, alpha = 1] = (getComputedStyle(sample).color.match(/[\d.]+/g) ?? []).map(Number);
  host.remove();
  const mix = (part: number, under: number): number => (part / 255) * alpha + under * (1 - alpha);
  return (over) => [mix(red, over[0]), mix(green, over[1]), mix(blue, over[2])];
}

function contrast(a: Colour, b: Colour): number {
  const light = (colour: Colour): number => {
    const [red, green, blue] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
  };
  const [dark, bright] = [light(a), light(b)].sort((one, other) => one - other);
  return ((bright ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const cases = THEMES.flatMap((theme) =>
  Object.entries(PICTURES).map(([name, picture]) => [theme, name, picture] as const),
);

test.each(cases)('in the theme “%s” buttons, labels and advice are read over %s', (theme, _, picture) => {
  const ink = readToken(theme, '--on-picture')(picture);
  for (const ground of ['--scrim', '--overlay-chip']) {
    expect(contrast(ink, readToken(theme, ground)(picture)), ground).toBeGreaterThanOrEqual(TEXT);
  }
});

test.each(cases)('in the theme “%s” their shape is made out over %s', (theme, _, picture) => {
  for (const ground of ['--scrim', '--overlay-chip']) {
    const fill = contrast(readToken(theme, ground)(picture), picture);
    const edge = contrast(readToken(theme, '--on-picture-edge')(picture), picture);
    expect(Math.max(fill, edge), ground).toBeGreaterThanOrEqual(SHAPE);
  }
});

test.each(cases)('in the theme “%s” a line’s outline is seen over %s', (theme, _, picture) => {
  const [line, halo] = ['--overlay-line', '--overlay-halo'].map((token) => readToken(theme, token)(picture));
  const best = Math.max(...[line, halo].map((colour) => (colour ? contrast(colour, picture) : 0)));
  expect(best).toBeGreaterThanOrEqual(SHAPE);
});

test('the viewfinder is white with a dark edge: one of the two is seen over any picture', async () => {
  const viewfinder = document.createElement('inklens-viewfinder');
  viewfinder.box = { left: 20, top: 20, width: 200, height: 100 };
  await mount(viewfinder);
  const dark = getComputedStyle(viewfinder).getPropertyValue('--picture-backdrop');
  expect(contrast(readToken('light', '--picture-backdrop')([0, 0, 0]), [1, 1, 1])).toBeGreaterThan(SHAPE);
  expect(dark).not.toBe('');
  const opaque = readToken('light', '--picture-backdrop');
  const [red, green, blue] = opaque([0, 0, 0]).map((part) => Math.round(part * 255));
  const edge = `rgb(${red}, ${green}, ${blue})`;
  expect(getComputedStyle(part(viewfinder, '.corner'), '::after').filter).toContain(edge);
  expect(getComputedStyle(part(viewfinder, '.all'), '::after').boxShadow).toContain(edge);
});
