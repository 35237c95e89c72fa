import { randomUUID } from 'node:crypto';
import type { BookEdit } from '../../shared/books/books.ts';

/** An edit that enters somebody in the register of people. */
export function aRegisteredPerson(
  body: Record<string, unknown> = {},
  id: string = randomUUID(),
): BookEdit {
  return {
    op: 'add',
    kind: 'registered_person',
    id,
    body: { name: 'Ngọc Anh Đặng', role: 'student', ...body },
  };
}

/** An edit that starts a version of the policy. */
export function aPolicyVersion(
  body: Record<string, unknown> = {},
  id: string = randomUUID(),
): BookEdit {
  return {
    op: 'add',
    kind: 'policy_version',
    id,
    body: {
      versionId: '2026-09',
      title: 'Social Media Policy, September 2026',
      basedOn: '2015-05',
      clauses: [{ id: '1', title: 'What social media is', predecessors: ['1'] }],
      ...body,
    },
  };
}
