// The built page opens, wherever it is put, and everybody can use it.
import { THEMES, expect, expectAccessible, shot, test } from './fixtures.mjs';

test('the console stays silent while the page loads', async ({ page }) => {
  const said = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  const fetched = page.waitForResponse(/catalogue-\w+\.json$/);
  await page.goto('./');
  await fetched;
  await expect(page.getByRole('button', { name: 'Use today’s prices' })).toBeVisible();
  // Chromium says some seconds after the load which files it fetched ahead in vain.
  await page.waitForTimeout(5_000);
  expect(said).toEqual([]);
});

test('the notices of other people’s code are a press away', async ({ page, site }) => {
  await page.goto(site.below);
  await page.getByRole('link', { name: 'Notices of other people’s code' }).click();
  await expect(page).toHaveURL(/\/third-party-notices\.txt$/);
  await expect(page.locator('body')).toContainText('the Rust standard library');
  await expect(page.locator('body')).toContainText('Permission is hereby granted');
});

for (const theme of THEMES) {
  test.describe(theme, () => {
    test.use({ colorScheme: theme });

    for (const place of ['root', 'below']) {
      test(`opens at ${place === 'root' ? 'the top of a host' : 'a path below it'}`, async ({
        page,
        site,
      }) => {
        await page.goto(site[place]);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      });
    }

    test('is accessible', async ({ page }) => {
      await page.goto('./');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page);
      await shot(page, 'first-screen');
    });
  });
}
