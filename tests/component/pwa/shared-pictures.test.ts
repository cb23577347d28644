import { afterEach, expect, test } from 'vitest';
import { keepShared, takeShared } from '../../../src/pwa/shared-pictures.ts';

const SCOPE = `${location.origin}/tests/of/sharing/`;

afterEach(async () => {
  for (const name of await caches.keys()) if (name.endsWith(SCOPE)) await caches.delete(name);
});

function post(...files: readonly (File | string)[]): Request {
  const body = new FormData();
  for (const file of files) body.append('pictures', file);
  return new Request(`${SCOPE}share`, { method: 'POST', body });
}

const picture = (name: string, content: string): File => new File([content], name, { type: 'image/jpeg' });

test('what is shared comes out once, in its order, with its name and kind', async () => {
  expect(await takeShared(SCOPE)).toEqual([]);
  const shared = [picture('Beleg №1 “a/b”.jpg', 'one'), picture('two.jpg', 'two'), new File(['Dear'], 'letter.txt')];
  expect(await keepShared(post(...shared), SCOPE)).toBe('kept');
  const taken = await takeShared(SCOPE);
  expect(taken.map(({ name }) => name)).toEqual(['Beleg №1 “a/b”.jpg', 'two.jpg', 'letter.txt']);
  expect(taken.map(({ type }) => type).slice(0, 2)).toEqual(['image/jpeg', 'image/jpeg']);
  expect(await Promise.all(taken.map((file) => file.text()))).toEqual(['one', 'two', 'Dear']);
  expect(await takeShared(SCOPE)).toEqual([]);
});

test('of two pages that take at once, each file goes to one', async () => {
  await keepShared(post(...Array.from({ length: 12 }, (_, i) => picture(`${i}.jpg`, String(i)))), SCOPE);
  const [first, second] = await Promise.all([takeShared(SCOPE), takeShared(SCOPE)]);
  const names = [...(first ?? []), ...(second ?? [])].map(({ name }) => Number.parseInt(name, 10));
  expect(names.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, i) => i));
});

test('what is shared twice before anybody takes it is all there', async () => {
  await keepShared(post(picture('first.jpg', '1')), SCOPE);
  await keepShared(post(picture('second.jpg', '2')), SCOPE);
  expect((await takeShared(SCOPE)).map(({ name }) => name).sort()).toEqual(['first.jpg', 'second.jpg']);
});

test('text alone is nothing to keep, and what is no form is broken', async () => {
  expect(await keepShared(post('only words'), SCOPE)).toBe('nothing');
  expect(await keepShared(new Request(`${SCOPE}share`, { method: 'POST', body: '{}' }), SCOPE)).toBe('broken');
  expect(await takeShared(SCOPE)).toEqual([]);
});
