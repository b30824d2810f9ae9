/** The bundled articles as sources, the way a file would come in. */
import { starterArticles } from '../../../../content/articles/starter.js';
import { ok, type Result } from '../../../../content/problem.js';
import type { Source } from '../../../convert.js';

/** How many articles at the end of the list tell of the same event. */
const REPORTS = 2;

/** The starters of these places in the list; a place without one is passed over. */
export function starterSources(places: readonly number[]): Result<Source>[] {
  const encoder = new TextEncoder();
  return places
    .map((place) => starterArticles[place])
    .filter((one) => one !== undefined)
    .map((one) => ok({ kind: 'file', name: one.name, bytes: encoder.encode(one.text) }));
}

export type Starter = { readonly title: string; readonly places: readonly number[] };

/** What the empty library offers, in order: each article by its first heading, the two reports as one. */
export function starters(): Starter[] {
  const alone = starterArticles.map((one, place) => ({
    title: /^# (.+)$/m.exec(one.text)?.[1] ?? one.name,
    places: [place],
  }));
  const reports = alone.slice(-REPORTS);
  return [
    ...alone.slice(0, -REPORTS),
    { title: 'Two reports of one rockfall, read together', places: reports.flatMap((one) => one.places) },
  ];
}
