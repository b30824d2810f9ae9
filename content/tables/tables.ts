/** The three tables of articles read together. */
import type { Tables } from '../conversion.js';
import type { Fact } from '../deck.js';
import type { TableSource } from './evidence.js';
import { numbersTable } from './numbers.js';
import { timeline } from './timeline.js';
import { whoIsWho } from './who-is-who.js';

/** `facts` say which rows of different articles are one; evidence of every row is whole sentences. */
export function tablesOf(sources: readonly TableSource[], facts: readonly Fact[]): Tables {
  return {
    whoIsWho: whoIsWho(sources),
    timeline: timeline(sources, facts),
    numbers: numbersTable(sources, facts),
  };
}
