// Moving through the page by keys and ears: where the focus goes, what is said, what the window is called.
import { bobAndSusan, expect, openNamed, test } from './fixtures.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.localName);

test('the keys that open a view leave the focus in the page and say what is shown', async ({ page }) => {
  await page.goto('./');
  await expect(page.getByRole('button', { name: 'Scenarios' })).toBeEnabled();
  await page.getByRole('textbox', { name: 'Susan, Data transfer out' }).focus();
  for (const [key, view] of [
    ['Alt+Shift+2', 'Organization'],
    ['Alt+Shift+3', 'Usage'],
    ['Alt+Shift+5', 'Bill'],
    ['Alt+Shift+1', 'Compare'],
  ]) {
    await page.keyboard.press(key);
    await expect(page.locator('nav a[aria-current=page]').first()).toHaveText(view);
    await expect.poll(() => focused(page)).not.toBe('body');
    await expect(page.getByRole('status').filter({ hasText: `${view} is shown.` })).toHaveCount(1);
    await expect(page).toHaveTitle(new RegExp(`^${view}: .* - Billfold$`));
    // The next key finds the focus where somebody may have moved it.
    await page.keyboard.press('Tab');
  }
});

test('the title names the scenario', async ({ page }) => {
  await openNamed(page, bobAndSusan('Ours'), 'usage');
  await expect(page).toHaveTitle('Usage: Ours - Billfold');
});

test('the ring around a link of the navigation is not cut off', async ({ page }) => {
  await page.goto('./');
  const link = page.locator('nav a').first();
  await link.focus();
  const hidden = await link.evaluate((one) => {
    const { outlineOffset, outlineWidth } = getComputedStyle(one);
    const reach = parseFloat(outlineOffset) + parseFloat(outlineWidth);
    const [ring, frame] = [one.getBoundingClientRect(), one.parentElement.getBoundingClientRect()];
    return Math.max(frame.top - (ring.top - reach), frame.left - (ring.left - reach), 0);
  });
  expect(hidden).toBe(0);
});

test('names from right to left leave the words around them in order', async ({ page }) => {
  const scenario = bobAndSusan('Names', {
    accounts: [
      { id: 'bob', name: 'בוב' },
      { id: 'susan', name: 'سوزان' },
    ],
  });
  await openNamed(page, scenario, 'compare');
  const text = await page.locator('main').textContent();
  const turned = text.match(/[\u0590-\u08ff]+/g);
  expect(turned.length).toBeGreaterThan(2);
  for (const [at] of [...text.matchAll(/[\u0590-\u08ff]+/g)].map((found) => [found.index])) {
    expect(text[at - 1]).toBe('\u2068');
  }
});

test('the list of keys promises the search only where there is one', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Keyboard' }).click();
  const find = page.locator('#keys div', { hasText: 'Ctrl+F' });
  await expect(find).toContainText('under Usage when there are more than twelve');
});
