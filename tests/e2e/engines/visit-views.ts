import { DEEP_FIND } from './deep-find.ts';

/**
 * For a page that shows the demo picture: adds its strings to a list, and enters every view of what is kept, as a person does. Returns what
 * is seen there: the first string of the list and of the history, and how the views begin.
 */
export const VISIT_VIEWS = `${DEEP_FIND}
  const all = (root = document) => [...root.querySelectorAll('*')].flatMap((element) =>
    element.shadowRoot ? [element, ...all(element.shadowRoot)] : [element]);
  const nameOf = (button) => (button.getAttribute('aria-label') ?? button.textContent).trim();
  const button = (name) => all().findLast((element) =>
    element.localName === 'button' && !element.disabled && nameOf(element).startsWith(name));
  const press = async (name) => (await until('the button ' + name, () => button(name))).click();
  const words = (host, selector) => until(selector + ' of ' + host, () =>
    find(host)?.shadowRoot?.querySelector(selector)?.textContent.trim());
  const gone = (selector) => until(selector + ' to be gone', () => find(selector) === null);
  const seen = [];

  await press('Add to list');
  await press('Open the list');
  seen.push(await words('inklens-list-rows', '.text'));
  await press('Close');
  await gone('inklens-list-sheet');
  await press('History');
  seen.push(await words('inklens-entry-list', '.text'));
  await press('Meters');
  seen.push(await words('inklens-meters-screen', 'h1'));
  await press('Back');
  await press('Back');
  await press('Settings');
  await press('Your hand');
  seen.push(await words('inklens-personal-sheet', 'h3'));
  await press('Close');
  await gone('inklens-personal-sheet');
  await press('Settings');
  await press('What is stored');
  seen.push(await words('inklens-storage-screen', 'h1'));
  const given = new DataTransfer();
  for (const name of ['a.txt', 'b.txt']) given.items.add(new File(['Dear Sir or Madam'], name, { type: 'text/plain' }));
  const picker = find('#file');
  picker.files = given.files;
  picker.dispatchEvent(new Event('change'));
  seen.push(await words('inklens-batch-screen', 'h1'));
  return seen;`;
