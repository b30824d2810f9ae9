/** The year in the place of a day that goes: "on Wednesday" of a past event becomes "in [2019]". */
import type { TimeMention } from '../language/mentions.js';
import { keepsCapital } from './first-word.js';
import type { Part } from './parts.js';
import { type Phrases, tagOf } from './phrases.js';
import { isWritten, type Settling, YEAR } from './settling.js';
import { MOST_WORDS } from './shorten.js';

/** What happened once: no perfect, which lasts, and nothing that only may have happened. */
function isPast(phrases: Phrases, verb: number): boolean {
  const helped = phrases.words.some(
    ({ head, label, text }) => head === verb && /^aux/.test(label) && !/^(?:was|were|did)$/i.test(text),
  );
  return /^VB[DN]$/.test(tagOf(phrases, verb)) && !helped;
}

const SHOWN = /[\p{L}\p{N}]+/gu;

/** The year of a past event; null where it is not known, another is told, or no room is left. */
function yearOf(
  settling: Settling,
  { parts, without }: Ways,
  top: number,
  { from, to }: TimeMention,
): number | null {
  if (from === null || from.year !== to?.year || parts.some(({ text }) => YEAR.test(text))) return null;
  const shown = without.flatMap(({ text }) => text.match(SHOWN) ?? []);
  const { phrases } = settling;
  const fits = shown.length + 2 <= MOST_WORDS && isPast(phrases, phrases.words[top]?.head ?? -1);
  return fits && isWritten(String(from.year), settling) ? from.year : null;
}

/** A prompt with the words that tell a moving time, and without them. */
type Ways = { readonly parts: readonly Part[]; readonly without: readonly Part[] };

/** With the year in the place of the words in `goes`, or in front where more follows them; null where it cannot be told. */
export function withYear(
  settling: Settling,
  ways: Ways,
  goes: ReadonlySet<number>,
  mention: TimeMention,
): readonly Part[] | null {
  const { phrases } = settling;
  const { parts, without } = ways;
  const top = [...goes].find((i) => !goes.has(phrases.words[i]?.head ?? -1)) ?? -1;
  const year = yearOf(settling, ways, top, mention);
  if (year === null) return null;
  const from = parts.findIndex((part) => goes.has(part.at));
  const after = parts.slice(parts.findLastIndex((part) => goes.has(part.at)) + 1);
  if (from === 0 || after.every(({ text }) => /^[.,;:!?]$/.test(text)))
    return parts.flatMap((part, i) => {
      if (i === from)
        return [
          { ...part, text: 'in' },
          { at: mention.last, text: `[${year}]`, space: true, gap: false },
        ];
      return goes.has(part.at) ? [] : [part];
    });
  const [first, ...others] = without;
  if (first === undefined || /^(?:IN|W|CC|,|RB)/.test(tagOf(phrases, first.at))) return null;
  const lead = { at: -1, text: `in [${year}],`, space: false, gap: false };
  const capital = first.gap || first.at > 0 || keepsCapital(phrases, settling.reading);
  const text = capital ? first.text : first.text.toLowerCase();
  return [lead, { ...first, text, space: true }, ...others];
}
