import { beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { deleteHistory } from '../../../src/history/delete-history.ts';
import { LIST_DATABASE } from '../support/list-host.ts';
import { mount } from '../support/mount.ts';
import { sampleLine } from '../support/sample-reading.ts';

beforeEach(async () => {
  expect(await deleteHistory(LIST_DATABASE)).toEqual({ ok: true, value: undefined });
});

test('all of a list is copied, a string a line', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const host = await mount(document.createElement('test-list-host'));
  for (const text of ['007', '42']) host.list.locked([sampleLine(text)]);
  await expect.poll(() => host.list.view.entries.length).toBe(2);
  await page.getByRole('button', { name: 'Copy all' }).click();
  expect(write).toHaveBeenCalledExactlyOnceWith('007\n42');
  await expect.element(page.getByText('Copied')).toBeVisible();
});
