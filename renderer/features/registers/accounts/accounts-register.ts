import { addMonths } from '../../../../shared/time/days.ts';
import type { Register } from '../entries/register.ts';

/** The accounts that speak for STaSS, and who answers for them. */
export const accountsRegister: Register<'social_account'> = {
  kind: 'social_account',
  one: 'an account',
  list: { name: 'Accounts', nouns: ['account', 'accounts'] },
  columns: [
    { title: 'Account' },
    { title: 'Platform', className: 'rg-g4' },
    { title: 'Owners', className: 'rg-g2' },
    { title: 'Opened', className: 'rg-g5' },
    { title: 'Review on', className: 'rg-g5' },
  ],
  cells: (body) => [
    body.name || body.address,
    body.platform,
    body.owners,
    { day: body.openedOn },
    { day: body.reviewOn },
  ],
  title: ({ name, address }) => name || address,
  fields: [
    { as: 'line', field: 'name', label: 'Name of the account' },
    { as: 'line', field: 'platform', label: 'Platform' },
    { as: 'line', field: 'address', label: 'Web address' },
    { as: 'line', field: 'purpose', label: 'For what' },
    {
      as: 'line',
      field: 'owners',
      label: 'Owners',
      offersPeople: true,
      hint: 'Who answers for it; two are safer.',
    },
    { as: 'day', field: 'openedOn', label: 'Opened on' },
    { as: 'day', field: 'closedOn', label: 'Closed on' },
    { as: 'day', field: 'reviewOn', label: 'Review on' },
    { as: 'text', field: 'notes', label: 'Notes' },
  ],
  fresh: (today) => ({ reviewOn: addMonths(today, 12) }),
  ending: { label: 'Closed today', fields: (today) => ({ closedOn: today }) },
  settling: {
    review: {
      label: 'Reviewed today',
      fields: (today) => ({ reviewOn: addMonths(today, 12) }),
    },
  },
  standing: { due: 'Review due', open: 'Open', over: 'Closed' },
  empty: {
    title: 'No account of STaSS is entered yet',
    text: 'Personal and official accounts are kept wholly apart (clause 5.2): know which are yours.',
    steps: [
      'Enter each account with its platform, its address and who answers for it.',
      'Give a day for review: who still has access?',
      'Authorisations and photo permissions then point to it.',
    ],
  },
};
