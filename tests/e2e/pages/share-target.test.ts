import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { DEMO_STRINGS } from '../../../src/ui/picture/picture-file/demo-strings.ts';
import type { GivenFile } from '../support/give-file.ts';
import { openApp } from '../support/open-app.ts';
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

interface ShareTarget {
  readonly action: string;
  readonly params: { readonly files: readonly { readonly name: string }[] };
}

/** Where the manifest has what is shared sent, and how. */
async function shareTarget(page: Page): Promise<ShareTarget> {
  const { share_target: target } = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
    const manifest = await fetch(link?.href ?? '');
    return (await manifest.json()) as { share_target: ShareTarget };
  });
  expect(target).toMatchObject({ method: 'POST', enctype: 'multipart/form-data' });
  return target;
}

/** Does what the system does with what is shared: posts a form, of the kind that the manifest asks for, and goes where it leads. */
async function share(page: Page, files: readonly GivenFile[], target: ShareTarget): Promise<void> {
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

test('what another app shares is taken: by the page, by the next page where none comes, and without the network', async () => {
  // The form stands in for the system's own, which is none of the page's, and so not under its policy.
  await using opened = await openApp({ serve: { base: BASE }, context: { bypassCSP: true } });
  const { server, context, errors } = opened;
  await waitUntilStored(opened.page);
  const answer = await opened.page.evaluate(async () => {
    const body = new FormData();
    body.append('pictures', new File(['Dear Sir or Madam'], 'first.txt'));
    // The way of a system that ends the app before its page is there.
    return (await fetch('./share', { method: 'POST', body, redirect: 'manual' })).type;
  });
  expect(answer).toBe('opaqueredirect');
  await opened.page.close();
  const page = await context.newPage();
  page.on('pageerror', (error) => expect.unreachable(String(error)));
  await page.goto(server.url);
  await page.getByRole('heading', { name: 'This is not a picture' }).waitFor();
  await page.reload(); // does not ask for it again
  await page.getByRole('button', { name: 'Start camera' }).waitFor();

  const target = await shareTarget(page);
  await share(page, [], target);
  await page.getByText('No picture was among what was shared.').waitFor();
  await page.getByRole('button', { name: 'Start camera' }).waitFor();

  await server.close();
  await context.setOffline(true);
  await share(page, [picture, letter, { ...picture, name: 'two.jpg' }], target);
  await page.getByText('2 read, 1 could not be read').first().waitFor({ timeout: LONG });
  expect(page.url()).toBe(server.url);
  const rows = page.locator('inklens-batch-screen li');
  const texts = await rows.allTextContents();
  expect(texts.map((row) => row.includes(DEMO_STRINGS[0]))).toEqual([true, false, true]);
  expect(texts[1]).toContain('This is not a picture');
  await rows.nth(0).getByRole('button').click();
  await expectReading(page, DEMO_STRINGS);
  await page.getByRole('group', { name: /^Picture Beleg №1\.jpg/ }).waitFor();
  expect(errors).toEqual([]);
});

test('a shortcut of the installed app starts the camera with its format, or opens the history', async () => {
  await using opened = await openApp();
  const { page, server, app } = opened;
  await page.goto(`${server.url}?view=history`);
  await expect.poll(() => app.getAttribute('data-state')).toBe('history');
  await page.goto(`${server.url}?scan=amount`);
  await expect.poll(() => app.getAttribute('data-state')).toBe('camera');
  await page.getByRole('button', { name: /^What to read: Amount/ }).waitFor();
  expect(page.url()).toBe(server.url);
  await page.goBack();
  await page.getByRole('button', { name: 'Start camera' }).waitFor();
});
