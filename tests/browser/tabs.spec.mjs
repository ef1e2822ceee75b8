// Several tabs on one scenario, and a tab that ends in the midst of work: nothing is lost.
import { expect, test } from './fixtures.mjs';

const amount = (page, name) => page.getByRole('textbox', { name: `${name}, Data transfer out` });
const name = (page) => page.locator('.scenario-name');

/** Everything that is kept in the browser, as text. */
const kept = (page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('billfold.scenario.'))
      .map((key) => localStorage.getItem(key)),
  );

const quantities = (json) => JSON.parse(json).usage.metered.map(({ quantity }) => Number(quantity));

/** Lets a test hold the timers of a page: `hold` begins, `release` runs those that were asked for
 * within a time and were not called off. */
function timersCanBeHeld() {
  const [set, clear] = [setTimeout, clearTimeout];
  const held = new Map();
  let isHeld = false;
  let last = 1e9;
  globalThis.setTimeout = (act, after = 0, ...rest) => {
    // The program itself goes on by timers of no time.
    if (!isHeld || !after) return set(act, after, ...rest);
    held.set((last += 1), { act, after });
    return last;
  };
  globalThis.clearTimeout = (id) => held.delete(id) || clear(id);
  globalThis.hold = () => (isHeld = true);
  globalThis.release = (until) => {
    for (const [id, { act, after }] of [...held]) {
      if (after <= until && held.delete(id)) act();
    }
  };
}

const hold = (page) => page.evaluate(() => globalThis.hold());
const release = (page, until = Infinity) => page.evaluate((until) => globalThis.release(until), until);

/** A scenario that is kept, with 6 TB of Susan's. */
async function begin(page, context) {
  await context.addInitScript(timersCanBeHeld);
  await page.goto('./');
  await amount(page, 'Susan').fill('6 TB');
  await expect.poll(() => kept(page)).toHaveLength(1);
}

/** Two tabs on it, which save nothing by themselves. */
async function twoTabs(page, context) {
  await begin(page, context);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(amount(other, 'Susan')).toHaveValue('6 TB');
  await expect(other.getByRole('button', { name: 'Scenarios' })).toBeEnabled();
  for (const one of [page, other]) await hold(one);
  return other;
}

test('two tabs that change different lines at the same time keep both changes', async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await amount(page, 'Susan').fill('7 TB');
  await amount(other, 'Bob').fill('3 TB');
  await release(page);
  // The other tab hears of it before it has saved its own.
  await expect(amount(other, 'Susan')).toHaveValue('7 TB');
  await expect(amount(other, 'Bob')).toHaveValue('3 TB');
  await release(other);
  await expect(amount(page, 'Bob')).toHaveValue('3 TB');
  await expect(amount(page, 'Susan')).toHaveValue('7 TB');
  const [json, ...more] = await kept(page);
  expect(more).toEqual([]);
  expect(quantities(json)).toEqual([3, 7]);
});

test('two tabs that save in the same moment keep both changes', async ({ page, context }) => {
  const other = await twoTabs(page, context);
  await amount(page, 'Susan').fill('7 TB');
  await amount(other, 'Bob').fill('3 TB');
  await Promise.all([release(page), release(other)]);
  await expect(async () => {
    await Promise.all([release(page), release(other)]);
    expect((await kept(page)).map(quantities)).toEqual([[3, 7]]);
  }).toPass();
  for (const one of [page, other]) {
    await expect(amount(one, 'Bob')).toHaveValue('3 TB');
    await expect(amount(one, 'Susan')).toHaveValue('7 TB');
  }
});

test('two tabs that change the same line at the same time keep both versions, and one says so', async ({ page, context }) => {
  const other = await twoTabs(page, context);
  const called = await name(page).textContent();
  await amount(page, 'Susan').fill('7 TB');
  await amount(other, 'Susan').fill('9 TB');
  await release(page);
  // The tab that comes last goes on with a copy.
  await expect(other.getByRole('alert')).toContainText(
    `Another tab changed the same part of “${called}” at the same time. Both versions are kept: this tab goes on with “${called} (2)”.`,
  );
  await release(other);
  await expect(amount(page, 'Susan')).toHaveValue('7 TB');
  await expect(amount(other, 'Susan')).toHaveValue('9 TB');
  await expect(name(other)).toHaveText(`${called} (2)`);
  expect((await kept(page)).map(quantities).sort()).toEqual([[8, 7], [8, 9]]);
});

test('what is typed is kept a moment later, and not only after a pause', async ({ page, context }) => {
  await begin(page, context);
  await hold(page);
  await amount(page, 'Susan').fill('7 TB');
  // The renderer may be killed at any time; 400 ms after the key it is too late to save.
  await release(page, 399);
  expect((await kept(page)).map(quantities)).toEqual([[8, 7]]);
});

test('a tab whose renderer ends has kept what was typed', async ({ browser, site }) => {
  const context = await browser.newContext({ baseURL: site.root });
  const page = await context.newPage();
  await page.goto('./');
  await amount(page, 'Susan').fill('7 TB');
  await expect.poll(() => kept(page)).toHaveLength(1);
  await page.goto('chrome://crash').catch(() => {});
  const next = await context.newPage();
  await next.goto('./');
  await expect(amount(next, 'Susan')).toHaveValue('7 TB');
  await context.close();
});
