// Ten reservations of B, which A uses by night, and a plan that nobody uses.
import { readFileSync } from 'node:fs';

const file = new URL('../cases/ten-reservations.json', import.meta.url);
const { expected, ...scenario } = JSON.parse(readFileSync(file, 'utf8'));

export const TEN_RESERVATIONS = {
  ...scenario,
  commitments: {
    ...scenario.commitments,
    savingsPlans: [
      { id: 'plan', account: 'b', type: 'ec2Instance', family: 'r5', region: 'us-east-1', commitment: '0.5' },
    ],
  },
};
