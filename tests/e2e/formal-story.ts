import { addDays } from '../../shared/time/days.ts';
import { homeDayOf } from '../../shared/time/zones.ts';

/** The day so many days before today, or after it when negative. Whatever day the walk is made on, the case is recent. */
export function daysAgo(days: number): string {
  return addDays(homeDayOf(new Date().toISOString()), -days);
}

const year = new Date().getFullYear();

/** The invented case that the walk of a formal case works. */
export const formal = {
  earlier: { reference: `SM-${year}-001`, title: 'A remark about the rota in a public comment' },
  reference: `SM-${year}-002`,
  title:
    'A service user pictured and mocked in a neighbourhood group, and a friendship begun online',
  subject: 'Rosalind Achterberg-Nwosu',
  reporter: 'Tunde Okonjo',
  serviceUser: { alias: 'Rowan', name: 'Gwendolyn Hartley-Price', first: 'Gwendolyn' },
  colleague: 'Marek Dvořák',
  companion: 'Ifeoma Bright',
  noteTaker: 'Siobhán Ó Briain',
  decider: 'Farid Haddad',
  appealHearer: 'Beatrix Lindqvist',
} as const;

/** Days on which things happened in it. */
export const days = {
  posted: daysAgo(40),
  brought: daysAgo(36),
  triaged: daysAgo(35),
  noticeGiven: daysAgo(20),
  hearingNotice: daysAgo(8),
  today: daysAgo(0),
} as const;
