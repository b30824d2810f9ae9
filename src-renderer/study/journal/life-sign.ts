/** The life sign: what the library last was, kept outside of it, so that a damaged one is noticed at start. */
import type { Stamp } from './stamp.js';

export type LifeSign = {
  /** The library's own id, made with it. */
  readonly database: string;
  readonly schema: number;
  readonly articles: number;
  readonly cards: number;
  readonly reviews: number;
  /** Of the last act; null before the first. */
  readonly last: Stamp | null;
};

/**
 * `new`: nothing was here before. `whole`: goes on as it was. `empty`: all is gone. `other`: this is not the
 * library of the life sign. `short`: some of it is missing.
 */
export type Condition = 'new' | 'whole' | 'empty' | 'other' | 'short';

/**
 * Compares what is found at start with what was noted last. A library that is ahead of its sign is whole: the
 * sign is written after it.
 */
export function conditionOf(noted: LifeSign | null, found: LifeSign): Condition {
  if (noted === null || noted.last === null) return 'new';
  if (found.articles === 0 && found.cards === 0 && found.reviews === 0 && found.last === null) return 'empty';
  if (found.database !== noted.database) return 'other';
  if (found.last === null || found.last < noted.last) return 'short';
  const same = found.last === noted.last;
  const fewer = found.reviews < noted.reviews || found.cards < noted.cards || found.articles < noted.articles;
  return same && fewer ? 'short' : 'whole';
}
