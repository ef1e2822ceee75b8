// Prices of the scenario's own: every tier, services that no catalogue has, and what is free.
import {
  THEMES,
  addButton,
  bobAndSusan,
  expect,
  expectGoodAtEveryWidth,
  expectTotals,
  openNamed,
  test,
} from './fixtures.mjs';

const card = (page, name) => page.getByRole('article', { name });
const field = (page, name) => page.getByRole('textbox', { name, exact: true });

/** Bob stores 60 TB-Mo in Frankfurt, at the catalogue's price. */
const SCENARIO = bobAndSusan('Own prices', {
  usage: {
    metered: [
      {
        id: 'archive',
        account: 'bob',
        service: 'AmazonS3',
        region: 'eu-central-1',
        usageType: 'TimedStorage-ByteHrs',
        quantity: '60',
        unit: 'TB-Mo',
      },
    ],
  },
});

const open = (page, document = SCENARIO) => openNamed(page, document, 'usage');

// AWS's list of Frankfurt: 51,200 GB x 0.0245 + 10,240 GB x 0.0235.
const LISTED = { separate: 1495.04, consolidated: 1495.04, saving: 0 };

test('a listed ladder is changed tier by tier, and taken back', async ({ page }) => {
  await open(page);
  await expectTotals(page, LISTED);
  await page.getByRole('button', { name: 'Set own price: S3 Standard storage of Bob' }).click();
  const what = 'S3 Standard storage';
  const end = field(page, `${what}: end of tier 1`);
  await expect(end).toBeFocused();
  await expectTotals(page, LISTED);
  await expect(page.locator('.lines')).toContainText('Replaces the list price.');

  // The first tier at 0.02 instead: 51,200 x 0.02 + 10,240 x 0.0235.
  await field(page, `${what}: price in tier 1`).fill('$0.02');
  await expectTotals(page, { separate: 1264.64, consolidated: 1264.64, saving: 0 });
  // It ends at 10 TB: 10,240 x 0.02 + 51,200 x 0.0235 (61,440 in all; the second tier is wider).
  await end.fill('10 TB');
  await expectTotals(page, { separate: 1408, consolidated: 1408, saving: 0 });

  // What makes no ladder is said beside the field, and the one from before counts.
  await end.press('Tab');
  await end.fill('900 TB');
  await expect(card(page, what)).toContainText('where the tier before ends; expected more');
  await end.fill('0');
  await expect(card(page, what)).toContainText('is not above zero; expected more');
  await end.press('Escape');
  await field(page, `${what}: price in tier 2`).fill('-1');
  await expect(card(page, what)).toContainText('“-1” is not an amount of money.');
  await field(page, `${what}: price in tier 2`).press('Escape');
  await expectTotals(page, { separate: 1408, consolidated: 1408, saving: 0 });

  // Without the first tier everything up to 500 TB costs 0.0235.
  await page.getByRole('button', { name: `Remove tier 1: ${what}` }).click();
  await expectTotals(page, { separate: 1443.84, consolidated: 1443.84, saving: 0 });
  await card(page, what).getByRole('button', { name: `Use the list price: ${what}` }).click();
  await expectTotals(page, LISTED);
  await expect(card(page, what)).toHaveCount(0);
  await page.getByRole('button', { name: `Undo: Remove the price of ${what}` }).click();
  await expectTotals(page, { separate: 1443.84, consolidated: 1443.84, saving: 0 });
});

test('a service of one’s own has its own unit and tiers', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Add your own service' }).click();
  await expect(field(page, 'Service')).toBeFocused();
  await page.keyboard.type('Build farm');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('form', { name: 'Add your own service' }).getByRole('alert')).toHaveText(
    'Enter what is measured, such as Build minutes.',
  );
  await field(page, 'What is measured').fill('Build minutes');
  await field(page, 'Unit').fill('minute');
  await field(page, 'Price per unit').fill('0.01');
  await addButton(page).click();
  await page.getByRole('button', { name: 'Add tier: Build minutes' }).click();
  await field(page, 'Build minutes: end of tier 1').fill('1,000');
  await field(page, 'Build minutes: price in tier 2').fill('0.005');

  await page.getByRole('button', { name: 'Add usage' }).click();
  const what = page.getByRole('combobox', { name: 'What is used' });
  await page.getByLabel('Whose usage').selectOption('Bob');
  await what.fill('Build minutes');
  await page.keyboard.press('Enter');
  await field(page, 'How much').fill('1,500');
  await addButton(page).click();
  // 1,000 x 0.01 + 500 x 0.005 = 12.50.
  await expectTotals(page, { separate: 1507.54, consolidated: 1507.54, saving: 0 });
  await page.getByRole('button', { name: 'Add usage' }).click();
  await page.getByLabel('Whose usage').selectOption('Susan');
  await what.fill('Build minutes');
  await page.keyboard.press('Enter');
  await field(page, 'How much').fill('1,000 minutes');
  await addButton(page).click();
  // Alone 12.50 and 10.00; together 2,500: 10 + 1,500 x 0.005 = 17.50.
  await expectTotals(page, { separate: 1517.54, consolidated: 1512.54, saving: 5 });
  await card(page, 'Build minutes').getByLabel('Tiers add up').selectOption('in each account');
  await expectTotals(page, { separate: 1517.54, consolidated: 1517.54, saving: 0 });
});

test('free offers are taken, changed, added and taken back one by one', async ({ page }) => {
  const lambda = {
    id: 'calls',
    account: 'bob',
    service: 'AWSLambda',
    region: 'eu-central-1',
    usageType: 'Request',
    quantity: '3000000',
  };
  await open(page, { ...SCENARIO, usage: { metered: [lambda] } });
  // 3,000,000 x 0.0000002.
  await expectTotals(page, { separate: 0.6, consolidated: 0.6, saving: 0 });
  await page.getByText(/^Free offers of the price list: 0 of /).click();
  const offer = page.getByRole('checkbox', { name: 'Lambda requests, 1 million' });
  await offer.check();
  await expectTotals(page, { separate: 0.4, consolidated: 0.4, saving: 0 });
  await expect(page.locator('.lines')).toContainText('1,000,000 requests free per month');
  await page.getByRole('button', { name: 'Change: Lambda requests, 1 million' }).click();
  const own = field(page, 'Lambda requests, 1 million: free each month');
  await own.fill('2 million');
  await expectTotals(page, { separate: 0.2, consolidated: 0.2, saving: 0 });
  await expect(page.locator('.lines')).toContainText('free per month, replaces the price list’s');
  await page.getByRole('button', { name: 'Use the price list’s: Lambda requests, 1 million' }).click();
  await expectTotals(page, { separate: 0.4, consolidated: 0.4, saving: 0 });
  await offer.uncheck();
  await expectTotals(page, { separate: 0.6, consolidated: 0.6, saving: 0 });

  await page.getByRole('button', { name: 'Add free allowance' }).click();
  const what = page.getByRole('combobox', { name: 'Free of' });
  await expect(what).toBeFocused();
  await what.fill('lambda requests');
  await page.keyboard.press('Enter');
  await field(page, 'Amount per month').fill('-1');
  await addButton(page).click();
  await expect(page.getByRole('form', { name: 'Add free allowance' }).getByRole('alert')).toContainText(
    'It cannot be negative.',
  );
  await field(page, 'Amount per month').fill('500k');
  await addButton(page).click();
  // 2,500,000 x 0.0000002.
  await expectTotals(page, { separate: 0.5, consolidated: 0.5, saving: 0 });
  await page.getByRole('button', { name: /^Remove: / }).last().click();
  await expectTotals(page, { separate: 0.6, consolidated: 0.6, saving: 0 });
});

for (const theme of THEMES) {
  test(`own prices are accessible and fit, ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await open(page);
    await page.getByRole('button', { name: 'Set own price: S3 Standard storage of Bob' }).click();
    await field(page, 'S3 Standard storage: price in tier 2').fill('much');
    await page.getByRole('button', { name: 'Add your own service' }).click();
    await page.getByRole('button', { name: 'Add free allowance' }).click();
    await page.getByText(/^Free offers of the price list: 0 of /).click();
    await expectGoodAtEveryWidth(page, 'own-ladders');
  });
}
