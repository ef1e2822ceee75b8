// Kept scenarios that cannot be read, or that take too long: they stay, and the page says so.
import { readFile } from 'node:fs/promises';
import { deflateRawSync } from 'node:zlib';
import { bobAndSusan, expect, test } from './fixtures.mjs';

const CUT = '{"version":1,"month":"2026-11","na';
const NEWER = JSON.stringify({ ...bobAndSusan('Newer'), version: 2 });

const stored = (page, id) => page.evaluate((id) => localStorage.getItem(`billfold.scenario.${id}`), id);

/** A browser in which a scenario is kept. */
const keep = (page, id, json, name, more = {}) =>
  page.addInitScript(
    ([id, json, name, more]) => {
      if (sessionStorage.getItem('begun')) return;
      sessionStorage.setItem('begun', 'yes');
      localStorage.setItem(`billfold.scenario.${id}`, json);
      localStorage.setItem(`billfold.name.${id}`, name);
      localStorage.setItem('billfold.order', id);
      for (const [key, value] of Object.entries(more)) localStorage.setItem(key, value);
    },
    [id, json, name, more],
  );

for (const [what, json] of [
  ['cut', CUT],
  ['of a newer version', NEWER],
]) {
  test(`a kept scenario that is ${what} is named, stays kept and can be saved as a file`, async ({ page }) => {
    await keep(page, 'mine', json, 'Mine');
    await page.goto('./');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('“Mine” cannot be read and was not opened. It stays kept as it is.');
    const download = page.waitForEvent('download');
    await alert.getByRole('button', { name: 'Save file' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toBe(json);
    // Work on the example goes elsewhere.
    await page.getByRole('textbox', { name: 'Susan, Data transfer out' }).fill('7 TB');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('billfold.order'))).toContain(' mine');
    expect(await stored(page, 'mine')).toBe(json);
  });
}

test('a kept scenario that cannot be read is listed; choosing it says why; its deletion can be undone', async ({ page }) => {
  await keep(page, 'mine', CUT, 'Mine');
  await page.goto('./');
  const alert = page.getByRole('alert');
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await page.getByRole('button', { name: 'Scenarios' }).click();
  await page.locator('.menu-kept button', { hasText: 'Mine' }).click();
  await expect(alert).toContainText('“Mine” cannot be read');
  await page.getByRole('button', { name: 'Scenarios' }).click();
  await page.getByRole('button', { name: 'Delete Mine' }).click();
  await expect.poll(() => stored(page, 'mine')).toBeNull();
  await page.keyboard.press('Escape');
  await alert.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => stored(page, 'mine')).toBe(CUT);
});

/** A link to a scenario, and how it is marked while it is opened. */
function linked(name) {
  const packed = deflateRawSync(Buffer.from(JSON.stringify(bobAndSusan(name)))).toString('base64url');
  const fragment = `s=1.${packed}`;
  return { fragment, mark: `link of ${fragment.length} letters` };
}

test('a link is marked as a link until what it holds is shown, whatever else is opened', async ({ page }) => {
  // Another scenario was open before, which the page begins with.
  await keep(page, 'mine', JSON.stringify(bobAndSusan('Mine')), 'Mine');
  await page.addInitScript(() => {
    globalThis.marks = [];
    const { setItem, removeItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (key === 'billfold.opening') globalThis.marks.push(value.replace(/^\d+(\.\d+)? /, ''));
      return setItem.call(this, key, value);
    };
    Storage.prototype.removeItem = function (key) {
      if (key === 'billfold.opening') globalThis.marks.push('none');
      return removeItem.call(this, key);
    };
  });
  const { fragment, mark } = linked('From a link');
  await page.goto(`./#${fragment}`);
  await expect(page.locator('.scenario-name')).toHaveText('From a link');
  const marks = () => page.evaluate(() => globalThis.marks);
  await expect.poll(async () => (await marks()).at(-1)).toBe('none');
  const ofLink = (await marks()).slice((await marks()).indexOf(mark));
  // Once when it is read and once when it is opened, with nothing between.
  expect(ofLink).toEqual([mark, mark, 'none']);
});

test('a link during whose opening the page ended is not opened by itself', async ({ page }) => {
  const { fragment, mark } = linked('From a link');
  await keep(page, 'mine', JSON.stringify(bobAndSusan('Mine')), 'Mine', {
    'billfold.opening': `${Date.now() - 60_000} ${mark}`,
  });
  await page.goto(`./#${fragment}`);
  await expect(page.getByRole('alert')).toContainText('was not opened by itself');
  await expect(page.locator('.scenario-name')).toHaveText('Mine');
  await page.getByRole('alert').getByRole('button', { name: 'Open it' }).click();
  await expect(page.locator('.scenario-name')).toHaveText('From a link');
});

test('a scenario during whose opening the page ended is not opened by itself', async ({ page }) => {
  const mark = `${Date.now() - 60_000} slow`;
  await keep(page, 'slow', JSON.stringify(bobAndSusan('Slow')), 'Slow', { 'billfold.opening': mark });
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('“Slow” was not opened by itself');
  await expect(page.locator('.scenario-name')).not.toHaveText('Slow');
  await page.getByRole('alert').getByRole('button', { name: 'Open it' }).click();
  await expect(page.locator('.scenario-name')).toHaveText('Slow');
  // It was shown, so the next visit opens it again.
  await expect.poll(() => page.evaluate(() => localStorage.getItem('billfold.opening'))).toBeNull();
  await page.reload();
  await expect(page.locator('.scenario-name')).toHaveText('Slow');
});
