// What is kept: scenarios under names of their own, and what was begun in forms and fields.
import { THEMES, expect, expectAccessible, expectTotals, settled, shot, test } from './fixtures.mjs';

const amount = (page, name) => page.getByRole('textbox', { name: `${name}, Data transfer out` });
const name = (page) => page.locator('.scenario-name');
const scenarios = (page) => page.getByRole('button', { name: 'Scenarios' });
const kept = (page) => page.locator('.menu-kept b');

/** Opens the list, whose names are those that are kept by then. */
async function openList(page, names) {
  await expect(async () => {
    await scenarios(page).click();
    await expect(kept(page)).toHaveText(names, { timeout: 1000 });
  }).toPass();
}

async function openPreset(page) {
  await scenarios(page).click();
  await page.getByRole('button', { name: 'Bob and Susan Two accounts' }).click();
}

test('a scenario that is opened once more gets a name of its own, and says so', async ({ page }) => {
  await page.goto('./');
  const first = await name(page).textContent();
  await amount(page, 'Susan').fill('7 TB');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('billfold.order'))).toBeTruthy();
  await openPreset(page);
  await expect(amount(page, 'Susan')).toHaveValue('4 TB');
  // The next edit closes the notice, so it comes after it.
  await expect(page.getByRole('alert')).toContainText(
    `Another scenario here is called “${first}”, so this one is now “${first} (2)”.`,
  );
  await expect(name(page)).toHaveText(`${first} (2)`);
  await amount(page, 'Susan').fill('9 TB');
  // The document before the edit has the old name; the saved one has the new name.
  await page.getByRole('button', { name: /^Undo: Change/ }).click();
  await expect(name(page)).toHaveText(`${first} (2)`);
  await openList(page, [`${first} (2)`, first]);
  await page.locator('.menu-kept').nth(1).locator('button').first().click();
  await expect(amount(page, 'Susan')).toHaveValue('7 TB');
});

test('scenarios are renamed in the list, to names that no other has', async ({ page }) => {
  await page.goto('./');
  const first = await name(page).textContent();
  await scenarios(page).click();
  const open = page.getByRole('textbox', { name: 'Name of this scenario' });
  await expect(open).toHaveValue(first);
  await open.fill('Transfer');
  await expect(name(page)).toHaveText('Transfer');
  await open.fill('');
  await expect(page.locator('.menu-name')).toContainText('Enter a name.');
  await open.press('Escape');
  await openPreset(page);
  await expect(name(page)).toHaveText(first);
  await openList(page, [first, 'Transfer']);
  await page.getByRole('button', { name: 'Rename Transfer' }).click();
  const field = page.getByRole('textbox', { name: 'Name of Transfer' });
  await field.fill(first);
  await expect(page.locator('.menu-kept').nth(1)).toContainText(`Another scenario here is called “${first}”.`);
  await field.fill('Egress');
  await page.getByRole('button', { name: 'Rename Egress' }).click();
  await expect(kept(page)).toHaveText([first, 'Egress']);
  await page.locator('.menu-kept').nth(1).locator('button').first().click();
  await expect(name(page)).toHaveText('Egress');
});

test('a new scenario begins with an account and nothing else', async ({ page }) => {
  await page.goto('./');
  await scenarios(page).click();
  await page.getByRole('button', { name: 'New scenario' }).click();
  await expect(name(page)).toHaveText('New scenario');
  await expectTotals(page, { separate: 0, consolidated: 0, saving: 0 });
  await page.getByRole('button', { name: 'Add account' }).click();
  await scenarios(page).click();
  await page.getByRole('button', { name: 'New scenario', exact: true }).last().click();
  await expect(name(page)).toHaveText('New scenario (2)');
});

test('a new account is named where it was added', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Add account' }).click();
  const field = page.getByRole('textbox', { name: 'Name of the account' });
  await expect(field).toBeFocused();
  await page.keyboard.type('Cara');
  await page.keyboard.press('Enter');
  await expect(field).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add account', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Add usage' }).click();
  // Who uses nothing yet is who the usage is for.
  await expect(page.getByLabel('Whose usage').locator('option:checked')).toHaveText('Cara');
  await expect(page.getByRole('button', { name: 'Undo: Rename to Cara' })).toBeVisible();
});

test('a scenario that was deleted comes back by the key that takes back', async ({ page }) => {
  await page.goto('./');
  await amount(page, 'Susan').fill('6 TB');
  await amount(page, 'Susan').blur();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('billfold.order'))).toBeTruthy();
  await scenarios(page).click();
  await page.getByRole('button', { name: /^Delete AWS/ }).click();
  await expect(page.getByRole('alert')).toContainText('was deleted from this browser');
  await expect(page.getByRole('textbox', { name: 'Name of this scenario' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('alert')).toBeEmpty();
  await expect.poll(() => page.evaluate(() => localStorage.getItem('billfold.order'))).toBeTruthy();
  // What was done to the scenario is as it was.
  await expect(amount(page, 'Susan')).toHaveValue('6 TB');
});

test('what was begun in forms is there when the view is shown again', async ({ page }) => {
  await page.goto('./#usage');
  await page.getByRole('button', { name: 'Add usage' }).click();
  await page.getByLabel('How much', { exact: true }).fill('3 TB');
  await page.getByRole('button', { name: 'Paste from a spreadsheet' }).click();
  await page.getByRole('textbox', { name: 'Cells' }).fill('Bob\tno such thing\t1');
  await page.getByRole('link', { name: 'Commitments' }).click();
  await page.getByRole('button', { name: 'Add commitment' }).click();
  await page.getByLabel('How many').fill('7');
  await page.goBack();
  await expect(page.getByLabel('How much', { exact: true })).toHaveValue('3 TB');
  await expect(page.getByRole('textbox', { name: 'Cells' })).toHaveValue('Bob\tno such thing\t1');
  await page.goForward();
  await expect(page.getByLabel('How many')).toHaveValue('7');
  // The form takes the focus when it is opened, not when its view is shown.
  await settled(page);
  await expect(page.getByLabel('Who buys')).not.toBeFocused();
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page.getByLabel('How much', { exact: true })).toHaveValue('3 TB');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('link', { name: 'Usage', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Add usage' })).toBeVisible();
});

test('a wrong text is there with its message when its view is shown again', async ({ page }) => {
  await page.goto('./#usage');
  await amount(page, 'Susan').fill('lots');
  await expect(page.getByText('“lots” is not a number.')).toBeVisible();
  await page.getByRole('link', { name: 'Bill', exact: true }).click();
  await expect(page.locator('.bill-paper')).toBeVisible();
  await page.goBack();
  await expect(amount(page, 'Susan')).toHaveValue('lots');
  await expect(page.getByText('“lots” is not a number.')).toBeVisible();
  await expect(page.getByText('Kept: 4 TB')).toBeVisible();
  await amount(page, 'Susan').fill('5 TB');
  await page.getByRole('link', { name: 'Bill', exact: true }).click();
  await page.goBack();
  await expect(amount(page, 'Susan')).toHaveValue('5 TB');
});

for (const theme of THEMES) {
  test(`the list of scenarios is accessible and fits, ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('./');
    const first = await name(page).textContent();
    await amount(page, 'Susan').fill('7 TB');
    await openList(page, [first]);
    await page.getByRole('button', { name: `Rename ${first}` }).click();
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      await shot(page, 'scenarios');
    }
  });
}
