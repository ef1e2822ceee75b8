// Who gave and who received, as a picture that is a table.
import { bobAndSusan, expect, expectGoodAtEveryWidth, openScenario, test, THEMES } from './fixtures.mjs';
import { TEN_RESERVATIONS } from './ten-reservations.mjs';

const matrix = (page) => page.getByRole('figure', { name: 'Who gave, who received' });

test('the matrix has what each account covered for another, in money and hours', async ({ page }) => {
  await openScenario(page, 'compare', TEN_RESERVATIONS);
  const cells = matrix(page).getByRole('row').nth(1).getByRole('cell');
  // By night ten m5.large of A for 552 hours at 0.096; by day five m5.xlarge of B for 168 at 0.192;
  // the plan is never used: 720 hours at 0.50.
  await expect(cells).toHaveText([/\$529\.92\s*5,520 h/, /\$161\.28\s*840 h/, '$360.00']);
  const sides = await matrix(page).locator('.matrix-square').evaluateAll((squares) =>
    squares.map((square) => square.getBoundingClientRect().width),
  );
  // Areas are in proportion to the money.
  expect((sides[1] / sides[0]) ** 2).toBeCloseTo(161.28 / 529.92, 1);
});

test('where nobody covers usage of another account there is no matrix', async ({ page }) => {
  await openScenario(page, 'compare', bobAndSusan('No matrix', {}));
  await expect(page.locator('.pictures')).toBeVisible();
  await expect(page.locator('.compare-exports')).toBeVisible();
  await expect(matrix(page)).toHaveCount(0);
});

for (const theme of THEMES) {
  test(`the matrix is accessible and fits, ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openScenario(page, 'compare', TEN_RESERVATIONS);
    await expect(matrix(page)).toBeVisible();
    await expectGoodAtEveryWidth(page, 'matrix');
  });
}
