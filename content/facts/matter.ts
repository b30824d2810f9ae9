/** What two reports disagree on, in a few words that a person can read. */
import type { Fact, Quantity } from '../deck.js';
import type { Term } from '../deck-terms.js';
import type { Dispute } from './disputes.js';
import { factPairs } from './fact-pairs.js';
import { type Told, termId, wordsAt } from './sentences.js';

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
  if (kind === 'age') return 'age in years';
  if (unit === 'magnitude') return unit;
  return unit === '' ? 'number' : `number of ${plural(unit)}`;
}

/** A doer or object short enough to name the matter, without its article. */
function subject(text: string | null): string | null {
  if (text === null || text.split(' ').length > LONGEST || /\d/.test(text)) return null;
  return text.replace(/^(?:the|a|an) (?=\S)/i, '');
}

function sharedName({ meeting }: Dispute): string | null {
  const pair = meeting.pairs.find(([p]) => p.kind === 'name' && p.of !== 'people');
  return pair ? wordsAt(meeting.a, pair[0]) : null;
}

function holds(fact: Fact, term: Term): boolean {
  return fact.terms?.some((t) => termId(t) === termId(term)) ?? false;
}

/** The facts in which the dispute stands, the best-matched clauses where no value tells. */
function factsOf(dispute: Dispute): readonly Fact[] {
  const { meeting, values } = dispute;
  if (values) {
    const [x, y] = values;
    return [...meeting.a.facts.filter((f) => holds(f, x)), ...meeting.b.facts.filter((f) => holds(f, y))];
  }
  const [best] = factPairs(meeting).toSorted((p, q) => q.weight - p.weight);
  return best ? [best.f, best.g] : [];
}

function about(dispute: Dispute): string {
  const { meeting, values } = dispute;
  const value = values?.[0];
  const told = values ? [wordsAt(meeting.a, values[0]), wordsAt(meeting.b, values[1])] : [];
  const named = dispute.slot === 'name' ? value?.role : null;
  for (const { slots } of factsOf(dispute)) {
    const found =
      (named === 'who' ? null : subject(slots.who)) ?? (named === 'what' ? null : subject(slots.what));
    if (found !== null && !told.some((v) => found.includes(v))) return found;
  }
  return sharedName(dispute) ?? 'the same matter';
}

function planned({ meeting, plan }: Dispute): string {
  const told: Told = plan ?? meeting.a;
  const fact = told.facts.find((f) => f.slots.status === 'planned');
  const days = told.terms.filter((t) => t.kind === 'time').map((t) => wordsAt(told, t));
  return `${[fact?.slots.who ?? 'a plan', ...days].join(', ')}: planned in one report, done in the other`;
}

/** "repair of the Orrin Bridge: cost in euros": what the dispute is about and which of its slots it touches. */
export function matterOf(dispute: Dispute): string {
  const quantity = dispute.values?.[0].quantity;
  const costs = dispute.meeting.pairs.some(([p]) => p.of === 'cost');
  if (dispute.slot === 'status') return planned(dispute);
  if (dispute.slot === 'negation') return `${about(dispute)}: told in one report, denied in the other`;
  if (dispute.slot === 'date') return `${about(dispute)}: time`;
  if (dispute.slot === 'name')
    return `${about(dispute)}: which ${dispute.values?.[0].of === 'person' ? 'person' : 'name'}`;
  return quantity ? `${about(dispute)}: ${measured(quantity, costs)}` : about(dispute);
}
