// A label that stands beside its field stands beside the middle of it, in every view and form.
import { bobAndSusan, expect, openNamed, test, transferPrice } from './fixtures.mjs';
import { button, room } from './organization.mjs';

const PAYER = '111111111111';
const SHOP = '222222222222';

const SCENARIO = bobAndSusan('Labels', {
  organization: { managementAccount: PAYER, units: [{ id: 'web', name: 'Web' }] },
  accounts: [
    { id: PAYER, name: 'Payer' },
    { id: SHOP, name: 'Shop', unit: 'web', sharing: { group: 'shops' } },
  ],
  prices: {
    metered: [transferPrice({ upTo: '100', rate: '0.09' }, { rate: '0.05' })],
  },
  discounts: [{ percent: '5' }],
  freeTier: [
    { id: 'ten', quantity: '10', appliesTo: [{ service: 'AWSDataTransfer', usageType: 'DataTransfer-Out-Bytes' }] },
  ],
  usage: {
    metered: [
      { id: 'out', account: SHOP, service: 'AWSDataTransfer', region: 'us-east-1', usageType: 'DataTransfer-Out-Bytes', quantity: '500' },
    ],
    instances: [{ id: 'web', account: SHOP, region: 'us-east-1', instanceType: 'm5.large', hours: { weekly: 'Mon-Fri 9-17' } }],
  },
  commitments: {
    reservedInstances: [
      { id: 'ri', account: SHOP, region: 'us-east-1', instanceType: 'm5.large', term: '1yr', paymentOption: 'noUpfront', hourly: '0.06', start: '2026-05-01' },
    ],
  },
  credits: [{ id: 'promo', account: SHOP, amount: '20', expires: '2027-01-31' }],
  governance: {
    serviceControlPolicies: true,
    alerts: [{ name: 'All', threshold: '100' }],
    trail: { name: 'events', region: 'us-east-1', bucket: 'logs', organizationTrail: true, accounts: [] },
  },
});

/** Labels that stand beside a field, and by how many pixels each misses its middle. */
const labelsOff = (page) =>
  page.evaluate(() => {
    const linesOf = (label, field) => {
      const lines = [];
      const texts = document.createTreeWalker(label, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const text = texts.currentNode;
        if (!text.data.trim() || field.contains(text) || text.parentElement.closest('select, .visually-hidden')) continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        lines.push(...range.getClientRects());
      }
      return lines;
    };
    const labelsOf = (field) => {
      const holder = field.closest('.field, .combobox') ?? field;
      return [
        ...(field.labels ?? []),
        holder.previousElementSibling,
        ...(field.closest('tr')?.querySelectorAll('th') ?? []),
        field.closest('li')?.firstElementChild,
      ].filter((label) => label && label !== field && (label.matches('label') || !label.contains(field)));
    };
    const off = [];
    for (const field of document.querySelectorAll('main :is(input, select)')) {
      const box = field.getBoundingClientRect();
      if (!field.checkVisibility() || box.width < 5) continue;
      for (const label of labelsOf(field)) {
        const lines = linesOf(label, field.closest('.field, .combobox') ?? field)
          .filter(({ left, right }) => right <= box.left + 1 || left >= box.right - 1)
          .filter(({ top, bottom }) => bottom > box.top && top < box.bottom);
        if (!lines.length) continue;
        // A long label has either its first line there or the middle of all.
        const middle = (box.top + box.bottom) / 2;
        const all = (Math.min(...lines.map(({ top }) => top)) + Math.max(...lines.map(({ bottom }) => bottom))) / 2;
        const misses = [(lines[0].top + lines[0].bottom) / 2, all].map((at) => Math.abs(at - middle));
        if (Math.min(...misses) > 3) off.push(`${label.textContent.trim()}: ${Math.min(...misses).toFixed(1)} px`);
      }
    }
    return [...new Set(off)];
  });

const open = async (page, view) => page.locator(`.bar nav a[href="#${view}"]`).click();

const PLACES = {
  'the comparison': (page) => open(page, 'compare'),
  'the bill': (page) => open(page, 'bill'),
  usage: (page) => open(page, 'usage'),
  'the form of usage': async (page) => {
    await open(page, 'usage');
    await button(page, 'Add usage').click();
  },
  'the form of free allowances': async (page) => {
    await open(page, 'usage');
    await button(page, 'Add free allowance').click();
  },
  'several lines': async (page) => {
    await open(page, 'usage');
    await page.locator('#pick-all').check();
  },
  commitments: (page) => open(page, 'commitments'),
  'the form of commitments': async (page) => {
    await open(page, 'commitments');
    await button(page, 'Add commitment').click();
  },
  'the form of credits': async (page) => {
    await open(page, 'commitments');
    await button(page, 'Add credit').click();
  },
  ...Object.fromEntries(
    ['Accounts', 'Policies', 'Sharing', 'Billing alerts', 'CloudTrail logs', 'Good practice', 'Guided walk'].map((name) => [
      `the room ${name}`,
      async (page) => {
        await open(page, 'organization');
        await room(page, name).click();
        const closed = page.locator('main details:not([open]) > summary');
        while (await closed.count()) await closed.first().click();
      },
    ]),
  ),
};

for (const width of [375, 1440]) {
  test(`labels beside fields have their middle, ${width}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 900 });
    await openNamed(page, SCENARIO, 'compare');
    for (const [place, go] of Object.entries(PLACES)) {
      await go(page);
      expect(await labelsOff(page), place).toEqual([]);
    }
  });
}
