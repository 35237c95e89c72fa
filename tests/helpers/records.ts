import type { CaseDetail } from '../../shared/domain/case-detail.ts';
import { AnyRecord, sortRecords } from '../../shared/domain/records.ts';
import type { Exhibit } from '../../shared/domain/exhibit.ts';
import { richTextFromPlain } from '../../shared/domain/rich-text.ts';
import { anId } from './session.ts';
import { shippedPolicy } from '../../shared/policy/register.ts';

/** A record with the fields given; the rest of it empty. */
export function aRecord(
  kind: AnyRecord['kind'],
  id: string,
  body: Record<string, unknown>,
  position = 0,
): AnyRecord {
  return AnyRecord.parse({ kind, id, position, body });
}

/** The record of a case that was just brought. */
export function aCaseRecord(fields: Record<string, unknown> = {}): AnyRecord {
  return aRecord('case', 'case', {
    title: 'Comment in a neighbours’ group',
    broughtOn: '2026-06-26',
    route: 'line_manager',
    policyVersion: '2015-05',
    stages: [{ stage: 'reported', enteredOn: '2026-06-26' }],
    ...fields,
  });
}

/** An exhibit with nobody's words about it yet. */
export function anExhibit(details: Partial<Exhibit['details']> = {}, count = 900): Exhibit {
  return {
    facts: {
      id: anId(count),
      caseId: anId(1),
      number: 'EX-HM-001',
      fileName: 'screenshot.png',
      sizeBytes: 5,
      mime: 'image/png',
      kind: 'image',
      sha256: 'ab'.repeat(32),
      duplicateOfId: null,
      receivedAt: '2026-06-26T10:00:00.000Z',
    },
    details: {
      title: '',
      source: '',
      capturedAt: null,
      capturedBy: '',
      device: '',
      url: '',
      method: null,
      description: '',
      notes: '',
      ...details,
    },
  };
}

const said = richTextFromPlain('Said so.');

/** A small case with something in each section of its report. */
export function aCompleteCase(): CaseDetail {
  const exhibit = anExhibit({ source: 'Line manager' });
  const records = sortRecords([
    aCaseRecord({ nature: said, extent: said }),
    aRecord('person', anId(2), { part: 'subject', name: 'Ann Example', role: 'employee' }),
    aRecord('content', anId(3), { stillLive: 'no', exhibitIds: [exhibit.facts.id] }),
    ...['boundaries', 'confidentiality', 'association', 'offensiveness', 'reputation'].map((id) =>
      aRecord('consideration', id, {
        answer: 'yes',
        reasons: said,
        exhibitIds: [exhibit.facts.id],
      }),
    ),
    aRecord('narrative', 'narrative', { response: said, mitigation: said }),
    aRecord('outcome', 'outcome', {
      recommendation: 'informal',
      recommendationReasons: said,
      decisionMaker: 'Chair',
      decidedOn: '2026-07-20',
      actions: ['advice'],
    }),
  ]);
  return {
    row: {
      id: anId(1),
      reference: 'SM-2026-001',
      title: records.file.title,
      stage: 'reported',
      subjectName: 'Ann Example',
      subjectRole: 'employee',
      marks: 'yyyyy',
      broughtOn: '2026-06-26',
      route: 'line_manager',
      closedOn: null,
      exhibitCount: 1,
      updatedAt: '2026-07-01T09:00:00.000Z',
    },
    records,
    exhibits: [exhibit],
    undo: { undoLabel: null, redoLabel: null },
    policies: [shippedPolicy],
    namesInTexts: [],
    ownPart: null,
    directorName: 'Helen Marsh',
    handedTo: null,
    cameFrom: null,
  };
}
