import { afterEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { speakLanguage } from '../../src/ui/locale/speak-language.ts';
import { openApp, SOON } from './support/open-app.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const choice = (name: string) => page.getByRole('radio', { name, exact: true });

afterEach(() => speakLanguage('en'));

describe('another language', () => {
  test('is spoken by a part of the page that was wanted before it was fetched', async () => {
    const bar = document.createElement('inklens-top-bar');
    document.body.append(bar);
    await import('../../src/ui/app/top-bar/top-bar.ts');
    await expect.element(button('Back to the start')).toBeVisible();
    await speakLanguage('de');
    await expect.element(button('Zurück zum Start')).toBeVisible();
    bar.remove();
  });

  test('is spoken at once, by all that is shown, with nothing lost', async () => {
    await openApp();
    await button('Settings').click();
    await page.getByText('Deutsch', { exact: true }).click();

    await expect.element(page.getByRole('heading', { name: 'Einstellungen' }), SOON).toBeVisible();
    await expect.element(choice('Deutsch')).toBeChecked();
    await expect.element(choice('Wie das Gerät').first()).toBeVisible();
    expect(document.documentElement.lang).toBe('de');
    await button('Schließen').click();
    await expect.element(button('Kamera starten')).toBeVisible();
  });

  test('is kept for the next visit', async () => {
    localStorage.setItem('inklens.settings', JSON.stringify({ language: 'es' }));
    await openApp();
    await expect.element(button('Iniciar cámara'), SOON).toBeVisible();
    expect(document.documentElement.lang).toBe('es');
  });

  test('is the device’s where that is left to it, and follows it', async () => {
    const languages = vi.spyOn(navigator, 'languages', 'get').mockReturnValue(['fr-CH', 'de-CH', 'en']);
    await openApp();
    await expect.element(button('Kamera starten'), SOON).toBeVisible();
    languages.mockReturnValue(['en']);
    window.dispatchEvent(new Event('languagechange'));
    await expect.element(button('Start camera'), SOON).toBeVisible();
    expect(document.documentElement.lang).toBe('en');
  });
});
