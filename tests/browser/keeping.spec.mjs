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
  await page.goto('./#gallery');
  await page.getByRole('button', { name: 'Bob and Susan', exact: true }).click();
  await expect(page).toHaveURL(/#compare$/);
}

test('an example loses its label with the first edit and is not kept before', async ({ page }) => {
  await page.goto('./');
  await expect(name(page)).toHaveText('Example: Bob and Susan');
  await expect(page.locator('.answer-about')).toContainText('AWS\'s own example');
  await openList(page, []);
  await page.keyboard.press('Escape');
  await openPreset(page);
  await openList(page, []);
  await page.keyboard.press('Escape');
  await amount(page, 'Susan').fill('7 TB');
  await expect(name(page)).toHaveText('Bob and Susan, changed');
  await expect(page.locator('.answer-about')).not.toContainText('example');
  await openList(page, ['Bob and Susan, changed']);
  // Accounts, total and day: 8 + 7 TB together are 10,240 x 0.17 + 5,120 x 0.13.
  await expect(page.locator('.menu-kept')).toContainText(/2 accounts, \$2,406\.40, \d{4}-\d{2}-\d{2}/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Undo: Change/ }).click();
  await expect(name(page)).toHaveText('Example: Bob and Susan');
  await openList(page, []);
});

test('the first saving says whose prices it is at, and takes those of today', async ({ page }) => {
  await page.goto('./');
  const about = page.locator('.answer-about');
  await expect(about).toContainText('at $0.17 per GB here; the list price is $0.09.');
  await expect(about).toContainText('At today’s list prices one bill saves $10.24.');
  await about.getByRole('button', { name: 'Use today’s prices' }).click();
  await expectTotals(page, { separate: 1105.92, consolidated: 1095.68, saving: 10.24 });
  await expect(about).not.toContainText('list price');
  await page.getByRole('button', { name: 'Undo: Use the list prices' }).click();
  await expectTotals(page, { separate: 2088.96, consolidated: 2007.04, saving: 81.92 });
});

test('an example that is changed once more gets a name of its own, and says so', async ({ page }) => {
  await page.goto('./');
  const first = 'Bob and Susan, changed';
  await amount(page, 'Susan').fill('7 TB');
  await expect(name(page)).toHaveText(first);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('billfold.order'))).toBeTruthy();
  await openPreset(page);
  await expect(amount(page, 'Susan')).toHaveValue('4 TB');
  await amount(page, 'Susan').fill('9 TB');
  await expect(page.getByRole('alert')).toContainText(
    `Another scenario here is called “${first}”, so this one is now “${first} (2)”.`,
  );
  await expect(name(page)).toHaveText(`${first} (2)`);
  await openList(page, [`${first} (2)`, first]);
  await page.locator('.menu-kept').nth(1).locator('button').first().click();
  await expect(amount(page, 'Susan')).toHaveValue('7 TB');
});

test('scenarios are renamed in the list, to names that no other has', async ({ page }) => {
  await page.goto('./');
  await scenarios(page).click();
  const open = page.getByRole('textbox', { name: 'Name of this scenario' });
  await expect(open).toHaveValue('Bob and Susan');
  await open.fill('Transfer');
  await expect(name(page)).toHaveText('Transfer');
  await open.press('Tab');
  await open.fill('');
  await expect(page.locator('.menu-name')).toContainText('Enter a name.');
  await open.press('Escape');
  await openPreset(page);
  await amount(page, 'Susan').fill('7 TB');
  const first = 'Bob and Susan, changed';
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

test('a new scenario begins with an account and nothing else, and undo leads back', async ({ page }) => {
  await page.goto('./');
  const first = 'Bob and Susan, changed';
  await amount(page, 'Susan').fill('7 TB');
  await expect(name(page)).toHaveText(first);
  await scenarios(page).click();
  await page.getByRole('button', { name: 'New scenario' }).click();
  await expect(name(page)).toHaveText('Untitled');
  await expectTotals(page, { separate: 0, consolidated: 0, saving: 0 });
  // Both are kept by now.
  await openList(page, ['Untitled', first]);
  await page.keyboard.press('Escape');
  const notice = page.getByRole('alert').filter({ hasText: 'This is a new scenario.' });
  await notice.getByRole('button', { name: 'Undo' }).click();
  await expect(name(page)).toHaveText(first);
  await amount(page, 'Susan').fill('8 TB');
  // It is the scenario that was left, and not a copy.
  await openList(page, [first, 'Untitled']);
  await page.getByRole('button', { name: 'New scenario' }).click();
  await expect(name(page)).toHaveText('Untitled (2)');
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
  await page.getByRole('button', { name: /^Delete Bob/ }).click();
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
    const first = 'Bob and Susan, changed';
    await amount(page, 'Susan').fill('7 TB');
    await expect(name(page)).toHaveText(first);
    await openList(page, [first]);
    await page.getByRole('button', { name: `Rename ${first}` }).click();
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      await shot(page, 'scenarios');
    }
  });
}
