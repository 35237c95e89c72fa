import type { ContentItem } from '../domain/content-item.ts';
import { longDate } from '../report/format.ts';
import { blank } from './blanks.ts';
import type { Template, TemplateInput } from './letter-input.ts';
import { points, say } from './parts.ts';

/** Asks the person, or the platform, to take items down: which they are and where they stand (clause 5.4.2). */
export const contentRemovalRequest: Template = (input) => {
  const { content } = input.records;
  const live = content.map(({ body }) => body).filter(({ stillLive }) => stillLive !== 'no');
  const items =
    live.length > 0 ? live.map(itemInWords) : [blank('each item to take down, with its address')];
  const request = input.person ? toThePerson(input) : toThePlatform();
  return {
    subject: 'Please take this content down',
    blocks: [say(...request.before), points(items), ...request.after.map((text) => say(text))],
  };
};

/** Where an item stands. Never what it says: a request does not spread it further. */
function itemInWords({ platform, account, groupName, url, postedAt }: ContentItem): string {
  return [
    platform.trim() || blank('platform'),
    account.trim() && `account ${account.trim()}`,
    groupName.trim() && `group “${groupName.trim()}”`,
    postedAt ? `of ${longDate(postedAt.local)}` : '',
    url.trim() || blank('address of the item'),
  ]
    .filter(Boolean)
    .join(', ');
}

function toThePerson({ policy }: TemplateInput): { before: string[]; after: string[] } {
  return {
    before: [
      `Please take the following down at once. Under clause 5.4.2 of our ${policy.title}, an item about a colleague is removed at once when that is asked for; what could identify a service user is not to stay in view either (clause 5.4.1).`,
      'Asking you to do so is not a finding about you.',
    ],
    after: [
      'We have kept what is needed, and you will be shown it. Please do not pass copies on or comment on it online.',
      `Tell me in writing when it is done, by ${blank('day by which it is to be down')}. If you cannot take it down, or it is not yours, tell me that too, and we will find another way.`,
    ],
  };
}

function toThePlatform(): { before: string[]; after: string[] } {
  return {
    before: [
      'We are a charity that supports people who need care. We ask you to take down the following, which concerns people we have a duty to protect. Our Social Media Policy asks for such items to be removed at once (clause 5.4.2).',
    ],
    after: [
      `In our view it goes against ${blank('the rule of the platform it goes against')}.`,
      'Please confirm in writing when it is done, and keep what you hold of it for as long as the law allows, in case an authority asks for it.',
      `You can reach us at ${blank('how to reach us')}.`,
    ],
  };
}
