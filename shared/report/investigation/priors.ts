import { outcomeActionLabels } from '../../domain/outcome-labels.ts';
import { warnings } from '../../domain/outcome.ts';
import type { DocumentInput } from '../document-input.ts';
import { listInWords, longDate } from '../format.ts';
import type { Block } from '../model.ts';
import { bullets, section } from '../parts.ts';
import type { CitedPrior } from './cited-priors.ts';
import { paragraph } from './rich-text-blocks.ts';

/** Earlier warnings that count; nothing at all where there is none, so that nobody wonders what was left out. */
export function earlierWarnings({ priors }: Pick<DocumentInput, 'priors'>): Block[] {
  if (priors.length === 0) return [];
  return [
    section('earlier-warnings', 'Earlier warnings'),
    paragraph('A warning that is spent is mentioned only where there is a reason for it.'),
    bullets(priors.map((prior) => [priorWords(prior)])),
  ];
}

function priorWords(prior: CitedPrior): string {
  const { reference, decidedOn, warningUntil, actions, isSpent, justification } = prior;
  const given = actions.filter((action) => warnings.includes(action));
  const what = listInWords(given.map((action) => outcomeActionLabels[action].toLowerCase()));
  const until = warningUntil
    ? `, ${isSpent ? 'which counted' : 'which counts'} until ${longDate(warningUntil)}`
    : '';
  const why = isSpent ? ` It is spent. Mentioned because: ${justification}` : '';
  return `${reference}: ${what} of ${longDate(decidedOn)}${until}.${why}`;
}
