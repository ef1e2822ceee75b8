// Accounts that come by a press or in cells are created as the console creates them: they count as
// created, and AWS's quota holds (rule 12.2: 10 by default).
import { expect, expectAccessible, test } from './fixtures.mjs';
import { button, node } from './organization.mjs';

const link = (page, name) => page.getByRole('link', { name, exact: true });
const add = (page) => button(page, 'Add account');
const refusal = (page) => page.locator('.add-account [role="alert"]');
const facts = (page) => page.locator('.org-facts');

/** Fills the opening scenario's two accounts up to the quota. */
async function fill(page) {
  for (let number = 3; number <= 10; number += 1) await add(page).click();
}

test('an account added in Compare counts as created', async ({ page }) => {
  await page.goto('./');
  await add(page).click();
  await link(page, 'Organization').click();
  await node(page, 'Account 3').click();
  await expect(page.getByRole('region', { name: 'Account 3', exact: true })).toContainText('Created here on');
  await expect(facts(page)).toContainText('3 of 10');
  await button(page, 'Undo: Add Account 3').click();
  await expect(node(page, 'Account 3')).toHaveCount(0);
  await expect(button(page, 'Nothing to undo')).toBeDisabled();
});

test('the quota refuses an account beside its button, and can be raised', async ({ page }) => {
  await page.goto('./');
  await fill(page);
  await expect(button(page, 'Undo: Add Account 10')).toBeVisible();
  await expect(refusal(page)).toBeEmpty();
  await add(page).click();
  await expect(refusal(page)).toContainText('exceed the limit on the number of accounts in an organization');
  await expect(refusal(page)).toContainText('The quota is 10, and 10 are used.');
  await expect(button(page, 'Undo: Add Account 10')).toBeVisible();
  await expectAccessible(page);
  await link(page, 'Organization').click();
  await expect(facts(page)).toContainText('10 of 10');
  await page.getByText('Quotas', { exact: true }).click();
  await page.locator('#quota-0').fill('11');
  await link(page, 'Compare').click();
  await add(page).click();
  await expect(button(page, 'Undo: Add Account 11')).toBeVisible();
  await expect(refusal(page)).toBeEmpty();
});

test('cells beyond the quota say so and stay; the others are one step', async ({ page }) => {
  await page.goto('./#usage');
  await button(page, 'Paste from a spreadsheet').click();
  const cells = page.getByRole('textbox', { name: 'Cells' });
  const names = Array.from({ length: 10 }, (_, at) => `Team ${at + 1}`);
  await cells.fill(names.join('\n'));
  const status = page.locator('.paste-status');
  await expect(status).toContainText('8 lines are understood. 2 have problems.');
  const wrong = page.locator('.paste-wrong');
  await expect(wrong.first()).toContainText('Account: You attempted to exceed the limit on the number of accounts');
  await expect(wrong.last()).toContainText('Same as line 9.');
  await button(page, 'Add 8 lines').click();
  await expect(cells).toHaveValue('Team 9\nTeam 10');
  await expect(status).toContainText('2 have problems.');
  await button(page, 'Add 0 lines').click();
  await link(page, 'Organization').click();
  await expect(facts(page)).toContainText('10 of 10');
  await node(page, 'Team 8').click();
  await expect(page.getByRole('region', { name: 'Team 8', exact: true })).toContainText('Created here on');
  await button(page, 'Undo: Paste 8 lines').click();
  await expect(facts(page)).toContainText('2 of 10');
});

test('an id with an open invitation is not created', async ({ page }) => {
  await page.goto('./#organization');
  await page.locator('#invite-account-0').fill('777777777777');
  await page.locator('#invite-account-1').fill('Old');
  await button(page, 'Invite account').click();
  await link(page, 'Usage').click();
  await button(page, 'Paste from a spreadsheet').click();
  await page.getByRole('textbox', { name: 'Cells' }).fill('777777777777');
  // It was invited, so that it cannot be created.
  await expect(page.locator('.paste-wrong')).toContainText('There is or was');
});
