import { expect, test } from 'vitest';
import { registrationHint } from '../../../../shared/policy/registration-formats.ts';

test.each([
  ['Social Work England', 'SW104471'],
  ['HCPC', 'OT 12345'],
  ['Nursing and Midwifery Council (NMC)', '12a3456e'],
  ['NMC', ''],
])('%s: %j needs no second look', (body, number) => {
  expect(registrationHint(body, number)).not.toMatch(/Check/);
});

test.each([
  ['Social Work England', '104471'],
  ['HCPC', 'OT1'],
  ['NMC', '12Z3456E'],
])('%s: %j is asked about, never refused', (body, number) => {
  expect(registrationHint(body, number)).toMatch(/^Check it on the register\. /);
});

test('nothing is said of a body that is not known', () => {
  expect(registrationHint('BACP', 'x')).toBeNull();
});
