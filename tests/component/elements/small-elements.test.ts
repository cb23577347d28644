import { describe, expect, test } from 'vitest';
import type { AppActionEvent } from '../../../src/ui/app/app-events.ts';
import '../../../src/ui/elements/failure-notice/failure-notice.ts';
import '../../../src/ui/format-picker/meter-fields.ts';
import type { StepEvent } from '../../../src/ui/format-picker/number-stepper.ts';
import type { TellFormatEvent } from '../../../src/ui/format-picker/tell-format-event.ts';
import '../../../src/ui/elements/load-progress/load-progress.ts';
import '../../../src/ui/elements/quiet-note/quiet-note.ts';
import '../../../src/ui/app/start-screen/start-screen.ts';
import '../../../src/ui/app/top-bar/top-bar.ts';
import '../../../src/ui/device/update-toast/update-toast.ts';
import '../../../src/ui/app/work-screen/work-screen.ts';
import { checkAccessibility } from '../support/check-accessibility.ts';
import { mount, nextEvent, part } from '../support/mount.ts';

/** Presses the button with these words, or this label, and returns the action that it asks for. */
async function actionOf(host: Element, words: string): Promise<string> {
  const asked = nextEvent<AppActionEvent>(host, 'app-action');
  const buttons = [...(host.shadowRoot?.querySelectorAll('button') ?? [])];
  const button = buttons.find(({ ariaLabel, textContent }) => (ariaLabel ?? textContent).trim() === words);
  if (button === undefined) throw new Error(`no button “${words}” in <${host.localName}>`);
  button.click();
  return (await asked).action;
}

test('a failure has its words, its detail and its ways on, and takes the focus', async () => {
  const notice = document.createElement('inklens-failure-notice');
  notice.failure = { area: 'reader', failure: { kind: 'model-corrupt', message: 'expected 10 bytes, got 9' } };
  await mount(notice);
  expect(part(notice, 'h1').textContent).toBe('The reader is damaged');
  expect(part(notice, 'code').textContent).toBe('expected 10 bytes, got 9');
  notice.focus();
  expect(notice.shadowRoot?.activeElement).toBe(part(notice, 'h1'));
  expect(await actionOf(notice, 'Reload')).toBe('fetch-again');
  await checkAccessibility(notice);
});

test('loading shows how far it is', async () => {
  const bar = document.createElement('inklens-load-progress');
  bar.share = 0.426;
  await mount(bar);
  expect(part<HTMLProgressElement>(bar, 'progress').value).toBe(43);
  expect(part(bar, 'label').textContent).toContain('43 %');
  await checkAccessibility(bar);
});

test('a note is spoken politely, in a region that was there before it', async () => {
  const note = await mount(document.createElement('inklens-quiet-note'));
  const region = part(note, '[role=status]');
  note.text = 'Copied';
  await note.updateComplete;
  expect(part(note, '[role=status]')).toBe(region);
  expect(region.textContent.trim()).toBe('Copied');
});

test('a new version is offered and can wait', async () => {
  const toast = await mount(document.createElement('inklens-update-toast'));
  expect(await actionOf(toast, 'Reload')).toBe('apply-update');
  expect(await actionOf(toast, 'Later')).toBe('dismiss-update');
  await checkAccessibility(toast);
});

describe('the start', () => {
  test('has three ways on and the settings', async () => {
    const start = await mount(document.createElement('inklens-start-screen'));
    expect(await actionOf(start, 'Start camera')).toBe('start-camera');
    expect(await actionOf(start, 'Read a picture')).toBe('read-picture');
    expect(await actionOf(start, 'Try the demo picture')).toBe('try-demo');
    expect(await actionOf(start, 'Settings')).toBe('open-settings');
    await expect(actionOf(start, 'Install')).rejects.toThrow('no button');
  });

  test('offers to install where the browser would', async () => {
    const start = document.createElement('inklens-start-screen');
    start.installable = true;
    expect(await actionOf(await mount(start), 'Install')).toBe('install');
  });
});

describe('a number with steps', () => {
  test('tells of each, and stops at its ends without losing the focus', async () => {
    const stepper = document.createElement('inklens-number-stepper');
    Object.assign(stepper, { label: 'Digits', value: 8, least: 1, most: 9 });
    await mount(stepper);
    const [fewer, more] = stepper.shadowRoot?.querySelectorAll('button') ?? [];
    const stepped = nextEvent<StepEvent>(stepper, 'step');
    more?.click();
    expect((await stepped).value).toBe(9);
    stepper.value = 9;
    await stepper.updateComplete;
    let steps = 0;
    stepper.addEventListener('step', () => (steps += 1));
    more?.click();
    expect(steps).toBe(0);
    expect(more?.ariaDisabled).toBe('true');
    fewer?.click();
    expect(steps).toBe(1);
    await checkAccessibility(stepper);
  });
});

test('a meter’s size is told, and forgotten for any length', async () => {
  const fields = document.createElement('inklens-meter-fields');
  fields.format = 'meter:5,1';
  await mount(fields);
  expect(fields.shadowRoot?.querySelectorAll('inklens-number-stepper')).toHaveLength(2);
  const told = nextEvent<TellFormatEvent>(fields, 'tell-format');
  part(fields, 'input').click();
  expect((await told).format).toBe('meter');
  fields.format = 'meter';
  await fields.updateComplete;
  expect(fields.shadowRoot?.querySelector('inklens-number-stepper')).toBeNull();
});

test('the bar over a picture goes back, changes the picture and opens the settings', async () => {
  const bar = await mount(document.createElement('inklens-top-bar'));
  expect(await actionOf(bar, 'Read a picture')).toBe('read-picture');
  expect(await actionOf(bar, 'Settings')).toBe('open-settings');
  expect(await actionOf(bar, 'Back to the start')).toBe('go-back');
});

describe('the work screen', () => {
  test('says what it waits for: the camera, the picture, the reader', async () => {
    const screen = await mount(document.createElement('inklens-work-screen'));
    const waiting = async (): Promise<string> => {
      await screen.updateComplete;
      return part<HTMLElementTagNameMap['inklens-reading-bar']>(screen, 'inklens-reading-bar').placeholder;
    };
    expect(await waiting()).toBe('Starting the camera…');
    screen.kind = 'picture';
    expect(await waiting()).toBe('Opening the picture…');
    screen.reader = { kind: 'loading', share: 0.5 };
    await screen.updateComplete;
    expect(part<HTMLElementTagNameMap['inklens-load-progress']>(screen, 'inklens-load-progress').share).toBe(0.5);
  });
});
