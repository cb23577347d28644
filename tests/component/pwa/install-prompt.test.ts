import { expect, test } from 'vitest';
import { keepInstallPrompt } from '../../../src/pwa/install-prompt.ts';

/** The browser's offer, which a test can't wait for: Chromium makes it only of a page that has been used for a while. */
function offerInstall(outcome: 'accepted' | 'dismissed'): { shown: number; event: Event } {
  const offer = { shown: 0, event: new Event('beforeinstallprompt', { cancelable: true }) };
  Object.assign(offer.event, {
    prompt: () => {
      offer.shown++;
      return Promise.resolve({ outcome });
    },
  });
  window.dispatchEvent(offer.event);
  return offer;
}

test('keeps the offer until it is asked for, and uses it once', async () => {
  const changes: boolean[] = [];
  const prompt = keepInstallPrompt((canInstall) => changes.push(canInstall));
  expect(prompt.canInstall).toBe(false);
  expect(await prompt.promptInstall()).toBe('unavailable');

  const offer = offerInstall('dismissed');
  expect(offer.event.defaultPrevented).toBe(true);
  expect(prompt.canInstall).toBe(true);
  expect(offer.shown).toBe(0);

  expect(await prompt.promptInstall()).toBe('dismissed');
  expect(offer.shown).toBe(1);
  expect(await prompt.promptInstall()).toBe('unavailable');
  expect(offer.shown).toBe(1);
  expect(changes).toEqual([true, false]);
});

test('takes the offer back when the app has been installed another way', () => {
  const changes: boolean[] = [];
  let installed = 0;
  const prompt = keepInstallPrompt(
    (canInstall) => changes.push(canInstall),
    () => (installed += 1),
  );
  offerInstall('accepted');
  expect(installed).toBe(0);
  window.dispatchEvent(new Event('appinstalled'));
  expect(installed).toBe(1);
  expect(prompt.canInstall).toBe(false);
  expect(changes).toEqual([true, false]);
});
