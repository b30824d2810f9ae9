/** What is left of a clause without some of its words, and which of the marks around them stay. */
import type { Clause } from './clause.js';
import { lower, type Phrases, tagOf } from './phrases.js';

/** The words without `goes` and without the marks that set it off. */
export function without(
  phrases: Phrases,
  kept: readonly number[],
  goes: readonly number[],
): readonly number[] {
  const from = kept.findIndex((k) => goes.includes(k));
  if (from < 0) return kept;
  const gone = new Set(goes);
  const to = kept.findLastIndex((k) => gone.has(k));
  const comma = (k: number | undefined) =>
    k !== undefined && /^[,;:–—]$|^-$/.test(phrases.words[k]?.text ?? '');
  const [before, after] = [kept[from - 1], kept[to + 1]];
  if (/^(?:of|than)$/.test(lower(phrases, after ?? -1))) return kept;
  const opened = comma(before) || comma(goes[0]);
  const lead = from <= 1 || (comma(before) && comma(after) && afterLead(phrases, kept, from));
  return kept.filter((k) => {
    if (gone.has(k)) return false;
    if (k === before && comma(before)) return lead && from > 1;
    if (k === after && comma(after)) return from > 0 && (!opened || setsOffMore(phrases, kept, to + 2));
    return true;
  });
}

/** "took Varn[, leading weavers,], helped by Berg": what follows is set off as well. */
function setsOffMore(phrases: Phrases, kept: readonly number[], next: number): boolean {
  const verb = kept.slice(0, next).some((k) => /^(?:VB[DZP]|MD)$/.test(tagOf(phrases, k)));
  const opener = kept[next] ?? -1;
  const linking = /^(?:regarding|concerning|following|during)$/.test(lower(phrases, opener));
  return verb && !linking && /^(?:VB[GN]|WDT|WP)$/.test(tagOf(phrases, opener));
}

/** "Varn, Norway" */
function isPlace(phrases: Phrases, comma: number): boolean {
  return /^NNP/.test(tagOf(phrases, comma - 1)) && /^NNP/.test(tagOf(phrases, comma + 1));
}

/** "Ada Lund, head of the mill[, a guild,] was": the comma before the verb closes what a comma opened. */
export function withClosing(
  phrases: Phrases,
  { subject, tense }: Clause,
  kept: readonly number[],
): readonly number[] {
  const at = kept.indexOf(tense);
  const comma = tense - 1;
  if (at < 1 || lower(phrases, comma) !== ',' || (kept[at - 1] ?? comma) >= comma) return kept;
  const between = kept.filter((k) => k > subject && k < tense);
  const commas = between.filter((k) => lower(phrases, k) === ',');
  const listed = between.some((k) => k > (commas[0] ?? k) && tagOf(phrases, k) === 'CC');
  const place = commas.length === 2 && isPlace(phrases, commas[1] ?? -1);
  if (listed || !(place || commas.length === 1)) return kept;
  return [...kept.slice(0, at), comma, ...kept.slice(at)];
}

/** "In 1990, [after war broke out,] X did": the comma of the lead stays. */
function afterLead(phrases: Phrases, kept: readonly number[], from: number): boolean {
  const earlier = kept.slice(0, from);
  return !earlier.some((k) => /^nsubj/.test(phrases.words[k]?.label ?? ''));
}
