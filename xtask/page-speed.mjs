// Times the built page in Chromium: a keystroke until its result is painted, in organizations of the
// sizes that the budgets name, and in a bare field as the floor of this machine; and the catalogue.
// Prints a sentence for each, with its budget.
import { chromium } from '@playwright/test';
import { openSite } from '../tests/browser/site.mjs';

const KEYSTROKES = 200;
const VISITS = 9;
// Until a keystroke's result is painted, in milliseconds, for 19 of 20 keystrokes.
const SIZES = [
  { accounts: 100, lines: 1_000, budget: 16 },
  { accounts: 1_000, lines: 100_000, budget: 50 },
];
const OPENING_BUDGET = 10;
const TYPES = 20;

/** A scenario whose every figure follows from its place in the lists. */
function scenario({ accounts, lines }) {
  const id = (account) => String(100_000_000_000 + account);
  const type = (at) => ({ service: 'Example', region: 'us-east-1', usageType: `Type-${at % TYPES}` });
  return {
    version: 1,
    name: `${lines} lines`,
    month: '2026-11',
    organization: { managementAccount: id(0) },
    accounts: Array.from({ length: accounts }, (_, at) => ({ id: id(at), name: `Account ${at}` })),
    prices: {
      metered: Array.from({ length: TYPES }, (_, at) => ({
        ...type(at),
        unit: 'GB',
        tiers: [{ upTo: '1000', rate: '0.2' }, { rate: '0.1' }],
      })),
    },
    usage: {
      metered: Array.from({ length: lines }, (_, at) => ({
        id: `line-${at}`,
        account: id((at * 7_919) % accounts),
        ...type(at * 31),
        quantity: String(1 + ((at * 7_907) % 997)),
      })),
    },
  };
}

/** Types into the first field that `selector` finds, and waits for each keystroke's paint. */
async function type(page, selector) {
  return page.evaluate(
    async ({ selector, count }) => {
      const field = document.querySelector(selector);
      const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
      const painted = () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = resolve;
            channel.port2.postMessage(0);
          });
        });
      const times = [];
      field.focus();
      for (let at = 0; at < count; at += 1) {
        // Keystrokes come at any moment between two frames.
        await new Promise((resolve) => setTimeout(resolve, 90 + ((at * 7) % 17)));
        const begin = performance.now();
        set.call(field, `${50 + at} GB`);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await Promise.resolve();
        document.body.getBoundingClientRect();
        const worked = performance.now() - begin;
        await painted();
        times.push({ worked, painted: performance.now() - begin });
      }
      return times;
    },
    { selector, count: KEYSTROKES },
  );
}

const part = (times, share) =>
  times.sort((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))];

const spread = (times) => `${part(times, 0.5).toFixed(1)} ms, at most ${part(times, 0.95).toFixed(1)}`;

/** The page's own work comes first: painting waits for the next frame, as the floor does too. */
function report(what, times, budget) {
  const [worked, painted] = ['worked', 'painted'].map((key) => spread(times.map((time) => time[key])));
  console.log(`${what}: worked ${worked}; painted after ${painted}${budget ? ` (budget ${budget})` : ''}`);
}

const site = await openSite();
const browser = await chromium.launch({
  executablePath: process.env.BILLFOLD_CHROMIUM || '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const fresh = async () => (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();

const bare = await fresh();
await bare.setContent(`<input oninput="this.nextSibling.textContent = this.value"><p></p>`);
report('floor', await type(bare, 'input'));

for (const size of SIZES) {
  const page = await fresh();
  const opened = page.waitForResponse(/catalogue-\w+\.json$/);
  await page.goto(site.root);
  await opened;
  await page.locator('#open-file').setInputFiles({
    name: 'large.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(scenario(size))),
  });
  await page.getByText(`${size.lines} lines`, { exact: true }).first().waitFor({ timeout: 120_000 });
  const field = '.line-table tbody input[type=text]';
  await page.locator(field).first().waitFor();
  report(`${size.accounts} accounts, ${size.lines} lines`, await type(page, field), size.budget);
  await page.context().close();
}

const openings = [];
for (let visit = 0; visit < VISITS; visit += 1) {
  const page = await fresh();
  // It comes when all else is there; what is timed is reading it and drawing the page again.
  await page.route(/catalogue-\w+\.json$/, async (route) => {
    await page.waitForTimeout(1_000);
    await route.continue();
  });
  await page.addInitScript(() => {
    const { arrayBuffer } = Response.prototype;
    Response.prototype.arrayBuffer = async function () {
      const read = await arrayBuffer.call(this);
      if (this.url.includes('catalogue')) {
        const begin = performance.now();
        const channel = new MessageChannel();
        channel.port1.onmessage = () => (window.opened = performance.now() - begin);
        channel.port2.postMessage(0);
      }
      return read;
    };
  });
  await page.goto(site.root);
  const opened = await page.waitForFunction(() => window.opened);
  openings.push(await opened.jsonValue());
  await page.context().close();
}
console.log(`catalogue: opened in ${spread(openings)} (budget ${OPENING_BUDGET})`);
await browser.close();
await site.close();
