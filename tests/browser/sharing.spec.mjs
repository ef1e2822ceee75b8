// What turning a sharing switch costs stands beside it, as `billfold sharing` says it.
import { readFile } from 'node:fs/promises';
import { billfold } from './billfold.mjs';
import { dollars, expect, expectGoodAtEveryWidth, expectTotals, openScenario, test } from './fixtures.mjs';

const FILE = 'tests/cases/ten-reservations.json';
const SCENARIO = await readFile(new URL(`../../${FILE}`, import.meta.url), 'utf8');

test('turning a switch costs what the command line says', async ({ page }) => {
  await openScenario(page, 'organization/sharing', SCENARIO);
  const row = (name) => page.locator('.sharing-table tr', { has: page.getByRole('rowheader', { name, exact: true }) });
  for (const { account, costs } of billfold('sharing', FILE)) {
    await expect(row(account.toUpperCase())).toContainText(`off costs ${dollars(costs)}`);
  }
  await row('A').getByRole('switch', { name: 'A shares Reserved Instances' }).click();
  await expect(row('A')).toContainText('on saves $529.92');
  // As long as A’s is off, B’s changes nothing.
  await expect(row('B')).toContainText('off changes nothing');
  await expectTotals(page, { separate: 1358.21, consolidated: 1358.21, saving: 0 });
  await expectGoodAtEveryWidth(page, 'sharing-switches');
});
