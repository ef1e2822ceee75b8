// Reserved Instances and Savings Plans are bought at AWS's offers, changed and given back.
import {
  THEMES,
  addButton,
  bobAndSusan,
  expect,
  expectGoodAtEveryWidth,
  expectTotals,
  openScenario,
  picker,
  test,
} from './fixtures.mjs';

/** Bob runs two m5.large in us-east-1; nobody has a commitment yet. */
const SCENARIO = bobAndSusan('Commitments', {
  usage: {
    instances: [
      { id: 'web', account: 'bob', region: 'us-east-1', instanceType: 'm5.large', count: 2 },
    ],
  },
});

test.beforeEach(async ({ page }) => {
  await openScenario(page, 'commitments', SCENARIO);
  // 2 x 720 hours at 0.096, AWS's On-Demand rate.
  await expectTotals(page, { separate: 138.24, consolidated: 138.24, saving: 0 });
  await page.getByRole('button', { name: 'Add commitment' }).click();
});

test('a Reserved Instance of the catalogue covers another account’s usage', async ({ page }) => {
  await page.getByLabel('Who buys').selectOption('Susan');
  await expect(picker(page, 'Instance type')).toHaveValue('m5.large');
  const price = page.locator('.entry-price');
  await expect(price).toContainText('$0.06 per hour and $0.00 upfront each');
  await expect(price).toContainText('(equal in a second source), 2026-09-24');
  await page.getByLabel('How many').fill('2');
  await addButton(page).click();
  // Fees of 2 x 720 x 0.06 = 86.40 are in both bills; together they cover Bob's usage.
  await expectTotals(page, { separate: 224.64, consolidated: 86.4, saving: 138.24 });
  const count = page.getByRole('textbox', { name: 'Susan, m5.large: how much' });
  await count.fill('1');
  await expectTotals(page, { separate: 181.44, consolidated: 112.32, saving: 69.12 });
  await page.getByRole('button', { name: 'Remove m5.large of Susan' }).click();
  await expectTotals(page, { separate: 138.24, consolidated: 138.24, saving: 0 });
});

test('an upfront fee is in the bill of the month of purchase', async ({ page }) => {
  await page.getByLabel('Payment option').selectOption('All Upfront');
  await expect(page.locator('.entry-price')).toContainText('$494.00 upfront each');
  await page.getByLabel('Bought').selectOption('on the first of November 2026');
  await addButton(page).click();
  // One of Bob's two is covered: 494 upfront, and 720 hours at 0.096 for the other.
  await expectTotals(page, { separate: 563.12, consolidated: 563.12, saving: 0 });
});

test('where the catalogue has no offer, fees of one’s own are asked for', async ({ page }) => {
  await picker(page, 'Region').fill('tokyo');
  await page.keyboard.press('Enter');
  await expect(page.locator('.entry-price')).toContainText('The price list has no such offer.');
  await addButton(page).click();
  await expect(page.getByRole('form').getByRole('alert')).toContainText('Enter the upfront fee');
  await page.getByLabel('Own hourly fee').fill('$0.08');
  await addButton(page).click();
  // 720 x 0.08; nothing runs in Tokyo.
  await expectTotals(page, { separate: 195.84, consolidated: 195.84, saving: 0 });
});

test('a Savings Plan is bought by keyboard, and its commitment changed', async ({ page }) => {
  await expect(page.getByLabel('Who buys')).toBeFocused();
  await page.keyboard.press('s');
  await page.keyboard.press('Tab');
  await page.keyboard.press('c');
  await expect(page.locator('.entry-price')).toContainText('1 of 1 instance prices in use');
  for (let at = 0; at < 3; at += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('0.142');
  await page.keyboard.press('Enter');
  // A Compute Savings Plan pays 0.071 an hour of m5.large: 0.142 is both of Bob's instances.
  // 720 x 0.142 = 102.24 in both bills.
  await expectTotals(page, { separate: 240.48, consolidated: 102.24, saving: 138.24 });
  await page.getByRole('textbox', { name: 'Susan, Compute Savings Plan: how much' }).fill('$0.071');
  // 51.12 in both bills; the other instance On-Demand.
  await expectTotals(page, { separate: 189.36, consolidated: 120.24, saving: 69.12 });
});

for (const theme of THEMES) {
  test(`the form is accessible and fits, ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await addButton(page).click();
    await page.getByRole('button', { name: 'Add commitment' }).click();
    await expectGoodAtEveryWidth(page, 'add-commitment');
  });
}
