import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openApp } from '../support/open-app.ts';
import { waitUntilStored } from '../support/service-worker.ts';

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
const language = (page: Page): Promise<string | null> => page.locator('html').getAttribute('lang');

async function choose(page: Page, name: string): Promise<void> {
  await page.getByText(name, { exact: true }).click();
}

test('German is spoken at once and after a reload, by every screen, and English comes back', async () => {
  await using opened = await openApp();
  const { page, errors } = opened;
  expect(await language(page)).toBe('en');
  await press(page, 'Settings');
  await choose(page, 'Deutsch');
  await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
  expect(await language(page)).toBe('de');
  await press(page, 'Schließen');
  await page.getByRole('heading', { name: 'Liest handgeschriebene Zahlen mit deiner Kamera.' }).waitFor();

  await page.reload();
  await page.getByRole('button', { name: 'Kamera starten' }).waitFor();
  expect(await language(page)).toBe('de');
  expect(await page.getByRole('button', { name: 'Start camera' }).count()).toBe(0);

  await press(page, 'Kamera starten');
  await page.getByText('Halte den Rahmen über handgeschriebene Zahlen.').waitFor();
  await page.getByRole('button', { name: 'Bild festhalten' }).first().waitFor();
  await press(page, 'Zurück zum Start');
  await press(page, 'Verlauf');
  await page.getByText('Noch nichts da').waitFor();
  await page.goBack();

  await press(page, 'Einstellungen');
  await choose(page, 'English');
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  expect(await language(page)).toBe('en');
  expect(errors).toEqual([]);
});

test('whoever reads Spanish is spoken to in Spanish', async () => {
  await using opened = await openApp({ context: { locale: 'es-MX' } });
  const { page, errors } = opened;
  await page.getByRole('button', { name: 'Iniciar cámara' }).waitFor();
  expect(await language(page)).toBe('es');
  expect(errors).toEqual([]);
});

test('a language is there without the network', async () => {
  await using opened = await openApp({ context: { locale: 'de-AT' } });
  const { page, server, context } = opened;
  await waitUntilStored(page);
  await server.close();
  await context.setOffline(true);
  await page.reload();
  await page.getByRole('button', { name: 'Kamera starten' }).waitFor();
});
