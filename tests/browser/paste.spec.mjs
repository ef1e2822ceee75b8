// Usage pasted from a spreadsheet: how each line is understood is shown, what is good is added as
// one step, and what is wrong stays to be mended.
import {
  THEMES,
  WIDTHS,
  expect,
  expectAccessible,
  expectFits,
  expectTotals,
  shot,
  test,
} from './fixtures.mjs';

/** What the opening preset costs before anything is added. */
const OPENING = { separate: 2088.96, consolidated: 2007.04, saving: 81.92 };

const opener = (page) => page.getByRole('button', { name: 'Paste from a spreadsheet' });
const cells = (page) => page.getByRole('textbox', { name: 'Cells' });
const status = (page) => page.locator('.paste-status');
const preview = (page) => page.getByRole('region', { name: 'How the lines are understood' });
const line = (page, number) =>
  preview(page).getByRole('row').filter({ has: page.getByRole('rowheader', { name: String(number), exact: true }) });
const undo = (page) => page.getByRole('button', { name: /^Undo: Paste/ });

/** Opens the usage view and, once the catalogue is there, the panel. */
async function openPanel(page) {
  const fetched = page.waitForResponse(/catalogue-\w+\.json$/);
  await page.goto('./#usage');
  await fetched;
  await opener(page).click();
  await cells(page).fill('Bob,m5.large,eu-west-1,1');
  await expect(line(page, 1)).toContainText('$0.107 per hour');
  await cells(page).fill('');
  await expect(preview(page)).toHaveCount(0);
}

const charged = (more) => ({
  separate: OPENING.separate + more,
  consolidated: OPENING.consolidated + more,
  saving: OPENING.saving,
});

test('lines with list prices are charged at them, and one undo takes all back', async ({ page }) => {
  await openPanel(page);
  await cells(page).fill(
    [
      ['Account', 'What', 'Region', 'Amount', 'Hours'],
      ['Susan', 'S3 Standard storage', 'eu-central-1', '60 TB', ''],
      ['bob', 'm5.large', 'EU (Ireland)', '4', 'Mon-Fri 9-17'],
      ['New team', 'AWSLambda Requests', '', '100 million', ''],
      ['new team', 'm5.large', 'eu-west-1', '1 Sun 0-24', ''],
    ]
      .map((row) => row.join('\t'))
      .join('\r\n'),
  );
  await expect(status(page)).toHaveText('4 lines are understood.');
  await expect(line(page, 2)).toContainText('61,440 GB-months');
  await expect(line(page, 2)).toContainText('$0.0245 per GB-month up to 50 TB-months');
  await expect(line(page, 3)).toContainText('672 instance-hours');
  await expect(line(page, 4)).toContainText('new account');
  await expectTotals(page, OPENING);
  await page.getByRole('button', { name: 'Add 4 lines' }).click();
  await expect(opener(page)).toBeFocused();
  await expect(status(page)).toHaveText('4 lines were added.');
  // AWS's lists. S3 in Frankfurt: 51,200 GB x 0.0245 + 10,240 GB x 0.0235 = 1,495.04. m5.large in
  // Ireland at 0.107: 4 x 21 weekdays x 8 hours = 71.904 and 5 Sundays x 24 hours = 12.84. Lambda:
  // 100,000,000 x 0.0000002 = 20.
  await expectTotals(page, charged(1495.04 + 71.9 + 20 + 12.84));
  await expect(page.getByRole('row').filter({ hasText: 'New team' })).toHaveCount(2);
  await expect(undo(page)).toHaveAccessibleName('Undo: Paste 4 lines');
  await undo(page).click();
  await expectTotals(page, OPENING);
  await expect(page.getByRole('row').filter({ hasText: 'New team' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
});

test('what is wrong is said beside its line and stays to be mended', async ({ page }) => {
  await openPanel(page);
  // Everything else that can be wrong: `paste::tests` of the page's library.
  const wrong = ['Bob;S3 Standard storage;us-east-1;lots', 'Bob;m5.large;us-east-1;4;Mon-Fri 9'];
  await cells(page).fill(['Bob;m5.large;eu-west-1;1', ...wrong].join('\n'));
  await expect(status(page)).toHaveText(
    '1 line is understood. 2 have problems. Lines with problems stay in the field.',
  );
  await expect(line(page, 2)).toContainText('How much: “lots”');
  await expect(line(page, 3)).toContainText('When: “Mon-Fri 9” is not days and hours');
  await page.getByRole('button', { name: 'Add 1 line' }).click();
  await expect(cells(page)).toHaveValue(wrong.join('\n'));
  await expect(cells(page)).toBeFocused();
  await expect(status(page)).toContainText('1 line was added. 0 lines are understood. 2 have problems.');
  // 720 hours at 0.107.
  await expectTotals(page, charged(77.04));
  // Closing loses nothing.
  await cells(page).press('Escape');
  await expect(opener(page)).toBeFocused();
  await opener(page).click();
  await expect(cells(page)).toHaveValue(wrong.join('\n'));
});

test('names are shown as text, whatever is in them', async ({ page }) => {
  await openPanel(page);
  const names = ['<img src=x onerror=alert(1)>', 'חשבון של דנה', '{n} "quoted"'];
  await cells(page).fill(names.map((name) => `${name}\tm5.large\teu-west-1\t1`).join('\n'));
  for (const [at, name] of names.entries()) {
    await expect(line(page, at + 1).locator('bdi').first()).toHaveText(name);
  }
  await expect(preview(page).locator('img')).toHaveCount(0);
  await page.getByRole('button', { name: 'Add 3 lines' }).click();
  await expectTotals(page, charged(3 * 77.04));
});

test('lines are pasted and added by keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openPanel(page);
  await page.keyboard.press('Escape');
  await expect(opener(page)).toBeFocused();
  await page.evaluate(() => navigator.clipboard.writeText('Bob\tm5.large\teu-west-1\t1\nEve\tm5.large\teu-west-1\t1\n'));
  await page.keyboard.press('Enter');
  await expect(cells(page)).toBeFocused();
  await page.keyboard.press('Control+V');
  await expect(status(page)).toHaveText('2 lines are understood.');
  await page.keyboard.press('Tab');
  await expect(preview(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Add 2 lines' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(opener(page)).toBeFocused();
  await expectTotals(page, charged(2 * 77.04));
  await page.keyboard.press('Control+Z');
  await expectTotals(page, OPENING);
});

for (const theme of THEMES) {
  test(`the panel is accessible and fits, ${theme}`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await openPanel(page);
    await expectAccessible(page);
    await cells(page).fill(
      [
        'Susan\tS3 Standard storage\teu-central-1\t60 TB',
        'Platform team\tm5.large\teu-west-1\t4\tMon-Fri 9-17; Sat 10-12',
        'Bob\tS3 Standard storage\tus-east-1\ta lot of it',
        'Bob\tx9z.large\tus-east-1\t2',
      ].join('\n'),
    );
    await expect(status(page)).toContainText('3 lines are understood. 1 has a problem.');
    await expectAccessible(page);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await expectFits(page);
      await shot(page, 'paste');
    }
  });
}
