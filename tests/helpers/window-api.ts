import { vi } from 'vitest';
import { caseHandlers } from '../../electron/vault/handlers/case-handlers.ts';
import type { Session } from '../../electron/services/session.ts';
import type { EventName, EventPayload } from '../../shared/contract/events.ts';
import { toAppError, type AppError } from '../../shared/errors.ts';

type Handler = (input: never) => unknown;

/** The window's side of the app: what it asked, what it is told, and how to make a request fail. */
export type TestWindow = {
  readonly asked: { readonly channel: string; readonly input: unknown }[];
  /** Until told otherwise, requests of this channel fail with the error; null lets them through again. */
  readonly fail: (channel: string, error: AppError | null) => void;
  readonly tell: <N extends EventName>(name: N, payload: EventPayload<N>) => void;
};

/**
 * Puts `window.api` in place over the real case services and database; further channels are answered by `handlers`.
 *
 * It stands for preload and the processes behind it, which are tested where they run.
 */
export function aWindow(
  session: Session | null,
  handlers: Record<string, Handler> = {},
): TestWindow {
  const own = session ? (caseHandlers(() => session) as unknown as Record<string, Handler>) : {};
  const all: Record<string, Handler> = { ...own, ...handlers };
  const asked: { channel: string; input: unknown }[] = [];
  const failures = new Map<string, AppError>();
  const listeners = new Map<string, Set<(payload: never) => void>>();
  const answer = async (channel: string, input: unknown): Promise<unknown> => {
    asked.push({ channel, input: structuredClone(input) });
    await Promise.resolve();
    const failure = failures.get(channel);
    if (failure) return { ok: false, error: failure };
    try {
      return { ok: true, value: await all[channel]?.(input as never) };
    } catch (thrown) {
      return { ok: false, error: toAppError(thrown) };
    }
  };
  const call = new Proxy(
    {},
    { get: (_, channel) => (input: unknown) => answer(String(channel), input) },
  );
  const on = (name: string, listener: (payload: never) => void): (() => void) => {
    const heard = listeners.get(name) ?? new Set();
    listeners.set(name, heard.add(listener));
    return () => heard.delete(listener);
  };
  vi.stubGlobal('window', { api: { call, on } });
  return {
    asked,
    fail: (channel, error) => {
      if (error) failures.set(channel, error);
      else failures.delete(channel);
    },
    tell: (name, payload) => listeners.get(name)?.forEach((listener) => listener(payload as never)),
  };
}
