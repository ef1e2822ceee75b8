// What every browser test starts from.
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import { openSite } from './site.mjs';

export { expect };

/** Both are designed, so both are tested. */
export const THEMES = ['light', 'dark'];

const SCREENSHOTS = fileURLToPath(new URL('../../artefacts/screenshots', import.meta.url));

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export const test = base.extend({
  /** The built page, served: `site.root` at the top of a host, `site.below` under a path. */
  site: [
    async ({}, use) => {
      const site = await openSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],

  /** `page.goto('./')` opens the built page. */
  baseURL: async ({ site }, use) => {
    await use(site.root);
  },

  /** A page that must not complain: an error on its console fails the test. */
  page: async ({ page }, use) => {
    const complaints = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') {
        complaints.push(`${message.text()} (${message.location().url})`);
      }
    });
    await use(page);
    expect(complaints, 'errors on the console').toEqual([]);
  },
});

/** Fails with every breach of WCAG 2.2 AA that axe finds. */
export async function expectAccessible(page) {
  // What fades away is no text that anybody has to read.
  await page.evaluate(() =>
    Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
  );
  // What the summary half covers as the page happens to be scrolled would count as too small.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG_2_2_AA).analyze();
  const breaches = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`),
  );
  expect(breaches, 'breaches of WCAG 2.2 AA').toEqual([]);
}

/** Waits until the page has drawn all that follows from what was done: only then does something that
 * is not there prove that it does not come. */
export const settled = (page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );

/** Fails where the page is wider than its window. */
export async function expectFits(page) {
  const wider = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(wider, `overflow at ${page.viewportSize().width} px`).toBe(0);
}

/** Keeps a picture of the whole page in artefacts/screenshots/, named by theme and width. */
export async function shot(page, name) {
  const dark = await page.evaluate(async () => {
    await document.fonts.ready;
    return matchMedia('(prefers-color-scheme: dark)').matches;
  });
  const { width } = page.viewportSize();
  await page.screenshot({
    path: `${SCREENSHOTS}/${name}-${dark ? 'dark' : 'light'}-${width}.png`,
    fullPage: true,
    animations: 'disabled',
  });
}

/** An amount as the page writes it. */
export const dollars = (amount) =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(amount);

/** The three figures of the summary, by the name that a screen reader gives them. The last is called a
 * `difference` where it is no saving, or where denied usage is a part of it. */
export async function expectTotals(page, { separate, consolidated, saving, difference = !saving }) {
  const shows = (id, amount) =>
    expect(page.locator(`#${id}-total button`)).toHaveAccessibleName(
      new RegExp(`^${dollars(amount).replace(/[$.]/g, '\\$&')}, `),
    );
  await shows('separate', separate);
  await shows('consolidated', consolidated);
  await shows('saving', Math.abs(saving));
  const label = page.locator('.summary > div', { has: page.locator('#saving-total') }).locator('dt');
  await expect(label).toHaveText(difference ? 'Difference' : saving > 0 ? /^Saved/ : /^Costs/);
}

/** The widths at which pages are looked at: the narrowest phone, and a desk. */
export const WIDTHS = [320, 1440];

/** Bob, who pays, and Susan; all that a scenario needs besides what it is about. */
export const bobAndSusan = (name, more) => ({
  version: 1,
  month: '2026-11',
  name,
  organization: { managementAccount: 'bob' },
  accounts: [
    { id: 'bob', name: 'Bob' },
    { id: 'susan', name: 'Susan' },
  ],
  ...more,
});

/** A scenario's own price of data transfer. */
export const transferPrice = (...tiers) => ({
  service: 'AWSDataTransfer',
  region: 'us-east-1',
  usageType: 'DataTransfer-Out-Bytes',
  name: 'Data transfer out',
  unit: 'GB',
  tiers,
});

/** The button that adds what a form holds. */
export const addButton = (page) => page.getByRole('button', { name: 'Add', exact: true });

/** A field in which one of many is found by typing words of it. */
export const picker = (page, name) => page.getByRole('combobox', { name, exact: true });

/** The name of the open scenario: above the headline of the comparison, in the strip elsewhere. */
export const scenarioName = (page) => page.locator('.scenario-name, .strip-scenario dd');

/** Opens a scenario in a view, and waits until it is there. */
export async function openNamed(page, document, view) {
  await openScenario(page, view, document);
  await expect(scenarioName(page)).toHaveText(document.name);
}

/** Fails where the page as it is is not accessible or does not fit, at any width; keeps pictures. */
export async function expectGoodAtEveryWidth(page, name) {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page);
    await expectFits(page);
    await shot(page, name);
  }
}

/** Opens a scenario from a file, as its text or its content, in one of the page's views. */
export async function openScenario(page, view, scenario) {
  const fetched = page.waitForResponse(/catalogue-\w+\.json$/);
  await page.goto(`./#${view}`);
  await fetched;
  await openFile(page, scenario);
}

/** Chooses a scenario file in the page as it is. */
export async function openFile(page, scenario) {
  const text = typeof scenario === 'string' ? scenario : JSON.stringify(scenario);
  await page.locator('#open-file').setInputFiles({
    name: 'scenario.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}
