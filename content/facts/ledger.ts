/** The ledger: facts of several articles joined by their slots, and the places where they disagree. */
import type { Conflict, Evidence, Fact } from '../deck.js';
import { writeDate } from '../language/5-dates.js';
import type { SentenceReading } from '../language/reading.js';
import { agrees, becameTrue, disagrees, sumsTo } from './agreement.js';
import { type Entry, entriesOf, plain } from './entries.js';
import { changeOf, disputeOn } from './matter.js';
import { inBase } from './quantities.js';
import type { Statement } from './statements.js';

/** Statements with their facts joined, and what the articles disagree on. */
export type Ledger = {
  readonly statements: readonly Statement[];
  readonly conflicts: readonly Conflict[];
  /** Sentences that no plain card may repeat, with the reason: plans told as done elsewhere, values in dispute. */
  readonly doubted: ReadonlyMap<SentenceReading, string>;
};

/** Facts of one bucket that are compared with one another; a longer row is noise. */
const ROW = 60;

function bucketsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const rows = new Map<string, Entry[]>();
  const put = (key: string, entry: Entry) => {
    const row = rows.get(key);
    if (row) row.push(entry);
    else rows.set(key, [entry]);
  };
  for (const entry of entries) {
    const { fact, reading } = entry.statement;
    const { number, when, who } = fact.slots;
    if (number) put(`n ${number.kind} ${inBase(number).unit}`, entry);
    else if (when) put(`d ${writeDate(when)}`, entry);
    const persons = number ? [] : reading.names.filter((n) => n.kind === 'person' && n.text.includes(' '));
    const people = new Set([...(who === null ? [] : [who]), ...persons.map((n) => n.text)].map(plain));
    for (const one of people) put(`w ${one}`, entry);
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
      join(joined, leader, whole.statement.fact, a.statement.fact);
      join(joined, leader, whole.statement.fact, b.statement.fact);
    }
  });
}

function conflictBetween([a, b]: Pair): Conflict | null {
  const evidence = [...a.statement.fact.evidence, ...b.statement.fact.evidence];
  if (disagrees(a, b)) return { kind: 'conflict', what: disputeOn(a, b), evidence };
  if (becameTrue(a, b)) return { kind: 'change', what: changeOf(a, b), evidence };
  if (becameTrue(b, a)) return { kind: 'change', what: changeOf(b, a), evidence };
  return null;
}

type Found = Pick<Ledger, 'conflicts' | 'doubted'>;

/** One report for each two sentences; both sentences of a dispute and the plan of a change are doubted. */
function conflictsIn(pairs: readonly Pair[]): Found {
  const conflicts = new Map<string, Conflict>();
  const doubted = new Map<SentenceReading, string>();
  for (const [a, b] of pairs) {
    const conflict = conflictBetween([a, b]);
    if (!conflict) continue;
    const [x, y] = [a.statement.reading, b.statement.reading];
    const key = [x.article.id, x.span.start, y.article.id, y.span.start, conflict.kind].join(' ');
    if (!conflicts.has(key)) conflicts.set(key, conflict);
    if (conflict.kind === 'conflict')
      for (const one of [x, y]) doubted.set(one, 'another article gives another value');
    else doubted.set(becameTrue(a, b) ? x : y, 'a plan that another article tells as done');
  }
  return { conflicts: [...conflicts.values()], doubted };
}

/** Joins statements of different articles; within one article every statement stays its own fact. */
export function ledgerOf(statements: readonly Statement[]): Ledger {
  if (new Set(statements.map((s) => s.reading.article)).size < 2)
    return { statements, conflicts: [], doubted: new Map() };
  const entries = entriesOf(statements);
  const pairs = pairsOf(entries);
  const joined: Joined = new Map();
  const leader = new Map<Fact['id'], Fact['id']>();
  for (const [a, b] of pairs) if (agrees(a, b)) join(joined, leader, a.statement.fact, b.statement.fact);
  joinSums(entries, joined, leader);
  const facts = new Map(statements.map((s) => [s.fact.id, s.fact]));
  return { statements: statements.map((s) => withJoined(s, facts, joined, leader)), ...conflictsIn(pairs) };
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
