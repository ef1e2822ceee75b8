// Usage is found by the words that people use, and by those of AWS's reports.
import { bobAndSusan, expect, openScenario, picker, test } from './fixtures.mjs';

test('everyday words and names of reports find usage', async ({ page }) => {
  await openScenario(page, 'usage', bobAndSusan('Everyday words', {}));
  await page.getByRole('button', { name: 'Add usage' }).click();
  for (const [text, name] of [
    ['disk', 'gp3 storage'],
    ['server', 'm5.large'],
    ['egress', 'Data transfer out to the internet'],
    ['database', 'db.m5.large'],
    ['BoxUsage:m5.large', 'm5.large'],
    ['hosted zone', 'Hosted zone'],
  ]) {
    await picker(page, 'What is used').fill(text);
    await expect(page.getByRole('option').filter({ hasText: name }).first(), text).toBeVisible();
  }
});
