// The built page opens, wherever it is put, and everybody can use it.
import { THEMES, expect, expectAccessible, shot, test } from './fixtures.mjs';

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
