/** Spans of an article as candidates: worded from the best down, checked, and weighed by who asks for them and keeps them. */
import type { Rejected } from '../conversion.js';
import type { Article, ArticleId, Card } from '../deck.js';
import type { Ledger } from '../facts/ledger.js';
import { formsOf } from '../forms/forms.js';
import type { Pool } from '../forms/pool.js';
import { clauseTop } from '../language/clause-frame.js';
import type { SentenceReading } from '../language/reading.js';
import type { Word } from '../language/sentence-words.js';
import { type Draft, type Fault, isFault, type WordingContext } from '../wording/draft.js';
import { SPARE, wordSpan, wordSpare } from '../wording/word-span.js';
import type { AnswerSpan } from './answer-span.js';
import { type Candidate, placeOf, type Scored } from './candidate.js';
import { checkCard, checkSpare } from './finished.js';
import { cardOf } from './form.js';
import type { Finished } from './keeping-features.js';
import { type Ranked, ranked } from './ranked.js';
import { likelihoodOf, scoreOf } from './score.js';
import { type Budget, SOUND } from './select.js';
import { surenessOf } from './sureness.js';
import { asked } from './tally.js';

/** So many spans of a sentence are worded at most. */
const WORDED = 18;
/** Wording so good that nothing else is tried on the same words. */
const GOOD = 0.6;
/** Refusals of a sentence that are told. */
const TOLD = 3;
/** W7 refuses a gap that fewer readers than this are expected to keep, and anything else that fewer than that are. */
const SELDOM = 0.2;
const HARDLY = 0.14;

/** What stays the same for all spans of an article. */
export type Maker = {
  readonly context: WordingContext;
  readonly ledger: Ledger;
  readonly pool: Pool;
  readonly articles: ReadonlyMap<ArticleId, Article>;
  /** What was refused, by sentence: filled while spans are worded. */
  readonly rejected: Map<string, Rejected[]>;
  /** The chance that a reader keeps a card. */
  readonly keeping: (one: Finished) => number;
};

/** Tells of a refusal unless its sentence has told enough, or of better words that these overlap. */
function refuse(span: AnswerSpan, { rule, reason }: Fault, rejected: Map<string, Rejected[]>): void {
  const place = placeOf(span);
  const told = rejected.get(place) ?? [];
  if (told.length >= TOLD) return;
  rejected.set(place, told);
  const { start, end, reading } = span;
  if (told.some(({ span: other }) => other.start < end && start < other.end)) return;
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
export function inAllForms(one: Scored, { pool, articles }: Pick<Maker, 'pool' | 'articles'>): Scored {
  const { draft } = one;
  const [recall] = one.forms;
  const forms = formsOf(one, draft, pool, recall).filter(
    (card) => card === recall || faultOf(card, draft, articles) === null,
  );
  return { ...one, forms };
}

/** Names whose options are seldom of one sort: persons of unlike callings, a club beside a court, a town beside a region. */
const SELDOM_ALIKE = /^(?:person|organisation|place|country|other name)$/;

/** As it is proposed: readers keep half as many choices of names as gaps, so the gap leads. */
export function asProposed(one: Scored, maker: Pick<Maker, 'pool' | 'articles'>): Scored {
  const made = inAllForms(one, maker);
  const [lead, ...others] = made.forms;
  if (lead?.kind !== 'choice' || !SELDOM_ALIKE.test(one.span.kind)) return made;
  return { ...made, forms: [...others, lead] };
}

/** With the chance that a reader keeps it as it will be shown: poor options spoil a good gap. */
export function asShown(one: Scored, maker: Pick<Maker, 'pool' | 'articles' | 'keeping'>): Scored {
  const { span, rank, quality } = one;
  const [lead] = asProposed(one, maker).forms;
  if (!lead) return one;
  const kept = Math.min(one.kept, maker.keeping({ card: lead, span, rank, quality }));
  return { ...one, kept, sure: surenessOf(span, lead.kind, kept) };
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
  if (kept < (made.draft.kind === 'cloze' ? SELDOM : HARDLY))
    return { rule: 'W7', reason: 'readers seldom keep such a card' };
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
    sure: surenessOf(span, made.card.kind, kept),
    score: scoreOf(value, kept, carriers),
    likely: likelihoodOf(value, kept),
  };
}

/** Words that are worded already, or that a better answer with good wording covers, are passed over. */
function covered({ span }: Ranked, found: readonly Scored[]): boolean {
  return found.some((f) => f.span.first <= span.last && span.first <= f.span.last && f.quality >= GOOD);
}

/** The top word of the clause in which a span stands: the same object for all of its spans. */
function clauseOf({ reading: { words }, top }: AnswerSpan): Word | undefined {
  return words[clauseTop(words, top)];
}

/** Words spans from the best down until there are enough to choose from, and a sound one of each clause that has one. */
export function scoredOf(
  readings: readonly SentenceReading[],
  enough: Budget,
  maker: Maker,
): readonly Scored[] {
  const found: Scored[] = [];
  let apart = 0;
  let sound = 0;
  const told = new Set<Word | undefined>();
  const tried = new Map<SentenceReading, { times: number; found: Scored[] }>();
  for (const one of ranked(readings)) {
    const full = apart >= enough.most && sound >= enough.proposed;
    if (full && told.has(clauseOf(one.span))) continue;
    const { reading } = one.span;
    const sentence = tried.get(reading) ?? { times: 0, found: [] };
    tried.set(reading, sentence);
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
