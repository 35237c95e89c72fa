import { personPartLabels } from '../../../shared/domain/labels.ts';
import type { PersonPart } from '../../../shared/domain/person.ts';

/** Bodies offered first; the field takes any name. */
export const professionalBodies = [
  'Social Work England',
  'HCPC',
  'NMC',
  'BACP',
  'General Medical Council',
] as const;

/** What a form about a person of a part is headed. */
export function personTitle(part: PersonPart): string {
  if (part === 'subject') return 'Subject: whose conduct it is';
  return part === 'reporter' ? 'Reporter: who raised it' : personPartLabels[part];
}

/** Names somebody may be called by beside their whole one: each of its parts that is long enough to mean somebody. */
export function likelyOtherNames(name: string): string[] {
  const words = name.trim().split(/\s+/);
  return words.length < 2 ? [] : [...new Set(words)].filter((word) => word.length > 2);
}
