import { foldForSearch } from '../../domain/search-text.ts';

/** The columns in which a list of people is written, in their order. */
export const writtenColumns = [
  'name',
  'role',
  'jobTitle',
  'team',
  'lineManager',
  'startedOn',
  'endedOn',
  'professionalBody',
  'registrationNumber',
  'placedBy',
  'email',
  'address',
  'staffNumber',
  'notes',
] as const;

const [whole, ...others] = writtenColumns;

/** What a column of a list of people can hold. A name may stand in one column or in two. */
export const csvFields = [whole, 'firstName', 'lastName', ...others] as const;
export type CsvField = (typeof csvFields)[number];

/** What each column is taken for, by its place; null for one that is not taken. */
export type ColumnMapping = readonly (CsvField | null)[];

/** Words for the fields, as the mapping step shows them and as a list is written. */
export const csvFieldLabels: Readonly<Record<CsvField, string>> = {
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  role: 'Role',
  jobTitle: 'Job title',
  team: 'Team',
  lineManager: 'Line manager',
  startedOn: 'Started on',
  endedOn: 'Ended on',
  professionalBody: 'Professional body',
  registrationNumber: 'Registration number',
  placedBy: 'Placed by',
  email: 'E-mail',
  address: 'Address',
  staffNumber: 'Staff number',
  notes: 'Notes',
};

/** Fields that several columns may fill: their lines are put under each other. */
export const manyColumnFields: readonly CsvField[] = ['address', 'notes'];

/** The most telling headings come first: a "line manager start date" is rare, a "start date" is not. */
const headings: readonly (readonly [CsvField, RegExp])[] = [
  [
    'staffNumber',
    /^(staff|employee|personnel|payroll|volunteer|person)? ?(number|no|nr|id|ref)$|payroll/u,
  ],
  ['professionalBody', /professional body|regulator|^body$|registration body/u],
  ['registrationNumber', /registration|^(reg|pin|hcpc|swe|nmc) ?(number|no|pin)?$/u],
  ['placedBy', /placed by|placement provider|provider|university|college|^agency$/u],
  ['lineManager', /manager|supervisor|reports to/u],
  ['endedOn', /\b(end|ended|ends|leaving|left|leaver|finish|finished|termination)\b/u],
  ['startedOn', /\b(start|started|starts|joined|joining|commenced|commencement|since)\b/u],
  ['firstName', /^(first|given|christian|fore) ?names?$|^forenames?$/u],
  ['lastName', /^(last|family|sur) ?names?$|^surname$/u],
  ['email', /e ?mail/u],
  ['address', /address|street|post ?code|town|city|county/u],
  ['jobTitle', /job|position|post|title|occupation/u],
  ['role', /role|type|category|^group$|engagement|status/u],
  ['team', /team|department|^dept|service|location|site|project|branch/u],
  [
    'name',
    /^(full |person |staff |employee |volunteer |preferred )?name$|^names?$|^who$|^person$/u,
  ],
  ['notes', /note|comment|remark/u],
];

/**
 * What each column is by its heading, as a suggestion. Each field is given to the first column that looks like it, address
 * and notes to all of them; a column that looks like nothing known is not taken.
 */
export function guessColumns(header: readonly string[]): ColumnMapping {
  const taken = new Set<CsvField>();
  return header.map((heading) => {
    const words = foldForSearch(heading)
      .replace(/[^a-z0-9]+/gu, ' ')
      .trim();
    if (words === '') return null;
    const isFree = (field: CsvField): boolean =>
      !taken.has(field) || manyColumnFields.includes(field);
    const field = headings.find(([field, looks]) => isFree(field) && looks.test(words))?.[0];
    if (field) taken.add(field);
    return field ?? null;
  });
}

/** The mapping with a column taken for something else; what only one column may hold is taken from the other. */
export function withColumn(
  mapping: ColumnMapping,
  column: number,
  field: CsvField | null,
): ColumnMapping {
  const isOne = field !== null && !manyColumnFields.includes(field);
  return mapping.map((old, index) => {
    if (index === column) return field;
    return isOne && old === field ? null : old;
  });
}
