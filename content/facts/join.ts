/** Facts of several articles made one where their slots agree; a pure function of the single facts, in whatever order they come. */
import type { ArticleId, Evidence, Fact, Quantity } from '../deck.js';
import { disputesIn } from './conflicts.js';
import type { Dispute } from './disputes.js';
import { type FactPair, factPairs, sameRelation } from './fact-pairs.js';
import { dateKey } from './keys.js';
import { plain, wordKey } from './lemma.js';
import { type Meeting, meetingsIn, type Pair } from './meeting.js';
import { inBase, sameNumber, sameUnit } from './quantities.js';
import { sentencesOf, type Told } from './sentences.js';
import { type Sum, sumsIn } from './sums.js';

/** Equal values smaller than this meet by chance. */
const TELLING = 5;
/** Sentences this alike tell of one thing, so that a number both have is one. */
const ALIKE = 0.55;

function sameValue(a: Quantity, b: Quantity): boolean {
  return sameUnit(a, b) && sameNumber(a, b);
}

/** A number in both clauses and enough around it: the unit alone is not enough. */
function agreeOnNumber({ f, g, both, weight }: FactPair, { likeness, pairs }: Meeting): boolean {
  const [x, y] = [f.slots.number, g.slots.number];
  if (!x || !y || !sameValue(x, y)) return false;
  if (
    likeness >= ALIKE &&
    pairs.some(([p, q]) => p.quantity?.value === x.value && q.quantity?.value === y.value)
  )
    return true;
  const met = both.find(([p, q]) => p.quantity?.value === x.value && q.quantity?.value === y.value);
  if (!met) return false;
  const [p, q] = met;
  if (inBase(x).value < TELLING) return weight >= 1.6 || (likeness >= 0.5 && weight >= 0.7);
  if (p.at === q.at && p.at !== '') return weight >= 0.6;
  const names = both.filter(([n]) => n.kind === 'name').length;
  return weight >= 0.7 && (weight >= 1.2 || names >= 1 || likeness >= 0.2);
}

/** One time and one deed; many deeds of one day are told with some of the same words. */
function agreeOnTime(pair: FactPair): boolean {
  const { f, g, both, weight } = pair;
  const [x, y] = [f.slots.when, g.slots.when];
  if (f.slots.number !== null || !x || !y || dateKey(x) !== dateKey(y)) return false;
  if (!both.some(([p, q]) => p.kind === 'time' && q.kind === 'time')) return false;
  return sameRelation(f, g) ? weight >= 0.8 : weight >= 2 && sharesPart(both) && !otherDoer(pair);
}

/** Whether a word plays the doer's or the object's part in both clauses. */
function sharesPart(both: readonly Pair[]): boolean {
  return both.some(([p, q]) => p.kind === 'word' && p.role === q.role && /^(?:who|what)$/.test(p.role));
}

/** Two doers that have no word in common. */
function otherDoer({ f, g }: FactPair): boolean {
  const words = (who: string) => new Set((plain(who).match(/[\p{L}\p{N}]{2,}/gu) ?? []).map(wordKey));
  const [x, y] = [f.slots.who, g.slots.who];
  if (x === null || y === null) return false;
  const theirs = words(y);
  return [...words(x)].every((word) => !theirs.has(word));
}

/** The same verb with the same doer or object, told with most of the same words. */
function agreeOnDeed(pair: FactPair): boolean {
  const { f, g, both, weight, share } = pair;
  if (f.slots.number !== null) return false;
  if (otherDoer(pair)) return false;
  if (share >= 0.65 && weight >= 1.2) return true;
  const parts = both.filter(
    ([p, q]) => p.kind === 'word' && p.role === q.role && p.role !== 'relation' && p.role !== 'other',
  );
  const roles = new Set(parts.map(([p]) => p.role));
  return sameRelation(f, g) && share >= 0.4 && weight >= 1.4 && roles.size >= 1;
}

/** Two slots that speak against one fact. */
function clash({ f, g }: FactPair): boolean {
  const [a, b] = [f.slots, g.slots];
  if (a.number && b.number ? !sameValue(a.number, b.number) : a.number !== b.number) return true;
  if ((a.status === 'negated') !== (b.status === 'negated')) return true;
  if (a.when && b.when) {
    const [x, y] = [dateKey(a.when), dateKey(b.when)];
    return !x.startsWith(y) && !y.startsWith(x);
  }
  return false;
}

/** Facts of two sentences that are one; of several partners of a fact the best. */
function linksIn(meeting: Meeting): readonly FactPair[] {
  const good = factPairs(meeting).filter(
    (pair) => !clash(pair) && (agreeOnNumber(pair, meeting) || agreeOnTime(pair) || agreeOnDeed(pair)),
  );
  good.sort((x, y) => y.share - x.share || (x.f.id < y.f.id ? -1 : 1) || (x.g.id < y.g.id ? -1 : 1));
  const used = new Set<Fact>();
  return good.filter(({ f, g }) => {
    if (used.has(f) || used.has(g)) return false;
    used.add(f);
    used.add(g);
    return true;
  });
}

/** The facts of single sentences of which these are made, each once. */
function singles(facts: readonly Fact[]): readonly Fact[] {
  const all = facts.flatMap((fact) => fact.parts ?? [fact]);
  return [...new Map(all.map((fact) => [fact.id, fact])).values()];
}

/** How much a fact's slots say. */
function fullness({ slots }: Fact): number {
  return [slots.who, slots.relation, slots.what, slots.number, slots.when, slots.where, slots.saidBy].filter(
    (s) => s !== null,
  ).length;
}

function byPlace(a: Fact, b: Fact): number {
  const [x, y] = [a.evidence[0], b.evidence[0]];
  if (!x || !y || x.article === y.article) return (x?.start ?? 0) - (y?.start ?? 0) || (a.id < b.id ? -1 : 1);
  return x.article < y.article ? -1 : 1;
}

/** One fact of several: the fullest speaks for all, its own evidence first. */
function joined(group: readonly Fact[]): Fact {
  const parts = [...group].sort((a, b) => fullness(b) - fullness(a) || byPlace(a, b));
  const [first] = parts;
  if (!first) throw new Error('a fact of no parts');
  if (parts.length === 1) return first;
  const evidence = new Map<string, Evidence>(
    parts.flatMap((p) => p.evidence).map((e) => [`${e.article} ${e.start}`, e]),
  );
  return { ...first, evidence: [...evidence.values()], parts };
}

/** Groups of facts connected by links. */
function grouped(
  facts: readonly Fact[],
  links: readonly (readonly [Fact, Fact])[],
): readonly (readonly Fact[])[] {
  const leader = new Map<Fact, Fact>(facts.map((fact) => [fact, fact]));
  const find = (fact: Fact): Fact => {
    let at = fact;
    for (let up = leader.get(at) ?? at; up !== at; up = leader.get(at) ?? at) at = up;
    return at;
  };
  for (const [f, g] of links) leader.set(find(g), find(f));
  const groups = new Map<Fact, Fact[]>();
  for (const fact of facts) {
    const top = find(fact);
    const row = groups.get(top);
    if (row) row.push(fact);
    else groups.set(top, [fact]);
  }
  return [...groups.values()];
}

/** Facts joined, and what was compared for it: whoever asks for more need not compare again. */
export type Joining = {
  readonly facts: readonly Fact[];
  readonly sentences: readonly Told[];
  readonly meetings: readonly Meeting[];
  readonly disputes: readonly Dispute[];
  readonly sums: readonly Sum[];
};

/** As `joinFacts`, with the sentences of the single facts, which of them meet, and on what they disagree. */
export function joining(existing: readonly Fact[], added: readonly Fact[]): Joining {
  const all = [...singles([...existing, ...added])].sort(byPlace);
  const sentences = sentencesOf(all);
  const meetings = meetingsIn(sentences);
  const disputes = disputesIn(sentences, meetings);
  const sums = sumsIn(sentences);
  const apart = new Set(disputes.map(({ meeting }) => meeting));
  const links = meetings.flatMap((meeting) => (apart.has(meeting) ? [] : linksIn(meeting)));
  const pairs = [
    ...links.map(({ f, g }) => [f, g] as const),
    ...sums.flatMap(({ parts, whole }) => parts.map((p) => [whole, p] as const)),
  ];
  return { facts: grouped(all, pairs).map(joined), sentences, meetings, disputes, sums };
}

/**
 * Facts of both lists with those joined that say the same in different articles. Works on the facts alone and
 * gives the same whatever the order; what was joined before may be given again. Linear in the number of facts.
 */
export function joinFacts(existing: readonly Fact[], added: readonly Fact[]): readonly Fact[] {
  return joining(existing, added).facts;
}

/** The facts without what one article carried: those that others still carry stay, as if it had never been added. */
export function withoutArticle(facts: readonly Fact[], article: ArticleId): readonly Fact[] {
  return joinFacts(
    singles(facts).filter((fact) => fact.evidence.every((e) => e.article !== article)),
    [],
  );
}
