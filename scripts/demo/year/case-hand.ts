import { editCase, openCase } from '../../../electron/services/cases/case-service.ts';
import { createCase } from '../../../electron/services/cases/create-case.ts';
import { closeCase, moveCase } from '../../../electron/services/cases/stage-service.ts';
import { now, type Session } from '../../../electron/services/session.ts';
import { NewCase } from '../../../shared/contract/vault-api.ts';
import type { ClosingReason, Stage } from '../../../shared/domain/case-file.ts';
import { findGaps, unexplained } from '../../../shared/domain/gaps.ts';
import { type AnyRecord, Edit, type ListKind } from '../../../shared/domain/records.ts';
import { richTextFromPlain } from '../../../shared/domain/rich-text.ts';
import type { CaseBrief } from './brief.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Something done on a day. */
export type YearAct = { readonly on: string; readonly act: () => void };

/** A case as it is worked: what the Director does in the window, through the same services. */
export type CaseHand = {
  readonly open: (brief: CaseBrief) => void;
  readonly edit: (label: string, edits: readonly unknown[]) => void;
  readonly move: (stage: Exclude<Stage, 'closed'>, on: string) => void;
  readonly close: (reason: ClosingReason, on: string) => void;
  /** Ids of the subject, and of records as they are added. */
  readonly subjectId: () => string;
  readonly newId: () => string;
};

/** Formatted text of one paragraph. */
export const said = richTextFromPlain;

/** An edit that sets fields of a record. */
export const put = (kind: AnyRecord['kind'], id: string, fields: Fields): unknown => ({
  op: 'put',
  kind,
  id,
  fields,
});

/** An edit that adds a record. */
export const add = (kind: ListKind, id: string, body: Fields): unknown => ({
  op: 'add',
  kind,
  id,
  body,
});

/** A case that is not there until it is opened. */
export function caseHand(session: Session): CaseHand {
  let caseId = '';
  const edit = (label: string, edits: readonly unknown[]): void => {
    editCase(session, { caseId, label, edits: edits.map((one) => Edit.parse(one)) });
  };
  return {
    open: (brief) => {
      caseId = createCase(session, intakeOf(brief)).caseId;
    },
    edit,
    move: (stage, on) => moveCase(session, { caseId, stage, on }),
    close: (reason, on) => {
      const detail = openCase(session, caseId);
      const gaps = unexplained(findGaps(detail, now(session)), detail);
      if (gaps.length > 0) {
        const reasons = gaps.map(({ id }) =>
          put('gap', id, { reason: 'Not needed in this case.' }),
        );
        edit('Said why gaps are left open', reasons);
      }
      closeCase(session, { caseId, on, reason, note: '' });
    },
    subjectId: () => {
      const { people } = openCase(session, caseId).records;
      const subject = people.find(({ body }) => body.part === 'subject');
      if (!subject) throw new Error('a case without a subject');
      return subject.id;
    },
    newId: session.newId,
  };
}

function intakeOf({ story, subject, broughtOn, route, reporter }: CaseBrief): NewCase {
  const { id, name, role, jobTitle, team, lineManager } = subject;
  const { professionalBody, registrationNumber, placedBy } = subject;
  const position = { jobTitle, team, lineManager, professionalBody, registrationNumber, placedBy };
  return NewCase.parse({
    title: story.title,
    description: story.description,
    broughtOn,
    route,
    subject: { ...position, name, role, identityId: id },
    reporter: reporter.isProtected ? { ...reporter, alias: 'Protected reporter' } : reporter,
  });
}
