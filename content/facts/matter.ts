/** What two reports disagree on, in a few words that a person can read. */
import type { Quantity } from '../deck.js';
import { firstFinite, isContentWord } from '../language/8-verbs.js';
import type { SentenceReading } from '../language/reading.js';
import { PRONOUNS } from '../language/words/closed.js';
import { type Entry, shared, sharedDays } from './entries.js';

const LONGEST = 9;

function plural(unit: string): string {
  if (/^(?:person|man|woman|child|foot)$/.test(unit))
    return { person: 'people', man: 'men', woman: 'women', child: 'children', foot: 'feet' }[unit] ?? unit;
  if (/(?:s|x|ch|sh)$/.test(unit)) return `${unit}es`;
  return /[^aeiou]y$/.test(unit) ? `${unit.slice(0, -1)}ies` : `${unit}s`;
}

function measured({ kind, unit }: Quantity, costs: boolean): string {
  if (kind === 'money') return `${costs ? 'cost' : 'amount'} in ${unit === 'yen' ? unit : plural(unit)}`;
  if (kind === 'percent') return 'share in percent';
  if (kind === 'measure') return `size in ${plural(unit)}`;
  if (kind === 'duration') return `time in ${plural(unit)}`;
  return unit === '' ? 'number' : `number of ${plural(unit)}`;
}

/** The words in front of the main verb, where they are a plain noun phrase; else null. */
function subjectOf(reading: SentenceReading): string | null {
  const core = reading.pieces.find((piece) => piece.role === 'core');
  if (!core) return null;
  const verb = firstFinite(reading.tokens, core.from, core.to);
  const words = reading.tokens.slice(core.from, verb);
  const [first, ...rest] = words;
  const last = words.at(-1);
  const loose = words.some((w) => PRONOUNS.has(w.lower) || w.kind === 'number');
  if (verb < 0 || !first || !last || !isContentWord(last) || loose || words.length > LONGEST) return null;
  const bare = /^(?:the|a|an)$/.test(first.lower) && rest[0] ? rest[0] : first;
  return reading.article.text.slice(bare.start, last.end).replace(/\s+/g, ' ');
}

function sharedName(a: Entry, b: Entry): string | null {
  const { names } = a.statement.reading;
  return names.find((n) => b.statement.reading.names.some((m) => m.text === n.text))?.text ?? null;
}

/** "repair of the Orrin Bridge: cost in euros": what it is about, and which of its numbers is in dispute. */
export function disputeOn(a: Entry, b: Entry): string {
  const about =
    subjectOf(a.statement.reading) ?? subjectOf(b.statement.reading) ?? sharedName(a, b) ?? 'the same matter';
  const { number } = a.statement.fact.slots;
  const costs = shared(new Set(['cost', 'costs']), new Set([...a.stems, ...b.stems])) > 0;
  return number ? `${about}: ${measured(number, costs)}` : about;
}

/** "Anna Penn, Friday, March 15: planned in one report, done in the other". */
export function changeOf(plan: Entry, done: Entry): string {
  const days = sharedDays(plan, done).map((d) => d.text);
  const about = [plan.statement.fact.slots.who ?? 'a plan', ...days].join(', ');
  return `${about}: planned in one report, done in the other`;
}
