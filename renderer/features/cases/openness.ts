import { stages, type Stage } from '../../../shared/domain/case-file.ts';

/** Whether a case can still be changed. */
export const opennesses = ['open', 'closed'] as const;
export type Openness = (typeof opennesses)[number];

export const opennessLabels: Readonly<Record<Openness, string>> = {
  open: 'Open',
  closed: 'Closed',
};

/** The stages to ask the list for when it is narrowed to some stages, and to open or closed cases. Empty means all. */
export function stagesToAsk(chosen: readonly Stage[], openness: readonly Openness[]): Stage[] {
  if (openness.length !== 1) return [...chosen];
  const isWanted = (stage: Stage): boolean => (stage === 'closed') === (openness[0] === 'closed');
  const wanted = stages.filter(isWanted);
  return chosen.length === 0 ? wanted : wanted.filter((stage) => chosen.includes(stage));
}
