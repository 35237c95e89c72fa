import { type EntryAct, linkOrWords, type Register } from '../entries/register.ts';

const removed: EntryAct<'removal_request'> = {
  label: 'Removed today',
  fields: (today) => ({ removedOn: today }),
};

/** Who asked for which item about them to be taken down, and whether it was (clause 5.4.2). */
export const removalsRegister: Register<'removal_request'> = {
  kind: 'removal_request',
  one: 'a removal request',
  list: { name: 'Removal requests', nouns: ['removal request', 'removal requests'] },
  columns: [
    { title: 'Item' },
    { title: 'Asked by', className: 'rg-g4' },
    { title: 'Platform', className: 'rg-g4' },
    { title: 'Asked on', className: 'rg-g5' },
    { title: 'Removed on', className: 'rg-g5' },
  ],
  cells: (body, names) => [
    body.item || body.address,
    (body.askedById === null ? undefined : names.get(body.askedById)) ?? body.askedBy,
    body.platform,
    { day: body.askedOn },
    { day: body.removedOn },
  ],
  title: ({ item, address }) => item || address,
  fields: [
    { as: 'line', field: 'item', label: 'Item' },
    { as: 'line', field: 'address', label: 'Web address' },
    { as: 'line', field: 'platform', label: 'Platform' },
    ...linkOrWords<'removal_request'>(
      { as: 'person', field: 'askedById', label: 'Asked by' },
      {
        field: 'askedBy',
        label: 'Asked by, where not in the register',
        hint: 'Service users by alias only (clause 5.4.1).',
      },
    ),
    { as: 'needed_day', field: 'askedOn', label: 'Asked on' },
    ...linkOrWords<'removal_request'>(
      { as: 'person', field: 'askedOfId', label: 'Who is to remove it' },
      { field: 'askedOf', label: 'Who is to remove it, where not in the register' },
    ),
    {
      as: 'case',
      field: 'caseId',
      label: 'Case',
      hint: 'Where the request belongs to one: content there is then told of it.',
    },
    { as: 'day', field: 'dueOn', label: 'By', hint: 'At once where no day is given.' },
    { as: 'day', field: 'removedOn', label: 'Removed on' },
    { as: 'text', field: 'refusedBecause', label: 'Why it stays, where refused' },
    { as: 'document', field: 'proofId', label: 'Proof of removal' },
    { as: 'text', field: 'notes', label: 'Notes' },
  ],
  fresh: (today) => ({ askedOn: today }),
  ending: removed,
  settling: { remove: removed },
  standing: { due: 'Due', open: 'Asked', over: 'Met or refused' },
  empty: {
    title: 'Nobody has asked for a removal yet',
    text: 'An item about a colleague is removed at once when they ask (clause 5.4.2).',
    steps: [
      'Enter who asked, for which item and where it stands.',
      'Until it is removed or refused it stands on Today.',
      'Drop a screenshot on the entry as proof that it is gone.',
    ],
  },
};
