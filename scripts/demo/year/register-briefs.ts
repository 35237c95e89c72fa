// Invented, like everything in the demo. Days are month and date of the year.

/** Accounts of STaSS. */
export const accounts = [
  {
    platform: 'Facebook',
    name: 'STaSS Harrowmere',
    purpose: 'News and events',
    owners: 'Communications',
    reviewOn: '06-30',
  },
  {
    platform: 'Instagram',
    name: '@stass.harrowmere',
    purpose: 'Pictures with permission',
    owners: 'Communications',
    reviewOn: '06-30',
  },
  {
    platform: 'X (Twitter)',
    name: '@stass_uk',
    purpose: 'Campaigns',
    owners: 'Director',
    reviewOn: '12-31',
  },
  {
    platform: 'LinkedIn',
    name: 'STaSS',
    purpose: 'Recruitment',
    owners: 'Office',
    reviewOn: '12-31',
  },
  {
    platform: 'YouTube',
    name: 'STaSS stories',
    purpose: 'Films about the work',
    owners: 'Communications',
    reviewOn: '09-30',
  },
] as const;

/** Authorised use of these accounts; `who` is a place in the list of people, `account` one in that of accounts. */
export const uses = [
  { from: '01-20', who: 3, account: 0, purpose: 'Posts about the winter fair' },
  { from: '02-10', who: 17, account: 1, purpose: 'Pictures of the garden project' },
  { from: '03-03', who: 28, account: 3, purpose: 'Advertises posts' },
  { from: '05-12', who: 40, account: 0, purpose: 'Volunteers’ week' },
  { from: '09-01', who: 52, account: 4, purpose: 'Film about placements' },
  { from: '10-20', who: 9, account: 2, purpose: 'Campaign for accessible buses' },
] as const;

/** Leave to publish photographs. */
export const photos = [
  {
    on: '01-28',
    what: 'Winter fair, the cake table',
    purpose: 'Thanks to helpers',
    account: 0,
    isDeleted: true,
  },
  {
    on: '02-19',
    what: 'Raised beds, hands only',
    purpose: 'Garden project',
    account: 1,
    isDeleted: true,
  },
  { on: '03-14', what: 'New kitchen', purpose: 'Report to the donor', account: 0, isDeleted: true },
  { on: '04-22', what: 'Bus trip, from behind', purpose: 'Campaign', account: 2, isDeleted: false },
  {
    on: '05-30',
    what: 'Volunteers’ week, group picture',
    purpose: 'Recruiting',
    account: 0,
    isDeleted: true,
  },
  { on: '07-08', what: 'Summer fête', purpose: 'Thanks to helpers', account: 1, isDeleted: true },
  { on: '08-19', what: 'Harvest', purpose: 'Garden project', account: 1, isDeleted: false },
  { on: '09-25', what: 'Students’ first week', purpose: 'Placements', account: 3, isDeleted: true },
  { on: '11-11', what: 'Lantern walk', purpose: 'Thanks to helpers', account: 0, isDeleted: true },
] as const;

/** Requests to take something down that belong to no case; `days` until it was, null while it was not. */
export const removals = [
  { on: '02-04', who: 11, item: 'Group picture after a shift', platform: 'Instagram', days: 1 },
  { on: '03-27', who: 23, item: 'Birthday picture', platform: 'Facebook', days: 2 },
  { on: '05-06', who: 31, item: 'Tag in a film', platform: 'TikTok', days: 6 },
  { on: '06-17', who: 45, item: 'Picture of a name badge', platform: 'Instagram', days: 1 },
  { on: '08-12', who: 58, item: 'Comment with a surname', platform: 'Facebook', days: 3 },
  { on: '09-30', who: 62, item: 'Team picture', platform: 'WhatsApp', days: null },
  { on: '12-02', who: 70, item: 'Picture of a rota', platform: 'Facebook', days: 2 },
] as const;

/** Changes of the policy that are proposed. */
export const proposals = [
  {
    title: 'The rule on phones and photographs in every induction',
    source: 'lesson',
    clauseIds: ['5.1'],
  },
  { title: 'What a like means, with an example', source: 'lesson', clauseIds: ['5.4.2'] },
  { title: 'Name who investigates the Director', source: 'gap', clauseIds: ['4.1'] },
  {
    title: 'Name group chats and short films among social media',
    source: 'good_practice',
    clauseIds: ['1'],
  },
] as const;

/** What the Board is asked. */
export const decisions = [
  {
    text: 'Adopt the revised Social Media Policy and set the day of its next review.',
    source: 'Review, overdue since May 2016',
  },
  {
    text: 'Name who investigates when the Director is subject, witness or reporter.',
    source: 'Gap of the policy, clause 4.1',
  },
  { text: 'Agree a sanction route for trustees.', source: 'Gap of the policy, clause 3' },
  {
    text: 'Add the rule on phone photographs (5.1) to every induction.',
    source: 'Lessons of the year',
  },
] as const;
