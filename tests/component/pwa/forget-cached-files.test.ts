import { afterEach, expect, test } from 'vitest';
import { forgetCachedFiles } from '../../../src/pwa/forget-cached-files.ts';

const SCOPE = new URL('./', document.baseURI).href;
const OWN = `workbox-precache-v2-${SCOPE}`;
const OTHERS = [`workbox-precache-v2-${SCOPE}another-app/`, 'notes'];

afterEach(async () => {
  for (const name of [OWN, ...OTHERS]) await caches.delete(name);
});

async function fillCaches(): Promise<void> {
  for (const name of [OWN, ...OTHERS]) await caches.open(name);
}

test('forgets what is stored of this app, and of no other', async () => {
  await fillCaches();
  await forgetCachedFiles('/demo.jpg');
  expect((await caches.keys()).sort()).toEqual([...OTHERS].sort());
});

test('forgets nothing while the server is out of reach', async () => {
  await fillCaches();
  // Port 1 is one that browsers never connect to.
  await forgetCachedFiles('http://127.0.0.1:1/service-worker.js');
  expect((await caches.keys()).sort()).toEqual([OWN, ...OTHERS].sort());
});
