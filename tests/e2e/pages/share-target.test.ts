import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import type { GivenFile } from '../support/give-file.ts';
import { openApp, type OpenApp } from '../support/open-app.ts';
import { expectReading } from '../support/reading.ts';
import { waitUntilStored } from '../support/service-worker.ts';

const BASE = '/tools/inklens/';
/** Longest that several pictures may take on a busy machine, milliseconds. */
const LONG = 60_000;

let picture: GivenFile;
beforeAll(async () => {
  const buffer = await readFile(new URL('../../../public/demo.jpg', import.meta.url));
  picture = { name: 'Beleg №1.jpg', mimeType: 'image/jpeg', buffer };
});
const letter: GivenFile = { name: 'letter.txt', mimeType: 'text/plain', buffer: Buffer.from('Dear Sir or Madam') };

async function openStored(): Promise<OpenApp> {
  const opened = await openApp({ serve: { base: BASE } });
  await waitUntilStored(opened.page);
  return opened;
}

/** Does what the system does with what is shared: posts a form, of the kind that the manifest asks for, and goes where it leads. */
async function share(page: Page, files: readonly GivenFile[]): Promise<void> {
  const { share_target: target } = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    const manifest = await fetch(link?.href ?? '');
    return (await manifest.json()) as {
      share_target: { action: string; method: string; enctype: string; params: { files: { name: string }[] } };
    };
  });
  expect(target).toMatchObject({ method: 'POST', enctype: 'multipart/form-data' });
  await page.evaluate(
    ({ action, field, given }) => {
      const form = document.createElement('form');
      const input = document.createElement('input');
      Object.assign(form, { action, method: 'post', enctype: 'multipart/form-data' });
      Object.assign(input, { type: 'file', name: field, multiple: true });
      const data = new DataTransfer();
      for (const { name, mimeType, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
        data.items.add(new File([bytes], name, { type: mimeType }));
      }
      if (given.length > 0) input.files = data.files;
      else input.disabled = true;
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    {
      action: target.action,
      field: target.params.files[0]?.name ?? '',
      given: files.map(({ buffer, ...file }) => ({ ...file, base64: buffer.toString('base64') })),
    },
  );
}

describe('what another app shares', () => {
  test('is read: a picture, with its name', async () => {
    await using opened = await openStored();
    const { page, server } = opened;
    await share(page, [picture]);
    await expectReading(page, DEMO_STRINGS);
    await page.getByRole('group', { name: /^Picture Beleg №1\.jpg/ }).waitFor();
    expect(page.url()).toBe(server.url); // and a reload does not ask for it again
    expect(opened.errors).toEqual([]);
  });

  test('is read without the network, several at once; what is no picture is told so', async () => {
    await using opened = await openStored();
    const { page, server, context } = opened;
    // The manifest is read before.
    await server.close();
    await context.setOffline(true);
    await share(page, [picture, letter, { ...picture, name: 'two.jpg' }]);
    await page.getByText('2 read, 1 could not be read').first().waitFor({ timeout: LONG });
    const rows = await page.locator('inklens-batch-screen li').allTextContents();
    expect(rows.map((row) => row.includes(DEMO_STRINGS[0]))).toEqual([true, false, true]);
    expect(rows[1]).toContain('This is not a picture');
  });

  test('waits where the page does not come, for the next time that it is opened', async () => {
    await using opened = await openStored();
    const { page, server, context } = opened;
    const answer = await page.evaluate(async () => {
      const body = new FormData();
      body.append('pictures', new File(['Dear Sir or Madam'], 'first.txt'));
      // The way of a system that ends the app before its page is there.
      return (await fetch('./share', { method: 'POST', body, redirect: 'manual' })).type;
    });
    expect(answer).toBe('opaqueredirect');
    await page.close();
    const later = await context.newPage();
    await later.goto(server.url);
    await later.getByRole('heading', { name: 'This is not a picture' }).waitFor();
    await later.reload();
    await later.getByRole('button', { name: 'Start camera' }).waitFor();
  });

  test('without a picture is told so', async () => {
    await using opened = await openStored();
    const { page } = opened;
    await share(page, []);
    await page.getByText('No picture was among what was shared.').waitFor();
    await page.getByRole('button', { name: 'Start camera' }).waitFor();
  });
});

describe('a shortcut of the installed app', () => {
  test('starts the camera with its format', async () => {
    await using opened = await openApp();
    const { page, server, app } = opened;
    await page.goto(`${server.url}?scan=amount`);
    await expect.poll(() => app.getAttribute('data-state')).toBe('camera');
    await page.getByRole('button', { name: /^What to read: Amount/ }).waitFor();
    expect(page.url()).toBe(server.url);
    await page.goBack();
    await page.getByRole('button', { name: 'Start camera' }).waitFor();
  });

  test('opens the history; what is unknown opens the start', async () => {
    await using opened = await openApp();
    const { page, server, app } = opened;
    await page.goto(`${server.url}?view=history`);
    await expect.poll(() => app.getAttribute('data-state')).toBe('history');
    await page.goto(`${server.url}?scan=nonsense&view=secrets`);
    await page.getByRole('button', { name: 'Start camera' }).waitFor();
    expect(await app.getAttribute('data-state')).toBe('start');
  });
});
