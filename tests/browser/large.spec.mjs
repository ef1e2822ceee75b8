// Large and hostile input: only what is in sight is drawn, and a bomb is refused before it unfolds.
import { deflateRawSync } from 'node:zlib';
import { bobAndSusan, expect, openNamed, picker, test } from './fixtures.mjs';
import { room } from './organization.mjs';

test('of many units and accounts only those in sight are drawn, and all can be reached', async ({ page }) => {
  test.slow();
  const units = Array.from({ length: 2000 }, (_, at) => ({ id: `ou-${at}`, name: `Unit ${at}` }));
  const accounts = Array.from({ length: 2000 }, (_, at) => ({ id: `a-${at}`, name: `Account ${at}` }));
  const scenario = bobAndSusan('Large', {
    organization: { managementAccount: 'a-0', units },
    accounts,
  });
  await openNamed(page, scenario, 'organization');
  const table = page.locator('.org-tree table');
  await expect(table).toHaveAttribute('aria-rowcount', '4002');
  expect(await table.locator('tbody tr').count()).toBeLessThan(300);
  await page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await expect(table.getByText('Unit 1999', { exact: true })).toBeVisible();
  await table.getByRole('button', { name: 'Unit 1999' }).click();
  // A list of thousands would take seconds to draw; a search finds one of them.
  await picker(page, 'Move to').fill('Unit 1234');
  await page.keyboard.press('Enter');
  await expect(picker(page, 'Move to')).toHaveValue(/Unit 1234$/);
});

test('of many accounts all can be reached in the rooms that list them', async ({ page }) => {
  test.slow();
  const accounts = Array.from({ length: 1000 }, (_, at) => ({ id: `a-${at}`, name: `Account ${at}` }));
  const trail = { name: 'events', region: 'us-east-1', bucket: 'logs', organizationTrail: false };
  const scenario = bobAndSusan('Large', {
    organization: { managementAccount: 'a-0' },
    accounts,
    governance: { trail },
  });
  await openNamed(page, scenario, 'organization');
  const toTheEnd = () =>
    page.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
  await room(page, 'Sharing').click();
  await expect(page.locator('.sharing-table')).toHaveAttribute('aria-rowcount', '1001');
  expect(await page.locator('.sharing-table tbody tr').count()).toBeLessThan(300);
  const shares = page.getByRole('switch', { name: 'Account 999 shares Reserved Instances' });
  await expect(async () => {
    await toTheEnd();
    await expect(shares).toBeVisible({ timeout: 500 });
  }).toPass();
  await shares.click();
  await expect(shares).not.toBeChecked();
  await room(page, 'CloudTrail logs').click();
  expect(await page.locator('.account-trail').count()).toBeLessThan(300);
  const writes = page.getByRole('checkbox', { name: 'Account 999 writes its logs there' });
  await expect(async () => {
    await toTheEnd();
    await expect(writes).toBeVisible({ timeout: 500 });
  }).toPass();
  await writes.check();
  await expect(writes).toBeChecked();
  // In a list of whose bill is shown a search finds one of two thousand.
  await page.getByRole('link', { name: 'Bill', exact: true }).click();
  await picker(page, 'Bill').fill('Account 999’s part');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article', { name: 'Account 999’s part of the consolidated bill' })).toBeVisible();
});

test('a link that unfolds to far more than a scenario is refused at the bound', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.squeezed = 0;
    const Native = globalThis.DecompressionStream;
    globalThis.DecompressionStream = class {
      constructor(format) {
        const native = new Native(format);
        const count = new TransformStream({
          transform(piece, stream) {
            globalThis.squeezed += piece.byteLength;
            stream.enqueue(piece);
          },
        });
        count.readable.pipeTo(native.writable).catch(() => {});
        Object.assign(this, { writable: count.writable, readable: native.readable });
      }
    };
  });
  // 400 MB of spaces.
  const bomb = deflateRawSync(Buffer.alloc(400_000_000, ' '), { level: 9 }).toString('base64url');
  await page.goto('./');
  await page.evaluate((hash) => (location.hash = hash), `s=1.${bomb}`);
  await expect(page.getByRole('alert')).toContainText('The link was not opened.');
  // 8 MB need some 8 KB of it; a browser unfolds each piece that it is given whole.
  expect(await page.evaluate(() => globalThis.squeezed)).toBeLessThan(20_000);
});
