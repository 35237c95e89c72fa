import { addMonths } from '../../../../shared/time/days.ts';
import { linkOrWords, type Register } from '../entries/register.ts';

/** Which photographs taken at work may be published (clause 5.1). */
export const photosRegister: Register<'photo_permission'> = {
  kind: 'photo_permission',
  one: 'a photo permission',
  list: { name: 'Photo permissions', nouns: ['photo permission', 'photo permissions'] },
  columns: [
    { title: 'Photo' },
    { title: 'Permitted by', className: 'rg-g4' },
    { title: 'Uploaded to', className: 'rg-g2' },
    { title: 'Uploaded', className: 'rg-g5' },
    { title: 'Deleted', className: 'rg-g5' },
  ],
  cells: (body, names) => [
    body.what,
    body.permittedBy,
    (body.accountId === null ? undefined : names.get(body.accountId)) ?? body.uploadedTo,
    { day: body.uploadedOn },
    { day: body.deletedFromPhoneOn },
  ],
  title: ({ what }) => what,
  fields: [
    { as: 'line', field: 'what', label: 'What it shows' },
    { as: 'day', field: 'takenOn', label: 'Taken on' },
    ...linkOrWords<'photo_permission'>(
      { as: 'person', field: 'takenById', label: 'Taken by' },
      { field: 'takenBy', label: 'Taken by, where not in the register' },
    ),
    {
      as: 'text',
      field: 'pictured',
      label: 'Who is pictured',
      hint: 'Service users by alias only (clause 5.4.1).',
    },
    { as: 'line', field: 'permittedBy', label: 'Permitted by', offersPeople: true },
    { as: 'day', field: 'permittedOn', label: 'Permitted on' },
    { as: 'text', field: 'purpose', label: 'How it benefits STaSS' },
    ...linkOrWords<'photo_permission'>(
      { as: 'account', field: 'accountId', label: 'Uploaded to' },
      { field: 'uploadedTo', label: 'Uploaded to, where not in the register' },
    ),
    { as: 'day', field: 'uploadedOn', label: 'Uploaded on' },
    {
      as: 'day',
      field: 'deletedFromPhoneOn',
      label: 'Deleted from the phone on',
      hint: 'Straight after uploading (clause 5.1).',
    },
    { as: 'day', field: 'withdrawnOn', label: 'Withdrawn on' },
    { as: 'day', field: 'reviewOn', label: 'Review on' },
    { as: 'document', field: 'documentId', label: 'Permission or consent' },
    { as: 'text', field: 'notes', label: 'Notes' },
  ],
  fresh: (today) => ({ permittedOn: today }),
  ending: { label: 'Withdraw today', fields: (today) => ({ withdrawnOn: today }) },
  settling: {
    review: {
      label: 'Reviewed today',
      fields: (today) => ({ reviewOn: addMonths(today, 12) }),
    },
    delete: { label: 'Deleted today', fields: (today) => ({ deletedFromPhoneOn: today }) },
  },
  standing: { due: 'Due', open: 'Permitted', over: 'Withdrawn' },
  empty: {
    title: 'No photo is permitted yet',
    text: 'Photographs taken at work go on social media only where permitted for the benefit of STaSS (clause 5.1).',
    steps: [
      'Enter what the photo shows, who permitted it and how it benefits STaSS.',
      'When it is uploaded, say where and on which day.',
      'Until it is deleted from the phone it stands on Today.',
    ],
  },
};
