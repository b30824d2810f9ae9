/** A stored query as a Solid signal: it runs again whenever what it read has changed. */
import { type Accessor, createComputed, createSignal, on, onCleanup } from 'solid-js';
import { watch } from '../store/live.js';

const MINUTE_MS = 60_000;

/** Changes every minute, for what depends on the time as well as on what is stored. */
export function createMinute(): Accessor<unknown> {
  const [minute, setMinute] = createSignal(0);
  const timer = setInterval(() => setMinute((n) => n + 1), MINUTE_MS);
  onCleanup(() => clearInterval(timer));
  return minute;
}

/**
 * `first` (or undefined) until the first answer. A failing query throws on read, into the error boundary. Signals that
 * `again` reads ask anew.
 */
export function createLive<T>(
  query: () => Promise<T>,
  again: Accessor<unknown> = () => undefined,
  first?: T,
): Accessor<T | undefined> {
  const [answer, setAnswer] = createSignal<{ readonly value: T } | { readonly error: unknown } | undefined>(
    first === undefined ? undefined : { value: first },
  );
  createComputed(
    on(again, () => {
      const subscription = watch(query).subscribe({
        next: (value: T) => setAnswer({ value }),
        error: (error: unknown) => setAnswer({ error }),
      });
      onCleanup(() => subscription.unsubscribe());
    }),
  );
  return () => {
    const now = answer();
    if (now && 'error' in now) throw now.error;
    return now?.value;
  };
}
