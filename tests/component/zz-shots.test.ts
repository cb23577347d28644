import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { openHistory } from '../../src/history/open-history.ts';
import { sampleEntry } from '../unit/core/history/sample-entry.ts';
import { keepEntries } from './support/keep-entries.ts';
import { answerCamera, openApp, SOON } from './support/open-app.ts';
import { paintedCamera } from './support/painted-camera.ts';

const DAY = 86_400_000;
const shot = (name: string) => page.screenshot({ path: `/work/main/.cache/shots/keep-${name}.png` });
const wait = (ms: number) => new Promise((r) => setTimeout(r, ms));

test.each(['light', 'dark'])('looks %s', async (theme) => {
  await page.viewport(360, 740);
  const amounts = ['12.50', '3.20', '1,204.50', '7.00', '89.95', '0.45'];
  const meter = ['00120,4', '00133,0', '00160,2', '00144,1', '00189,9', '00210,3', '02310,3', '00242,8'];
  await keepEntries([
    ...amounts.map((text, i) => sampleEntry({ id: `a${i}`, text, value: text.replace(',', ''), format: 'amount', at: Date.now() - 1e7 + i, list: 'l', place: i })),
    ...Array.from({ length: 9 }, (_, i) => sampleEntry({ id: `t${i}`, text: amounts[i % 6] ?? '', value: (amounts[i % 6] ?? '').replace(',', ''), format: 'amount', at: Date.now() - 1e7 + i, list: 't', place: Math.floor(i / 3), column: i % 3 })).filter((_, i) => i !== 4),
    ...meter.map((text, i) => sampleEntry({ id: `m${i}`, text, value: String(Number(text.replace(',', '.'))), format: 'meter:5,1', at: Date.now() - (9 - i) * 30 * DAY, meter: 'm' })),
  ]);
  const history = await openHistory();
  if (!history.ok) throw new Error();
  await history.value.lists.putAll([{ id: 'l', name: 'Receipts', format: 'amount', at: 1 }, { id: 't', name: 'Table', format: 'amount', at: 2, columns: ['', '', ''] }]);
  await history.value.meters.putAll([{ id: 'm', name: 'Electricity', unit: 'kWh', format: 'meter:5,1', at: 1 }, { id: 'n', name: 'Water in the cellar', unit: 'm³', format: 'meter:5,1', at: 2 }]);
  history.value.close();
  localStorage.setItem('inklens.settings', JSON.stringify({ theme, listing: true, list: 'l', format: 'amount', keep: false }));
  const camera = paintedCamera();
  answerCamera(camera);
  const app = await openApp('sure');
  await page.getByRole('button', { name: 'Start camera' }).click();
  await expect.element(page.getByRole('button', { name: /^Open the list.*7 items/ }), SOON).toBeVisible();
  await wait(600);
  await shot(`camera-${theme}`);
  await page.getByRole('button', { name: /^Open the list/ }).click();
  await wait(500);
  await shot(`list-${theme}`);
  await page.getByRole('button', { name: '7.00', exact: true }).click();
  await wait(200);
  await shot(`list-tools-${theme}`);
  await page.getByRole('combobox').selectOptions('Table');
  await wait(500);
  await shot(`table-${theme}`);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('button', { name: 'Back to the start' }).click();
  app.querySelector('x');
  app.shadowRoot?.querySelector('.app')?.dispatchEvent(Object.assign(new Event('app-action', { bubbles: true, composed: true }), { action: 'open-meters' }));
  await expect.element(page.getByRole('button', { name: /^Electricity/ }), SOON).toBeVisible();
  await wait(300);
  await shot(`meters-${theme}`);
  await page.getByRole('button', { name: /^Electricity/ }).click();
  await wait(1500);
  await shot(`meter-${theme}`);
  const screen = app.shadowRoot?.querySelector('inklens-meters-screen')?.shadowRoot?.querySelector('inklens-meter-screen');
  screen?.scrollTo(0, 500);
  app.shadowRoot?.querySelector('inklens-meters-screen')?.scrollTo(0, 500);
  await wait(300);
  await shot(`meter2-${theme}`);
  camera.stop();
});
