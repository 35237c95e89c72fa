import type { Meeting } from '../domain/meeting.ts';
import { isCompanionARight } from '../domain/meeting.ts';
import { isNameProtected } from '../domain/person.ts';
import type { RichBlock } from '../domain/rich-text.ts';
import { calledInDocuments, peopleWith } from '../report/people.ts';
import { blank } from './blanks.ts';
import { allegationsAsWorded, support, whoDecides } from './common-passages.ts';
import { companyAtHearing, companyOffered } from './company.ts';
import type { Template, TemplateInput } from './letter-input.ts';
import { dayOr, heading, lineOr, points, say, withExhibits } from './parts.ts';

const nouns: Readonly<Record<Meeting['kind'], string>> = {
  investigation: 'an investigation meeting',
  witness: 'a meeting as a witness',
  hearing: 'a hearing',
  appeal: 'an appeal hearing',
};

/** Invites somebody to a meeting: when, where, what for, who may come along (Acas Code, paragraphs 9 to 12). */
export const invitation: Template = (input) => {
  const meeting = input.records.meetings.find(({ id }) => id === input.meetingId)?.body ?? null;
  const noun = meeting ? nouns[meeting.kind] : blank('kind of meeting');
  return {
    subject: meeting ? `Invitation to ${noun}` : 'Invitation to a meeting',
    blocks: [
      say(`I am writing to invite you to ${noun} under our ${input.policy.title}.`),
      points([
        `When: ${whenOf(meeting)}`,
        `Where: ${lineOr(meeting?.place ?? '', 'place of the meeting')}`,
        `Who will be there: ${whoIsThere(input, meeting)}`,
      ]),
      heading('What it is for'),
      ...purpose(input, meeting),
      heading('Somebody to come with you'),
      ...company(input, meeting),
      heading('If something stands in the way'),
      say(
        meeting?.adjustments.trim()
          ? `We have arranged the following: ${meeting.adjustments.trim()}`
          : '',
        'If you cannot come at that time, tell me as soon as you can and we will find another.',
      ),
      ...evidence(input, meeting),
      ...support(),
    ],
  };
};

function whenOf(meeting: Meeting | null): string {
  const local = meeting?.startsAt?.local ?? null;
  return `${dayOr(local, 'date of the meeting')}, ${local?.slice(11, 16) || blank('time of the meeting')}`;
}

/** Who is in the room besides the person invited. Protected people are left out: even an alias says that there is one. */
function whoIsThere({ records, investigator }: TemplateInput, meeting: Meeting | null): string {
  const others = records.people
    .filter(({ id, body }) => meeting?.attendeeIds.includes(id) && body.part !== 'companion')
    .filter(({ body }) => !isNameProtected(body))
    .map(({ body }) => calledInDocuments(body));
  const writer = investigator.trim();
  const names = meeting?.kind === 'appeal' ? others : [writer, ...others];
  return [...new Set(names.filter(Boolean))].join(', ') || blank('who will be there');
}

function purpose(input: TemplateInput, meeting: Meeting | null): RichBlock[] {
  const { records, words } = input;
  switch (meeting?.kind) {
    case 'witness':
      return [
        say(
          'You may be able to help us find out what happened in a matter we are looking into. The concern is not about you.',
          'I will ask what you saw and heard yourself. A record is made, which you can read and correct before you sign it. It may have to be shown to the person concerned; tell me beforehand if that worries you.',
          'Please do not discuss this with anybody but the person who comes with you.',
        ),
      ];
    case 'hearing':
      return [
        say(
          `The investigation is complete, and ${whoDecides(input)} will hear you before anything is decided. You can answer each allegation, ask questions, call witnesses and say whatever should be taken into account.`,
          `The outcome may be no action at all, or ${words.mayLeadTo}. The most serious outcome it may have is ${blank('most serious outcome it may have')}.`,
        ),
        ...allegationsAsWorded(records),
      ];
    case 'appeal': {
      const [hearer] = peopleWith(records, 'appeal_hearer').map(calledInDocuments);
      const heardBy = records.appeal.heardBy.trim() || hearer || blank('who hears the appeal');
      return [
        say(
          `You appealed on ${dayOr(records.appeal.lodgedOn, 'day of the appeal')}. ${heardBy} will hear your appeal, with a fresh look at the grounds you gave.`,
        ),
      ];
    }
    case 'investigation':
      return [
        say(
          'It is to hear from you. I will tell you what we know so far, and you can answer it in your own words. It is not a hearing, and nothing is decided at it.',
        ),
        ...(input.isToSubject ? allegationsAsWorded(records) : []),
      ];
    default:
      return [say(blank('what the meeting is for'))];
  }
}

/** A right at hearings for workers; offered to everybody else as good practice. */
function company({ words }: TemplateInput, meeting: Meeting | null): RichBlock[] {
  const isFormal = meeting !== null && isCompanionARight(meeting.kind);
  const whom = words.isWorker ? 'a colleague or trade union representative' : 'somebody you trust';
  const { who, how } = isFormal ? companyAtHearing(words) : companyOffered(whom);
  return [
    say(
      ...who,
      ...how,
      `Please let me know who will come with you by ${blank('day to name a companion by')}.`,
    ),
  ];
}

function evidence({ exhibitIds = [] }: TemplateInput, meeting: Meeting | null): RichBlock[] {
  if (meeting?.kind === 'witness' && exhibitIds.length === 0) return [];
  return [
    heading('Evidence'),
    exhibitIds.length > 0
      ? withExhibits('I enclose the evidence we will speak about:', exhibitIds)
      : say(`I enclose ${blank('the evidence enclosed')}.`),
    say(
      `If there is anything you wish us to see, please send it by ${blank('day to send papers by')}.`,
    ),
  ];
}
