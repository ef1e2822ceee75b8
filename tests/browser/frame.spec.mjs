// The frame of all views but the comparison: a slim strip with the totals, a title, and a purpose.
import { bobAndSusan, expect, expectTotals, openScenario, test } from './fixtures.mjs';
import { TEN_RESERVATIONS } from './ten-reservations.mjs';

for (const view of ['Organization', 'Usage', 'Commitments', 'Bill']) {
  test(`${view} has its title, and the totals in a slim strip above it`, async ({ page }) => {
    await openScenario(page, view.toLowerCase(), bobAndSusan('Frame', {}));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(view);
    const strip = page.locator('.summary');
    await expect(strip).toContainText('Frame');
    await expect(strip).toContainText('November 2026');
    const { height } = await strip.boundingBox();
    expect(height).toBeLessThan(64);
  });
}

test('the comparison has the whole headline and no strip', async ({ page }) => {
  await openScenario(page, 'compare', bobAndSusan('Frame', {}));
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Two accounts');
  await expect(page.locator('.summary')).not.toContainText('November 2026');
});

test('the strip says what has changed since the comparison', async ({ page }) => {
  await openScenario(page, 'commitments', TEN_RESERVATIONS);
  const strip = page.locator('.summary');
  await expect(strip).not.toContainText('Since the comparison');
  const plan = page.getByRole('textbox', { name: /EC2 Instance Savings Plan.*: how much/ });
  await plan.fill('1');
  // Half a dollar more in each of 720 hours.
  await expect(strip).toContainText('one bill +$360.00');
  await page.getByRole('link', { name: 'Bill', exact: true }).click();
  await expect(strip).toContainText('one bill +$360.00');
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('link', { name: 'Usage' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Usage');
  await expect(strip).not.toContainText('Since the comparison');
});

test('beside each commitment stands what it changes on the one bill', async ({ page }) => {
  await openScenario(page, 'commitments', TEN_RESERVATIONS);
  // 829.44 + 258.048 On-Demand; with the reservations 432 + 96.768 + 193.536 + 105.984; the plan 360.
  await expectTotals(page, { separate: 1718.21, consolidated: 1188.29, saving: 529.92 });
  const row = (name) => page.getByRole('row', { name });
  await expect(row('m5.large')).toContainText('saves $259.20');
  await expect(row('m5.large')).toContainText('$1,447.49 without it');
  await expect(row('m5.large')).toContainText('idle in 0 of 720 hours: $0.00');
  await expect(row('EC2 Instance Savings Plan')).toContainText('costs $360.00');
  await expect(row('EC2 Instance Savings Plan')).toContainText('idle in 720 of 720 hours: $360.00');
});
