import { beforeAll, expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../src/ui/picture/picture-file/demo-strings.ts';
import { filmStrings } from '../fixtures/film-strings.ts';
import { openApp } from './support/open-app.ts';
import { expectReading } from './support/reading.ts';
import { recordForeignRequests } from './support/record-foreign-requests.ts';
import { waitUntilStored } from './support/service-worker.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const folder = temporaryFolder();
beforeAll(() =>
  filmStrings(folder.path('zip.y4m'), { strings: ['90210'], font: 'schoolbell', sheet: 'marker on white', seed: 12 }),
);

test('every request, from the first load to the last reading, goes to the page’s own origin', async () => {
  await using foreign = await recordForeignRequests();
  const asked: string[] = [];
  await using opened = await openApp({
    camera: folder.path('zip.y4m'),
    flags: foreign.flags,
    prepare: (context) => {
      context.on('request', (request) => asked.push(request.url()));
      return Promise.resolve();
    },
  });
  const { page, server } = opened;
  await waitUntilStored(page);
  await page.getByRole('button', { name: 'Start camera' }).click();
  await expectReading(page, ['90210']);
  await page.getByRole('button', { name: 'Back to the start' }).click();
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expectReading(page, DEMO_STRINGS);

  expect(foreign.requests).toEqual([]);
  const origins = new Set(asked.filter((url) => !/^(data|blob):/.test(url)).map((url) => new URL(url).origin));
  expect([...origins]).toEqual([new URL(server.url).origin]);
  // The worker's requests count.
  const names = asked.map((url) => new URL(url).pathname).filter((path) => path.endsWith('.wasm'));
  expect(names.filter((name) => name.includes('/reading-kernels-'))).not.toEqual([]);

  // And a request that does leave is seen, from the page and from a worker.
  await page.evaluate(async () => {
    await fetch('http://page.invalid/').catch(() => undefined);
    await fetch('https://page.invalid/secure').catch(() => undefined);
    const code = `fetch('http://worker.invalid/').catch(() => undefined).then(() => postMessage(''))`;
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
    await new Promise((resolve) => worker.addEventListener('message', resolve));
  });
  expect([...new Set(foreign.requests)]).toEqual([
    'GET http://page.invalid/',
    'CONNECT https://page.invalid:443/',
    'GET http://worker.invalid/',
  ]);
});
