// What the tests of the organization's rooms start from.

export const button = (page, name) => page.getByRole('button', { name, exact: true });

/** The button that leads to a room. */
export const room = (page, name) =>
  page.getByRole('navigation', { name: 'Parts of the organization' }).getByRole('button', { name });

export const panel = (page, name) => page.getByRole('region', { name, exact: true });

/** A unit or an account of the tree, and its row. */
export const node = (page, name) => page.locator('.org-node').filter({ hasText: name });
export const row = (page, name) => page.getByRole('row').filter({ has: node(page, name) });

/** A payer, a unit with an account in Ireland, which a policy denies, and an account beside it. */
export const NO_IRELAND = {
  version: 1,
  month: '2026-11',
  organization: { managementAccount: '111111111111', units: [{ id: 'web', name: 'Web' }] },
  governance: {
    serviceControlPolicies: true,
    policies: [
      {
        id: 'no-ireland',
        name: 'No Ireland',
        content: {
          Version: '2012-10-17',
          Statement: {
            Effect: 'Deny',
            Action: 'ec2:*',
            Resource: '*',
            Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
          },
        },
      },
    ],
    attachments: [{ unit: 'web', policies: ['p-FullAWSAccess', 'no-ireland'] }],
  },
  accounts: [
    { id: '111111111111', name: 'Payer' },
    { id: '222222222222', name: 'Shop', unit: 'web' },
    { id: '333333333333', name: 'Lab' },
  ],
  prices: {
    instances: [{ region: 'eu-west-1', instanceType: 'm5.large', onDemand: '0.10' }],
  },
  usage: {
    instances: [
      { id: 'shop', account: '222222222222', region: 'eu-west-1', instanceType: 'm5.large' },
    ],
  },
};
