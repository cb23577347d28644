import { expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import { openApp } from '../support/open-app.ts';
import { waitUntilStored } from '../support/service-worker.ts';
import { expectReading } from '../support/reading.ts';

/** When the reader's worker asked for OpenCV, milliseconds since 1970. */
const openCvFetches = (): readonly number[] =>
  performance
    .getEntriesByType('resource')
    .filter(({ name }) => /\/opencv-[^/]*\.wasm$/.test(name))
    .map(({ startTime }) => performance.timeOrigin + startTime);

/** When something was on the screen; the same clock. */
const firstPaint = (): number =>
  performance.timeOrigin + (performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN);

test('after one visit the app starts and reads without any network', async () => {
  await using opened = await openApp();
  const { server, context, page, app } = opened;
  await waitUntilStored(page);

  await server.close();
  await context.setOffline(true);
  await page.reload();

  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expectReading(page, DEMO_STRINGS);
  expect(await app.getAttribute('data-state')).toBe('picture');
  const readers = page.workers().filter((worker) => /\/worker-[\w-]{8}\.js$/.test(worker.url())); // others help it
  expect(readers).toHaveLength(1);
  const loaded = await readers[0].evaluate(openCvFetches);
  const painted = await page.evaluate(firstPaint);
  expect(loaded, 'OpenCV is fetched once').toHaveLength(1);
  expect(loaded[0], 'after the first paint').toBeGreaterThan(painted);
});

test('any address inside the app starts it offline', async () => {
  await using opened = await openApp({ serve: { base: '/some/where/' } });
  const { server, context, page } = opened;
  await waitUntilStored(page);
  await server.close();
  await context.setOffline(true);
  await page.goto(`${server.url}?from=home-screen`);
  await page.getByRole('button', { name: 'Try the demo picture' }).click();
  await expectReading(page, DEMO_STRINGS);
});
