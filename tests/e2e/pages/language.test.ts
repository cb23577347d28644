import { expect, test } from 'vitest';
import { openApp } from '../support/open-app.ts';
import { waitUntilStored } from '../support/service-worker.ts';

test('the device’s language is spoken, another once it is chosen, and each without the network', async () => {
  await using opened = await openApp({ context: { locale: 'es-MX' } });
  const { page, errors, server, context } = opened;
  const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const language = (): Promise<string | null> => page.locator('html').getAttribute('lang');
  await page.getByRole('button', { name: 'Iniciar cámara' }).waitFor();
  expect(await language()).toBe('es');
  await waitUntilStored(page);
  await server.close();
  await context.setOffline(true);

  await press('Ajustes');
  await page.getByText('Deutsch', { exact: true }).click();
  await page.getByRole('heading', { name: 'Einstellungen' }).waitFor();
  await press('Schließen');
  await page.reload();
  await page.getByRole('heading', { name: 'Liest handgeschriebene Zahlen mit deiner Kamera.' }).waitFor();
  expect(await language()).toBe('de');
  expect(await page.getByRole('button', { name: 'Iniciar cámara' }).count()).toBe(0);
  await press('Verlauf');
  await page.getByText('Noch nichts da').waitFor();
  expect(errors).toEqual([]);
});
