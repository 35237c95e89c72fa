import type { DocumentFormat } from './document-export.svelte.ts';

const words = {
  exhibits: 'Exhibits made ready, where there are any',
  layout: 'Text laid out',
  bind: 'Pages bound, numbered and linked',
  encrypt: 'Locked with the password',
  write: 'Written and entered in the log',
} as const;
type Stage = keyof typeof words;

/** One stage of an export, and whether it is done, under way or still to come. */
export type ExportStage = { readonly words: string; readonly is: 'done' | 'now' | 'next' };

/** The stages an export goes through, seen from the one it is at. */
export function exportStages(
  { format, isLocked }: { format: DocumentFormat; isLocked: boolean },
  at: string | null,
): ExportStage[] {
  const all: readonly Stage[] = ['exhibits', 'layout', 'bind', 'encrypt', 'write'];
  const stages = all.filter((stage) => stage !== 'encrypt' || (format === 'pdf' && isLocked));
  const now = stages.findIndex((stage) => stage === at);
  return stages.map((stage, index) => ({
    words: words[stage],
    is: index < now ? 'done' : index === now ? 'now' : 'next',
  }));
}
