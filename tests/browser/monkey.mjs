// Random clicks, keys, files and links. `node tests/browser/monkey.mjs --minutes 8 --seed 7` runs it by
// hand on the built page; `monkey.spec.mjs` runs a short one.
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const listed = (folder) =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}${name}`);

/** Scenarios that open, and texts that do not. */
const FILES = [...listed('../../static/presets/'), ...listed('../cases/')];
const WRONG = ['', '{', '[]', '{"version":2}', 'a,b\n1,2\n', '<html>', '\u0000\u0001', '{"version":1,"month":"2026-13"}'];
const LINKS = [read('./golden-link-1.txt').trim(), read('./golden-link-2.txt').trim().replace(/^#/, '')];
const FRAGMENTS = ['compare', 'organization', 'usage', 'commitments', 'bill', 'gallery', 'nowhere', 's=1.AAAA', 's=9.AAAA'];
const ROOMS = ['accounts', 'policies', 'sharing', 'alerts', 'logs', 'practice', 'walk'];
const TEXTS = ['7 TB', '0', '-1', '1e400', '1.5k', 'lots', '', '9'.repeat(30), 'שלום', '<b>x</b>', '=1+1', '0.01', '744', 'm5.large', '2026-11-15', 'a=b'];
const KEYS = [
  'Tab', 'Shift+Tab', 'Enter', 'Escape', 'Space', 'Delete', 'Backspace', 'Home', 'End', 'ArrowUp', 'ArrowDown',
  'ArrowLeft', 'ArrowRight', 'Control+z', 'Control+z', 'Control+z', 'Control+y', 'Control+a', 'Alt+Shift+ArrowUp',
  'Alt+Shift+ArrowDown', 'Alt+Shift+k', 'Alt+Shift+s', 'Alt+Shift+1', 'Alt+Shift+2', 'Alt+Shift+3', 'Alt+Shift+4',
  'Alt+Shift+5',
];

/** What can be pressed and written in. */
const PRESSABLE = 'button, a[href^="#"], summary, label, select, [role=option], [role=gridcell], .drag-handle';
const WRITABLE = 'input[type=text], input[type=search], textarea';

/** The same numbers from 0 to 1 for the same seed (mulberry32). */
function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Presses the nth visible element, as a click of a mouse does; returns what it was. */
async function press(page, selector, share) {
  return page.evaluate(
    ([selector, share]) => {
      const open = document.querySelector('dialog[open]') ?? document;
      const seen = [...open.querySelectorAll(selector)].filter((one) => one.checkVisibility() && !one.disabled);
      const element = seen[Math.floor(share * seen.length)];
      if (!element) return 'nothing';
      const what = `${element.localName} ${element.id || element.ariaLabel || element.textContent.trim().slice(0, 40)}`;
      for (const kind of ['pointerdown', 'pointerup']) {
        const { x, y } = element.getBoundingClientRect();
        element.dispatchEvent(new PointerEvent(kind, { bubbles: true, isPrimary: true, pointerId: 1, clientX: x + 2, clientY: y + 2 }));
      }
      element.focus();
      if (element.localName === 'select') {
        element.selectedIndex = Math.floor(share * 7919) % Math.max(element.options.length, 1);
        element.dispatchEvent(new Event('change', { bubbles: true }));
      } else if (!element.closest('[target=_blank]') && !element.querySelector('input[type=file]')) {
        element.click();
      }
      return what;
    },
    [selector, share],
  );
}

async function write(page, share, text) {
  return page.evaluate(
    ([selector, share, text]) => {
      const seen = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
      const field = seen[Math.floor(share * seen.length)];
      if (!field) return 'nothing';
      field.focus();
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return `${field.id}: ${text}`;
    },
    [WRITABLE, share, text],
  );
}

async function open(page, text) {
  const input = page.locator('#open-file');
  if (await input.count()) {
    await input.setInputFiles({ name: 'some.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  }
}

/** Does things at random while `goes(number)` says so. Returns what was done; stops where the page
 * has ended and says so with `ended`. `seed` makes the choices. */
export async function monkey(page, { seed, goes }) {
  const next = random(seed);
  const of = (list) => list[Math.floor(next() * list.length)];
  const done = [];
  const acts = [
    [40, async () => `press ${await press(page, PRESSABLE, next())}`],
    [18, async () => `write ${await write(page, next(), of(TEXTS))}`],
    [18, async () => {
      const key = of(KEYS);
      await page.keyboard.press(key);
      return `key ${key}`;
    }],
    [4, async () => {
      const file = of(FILES);
      await open(page, read(file));
      return `file ${file}`;
    }],
    [2, async () => {
      const text = of(WRONG);
      await open(page, text);
      return `wrong file ${text}`;
    }],
    [3, async () => {
      const hash = next() < 0.4 ? of(LINKS) : next() < 0.5 ? `organization/${of(ROOMS)}` : of(FRAGMENTS);
      await page.evaluate((hash) => (location.hash = hash), hash);
      return `address ${hash.slice(0, 40)}`;
    }],
    [2, async () => {
      const key = await page.evaluate((share) => {
        const keys = Object.keys(localStorage).filter((key) => key.startsWith('billfold.scenario.'));
        const key = keys[Math.floor(share * keys.length)];
        const [one, other] = [localStorage.getItem(keys[0]), localStorage.getItem(key)];
        // As another tab would: it wrote the one over the other.
        dispatchEvent(new StorageEvent('storage', { key, oldValue: other, newValue: one, storageArea: localStorage }));
        return key;
      }, next());
      return `another tab changes ${key}`;
    }],
    [1, async () => {
      await page.reload();
      return 'reload';
    }],
    [1, async () => {
      await page.evaluate((back) => history.go(back ? -1 : 1), next() < 0.7);
      return 'through history';
    }],
  ];
  const weights = acts.reduce((sum, [weight]) => sum + weight, 0);
  for (let number = 0; goes(number); number += 1) {
    let at = next() * weights;
    const [, act] = acts.find(([weight]) => (at -= weight) < 0);
    // Leaving in the midst of an act is no fault.
    done.push(await act().catch((error) => `left (${String(error.message).split('\n')[0]})`));
    if (await page.locator('#panic').count().catch(() => 0)) {
      return { done, ended: await page.locator('#panic').textContent() };
    }
  }
  return { done, ended: undefined };
}

async function byHand() {
  const { chromium } = await import('@playwright/test');
  const { default: config } = await import('./playwright.config.mjs');
  const { openSite } = await import('./site.mjs');
  const option = (name, usual) => {
    const at = process.argv.indexOf(`--${name}`);
    return at < 0 ? usual : Number(process.argv[at + 1]);
  };
  const seed = option('seed', Date.now() % 1e6);
  const until = Date.now() + option('minutes', 8) * 60_000;
  const site = await openSite();
  const browser = await chromium.launch(config.use.launchOptions);
  const page = await browser.newPage({ baseURL: site.root });
  page.on('dialog', (dialog) => dialog.accept().catch(() => {}));
  await page.goto('./');
  console.log(`seed ${seed}`);
  const { done, ended } = await monkey(page, { seed, goes: () => Date.now() < until });
  console.log(`${done.length} acts, ${done.filter((act) => act.startsWith('left')).length} of them cut short`);
  if (ended) console.log(`${ended}\nThe last acts:\n${done.slice(-40).join('\n')}`);
  await browser.close();
  await site.close();
  process.exitCode = ended ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await byHand();
