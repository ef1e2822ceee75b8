/** B reserves ten m5.large and uses them on weekdays from 9 to 17; A has twelve day and night. */
export const TEN_RESERVATIONS = {
  version: 1,
  name: 'Ten reservations',
  month: '2026-11',
  organization: { managementAccount: 'a' },
  accounts: [
    { id: 'a', name: 'A' },
    { id: 'b', name: 'B' },
  ],
  prices: {
    instances: [
      { region: 'us-east-1', instanceType: 'm5.large', onDemand: '0.096' },
      { region: 'us-east-1', instanceType: 'm5.xlarge', onDemand: '0.192' },
    ],
  },
  usage: {
    instances: [
      { id: 'web', account: 'a', region: 'us-east-1', instanceType: 'm5.large', count: 12 },
      {
        id: 'office',
        account: 'b',
        region: 'us-east-1',
        instanceType: 'm5.xlarge',
        count: 8,
        hours: { weekly: 'Mon-Fri 9-17' },
      },
    ],
  },
  commitments: {
    reservedInstances: [
      { id: 'ten', account: 'b', region: 'us-east-1', instanceType: 'm5.large', count: 10, hourly: '0.06' },
    ],
    savingsPlans: [
      { id: 'plan', account: 'b', type: 'ec2Instance', family: 'r5', region: 'us-east-1', commitment: '0.5' },
    ],
  },
};
