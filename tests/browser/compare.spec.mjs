// The first screen: two bills that follow every keystroke and answer "why?".
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, expectTotals, test } from './fixtures.mjs';

const CASES = fileURLToPath(new URL('../cases', import.meta.url));

test.beforeEach(async ({ page }) => {
  await page.goto('./');
});

test('opens on the answer', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Two accounts on one bill save $81.92 in November.',
  );
  await expectTotals(page, { separate: 2088.96, consolidated: 2007.04, saving: 81.92 });
});

test('every keystroke gives new bills', async ({ page }) => {
  const susan = page.getByRole('textbox', { name: 'Susan, Data transfer out' });
  await susan.click();
  await susan.press('Control+A');
  await susan.pressSequentially('12 TB');
  // AWS's tiers: 0.17 a GB for the first 10 TB of the month, 0.13 above; 1 TB is 1024 GB.
  // Susan alone: 10,240 GB x 0.17 + 2,048 GB x 0.13 = 1,740.80 + 266.24 = 2,007.04.
  // Bob alone: 8,192 GB x 0.17 = 1,392.64; both bills: 3,399.68.
  // Together 20 TB: 10,240 GB x 0.17 + 10,240 GB x 0.13 = 1,740.80 + 1,331.20 = 3,072.00.
  await expectTotals(page, { separate: 3399.68, consolidated: 3072, saving: 327.68 });
  await expect(page.locator('#amount-susan-transfer-note')).toHaveText('12,288 GB');
});

test('what is not understood is said beside the field, and the last good value stays', async ({
  page,
}) => {
  const susan = page.getByRole('textbox', { name: 'Susan, Data transfer out' });
  for (const typed of ['-3 TB', 'four', '', '5 apples', '1,2,3', '9'.repeat(30)]) {
    await susan.fill(typed);
    await expect(susan).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#amount-susan-transfer-note')).toContainText('Kept: 4 TB');
    await expectTotals(page, { separate: 2088.96, consolidated: 2007.04, saving: 81.92 });
  }
  await susan.press('Escape');
  await expect(susan).toHaveValue('4 TB');
});

test('a figure answers why, in place, by keyboard', async ({ page }) => {
  const saving = page.locator('#saving-total button');
  await saving.focus();
  await page.keyboard.press('Enter');
  const why = page.getByRole('dialog', { name: 'Why $81.92?' });
  await expect(why).toBeFocused();
  await expect(why).toContainText('= $2,088.96 − $2,007.04');
  await expect(why).toContainText('rule 2.3');
  // The derivation goes down to the tier that only both together reach.
  await why.locator('summary', { hasText: 'the consolidated bill' }).click();
  await expect(why).toContainText('$0.13');
  await page.keyboard.press('Escape');
  await expect(why).toBeHidden();
  await expect(saving).toBeFocused();
});

test('an open derivation follows the figures', async ({ page }) => {
  const susan = page.getByRole('textbox', { name: 'Susan, Data transfer out' });
  await susan.fill('12 TB');
  await susan.press('Enter');
  await page.locator('#separate-total button').click();
  // Bob alone 1,392.64, Susan alone 2,007.04.
  const why = page.getByRole('dialog', { name: /^Why / });
  await expect(why).toHaveAccessibleName('Why $3,399.68?');
  await expect(why).toContainText('$2,007.04');
  await page.keyboard.press('Control+z');
  await expect(why).toHaveAccessibleName('Why $2,088.96?');
  await expect(why).toContainText('= $1,392.64 + $696.32');
});

test('a derivation closes when a field is clicked', async ({ page }) => {
  await page.locator('#separate-total button').click();
  await expect(page.getByRole('dialog', { name: 'Why $2,088.96?' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Susan, Data transfer out' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('accounts and usage are added, removed and taken back', async ({ page }) => {
  await page.getByRole('button', { name: 'Add account' }).click();
  await page.getByRole('button', { name: 'Add usage' }).click();
  await page.getByLabel('Whose usage').selectOption('Account 3');
  await page.getByLabel('How much', { exact: true }).fill('10 TB');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  // 22 TB together: 1,740.80 + 12,288 GB x 0.13 = 1,597.44. Alone: 2,088.96 + 1,740.80.
  await expectTotals(page, { separate: 3829.76, consolidated: 3338.24, saving: 491.52 });
  await page.getByRole('button', { name: /^Undo: Add Data transfer/ }).click();
  await expectTotals(page, { separate: 2088.96, consolidated: 2007.04, saving: 81.92 });
  await page.getByRole('button', { name: /^Redo: Add Data transfer/ }).click();
  await expectTotals(page, { separate: 3829.76, consolidated: 3338.24, saving: 491.52 });
});

test('what Enter ends is a step of its own', async ({ page }) => {
  const susan = page.getByRole('textbox', { name: 'Susan, Data transfer out' });
  await susan.fill('20 TB');
  await susan.press('Enter');
  await susan.fill('5 TB');
  await susan.press('Enter');
  await page.getByRole('button', { name: /^Undo: Change/ }).click();
  await expect(susan).toHaveValue('20 TB');
  await page.getByRole('button', { name: /^Undo: Change/ }).click();
  await expect(susan).toHaveValue('4 TB');
});

test('another month is billed, with as many hours as it has', async ({ page }) => {
  await page.locator('#open-file').setInputFiles(`${CASES}/c13-medium-covers-two-small.json`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('November');
  await page.getByLabel('Month').selectOption('October 2026');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('October');
  await page.getByRole('button', { name: 'Undo: Bill October 2026' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('November');
});

test('sharing is turned off beside the saving that it makes', async ({ page }) => {
  // C09: five Reserved Instances; AWS's figures are those of its file.
  await page.locator('#open-file').setInputFiles(`${CASES}/c09-five-reserved-instances.json`);
  const saving = page.locator('#saving-total button');
  await expect(saving).toHaveAccessibleName(/^\$0\.20/);
  await saving.click();
  const why = page.getByRole('dialog', { name: /^Why / });
  const [off] = await why.getByRole('switch').all();
  await off.uncheck();
  await expect(saving).toHaveAccessibleName(/^\$0\.00/);
  await expect(why).toContainText('Why $0.00?');
  await expect(page.locator('.answer')).toContainText('sharing of commitments is off for');
  await page.keyboard.press('Control+z');
  await expect(saving).toHaveAccessibleName(/^\$0\.20/);
});

test('a derivation opens within the window, wherever its figure is', async ({ page }) => {
  await page.setViewportSize({ width: 1366, height: 700 });
  for (const view of ['organization', 'usage', 'compare']) {
    await page.goto(`./#${view}`);
    const figures = page.locator('main .why');
    await expect(figures.last()).toBeVisible();
    for (const figure of await figures.all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.click();
      const why = page.getByRole('dialog', { name: /^Why / });
      await expect(why).toBeFocused();
      const { y, height } = await why.boundingBox();
      expect(y, `top of the panel in ${view}`).toBeGreaterThanOrEqual(0);
      expect(y + height, `foot of the panel in ${view}`).toBeLessThanOrEqual(701);
      await page.keyboard.press('Escape');
    }
  }
});

test('figures that changed are tinted for a moment', async ({ page }) => {
  await page.getByRole('textbox', { name: 'Susan, Data transfer out' }).fill('5 TB');
  const changed = page.locator('.figure.changed');
  await expect(changed.first()).toBeVisible();
  await expect(page.locator('#saving-total .figure')).toHaveClass(/changed/);
  await expect(changed).toHaveCount(0);
});

test('paper has every receipt', async ({ page }) => {
  await page.getByRole('button', { name: 'Add account', exact: true }).click();
  await page.getByRole('button', { name: 'Add account', exact: true }).click();
  await page.getByRole('button', { name: 'Add account', exact: true }).click();
  const receipts = page.locator('.stack .receipt:not(.pile)');
  await expect(receipts).toHaveCount(3);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(receipts).toHaveCount(5);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(receipts).toHaveCount(3);
});

// Native tests hold every case (`queries::answer` of the page's library); these show that the page
// shows one bill that saves, one that costs more, and one that changes nothing.
for (const file of [
  'c01-bob-and-susan.json',
  'c36-two-accounts-pay-more.json',
  'c07-equal-prices.json',
]) {
  test(`${file} shows the totals that it expects`, async ({ page }) => {
    const { expected } = JSON.parse(readFileSync(`${CASES}/${file}`, 'utf8'));
    await page.locator('#open-file').setInputFiles(`${CASES}/${file}`);
    const [separate, consolidated, saving] = ['separate', 'consolidated', 'saving'].map((id) =>
      Number(expected[`${id}/total`]),
    );
    await expectTotals(page, { separate, consolidated, saving });
  });
}
