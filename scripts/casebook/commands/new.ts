import { createCase } from '../../../electron/services/cases/create-case.ts';
import { today } from '../../../electron/services/session.ts';
import { NewCase } from '../../../shared/contract/vault-api.ts';
import { routes } from '../../../shared/domain/case-file.ts';
import { type Command, oneOf, UsageError } from '../command.ts';

/** Makes an empty case. */
export const newCase: Command = {
  usage: 'new --title T [--brought-on YYYY-MM-DD] [--route R]',
  does: 'makes an empty case',
  words: [0, 0],
  options: { title: 'value', 'brought-on': 'value', route: 'value' },
  needs: ['title'],
  run: (session, { given }) => {
    const input = NewCase.safeParse({
      title: given.value('title'),
      broughtOn: given.value('brought-on') ?? today(session),
      route: oneOf('route', routes, given.value('route') ?? 'other'),
    });
    if (!input.success) throw new UsageError('--title is a line; --brought-on a day as 2026-06-26');
    const { reference } = createCase(session, input.data);
    return { result: { reference }, lines: [`Opened ${reference}.`] };
  },
};
