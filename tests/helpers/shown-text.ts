import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { Session } from '../../renderer/features/shell/session.svelte.ts';
import WithSession from './WithSession.svelte';

/** What a component shows under a session, as markup and as the words a reader finds in it. Nothing runs that waits for a window. */
export function shownBy(
  session: Session,
  component: unknown,
  props: Record<string, unknown>,
): { markup: string; words: string } {
  const host = WithSession as Component<Record<string, unknown>>;
  const { body } = render(host, { props: { session, of: component, props } });
  const markup = body.replace(/<!--.*?-->/gs, '');
  const words = markup
    .replace(/<(svg|style)\b.*?<\/\1>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&nbsp;|\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return { markup, words };
}
