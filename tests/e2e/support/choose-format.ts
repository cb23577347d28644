import type { Page } from 'playwright-core';

/** Chooses a format by its name in the sheet; the sheet closes. */
export async function chooseFormat(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^What to read/ }).click();
  await page.locator('inklens-format-sheet label').filter({ hasText: name }).click();
}

/** Chooses a pattern of one's own. */
export async function choosePattern(page: Page, pattern: string): Promise<void> {
  await chooseFormat(page, 'Own pattern');
  await page.getByRole('textbox', { name: 'What stands in each place' }).fill(pattern);
  await page.getByRole('button', { name: 'Done' }).click();
}

/** Chooses a meter of so many digits and decimals. */
export async function chooseMeter(page: Page, digits: number, decimals: number): Promise<void> {
  await chooseFormat(page, 'Meter reading');
  const any = page.getByRole('checkbox', { name: 'Any length' });
  if (await any.isChecked()) await any.click();
  await stepTo(page, 'Digits', digits);
  await stepTo(page, 'Decimals', decimals);
  await page.getByRole('button', { name: 'Done' }).click();
}

async function stepTo(page: Page, label: string, wanted: number): Promise<void> {
  const stepper = page.getByRole('group', { name: label, exact: true });
  const shown = async (): Promise<number> => Number(await stepper.locator('output').textContent());
  for (let value = await shown(); value !== wanted; value = await shown()) {
    await stepper.getByRole('button', { name: value < wanted ? /^More/ : /^Fewer/ }).click();
  }
}
