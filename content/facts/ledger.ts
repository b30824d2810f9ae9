/** The ledger: what the articles tell, joined where several tell it, and where they disagree. */
import type { Conflict } from '../conversion.js';
import type { Article, CalendarDate, Evidence, Fact } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';
import { conflictOf } from './conflicts.js';
import type { Dispute } from './disputes.js';
import { articleFacts, bareFact } from './facts.js';
import { gather, meetingsByPlace } from './gather.js';
import { type Joining, joining } from './join.js';
import type { Meeting } from './meeting.js';
import type { Told } from './sentences.js';
import { evidenceOf } from './slots.js';
import type { Sum } from './sums.js';
import { carriersOf, factAt, voicesOf } from './support.js';

/** One article's part in a ledger; `anchor` is the day it speaks from. */
export type ReadArticle = {
  readonly article: Article;
  readonly readings: readonly SentenceReading[];
  readonly anchor: CalendarDate | null;
};

/** What stands behind an answer. */
type Support = {
  readonly fact: Fact;
  /** Every place that carries the fact with this answer or its equal, the asked sentence first. */
  readonly evidence: readonly Evidence[];
  /** How many independent articles that is: the same wire text twice is one voice. */
  readonly voices: number;
  /** Why the answer's sentence may not be asked plainly (rule G8); null where nothing speaks against it. */
  readonly doubted: string | null;
};

/** All facts of the articles, joined where several carry one, and what the articles disagree on. */
export type Ledger = {
  readonly facts: readonly Fact[];
  readonly conflicts: readonly Conflict[];
  /** The fact to which the words [start, end) of the article belong, and what carries it. */
  readonly support: (reading: SentenceReading, start: number, end: number) => Support;
  /** Sentences that no plain card may repeat, with the reason: plans told as done elsewhere, values in dispute. */
  readonly doubted: ReadonlyMap<SentenceReading, string>;
};

/** What is looked up by the place of a sentence, or by the id of a single fact. */
type Lookup = {
  readonly told: ReadonlyMap<string, Told>;
  readonly meetings: ReadonlyMap<string, readonly Meeting[]>;
  readonly sums: ReadonlyMap<string, readonly Sum[]>;
  readonly joined: ReadonlyMap<Fact['id'], Fact>;
  readonly doubted: ReadonlyMap<string, string>;
};

function placeOf({ article, span }: SentenceReading): string {
  return `${article.id} ${span.start}`;
}

function doubtsOf(disputes: readonly Dispute[]): ReadonlyMap<string, string> {
  return new Map(
    disputes.flatMap(({ kind, meeting: { a, b }, plan }): (readonly [string, string])[] => {
      if (kind === 'change') return plan ? [[plan.place, 'a plan that another article tells as done']] : [];
      return [a, b].map(({ place }) => [place, 'another article gives another value'] as const);
    }),
  );
}

function lookupOf({ sentences, meetings, disputes, sums, facts }: Joining): Lookup {
  const apart = new Set(disputes.map(({ meeting }) => meeting));
  const told = meetings.filter((m) => !apart.has(m));
  return {
    told: new Map(sentences.map((s) => [s.place, s])),
    meetings: meetingsByPlace(told),
    sums: gather(sums.flatMap((sum) => sum.places.map((place) => [place, sum] as const))),
    joined: new Map(facts.flatMap((fact) => (fact.parts ?? [fact]).map((part) => [part.id, fact] as const))),
    doubted: doubtsOf(disputes),
  };
}

/** The sum in which the answer is the whole (2) or a part (0, 1). */
function sumAt(lookup: Lookup, place: string, start: number, end: number): { sum: Sum; at: number } | null {
  for (const sum of lookup.sums.get(place) ?? []) {
    const at = sum.terms.findIndex((t, i) => sum.places[i] === place && t.start < end && start < t.end);
    if (at >= 0) return { sum, at };
  }
  return null;
}

function supportIn(lookup: Lookup, reading: SentenceReading, start: number, end: number): Support {
  const place = placeOf(reading);
  const told = lookup.told.get(place);
  const own = evidenceOf(reading, reading.span);
  const single = told && factAt(told, start, end);
  const fact = single ?? bareFact(reading);
  const others = told ? carriersOf(told, lookup.meetings.get(place) ?? [], start, end) : [];
  const found = sumAt(lookup, place, start, end);
  const added = found ? (found.at === 2 ? found.sum.parts[0] : found.sum.whole).evidence : [];
  const part = found !== null && found.at !== 2 ? 'a part of what another article tells as one number' : null;
  const evidence = [
    ...new Map([own, ...others, ...added].map((e) => [`${e.article} ${e.start}`, e])).values(),
  ];
  return {
    fact: lookup.joined.get(fact.id) ?? fact,
    evidence,
    voices: voicesOf(evidence),
    doubted: lookup.doubted.get(place) ?? part,
  };
}

/** Reads the facts of all articles and joins them; linear in the number of sentences. */
export function ledgerOf(articles: readonly ReadArticle[]): Ledger {
  const singles = articles.flatMap(({ readings, anchor }) => articleFacts(readings, anchor).flat());
  const joined = joining(singles, []);
  const { facts, disputes } = joined;
  const lookup = lookupOf(joined);
  const readings = articles.flatMap((a) => a.readings);
  return {
    facts,
    conflicts: disputes.map(conflictOf),
    support: (reading, start, end) => supportIn(lookup, reading, start, end),
    doubted: new Map(
      readings.flatMap((r) => {
        const doubt = lookup.doubted.get(placeOf(r));
        return doubt === undefined ? [] : [[r, doubt] as const];
      }),
    ),
  };
}
