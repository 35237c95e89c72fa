import { describe, expect, it } from 'vitest';
import { richTextFromPlain } from '../../../../shared/domain/rich-text.ts';
import { aDraft } from '../../../helpers/letters.ts';
import { aRecord } from '../../../helpers/records.ts';
import { anId } from '../../../helpers/session.ts';

describe('request to remove content', () => {
  const item = aRecord('content', anId(11), {
    platform: 'Facebook',
    account: 'ann.ex',
    url: 'https://facebook.example/p/1',
    text: 'the red hat',
    postedAt: { local: '2026-06-03T20:10', timeZone: 'Europe/London' },
    stillLive: 'yes',
  });
  const gone = aRecord('content', anId(12), { platform: 'X', stillLive: 'no' });

  it('names what is still live by its address, never by its words', () => {
    const { text } = aDraft('content_removal_request', [item, gone]);
    expect(text).toContain(
      'Facebook, account ann.ex, of 3 June 2026, https://facebook.example/p/1',
    );
    expect(text).toContain('clause 5.4.2');
    expect(text).not.toMatch(/red hat|\bX,/);
  });

  it('tells a platform no name', () => {
    const input = { personId: null, addressee: 'Meta' };
    const { text } = aDraft('content_removal_request', [item], input);
    expect(text).toContain('Dear Meta,');
    expect(text).toContain('clause 5.4.2');
    expect(text).not.toContain('Ann Example');
  });
});

describe('no further action', () => {
  it('takes reasons from the decision, never from the triage', () => {
    const triage = aRecord('triage', 'triage', {
      decision: 'no_action',
      decisionReasons: richTextFromPlain('Her sister told us.'),
    });
    const outcome = aRecord('outcome', 'outcome', {
      actions: ['no_action'],
      decisionReasons: richTextFromPlain('It was fair criticism.'),
    });
    expect(aDraft('no_further_action', [triage]).text).not.toContain('sister');
    expect(aDraft('no_further_action', [triage, outcome]).text).toContain('It was fair criticism.');
  });
});
