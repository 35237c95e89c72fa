import type { CaseFolderInput } from '../../shared/domain/case-folder.ts';
import { answers, considerationIds } from '../../shared/domain/consideration.ts';
import { acts, commonPlatforms, visibilities } from '../../shared/domain/content-item.ts';
import { routes, stages } from '../../shared/domain/case-file.ts';
import { roles } from '../../shared/domain/person.ts';

const firstNames = ['Aisha', 'Łukasz', 'Megan', 'Oluwaseun', 'Siân', 'Zoë', 'Ravi', 'Mei', 'Tomás'];
const lastNames = [
  'Ahmed',
  'Brânză',
  'Clarke',
  'Dąbrowska',
  'Evans',
  'Ferreira',
  'Gupta',
  'Ó Neill',
];
const teams = ['Elm House', 'Oak House', 'Outreach', 'Kitchen', 'Transport', 'Office'];
const things = ['Photograph', 'Comment', 'Shared post', 'Contact request', 'Video', 'Message'];
const places = [
  'the day room',
  'a neighbours’ group',
  'a carer’s page',
  'the minibus',
  'a fundraiser',
];
const words =
  'the on group about shift she him they said nobody listens photo bus stop evening manager asked remove page friends saw carers house never again reported morning private account'.split(
    ' ',
  );

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A made-up case, in the shape of a `case.json`. */
export function madeUpCase(random: () => number): CaseFolderInput {
  const pick = pickerOf(random);
  const broughtOn = day(random);
  const reached = 1 + Math.floor(random() * (stages.length - 1));
  return {
    title: `${pick(things)} in ${pick(places)}`,
    broughtOn,
    route: pick(routes),
    description: sentence(random, 30),
    stages: stages.slice(0, reached).map((stage) => ({ stage, enteredOn: broughtOn })),
    people: [
      {
        part: 'subject',
        name: `${pick(firstNames)} ${pick(lastNames)}`,
        role: pick(roles),
        team: pick(teams),
      },
      { part: 'reporter', name: `${pick(firstNames)} ${pick(lastNames)}` },
    ],
    content: [
      {
        platform: pick(commonPlatforms),
        act: pick(acts),
        visibility: pick(visibilities),
        text: sentence(random, 20),
      },
    ],
    considerations: Object.fromEntries(
      considerationIds
        .filter(() => random() < 0.6)
        .map((id) => [id, { answer: pick(answers), reasons: sentence(random, 40) }]),
    ),
  };
}

/** A made-up text, as a saved page or chat would hold, of about 1.5 kB. */
export function madeUpText(random: () => number): string {
  return Array.from({ length: 20 }, () => `${sentence(random, 12)}\n`).join('');
}

function pickerOf(random: () => number) {
  return <T>(from: readonly T[]): T => {
    const picked = from[Math.floor(random() * from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  };
}

function day(random: () => number): string {
  const first = Date.UTC(2019, 0, 1);
  const days = Math.floor(random() * 7.5 * 365);
  return new Date(first + days * 86_400_000).toISOString().slice(0, 10);
}

function sentence(random: () => number, length: number): string {
  const pick = pickerOf(random);
  return `${Array.from({ length }, () => pick(words)).join(' ')}.`;
}
