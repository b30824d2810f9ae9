/** One summary of several reports on one event: no joined fact twice, with who carries what and what is in dispute. */
import type { Conflict, MergedSentence } from '../conversion.js';
import type { Article, ArticleId, Evidence, Fact, FactId } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';
import { cutTo, type SummaryCandidate } from './candidates.js';
import { overlap } from './choose.js';

const SAME = 0.4;
/** What each further report that carries it adds to a sentence. */
const CARRIED = 0.03;
const MOST_WORDS = 120;
const LONGEST = 40;
const MOST_DISPUTES = 3;

type Told = {
  readonly candidate: SummaryCandidate;
  /** Facts of the sentence that other reports carry too. */
  readonly joined: ReadonlySet<FactId>;
  /** Where other reports carry one of its facts. */
  readonly elsewhere: readonly Evidence[];
};

function liesIn({ article, start, end }: Evidence, { span, article: own }: SentenceReading): boolean {
  return article === own.id && span.start <= start && end <= span.end;
}

function toldBy(candidate: SummaryCandidate, facts: readonly Fact[]): Told {
  const { reading } = candidate;
  const shared = facts.filter((fact) => fact.evidence.some((e) => liesIn(e, reading)));
  const others = shared.flatMap((fact) => fact.evidence).filter((e) => e.article !== reading.article.id);
  const elsewhere = others.filter(
    (e, i) => others.findIndex((o) => o.article === e.article && o.start === e.start) === i,
  );
  return { candidate, joined: new Set(shared.map(({ id }) => id)), elsewhere };
}

function sentenceOf(
  { candidate, elsewhere }: Told,
  order: readonly Article[],
  dispute: string | null,
): MergedSentence {
  const { reading, text } = candidate;
  const { start, end } = reading.span;
  const carriers = new Set<ArticleId>([reading.article.id, ...elsewhere.map((e) => e.article)]);
  const carriedBy = order.map(({ id }) => id).filter((id) => carriers.has(id));
  return { article: reading.article.id, start, end, text, carriedBy, elsewhere, dispute };
}

function worth({ candidate, elsewhere }: Told): number {
  return candidate.score + CARRIED * new Set(elsewhere.map((e) => e.article)).size;
}

function repeats(one: Told, chosen: readonly Told[]): boolean {
  return chosen.some(
    (other) =>
      [...one.joined].some((id) => other.joined.has(id)) ||
      overlap(one.candidate.bag, other.candidate.bag) >= SAME,
  );
}

function agreed(pool: readonly Told[], wanted: number): readonly Told[] {
  const chosen: Told[] = [];
  let words = MOST_WORDS;
  for (const one of pool.toSorted((a, b) => worth(b) - worth(a))) {
    const candidate = cutTo(one.candidate, Math.min(LONGEST, words));
    if (chosen.length >= wanted || !candidate || repeats(one, chosen)) continue;
    chosen.push({ ...one, candidate });
    words -= candidate.words;
  }
  return chosen;
}

/** A value in dispute as the first report has it, with what the others say in its place. */
function disputed(
  conflicts: readonly Conflict[],
  candidates: readonly SummaryCandidate[],
  order: readonly Article[],
): readonly MergedSentence[] {
  const rows: MergedSentence[] = [];
  for (const { kind, what, evidence } of conflicts) {
    const [first] = evidence;
    const candidate = candidates.find(({ reading }) => first && liesIn(first, reading));
    if (kind !== 'conflict' || !candidate || rows.length >= MOST_DISPUTES) continue;
    const elsewhere = evidence.filter((e) => e.article !== first?.article);
    const row = sentenceOf({ candidate, joined: new Set(), elsewhere: [] }, order, what);
    rows.push({ ...row, elsewhere });
  }
  return rows;
}

export type MergeInput = {
  readonly articles: readonly Article[];
  readonly candidates: readonly SummaryCandidate[];
  readonly facts: readonly Fact[];
  readonly conflicts: readonly Conflict[];
  /** Sentences that no plain summary may show. */
  readonly doubted: { has(reading: SentenceReading): boolean };
};

/**
 * The merged summary in the order of the articles, what is in dispute last. Empty for one article, and for articles
 * that share nothing.
 */
export function mergedSummary({
  articles,
  candidates,
  facts,
  conflicts,
  doubted,
}: MergeInput): readonly MergedSentence[] {
  const joined = facts.filter((fact) => new Set(fact.evidence.map((e) => e.article)).size > 1);
  if (articles.length < 2 || joined.length + conflicts.length === 0) return [];
  const pool = candidates
    .filter(({ stance, reading }) => stance === 'alone' && !doubted.has(reading))
    .map((candidate) => toldBy(candidate, joined));
  const place = (told: Told) => articles.findIndex(({ id }) => id === told.candidate.reading.article.id);
  const plain = agreed(pool, articles.length + 2)
    .toSorted((a, b) => place(a) - place(b) || a.candidate.reading.index - b.candidate.reading.index)
    .map((told) => sentenceOf(told, articles, null));
  return [...plain, ...disputed(conflicts, candidates, articles)];
}
