import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { AppShell } from '../../../src/ui/app/app-shell/app-shell.ts';
import { sampleEntry } from '../../unit/core/history/sample-entry.ts';
import { keepEntries } from '../support/keep-entries.ts';
import { openApp, SOON } from '../support/open-app.ts';

const press = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).first().click();
const heading = (name: string) => page.getByRole('heading', { name, exact: true });
const entry = () => page.getByRole('listitem').getByRole('button');

async function openHistory(): Promise<AppShell> {
  const app = await openApp();
  await press('History');
  await expect.element(entry(), SOON).toBeVisible();
  return app;
}

/** The way back of the browser, and what it leads to. */
async function goBack(gone: string, app: AppShell, state: string): Promise<void> {
  history.back();
  await expect.poll(() => heading(gone).elements(), SOON).toEqual([]);
  expect(app.dataset['state']).toBe(state);
}

beforeEach(async () => {
  await page.viewport(360, 740);
  await keepEntries([sampleEntry({ id: 'zip', text: '02134' })]);
});

test('the way back closes what lies over a screen before it leaves that', async () => {
  const app = await openHistory();
  await press('More');
  await expect.element(page.getByRole('button', { name: 'Delete all' }), SOON).toBeVisible();
  history.back();
  await expect.poll(() => page.getByRole('button', { name: 'Delete all' }).elements(), SOON).toEqual([]);
  expect(app.dataset['state']).toBe('history');

  await press('Select');
  await press('All');
  await expect.element(heading('1 selected')).toBeVisible();
  await press('Export');
  await expect.element(heading('Take 1 entry along')).toBeVisible();
  await goBack('Take 1 entry along', app, 'history');
  await goBack('1 selected', app, 'history');
  await goBack('History', app, 'start');
});

test('a sheet of the app is closed by it too, and what is opened afterwards', async () => {
  const app = await openApp();
  await press('Settings');
  await expect.element(heading('Settings'), SOON).toBeVisible();
  await goBack('Settings', app, 'start');
  await press('Settings');
  await expect.element(heading('Settings'), SOON).toBeVisible();
  await press('Close');
  await expect.poll(() => heading('Settings').elements()).toEqual([]);
  await press('History');
  await expect.element(heading('History'), SOON).toBeVisible();
  await goBack('History', app, 'start');
});

test('the app’s short words are shown and spoken in the sheet that hides them', async () => {
  const app = await openApp();
  await press('Settings');
  await expect.element(heading('Settings'), SOON).toBeVisible();
  app.say('Not kept: storage is full.');
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await expect.element(dialog.getByRole('status').filter({ hasText: 'storage is full' }), SOON).toBeVisible();
});

test('an offer that is answered gives the focus to the screen, not to the page', async () => {
  const app = await openApp();
  app.updateReady = true;
  await press('Later');
  await expect.poll(() => document.activeElement, SOON).toBe(app);
  const start = app.shadowRoot?.activeElement;
  expect(start?.localName).toBe('inklens-start-screen');
});
