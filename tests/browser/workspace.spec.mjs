// Views as deep links, what-if by undo, keeping and sharing, the bill and its exports.
import { readFileSync } from 'node:fs';
import { THEMES, expect, expectAccessible, expectFits, openFile, shot, test } from './fixtures.mjs';

const VIEWS = ['compare', 'organization', 'usage', 'commitments', 'bill'];
const WIDTHS = [320, 768, 1440, 2560];

/** A scenario as links of version 1 hold it; it must open for ever. */
const GOLDEN_LINK = new URL('./golden-link-1.txt', import.meta.url);

/** What keeps the work is in the later part of the program; whoever leaves before is asked. */
const canKeep = (page) => expect(page.getByRole('button', { name: 'Scenarios' })).toBeEnabled();

const saving = (page) => page.locator('#saving-total button');

for (const theme of THEMES) {
  for (const view of VIEWS) {
    test(`${view} is accessible and fits, ${theme}`, async ({ page }) => {
      // Four pictures of a whole page each.
      test.slow();
      await page.emulateMedia({ colorScheme: theme });
      await page.goto(`./#${view}`);
      await expect(page.locator('nav a[aria-current=page]')).toHaveAttribute('href', `#${view}`);
      await expect(saving(page)).toBeVisible();
      await expect(page.getByText('Loading…')).toHaveCount(0);
      await expectAccessible(page);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        await expectFits(page);
        await shot(page, view);
      }
    });
  }
}

test('back and forward go through the views', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Bill', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Bill', exact: true })).toHaveAttribute('aria-current', 'page');
  await page.goBack();
  await expect(page.getByRole('link', { name: 'Compare' })).toHaveAttribute('aria-current', 'page');
});

test('a sharing switch changes the bills and can be taken back by its name', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Zonal and regional' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('save');
  await expect(saving(page)).toHaveAccessibleName(/^\$69\.12/);
  await page.getByRole('link', { name: 'Organization' }).click();
  await page.getByRole('switch', { name: 'Web shares Reserved Instances' }).uncheck();
  await expect(saving(page)).toHaveAccessibleName(/^\$0\.00/);
  await page.getByRole('button', { name: 'Undo: Turn off sharing of Reserved Instances for Web' }).click();
  await expect(saving(page)).toHaveAccessibleName(/^\$69\.12/);
});

test('Ctrl+Z and Ctrl+Y in a field take steps back and again', async ({ page }) => {
  await page.goto('./');
  const susan = page.getByRole('textbox', { name: 'Susan, Data transfer out' });
  await susan.fill('9 TB');
  // 17 TB together: 10,240 GB x 0.17 + 7,168 GB x 0.13 = 2,672.64; alone 17,408 x 0.17 = 2,959.36.
  await expect(saving(page)).toHaveAccessibleName(/^\$286\.72/);
  await susan.press('Control+z');
  await expect(saving(page)).toHaveAccessibleName(/^\$81\.92/);
  await expect(susan).toHaveValue('4 TB');
  await susan.press('Control+y');
  await expect(susan).toHaveValue('9 TB');
});

test('what was done is there after a reload', async ({ page }) => {
  await page.goto('./');
  await canKeep(page);
  await page.getByRole('textbox', { name: 'Susan, Data transfer out' }).fill('7 TB');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Susan, Data transfer out' })).toHaveValue('7 TB');
});

test('two tabs on one scenario lose nothing', async ({ page, context }) => {
  await page.goto('./');
  await canKeep(page);
  await page.getByRole('textbox', { name: 'Susan, Data transfer out' }).fill('7 TB');
  await page.reload();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('textbox', { name: 'Bob, Data transfer out' }).fill('3 TB');
  await expect(page.getByRole('textbox', { name: 'Bob, Data transfer out' })).toHaveValue('3 TB');
  await page.getByRole('button', { name: 'Undo: Change in another tab' }).click();
  await expect(page.getByRole('textbox', { name: 'Bob, Data transfer out' })).toHaveValue('8 TB');
});

test('a copied link opens the same scenario', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./');
  await page.getByRole('textbox', { name: 'Susan, Data transfer out' }).fill('20 TB');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('alert')).toContainText('The link is in the clipboard');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#s=1\.[\w-]+$/);
  const elsewhere = await context.newPage();
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole('textbox', { name: 'Susan, Data transfer out' })).toHaveValue('20 TB');
});

test('a link opens where it was copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('./#organization/sharing');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.getByRole('alert')).toContainText('The link is in the clipboard');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/#s=1\.[\w-]+\/organization\/sharing$/);
  const elsewhere = await context.newPage();
  await elsewhere.goto(link);
  const room = elsewhere.getByRole('navigation', { name: 'Parts of the organization' });
  await expect(room.getByRole('button', { name: 'Sharing' })).toHaveAttribute('aria-current', 'true');
  await expect(elsewhere).toHaveURL(/#organization\/sharing$/);
  await expect(saving(elsewhere)).toHaveAccessibleName(/^\$81\.92/);
});

test('a link of version 1 opens', async ({ page }) => {
  await page.goto(`./#${readFileSync(GOLDEN_LINK, 'utf8').trim()}`);
  // C01 with 6 TB for Susan: 10,240 GB x 0.17 + 4,096 GB x 0.13 = 2,273.28 together;
  // alone 8,192 x 0.17 + 6,144 x 0.17 = 2,437.12.
  await expect(saving(page)).toHaveAccessibleName(/^\$163\.84/);
});

test('a link of `billfold share` opens', async ({ page }) => {
  // C01 as it is: separate 2,088.96 (alone, 12,288 GB x 0.17), together 2,007.04.
  const link = readFileSync(new URL('./golden-link-2.txt', import.meta.url), 'utf8').trim();
  await page.goto(`./${link}`);
  await expect(saving(page)).toHaveAccessibleName(/^\$81\.92/);
  // It is how the page begins: there is nothing before it to go back to.
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
});

for (const [what, fragment, says] of [
  ['a broken link', 's=1.AAAA', 'incomplete'],
  ['a link that is too new', 's=2.AAAA', 'newer Billfold'],
]) {
  test(`${what} says so and leaves the work alone`, async ({ page }) => {
    await page.goto('./');
    await page.getByRole('textbox', { name: 'Susan, Data transfer out' }).fill('7 TB');
    await page.evaluate((hash) => (location.hash = hash), fragment);
    await expect(page.getByRole('alert')).toContainText(says);
    await expect(page.getByRole('textbox', { name: 'Susan, Data transfer out' })).toHaveValue('7 TB');
  });
}

test('a file that is no scenario says what is wrong and leaves the work alone', async ({ page }) => {
  await page.goto('./');
  await openFile(page, '{"version":1,"month":"2026-13"}');
  await expect(page.getByRole('alert')).toContainText('scenario.json was not opened.');
  await expect(saving(page)).toHaveAccessibleName(/^\$81\.92/);
});

test('the page opens on the first of its examples', async ({ page }) => {
  await page.goto('./');
  await page.getByText('Scenarios', { exact: true }).click();
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save file' }).click(),
  ]);
  const { expected, ...example } = JSON.parse(
    readFileSync(new URL('../../static/presets/bob-and-susan.json', import.meta.url), 'utf8'),
  );
  expect(Object.keys(expected).length).toBeGreaterThan(0);
  expect(JSON.parse(readFileSync(await saved.path(), 'utf8'))).toEqual(example);
});

test('names show as text, whatever is in them', async ({ page }) => {
  await page.goto('./#organization');
  const odd = '<img src=x onerror=alert(1)> שלום';
  await page.getByRole('textbox', { name: 'Name of the account' }).first().fill(odd);
  await page.getByRole('link', { name: 'Compare' }).click();
  // What is written from right to left stands between Unicode's isolating marks.
  const shown = /^<img src=x onerror=alert\(1\)> \u2068שלום\u2069$/;
  await expect(page.getByRole('heading', { level: 3, name: shown })).toBeVisible();
});

test('the bill is laid out by service and saved as CSV that no spreadsheet runs', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('link', { name: 'Organization' }).click();
  await page.getByRole('textbox', { name: 'Name of the account' }).first().fill('=Bob()');
  await page.getByRole('link', { name: 'Bill', exact: true }).click();
  const paper = page.getByRole('article', { name: 'Consolidated bill' });
  // The columns' names, the service, its Region, and a line a tier.
  await expect(paper.getByRole('row')).toHaveCount(5);
  await expect(paper.getByRole('rowheader')).toHaveText([
    'Data transferAWSDataTransfer',
    'US East (N. Virginia)us-east-1',
  ]);
  const whose = page.getByRole('combobox', { name: 'Bill', exact: true });
  await whose.selectOption('Susan alone');
  await expect(page.getByRole('article', { name: 'Susan alone' })).toContainText('$696.32');
  await whose.selectOption('Consolidated bill');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save CSV' }).click(),
  ]);
  // One row for each account's part of a line: 266.24 is shared as 8 TB to 4 TB.
  const csv = readFileSync(await file.path(), 'utf8');
  expect(csv).toMatch(/,0\.13,177\.49,USD,'=Bob\(\)\n/);
  expect(csv).toMatch(/,0\.13,88\.75,USD,Susan\n/);
  expect(csv).not.toMatch(/(^|,)"?[=+@]/m);
});
