// Credits: added, shared with other accounts or not, changed and removed. Figures are those of case C38.
import { readFileSync } from 'node:fs';
import {
  THEMES,
  expect,
  expectGoodAtEveryWidth,
  expectTotals,
  openScenario,
  test,
} from './fixtures.mjs';
import { room } from './organization.mjs';

const SHARED = readFileSync(new URL('../cases/c38-sharing-on.json', import.meta.url), 'utf8');

/** The same accounts without a credit. */
const WITHOUT = (() => {
  const { credits, expected, ...scenario } = JSON.parse(SHARED);
  return scenario;
})();

const credits = (page) => page.getByRole('region', { name: 'Credits', exact: true });

test('a credit is added by keyboard, shared, kept by its owner, changed and removed', async ({ page }) => {
  await openScenario(page, 'commitments', WITHOUT);
  await expectTotals(page, { separate: 430, consolidated: 430, saving: 0 });
  await page.getByRole('button', { name: 'Add credit' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Who owns it')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('$100');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Expires on')).toHaveValue('2026-12-31');
  // The services of the scenario's usage are chosen by their names.
  await page.getByRole('checkbox', { name: /EC2/ }).focus();
  await page.keyboard.press('Space');
  await expect(page.locator('#credit-services-note')).toHaveText('AmazonEC2');
  await page.locator('#credit-name').focus();
  await page.keyboard.type('EC2 credit');
  await page.keyboard.press('Enter');
  // A's own 30 of EC2, and 70 of B, which owes most for it.
  await expectTotals(page, { separate: 400, consolidated: 330, saving: 70 });
  const row = credits(page).getByRole('row', { name: /EC2 credit/ });
  await expect(row.getByRole('button', { name: /used alone/ })).toHaveText('$30.00');
  await expect(row.getByRole('button', { name: /used together/ })).toHaveText('$100.00');
  await row.getByRole('button', { name: /left together/ }).click();
  await expect(page.getByRole('dialog')).toContainText('left of the credit EC2 credit after the month');
  await page.keyboard.press('Escape');

  await page.getByRole('link', { name: 'Organization' }).click();
  await room(page, 'Sharing').click();
  await page.getByRole('switch', { name: 'A shares credits' }).uncheck();
  await expectTotals(page, { separate: 400, consolidated: 400, saving: 0 });
  await page.getByRole('link', { name: 'Commitments' }).click();
  await expect(row.getByRole('button', { name: /left together/ })).toHaveText('$70.00');
  await page.getByRole('button', { name: 'Undo: Turn off sharing of credits for A' }).click();
  await expectTotals(page, { separate: 400, consolidated: 330, saving: 70 });

  const amount = page.getByRole('textbox', { name: 'A, EC2 credit: how much' });
  await amount.fill('20');
  await expectTotals(page, { separate: 410, consolidated: 410, saving: 0 });
  await page.getByRole('button', { name: 'Remove EC2 credit of A' }).click();
  await expectTotals(page, { separate: 430, consolidated: 430, saving: 0 });
  await expect(credits(page)).toContainText('No account has a credit.');
});

test('receipts and the bill show what credits pay', async ({ page }) => {
  await openScenario(page, 'compare', SHARED);
  await expectTotals(page, { separate: 400, consolidated: 330, saving: 70 });
  const paid = (name) => page.getByRole('article', { name, exact: true }).locator('.receipt-credits');
  await expect(paid('A')).toContainText('−30.00');
  await expect(paid('Consolidated bill')).toContainText('−100.00');
  await expect(paid('B')).toHaveCount(0);
  // The table of usage has what is charged, before credits.
  const usage = page.getByRole('row', { name: /^B EC2 instance usage/ });
  await expect(usage.getByRole('cell').filter({ hasText: '150.00' })).toHaveCount(2);
  await paid('Consolidated bill').getByRole('button').click();
  await expect(page.getByRole('dialog')).toContainText('paid by credits on the consolidated bill');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Bill', exact: true }).click();
  const line = page.getByRole('row', { name: /EC2 credit: EC2 instance usage · credit/ });
  await expect(line).toContainText('−100.00');
  await page.getByRole('radio', { name: 'Average (blended)' }).check();
  await expect(line).toContainText('−100.00');
});

test('what is wrong with a credit is said in its form', async ({ page }) => {
  await openScenario(page, 'commitments', WITHOUT);
  await page.getByRole('button', { name: 'Add credit' }).click();
  await page.getByLabel('Amount when the month begins').fill('much');
  await expect(page.locator('#credit-amount-note')).toContainText('is not an amount of money');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('form').getByRole('alert')).toContainText('is not an amount of money');
  await page.keyboard.press('Escape');
});

for (const theme of THEMES) {
  test(`credits are accessible and fit, ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await openScenario(page, 'commitments', SHARED);
    await page.getByRole('button', { name: 'Add credit' }).click();
    for (const [view, name] of [['Commitments', 'credits'], ['Compare', 'credits-receipts'], ['Organization', 'credits-sharing']]) {
      await page.getByRole('link', { name: view, exact: true }).click();
      if (view === 'Organization') await room(page, 'Sharing').click();
      await expectGoodAtEveryWidth(page, name);
    }
  });
}
