import { addMonths } from '../../../../shared/time/days.ts';
import { linkOrWords, type Register } from '../entries/register.ts';

/** Who may use which account of STaSS in working hours (clause 5.2). */
export const officialUseRegister: Register<'official_use'> = {
  kind: 'official_use',
  one: 'an authorisation',
  list: { name: 'Official use', nouns: ['authorisation', 'authorisations'] },
  columns: [
    { title: 'Person' },
    { title: 'Account', className: 'rg-g2' },
    { title: 'Authorised by', className: 'rg-g4' },
    { title: 'From', className: 'rg-g5' },
    { title: 'To', className: 'rg-g5' },
  ],
  cells: (body, names) => [
    (body.personId === null ? undefined : names.get(body.personId)) ?? body.personName,
    (body.accountId === null ? undefined : names.get(body.accountId)) ??
      (body.account || body.platform),
    body.authorisedBy,
    { day: body.from },
    { day: body.to },
  ],
  title: (body, names) =>
    (body.personId === null ? undefined : names.get(body.personId)) ?? body.personName,
  fields: [
    ...linkOrWords<'official_use'>(
      { as: 'person', field: 'personId', label: 'Person' },
      { field: 'personName', label: 'Name, where not in the register' },
    ),
    {
      as: 'line',
      field: 'authorisedBy',
      label: 'Authorised by (line manager)',
      offersPeople: true,
    },
    { as: 'day', field: 'authorisedOn', label: 'Authorised on' },
    ...linkOrWords<'official_use'>(
      {
        as: 'account',
        field: 'accountId',
        label: 'Account of STaSS',
        hint: 'Never a personal one: they are kept wholly apart (clause 5.2).',
      },
      { field: 'account', label: 'Account, where not in the register' },
    ),
    { as: 'line', field: 'platform', label: 'Platform', unless: 'accountId' },
    { as: 'text', field: 'purpose', label: 'For what' },
    { as: 'day', field: 'from', label: 'From' },
    { as: 'day', field: 'to', label: 'Last day', hint: 'Empty while it goes on.' },
    {
      as: 'day',
      field: 'accessEndedOn',
      label: 'Access taken back on',
      hint: 'When the password was changed or the person taken off the account.',
    },
    { as: 'day', field: 'reviewOn', label: 'Review on' },
    { as: 'document', field: 'documentId', label: 'Signed authorisation' },
    { as: 'text', field: 'notes', label: 'Notes' },
  ],
  fresh: (today) => ({ from: today, authorisedOn: today, reviewOn: addMonths(today, 6) }),
  ending: { label: 'End today', fields: (today) => ({ to: today }) },
  settling: {
    review: {
      label: 'Reviewed today',
      fields: (today) => ({ reviewOn: addMonths(today, 6) }),
    },
    end: { label: 'Access taken back today', fields: (today) => ({ accessEndedOn: today }) },
  },
  standing: { due: 'Due', open: 'In force', over: 'Ended' },
  empty: {
    title: 'Nobody is authorised yet',
    text: 'Accounts of STaSS are used in working hours only with the line manager’s authorisation (clause 5.2).',
    steps: [
      'Enter who may use which account, authorised by whom, from when and for what.',
      'Give a day for review: it stands on Today when it comes.',
      'Content in a case then tells whether its day was covered.',
    ],
  },
};
