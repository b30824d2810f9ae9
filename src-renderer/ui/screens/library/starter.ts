/** The bundled articles as sources, the way a file would come in. */
import { starterArticles } from '../../../../content/articles/starter.js';
import { ok, type Result } from '../../../../content/problem.js';
import type { Source } from '../../../convert.js';

/** The starters of these places in the list; a place without one is passed over. */
export function starterSources(places: readonly number[]): Result<Source>[] {
  const encoder = new TextEncoder();
  return places
    .map((place) => starterArticles[place])
    .filter((one) => one !== undefined)
    .map((one) => ok({ kind: 'file', name: one.name, bytes: encoder.encode(one.text) }));
}

/** The titles of the starters, in order: the first heading of each. */
export function starterTitles(): string[] {
  return starterArticles.map((one) => /^# (.+)$/m.exec(one.text)?.[1] ?? one.name);
}
