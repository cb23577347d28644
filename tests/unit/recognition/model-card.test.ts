import { describe, expect, it } from 'vitest';
import { parseModelCard } from '../../../src/recognition/model-card.ts';

const card = {
  name: 'test',
  alphabet: '012AÄ',
  normaliser: 'some/1',
  temperature: 1.25,
  weightsSha256: 'ab'.repeat(32),
  epochs: 20, // and whatever else training writes
};

describe('parseModelCard', () => {
  it('takes what reading needs, the alphabet by characters', () => {
    expect(parseModelCard(card)).toEqual({
      ok: true,
      value: {
        name: 'test',
        alphabet: ['0', '1', '2', 'A', 'Ä'],
        normaliser: 'some/1',
        temperature: 1.25,
        weightsSha256: 'ab'.repeat(32),
      },
    });
  });

  it.each<[string, unknown, string]>([
    ['name', undefined, 'nothing'],
    ['name', 7, '7'],
    ['alphabet', undefined, 'nothing'],
    ['alphabet', ['0', '1'], '["0","1"]'],
    ['alphabet', '0', '"0"'],
    ['normaliser', undefined, 'nothing'],
    ['normaliser', { version: 1 }, '{"version":1}'],
    ['temperature', undefined, 'nothing'],
    ['temperature', '1', '"1"'],
    ['temperature', 0, '0'],
    ['temperature', -2, '-2'],
    ['temperature', NaN, 'null'],
    ['temperature', JSON.parse('1e999'), 'null'],
    ['weightsSha256', undefined, 'nothing'],
    ['weightsSha256', 'ab'.repeat(31), '"abab'],
    ['weightsSha256', 'AB'.repeat(32), '"ABAB'],
    ['weightsSha256', `${'ab'.repeat(31)}zz`, '"abab'],
  ])('names the field that is wrong: %s = %j', (field, value, got) => {
    const parsed = parseModelCard({ ...card, [field]: value });
    if (parsed.ok) throw new Error('expected an error, got a card');
    expect(parsed.error).toMatch(new RegExp(`^model card: ${field}: expected .+, got `));
    expect(parsed.error).toContain(`got ${got}`);
  });

  it('says of what is nested deeper than the stack that it is no alphabet', () => {
    const deep: unknown = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000));
    const error = 'model card: alphabet: expected a string with one character a class, got […]';
    expect(parseModelCard({ ...card, alphabet: deep })).toEqual({ ok: false, error });
  });

  it.each<[unknown, string]>([
    [undefined, 'nothing'],
    [null, 'null'],
    ['{}', '"{}"'],
    [42, '42'],
  ])('is an error for %j, which is no object', (json, got) => {
    expect(parseModelCard(json)).toEqual({ ok: false, error: `model card: expected an object, got ${got}` });
  });

  it('is an error for a list', () => {
    expect(parseModelCard([card]).ok).toBe(false);
  });
});
