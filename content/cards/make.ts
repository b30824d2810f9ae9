/** From sentences to cards: spans are ranked, worded from the best down, checked, given forms, and the best chosen. */
import { featuresOf } from '../candidates/features.js';
import { type Outline, outlineOf, type SentenceView, sentenceViews } from '../candidates/outline.js';
import { rank } from '../candidates/ranker.js';
import type { Rejected } from '../conversion.js';
import type { Article, ArticleId, CalendarDate, Card, CardId, Fact, Span } from '../deck.js';
import type { Ledger } from '../facts/ledger.js';
import { placeKeys } from '../forms/choice.js';
import { formsOf } from '../forms/forms.js';
import { libraryNames } from '../forms/library-names.js';
import { type Pool, poolOf } from '../forms/pool.js';
import { clauseTop } from '../language/clause-frame.js';
import type { SentenceReading } from '../language/reading.js';
import { type Draft, type Fault, isFault, type WordingContext } from '../wording/draft.js';
import { wholeSpan } from '../wording/whole-span.js';
import { SPARE, wordSpan, wordSpare } from '../wording/word-span.js';
import type { AnswerSpan } from './answer-span.js';
import { type Candidate, placeOf, type Scored } from './candidate.js';
import { explain } from './explain.js';
import type { Explanation } from './explanation.js';
import { withFewGaps } from './few-gaps.js';
import { checkCard, checkSpare } from './finished.js';
import { cardOf } from './form.js';
import { keepingOf } from './keeping.js';
import type { Finished } from './keeping-features.js';
import { likelihoodOf, scoreOf } from './score.js';
import { type Budget, SOUND, select } from './select.js';
import { asked } from './tally.js';
import { topicOf } from './topic.js';

/** One article's part in a conversion. */
export type ArticleView = {
  readonly article: Article;
  readonly readings: readonly SentenceReading[];
  readonly anchor: CalendarDate | null;
};

type Made = {
  /** Best first. */
  readonly cards: readonly Card[];
  /** How many of the first are proposed as the deck. */
  readonly proposed: number;
  readonly rejected: readonly Rejected[];
  /** How the card with an id came to be; null where no card has it. */
  readonly explain: (id: CardId) => Explanation | null;
};

/** A span with its rank among all of the article. */
type Ranked = { readonly span: AnswerSpan; readonly rank: number };

/** Cards for a thousand words: as many as people ask questions about a text. */
const DENSITY = 50;
/** Behind so many of them come only those that are worded as well as what is proposed. */
const LOOSE = 38;
/** How many of them are proposed when nobody says how many. */
const PROPOSED = 12;
/** The best of a sentence that are looked at, and how many of them are worded. */
const LOOKED_AT = 40;
const WORDED = 18;
const FEWEST = 4;
/** Wording so good that nothing else is tried on the same words. */
const GOOD = 0.6;
/** Refusals of a sentence that are told. */
const TOLD = 3;

/** One reader in so many: W7 refuses what is kept less often. */
const SELDOM = 0.2;

/** What stays the same for all spans of an article. */
type Maker = {
  readonly context: WordingContext;
  readonly ledger: Ledger;
  readonly pool: Pool;
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly rejected: Map<string, Rejected[]>;
  /** The chance that a reader keeps a card. */
  readonly keeping: (one: Finished) => number;
};

/** The best of a sentence, each grown to what is whole, once; where two grow to the same the better rank holds. */
function bestOf(view: SentenceView, outline: Outline): readonly Ranked[] {
  const best = view.spans
    .map((span, place) => ({ span, rank: rank(featuresOf(view, place, outline)) }))
    .toSorted((a, b) => b.rank - a.rank)
    .slice(0, LOOKED_AT);
  const found = new Map<number, Ranked>();
  for (const { span: part, rank: value } of best) {
    const span = wholeSpan(part);
    const key = span.first * view.reading.words.length + span.last;
    if (!found.has(key)) found.set(key, { span, rank: value });
  }
  return [...found.values()];
}

/** The spans of an article worth looking at, best first. */
function ranked(readings: readonly SentenceReading[]): readonly Ranked[] {
  const outline = outlineOf(readings);
  const found: Ranked[] = [];
  for (const view of sentenceViews(readings, outline)) found.push(...bestOf(view, outline));
  return found.sort((a, b) => b.rank - a.rank);
}

/** Tells of a refusal unless its sentence has told enough, or of better words that these overlap. */
function refuse(span: AnswerSpan, { rule, reason }: Fault, rejected: Map<string, Rejected[]>): void {
  const told = rejected.get(placeOf(span)) ?? [];
  rejected.set(placeOf(span), told);
  const known = told.some(({ span: other }) => other.start < span.end && span.start < other.end);
  if (known || told.length >= TOLD) return;
  const { start, end, reading } = span;
  told.push({ article: reading.article.id, span: { start, end }, rule, reason });
}

function faultOf(card: Card, draft: Draft, articles: Maker['articles']): Fault | null {
  return draft.quality <= SPARE ? checkSpare(card, articles) : checkCard(card, articles);
}

/** The first wording that passes all rules, as the card that recalls it, or why none does. */
function recallOf(candidate: Candidate, articles: Maker['articles']): { card: Card; draft: Draft } | Fault {
  let first: Fault | null = null;
  for (const draft of candidate.drafts) {
    const card = cardOf(candidate, draft);
    const fault = faultOf(card, draft, articles);
    if (fault === null) return { card, draft };
    first ??= fault;
  }
  return first ?? { rule: 'A1', reason: 'no form' };
}

/** What was chosen in all forms that pass the rules, the leading one first; its recall card always does. */
function inAllForms(one: Scored, { pool, articles }: Pick<Maker, 'pool' | 'articles'>): Scored {
  const forms = formsOf(one, one.draft, pool).filter((card) => faultOf(card, one.draft, articles) === null);
  return { ...one, forms };
}

/** The drafts for a span; a spare where no good form exists, with the first refusal where there is none either. */
function draftsOf(span: AnswerSpan, context: WordingContext): readonly Draft[] | Fault {
  const drafts = wordSpan(span, context);
  if (!isFault(drafts)) return drafts;
  const spares = wordSpare(span, context);
  return isFault(spares) ? drafts : spares;
}

function scored({ span, rank: value }: Ranked, maker: Maker): Scored | Fault {
  const drafts = draftsOf(span, maker.context);
  if (isFault(drafts)) return drafts;
  const { fact, evidence, doubted } = maker.ledger.support(span.reading, span.start, span.end);
  if (doubted !== null) return { rule: 'G8', reason: doubted };
  const candidate = { span, rank: value, drafts, fact, evidence };
  const made = recallOf(candidate, maker.articles);
  if ('rule' in made) return made;
  const carriers = new Set(evidence.map((e) => e.article)).size;
  const { quality } = made.draft;
  const kept = maker.keeping({ card: made.card, span, rank: value, quality });
  if (kept < SELDOM) return { rule: 'W7', reason: 'readers seldom keep such a card' };
  return {
    span,
    rank: value,
    drafts,
    fact,
    evidence,
    draft: made.draft,
    forms: [made.card],
    quality,
    kept,
    score: scoreOf(value, kept, carriers),
    likely: likelihoodOf(value, kept),
  };
}

/** Words that are worded already, or that a better answer with good wording covers, are passed over. */
function covered({ span }: Ranked, found: readonly Scored[]): boolean {
  return found.some((f) => f.span.first <= span.last && span.first <= f.span.last && f.quality >= GOOD);
}

/** The clause in which a span stands, as a key. */
function clauseOf(span: AnswerSpan): string {
  return `${placeOf(span)} ${clauseTop(span.reading.words, span.top)}`;
}

/** Words spans from the best down until there are enough to choose from, and a sound one of each clause that has one. */
function scoredOf(view: ArticleView, enough: Budget, maker: Maker): readonly Scored[] {
  const found: Scored[] = [];
  let apart = 0;
  let sound = 0;
  const told = new Set<string>();
  const tried = new Map<string, { times: number; found: Scored[] }>();
  for (const one of ranked(view.readings)) {
    const full = apart >= enough.most && sound >= enough.proposed;
    if (full && told.has(clauseOf(one.span))) continue;
    const place = placeOf(one.span);
    const sentence = tried.get(place) ?? { times: 0, found: [] };
    tried.set(place, sentence);
    if (sentence.times >= WORDED || covered(one, sentence.found)) continue;
    sentence.times += 1;
    const made = scored(one, maker);
    if ('rule' in made) refuse(one.span, made, maker.rejected);
    else {
      found.push(made);
      if (made.quality >= SOUND) {
        sound += 1;
        told.add(clauseOf(one.span));
      }
      if (!asked(made, sentence.found)) apart += 1;
      sentence.found.push(made);
    }
  }
  return found;
}

function wordsIn({ readings }: ArticleView): number {
  return readings.reduce((sum, { tokens }) => sum + tokens.filter(({ kind }) => kind !== 'mark').length, 0);
}

function budgetOf(views: readonly ArticleView[], perThousand: number | null): Budget {
  const words = views.reduce((sum, view) => sum + wordsIn(view), 0);
  const share = (each: number) => Math.max(FEWEST * views.length, Math.round((words * each) / 1000));
  return {
    most: share(perThousand ?? DENSITY),
    loose: share(perThousand ?? LOOSE),
    proposed: share(perThousand ?? PROPOSED),
  };
}

/** Half as many again as are wanted, none on the same words, to choose from; twice as many that are worded well. */
function enoughFor(view: ArticleView, perThousand: number | null): Budget {
  const { most, loose, proposed } = budgetOf([view], perThousand);
  return { most: Math.ceil(1.5 * most), loose, proposed: 2 * proposed };
}

function isApart(one: Span, others: readonly Rejected[]): boolean {
  return !others.some(({ span }) => span.start < one.end && one.start < span.end);
}

/** Each card in each form that each worded span could have, chosen or not: what the training of `keeping.ts` looks at. */
export function everyCard(views: readonly ArticleView[], ledger: Ledger): readonly Finished[] {
  const articles = new Map(views.map(({ article }) => [article.id, article]));
  const pool = poolOf(
    views.flatMap(({ readings }) => readings),
    null,
  );
  return views.flatMap((view) => {
    const context = { readings: view.readings, anchor: view.anchor, topic: topicOf(view.article) };
    const maker = { context, ledger, pool, articles, rejected: new Map(), keeping: () => 1 };
    return scoredOf(view, enoughFor(view, null), maker).flatMap((one) => {
      const drafts = one.drafts
        .filter(({ prompt }) => prompt !== one.draft.prompt)
        .map((draft) => cardOf(one, draft));
      const cards = [...inAllForms(one, maker).forms, ...drafts];
      return cards.map((card) => ({ card, span: one.span, rank: one.rank, quality: one.quality }));
    });
  });
}

/**
 * Cards of all articles, best first, and the refusals that a reader might look for, each with its rule. `perThousand`
 * is how many cards a thousand words may give; null for as many as people would ask, of which a third is proposed.
 * `library`: facts of the learner's other articles, whose names serve as wrong answers.
 */
export function makeCards(
  views: readonly ArticleView[],
  ledger: Ledger,
  perThousand: number | null,
  library: readonly Fact[],
): Made {
  const rejected = new Map<string, Rejected[]>();
  const read = views.flatMap(({ readings }) => readings);
  const pool = poolOf(read, libraryNames(library, ledger.facts, read));
  const articles = new Map(views.map(({ article }) => [article.id, article]));
  const found = views.flatMap((view) => {
    const context = { readings: view.readings, anchor: view.anchor, topic: topicOf(view.article) };
    return scoredOf(view, enoughFor(view, perThousand), {
      context,
      ledger,
      pool,
      articles,
      rejected,
      keeping: keepingOf,
    });
  });
  const { chosen, proposed, left } = select(found, budgetOf(views, perThousand));
  const all = chosen.map((one) => inAllForms(one, { pool, articles }));
  const { stay: formed, go } = withFewGaps(all, proposed, budgetOf(views, perThousand).proposed);
  const cards = formed.flatMap(({ forms: [lead] }) => lead ?? []);
  const gaps = go.map((candidate) => ({ candidate, rule: 'W3', reason: 'over the budget of gaps' }));
  const over = [...left, ...gaps]
    .filter(({ candidate }) => isApart(candidate.span, rejected.get(placeOf(candidate.span)) ?? []))
    .map(({ candidate: { span }, rule, reason }) => ({
      article: span.reading.article.id,
      span: { start: span.start, end: span.end },
      rule,
      reason,
    }));
  const made = { cards: placeKeys(cards), proposed, rejected: [...[...rejected.values()].flat(), ...over] };
  return {
    ...made,
    explain: (id) => explain(id, { ...made, scored: [...all, ...left.map((l) => l.candidate)], views }),
  };
}
