/** The ledger: facts of several articles joined by their slots, and the places where they disagree. */
import {
  type Article,
  type CalendarDate,
  type Conflict,
  type Evidence,
  type Fact,
  factId,
  type Slots,
} from '../deck.js';
import { writeDate } from '../language/5-dates.js';
import type { SentenceReading } from '../language/reading.js';
import { agrees, becameTrue, disagrees, sumsTo } from './agreement.js';
import { type Entry, entriesOf, plain } from './entries.js';
import { changeOf, disputeOn } from './matter.js';
import { inBase } from './quantities.js';
import { evidenceOf, type Statement, statementsOf } from './statements.js';

/** One article's part in a ledger; `anchor` is the day it speaks from. */
export type ReadArticle = {
  readonly article: Article;
  readonly readings: readonly SentenceReading[];
  readonly anchor: CalendarDate | null;
};

/** What stands behind an answer. */
export type Support = {
  readonly fact: Fact;
  /** Every place that carries the fact with this answer or its equal, the asked sentence first. */
  readonly evidence: readonly Evidence[];
  /** Why the answer's sentence may not be asked plainly (rule G8); null where nothing speaks against it. */
  readonly doubted: string | null;
};

/** All facts of the articles, joined where several carry one, and what the articles disagree on. */
export type Ledger = {
  readonly facts: readonly Fact[];
  readonly conflicts: readonly Conflict[];
  /** The fact to which the words [start, end) of the article belong, and what carries it. */
  readonly support: (reading: SentenceReading, start: number, end: number) => Support;
  /** For the card maker that starts from statements. */
  readonly statements: readonly Statement[];
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
export function ledgerOf(articles: readonly ReadArticle[]): Ledger {
  const joined = joinedStatements(articles.flatMap(({ readings }) => readings.flatMap(statementsOf)));
  const facts = [...new Map(joined.statements.map(({ fact }) => [fact.id, fact])).values()];
  return { ...joined, facts, support: (reading, start, end) => supportOf(joined, reading, start, end) };
}

const OPEN: Slots = {
  who: null,
  relation: null,
  what: null,
  number: null,
  when: null,
  where: null,
  saidBy: null,
  status: 'asserted',
};

type Statements = Omit<Ledger, 'facts' | 'support'>;

function supportOf(
  { statements, doubted }: Statements,
  reading: SentenceReading,
  start: number,
  end: number,
): Support {
  const own = statements.filter((s) => s.reading === reading);
  const found = own.find((s) => s.targets.some((t) => t.start < end && start < t.end)) ?? own[0];
  const evidence = found?.fact.evidence ?? [evidenceOf(reading, reading.span)];
  const { article, span } = reading;
  const fact = found?.fact ?? { id: factId(article.id, span, 'said'), slots: OPEN, evidence };
  return { fact, evidence, doubted: doubted.get(reading) ?? null };
}

function joinedStatements(statements: readonly Statement[]): Statements {
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
