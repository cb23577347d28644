import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { AppActionEvent } from '../../../src/ui/app/app-events.ts';
import type { AppShell } from '../../../src/ui/app/app-shell/app-shell.ts';
import { makePicture } from '../support/make-picture.ts';
import { nextEvent } from '../support/mount.ts';
import { drop, openApp, paste, SOON } from '../support/open-app.ts';

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).click();
const reading = () => page.getByTestId('reading');
const state = (app: AppShell) => app.dataset['state'];

const expectReading = (text: string) => expect.poll(() => reading().element().textContent, SOON).toBe(text);
const expectHeading = (name: string) => expect.element(page.getByRole('heading', { name }), SOON).toBeVisible();

/** Waits until the reader's worker has reported how far it is. */
async function expectProgress(): Promise<void> {
  const bar = page.getByRole('progressbar');
  await expect.element(bar, SOON).toBeVisible();
  await expect.poll(() => (bar.element() as HTMLProgressElement).value, SOON).toBeGreaterThan(0);
}

const textFile = (): File => new File(['Dear Sir or Madam'], 'letter.txt', { type: 'text/plain' });
const pictureFile = async (): Promise<File> => new File([await makePicture(400, 300)], 'note.jpg');

describe('the start', () => {
  test('says what it does, and that pictures stay', async () => {
    const app = await openApp();
    expect(state(app)).toBe('start');
    expect(app.dataset['reader']).toBe('idle');
    await expectHeading('Reads handwritten numbers through your camera.');
    await expect.element(page.getByText('Pictures never leave this device.')).toBeVisible();
  });

  test('offers to install only where that can be done, and passes the wish on', async () => {
    const app = await openApp();
    expect(page.getByRole('button', { name: 'Install' }).query()).toBeNull();
    app.installable = true;
    const asked = nextEvent<AppActionEvent>(app, 'app-action');
    await press('Install');
    expect((await asked).action).toBe('install');
  });
});

describe('a picture', () => {
  test('the demo picture is read', async () => {
    const app = await openApp();
    await press('Try the demo picture');
    await expectReading('90210');
    expect(state(app)).toBe('picture');
    expect({ ...app.dataset }).toMatchObject({ reader: 'ready', frames: '1', mats: '0', tensors: '12' });
  });

  test.each([
    ['dropped', drop],
    ['pasted', paste],
  ])('a file that is %s anywhere is read', async (_how, give) => {
    const app = await openApp();
    give(await pictureFile());
    await expectReading('90210');
    expect(state(app)).toBe('picture');
  });

  test('is there while the reader still loads, with its progress', async () => {
    await openApp('loading');
    drop(await pictureFile());
    await expectProgress();
    await expect.element(page.getByRole('group', { name: /^Picture note.jpg/ })).toBeVisible();
  });

  test('a file that is no picture shows its words, and the app works on', async () => {
    const app = await openApp();
    drop(textFile());
    await expectHeading('This is not a picture');
    expect(state(app)).toBe('failure');
    await press('Try the demo picture');
    await expectReading('90210');
    drop(textFile());
    await expectHeading('This is not a picture');
    paste(await pictureFile());
    await expectReading('90210');
  });

  test('a demo picture that can’t be fetched shows its words, and can be tried again', async () => {
    const app = await openApp();
    app.demoUrl = '/no-such-picture.jpg';
    await press('Try the demo picture');
    await expectHeading('The demo picture is not there');
    app.demoUrl = '/demo.jpg';
    await press('Try again');
    await expectReading('90210');
  });

  test('of two files the later is shown, whichever is decoded first', async () => {
    await openApp();
    drop(new File([await makePicture(4000, 3000)], 'large.jpg'));
    drop(new File([await makePicture(40, 30)], 'small.jpg'));
    await expectReading('90210');
    await expect.element(page.getByRole('group', { name: /^Picture small.jpg/ })).toBeVisible();
  });

  test('another one closes the sheet of the one before', async () => {
    await openApp();
    await press('Try the demo picture');
    await expectReading('90210');
    await page.getByTestId('reading').getByRole('button').nth(2).click();
    await expectHeading('Read as 2');
    drop(await pictureFile());
    await expect.element(page.getByRole('group', { name: /^Picture note.jpg/ }), SOON).toBeVisible();
    expect(page.getByRole('heading', { name: 'Read as 2' }).query()).toBeNull();
  });
});

describe('choices', () => {
  test('the threshold decides what is unsure', async () => {
    await openApp();
    await press('Try the demo picture');
    await expectReading('90210');
    const unsure = page.getByTestId('reading').getByRole('button', { name: /unsure/ });
    expect(unsure.elements()).toHaveLength(1);
    await press('Settings');
    (page.getByRole('slider').element() as HTMLElement).focus();
    await userEvent.keyboard('{Home}');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => unsure.elements().length, SOON).toBe(0);
  });
});

describe('a character', () => {
  test('pressed, opens its inspector; Escape closes it and the focus returns', async () => {
    await openApp();
    await press('Try the demo picture');
    await expectReading('90210');
    const two = page.getByTestId('reading').getByRole('button').nth(2);
    (two.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expectHeading('Read as 2');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => page.getByRole('heading', { name: 'Read as 2' }).query(), SOON).toBeNull();
    expect(two.element().matches(':focus')).toBe(true);
  });
});

describe('the way back', () => {
  test('closes what is on top, then the screen, and then leaves the app alone', async () => {
    const app = await openApp();
    const before = history.length;
    await press('Try the demo picture');
    await expectReading('90210');
    await press('Settings');
    await expectHeading('Settings');

    history.back();
    await expect.poll(() => page.getByRole('heading', { name: 'Settings' }).query(), SOON).toBeNull();
    expect(state(app)).toBe('picture');
    history.back();
    await expect.poll(() => state(app), SOON).toBe('start');
    expect(history.length).toBeLessThanOrEqual(before + 2);
  });

  test('by the button leaves nothing behind that would have to be gone back through', async () => {
    const app = await openApp();
    await press('Try the demo picture');
    await expectReading('90210');
    await press('Back to the start');
    await expect.poll(() => state(app), SOON).toBe('start');
    await expect.poll(() => (history.state as { depth: number }).depth, SOON).toBe(0);
    const start = page.getByRole('button', { name: 'Start camera' });
    await expect.poll(() => start.element().matches(':focus'), SOON).toBe(true);
  });
});

describe('what the app says', () => {
  test('a reading that stays is spoken, one character after the other', async () => {
    await openApp();
    await press('Try the demo picture');
    await expect.poll(() => page.getByTestId('spoken').element().textContent, SOON).toBe('9 0 2 1 0');
    expect(page.getByTestId('spoken').element().getAttribute('role')).toBe('status');
  });

  test('a new version is offered, and only applied when it is wanted', async () => {
    const app = await openApp();
    const actions: string[] = [];
    app.addEventListener('app-action', ({ action }) => actions.push(action));
    app.updateReady = true;
    await expect.element(page.getByText('A new version is ready.')).toBeVisible();
    await press('Later');
    await expect.poll(() => page.getByText('A new version is ready.').query()).toBeNull();
    app.updateReady = true;
    await press('Reload');
    expect(actions).toEqual(['dismiss-update', 'apply-update']);
  });

  test('a short note is shown', async () => {
    const app = await openApp();
    app.say('Ready without a network.');
    await expect.element(page.getByText('Ready without a network.')).toBeVisible();
  });
});
