/** The ledger: facts of several articles joined by their slots, and the places where they disagree. */
import type { Conflict, Evidence, Fact, Quantity } from '../deck.js';
import { countryAliases } from '../language/4-names.js';
import { writeDate } from '../language/5-dates.js';
import { DEMONYMS } from '../language/words/names.js';
import type { Statement } from './statements.js';
import { fullName } from './statements.js';

/** Statements with their facts joined, and what the articles disagree on. */
export type Ledger = {
  readonly statements: readonly Statement[];
  readonly conflicts: readonly Conflict[];
  /** Facts that no plain card may assert, with the reason: plans told as done elsewhere, values in dispute. */
  readonly doubted: ReadonlyMap<Fact['id'], string>;
};

type Entry = {
  readonly statement: Statement;
  readonly names: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
};

const BASE: Readonly<Record<string, readonly [string, number]>> = {
  foot: ['metre', 0.3048],
  inch: ['metre', 0.0254],
  yard: ['metre', 0.9144],
  mile: ['metre', 1609.344],
  km: ['metre', 1000],
  kilometre: ['metre', 1000],
  kilometer: ['metre', 1000],
  meter: ['metre', 1],
  pound: ['gram', 453.592],
  kilogram: ['gram', 1000],
  kg: ['gram', 1000],
  tonne: ['gram', 1e6],
  ton: ['gram', 1e6],
  hectare: ['acre', 2.47105],
  minute: ['second', 60],
  hour: ['second', 3600],
};
const PEOPLE =
  /^(?:person|man|woman|adult|migrant|people|individual|passenger|victim|student|worker|soldier|child|member|official|national|citizen|resident)$/;
/** Two statements of one value may differ by this much after conversion ("600 m", "2,000 ft"). */
const TOLERANCE = 0.025;
/** Facts of one bucket that are compared with one another; a longer row is noise. */
const ROW = 60;

/** A quantity in the base unit of its kind, so that 2,000 ft can meet 600 m. */
function inBase(quantity: Quantity): { unit: string; value: number } {
  const [unit, factor] = (quantity.kind === 'money' ? undefined : BASE[quantity.unit]) ?? [quantity.unit, 1];
  return { unit: PEOPLE.test(unit) ? 'person' : unit, value: quantity.value * factor };
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");
}

function namesOf(statement: Statement): ReadonlySet<string> {
  const found = new Set<string>();
  for (const name of statement.reading.names) {
    const people = DEMONYMS.get(name.text.replace(/s$/, ''));
    const shown = people ?? fullName(statement.reading, name.text);
    found.add(
      plain(
        countryAliases(shown)[0] === undefined
          ? shown
          : ([shown, ...countryAliases(shown)].sort()[0] ?? shown),
      ),
    );
  }
  return found;
}

function stemsOf(statement: Statement): ReadonlySet<string> {
  const words = statement.reading.tokens.filter((t) => t.kind === 'word' && !t.capital && t.text.length > 4);
  return new Set(words.map((t) => plain(t.text).slice(0, 5)));
}

function entryOf(statement: Statement): Entry {
  return { statement, names: namesOf(statement), stems: stemsOf(statement) };
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

function sameNumber(a: Quantity, b: Quantity): boolean {
  const [x, y] = [inBase(a), inBase(b)];
  const converted = a.unit !== b.unit && x.unit === y.unit && a.kind === 'measure';
  return a.kind === b.kind && (converted ? close(x.value, y.value) : x.value === y.value);
}

/** Whether two statements of different articles say the same thing. */
function agrees(a: Entry, b: Entry): boolean {
  const [x, y] = [a.statement.fact.slots, b.statement.fact.slots];
  const names = shared(a.names, b.names);
  const stems = shared(a.stems, b.stems);
  if (x.number && y.number) {
    const unit = inBase(x.number).unit === inBase(y.number).unit;
    return sameNumber(x.number, y.number) && names >= 1 && unit && stems >= 1;
  }
  if (x.number || y.number || !x.when || !y.when || writeDate(x.when) !== writeDate(y.when)) return false;
  return x.when.day !== null
    ? names >= 2 || (names >= 1 && stems >= 2)
    : names >= 2 && x.relation === y.relation;
}

/** "32 men and 11 women" in one article, "43 migrants" in the other: the operands and the sum. */
function sumsTo(parts: readonly Entry[], whole: Entry): boolean {
  const [a, b] = parts.map((p) => p.statement.fact.slots.number);
  const total = whole.statement.fact.slots.number;
  if (!a || !b || !total || a.kind !== 'count' || total.kind !== 'count' || a.hedge !== total.hedge)
    return false;
  const people =
    [a, b, total].every((q) => inBase(q).unit === 'person') || (a.unit === b.unit && b.unit === total.unit);
  return people && a.value + b.value === total.value && total.value > 4;
}

/** The names of the sentence and of the one before it, which a sum often leans on. */
function context(entries: readonly Entry[], entry: Entry): ReadonlySet<string> {
  const { article, block, index } = entry.statement.reading;
  const near = entries.filter(
    ({ statement: { reading } }) =>
      reading.article === article &&
      reading.block === block &&
      index - reading.index <= 1 &&
      index >= reading.index,
  );
  return new Set(near.flatMap((e) => [...e.names]));
}

/** The same claim with another value: nearly the same words, the same unit, and not the same number. */
function disagrees(a: Entry, b: Entry): boolean {
  const [x, y] = [a.statement.fact.slots, b.statement.fact.slots];
  if (!x.number || !y.number || x.number.kind !== y.number.kind || sameNumber(x.number, y.number))
    return false;
  if (
    inBase(x.number).unit !== inBase(y.number).unit ||
    close(inBase(x.number).value, inBase(y.number).value)
  )
    return false;
  if (x.when && y.when && writeDate(x.when) !== writeDate(y.when)) return false;
  const all = new Set([...a.stems, ...b.stems, ...a.names, ...b.names]).size;
  const common = shared(a.stems, b.stems) + shared(a.names, b.names);
  return shared(a.names, b.names) >= 1 && common >= 4 && common / all >= 0.5;
}

/** Planned in one article, done in the other: same people, same weekday. */
function becameTrue(a: Entry, b: Entry): boolean {
  const [x, y] = [a.statement.fact.slots, b.statement.fact.slots];
  if (
    x.status !== 'planned' ||
    y.status === 'planned' ||
    y.status === 'negated' ||
    x.who === null ||
    x.who !== y.who
  )
    return false;
  const days = (e: Entry) =>
    e.statement.reading.dates.filter((d) => d.kind === 'relative').map((d) => plain(d.text));
  return days(a).some((d) => days(b).includes(d)) && shared(a.names, b.names) >= 3;
}

function bucketsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const rows = new Map<string, Entry[]>();
  const put = (key: string, entry: Entry) => {
    const row = rows.get(key);
    if (row) row.push(entry);
    else rows.set(key, [entry]);
  };
  for (const entry of entries) {
    const { number, when, who } = entry.statement.fact.slots;
    if (number) put(`n ${number.kind} ${inBase(number).unit}`, entry);
    else if (when) put(`d ${writeDate(when)}`, entry);
    if (who) put(`w ${plain(who)}`, entry);
  }
  return rows;
}

type Pair = readonly [Entry, Entry];

function pairsOf(entries: readonly Entry[]): readonly Pair[] {
  const pairs: Pair[] = [];
  for (const row of bucketsOf(entries).values()) {
    const articles = new Set(row.map((e) => e.statement.reading.article));
    if (articles.size < 2) continue;
    const some = row.slice(0, ROW * articles.size);
    some.forEach((a, i) => {
      for (const b of some.slice(i + 1)) {
        if (a.statement.reading.article !== b.statement.reading.article) pairs.push([a, b]);
      }
    });
  }
  return pairs;
}

/** Sets of fact ids that are one fact, by the first id of each. */
type Joined = Map<Fact['id'], Evidence[]>;

function join(joined: Joined, leader: Map<Fact['id'], Fact['id']>, one: Fact, other: Fact): void {
  const first = leader.get(one.id) ?? one.id;
  if ((leader.get(other.id) ?? other.id) === first) return;
  leader.set(other.id, first);
  const evidence = joined.get(first) ?? [...one.evidence];
  joined.set(first, [
    ...evidence,
    ...other.evidence.filter((e) => !evidence.some((k) => k.article === e.article && k.start === e.start)),
  ]);
}

function joinSums(entries: readonly Entry[], joined: Joined, leader: Map<Fact['id'], Fact['id']>): void {
  const counted = entries.filter((e) => e.statement.fact.slots.number?.kind === 'count').slice(0, ROW * 10);
  counted.forEach((a, i) => {
    const b = counted[i + 1];
    if (!b || a.statement.reading !== b.statement.reading) return;
    for (const whole of counted) {
      if (whole.statement.reading.article === a.statement.reading.article || !sumsTo([a, b], whole)) continue;
      if (shared(context(entries, a), whole.names) < 2) continue;
      join(joined, leader, whole.statement.fact, a.statement.fact);
      join(joined, leader, whole.statement.fact, b.statement.fact);
    }
  });
}

function conflictOf(kind: Conflict['kind'], [a, b]: Pair): Conflict {
  const { fact } = a.statement;
  const what = [fact.slots.who, fact.slots.relation, fact.slots.number?.unit].filter((s) => s).join(' ');
  return {
    kind,
    what: what === '' ? 'the same statement' : what,
    evidence: [...fact.evidence, ...b.statement.fact.evidence],
  };
}

/** Joins statements of different articles; within one article every statement stays its own fact. */
export function ledgerOf(statements: readonly Statement[]): Ledger {
  if (new Set(statements.map((s) => s.reading.article)).size < 2)
    return { statements, conflicts: [], doubted: new Map() };
  const entries = statements.map(entryOf);
  const pairs = pairsOf(entries);
  const joined: Joined = new Map();
  const leader = new Map<Fact['id'], Fact['id']>();
  for (const [a, b] of pairs) if (agrees(a, b)) join(joined, leader, a.statement.fact, b.statement.fact);
  joinSums(entries, joined, leader);
  const facts = new Map(statements.map((s) => [s.fact.id, s.fact]));
  return {
    statements: statements.map((s) => withJoined(s, facts, joined, leader)),
    conflicts: conflictsIn(pairs),
    doubted: doubtedIn(pairs),
  };
}

function doubtedIn(pairs: readonly Pair[]): ReadonlyMap<Fact['id'], string> {
  const doubted = new Map<Fact['id'], string>();
  for (const [a, b] of pairs) {
    if (becameTrue(a, b)) doubted.set(a.statement.fact.id, 'a plan that another article tells as done');
    if (becameTrue(b, a)) doubted.set(b.statement.fact.id, 'a plan that another article tells as done');
    if (!disagrees(a, b)) continue;
    for (const one of [a, b]) doubted.set(one.statement.fact.id, 'another article gives another value');
  }
  return doubted;
}

function conflictsIn(pairs: readonly Pair[]): readonly Conflict[] {
  const conflicts = new Map<string, Conflict>();
  for (const [a, b] of pairs) {
    const kind = disagrees(a, b) ? 'conflict' : becameTrue(a, b) || becameTrue(b, a) ? 'change' : null;
    const key = `${a.statement.reading.span.start} ${b.statement.reading.span.start} ${kind}`;
    if (kind !== null && !conflicts.has(key)) conflicts.set(key, conflictOf(kind, [a, b]));
  }
  return [...conflicts.values()];
}

function withJoined(
  s: Statement,
  facts: ReadonlyMap<Fact['id'], Fact>,
  joined: Joined,
  leader: ReadonlyMap<Fact['id'], Fact['id']>,
): Statement {
  const id = leader.get(s.fact.id) ?? s.fact.id;
  const evidence = joined.get(id);
  if (!evidence) return s;
  return { ...s, fact: { ...(facts.get(id) ?? s.fact), evidence } };
}
