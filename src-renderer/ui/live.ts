/** A stored query as a Solid signal: it runs again whenever what it read has changed. */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import { watch } from '../store/live.js';

/** Undefined until the first answer. A failing query throws on read, into the error boundary. */
export function createLive<T>(query: () => Promise<T>): Accessor<T | undefined> {
  const [answer, setAnswer] = createSignal<{ readonly value: T } | { readonly error: unknown }>();
  const subscription = watch(query).subscribe({
    next: (value: T) => setAnswer({ value }),
    error: (error: unknown) => setAnswer({ error }),
  });
  onCleanup(() => subscription.unsubscribe());
  return () => {
    const now = answer();
    if (now && 'error' in now) throw now.error;
    return now?.value;
  };
}
