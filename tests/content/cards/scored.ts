/** Candidates made up for the tests of choosing: words of a read text with a score and a form. */

import { answerSpansOf } from '../../../content/candidates/spans.js';
import type { AnswerSpan } from '../../../content/cards/answer-span.js';
import type { Scored } from '../../../content/cards/candidate.js';
import { type Evidence, type Fact, factId } from '../../../content/deck.js';
import type { SentenceReading } from '../../../content/language/reading.js';
import type { Draft } from '../../../content/wording/draft.js';

const NO_SLOTS = {
  who: null,
  relation: null,
  what: null,
  number: null,
  when: null,
  where: null,
  saidBy: null,
  status: 'asserted',
} as const;

/** The span of the sentence that reads so. */
function spanOf(reading: SentenceReading, text: string): AnswerSpan {
  const found = answerSpansOf(reading).find(
    ({ start, end }) => reading.article.text.slice(start, end) === text,
  );
  if (!found) throw new Error(`no span “${text}”`);
  return found;
}

/** The place of a whole sentence. */
export function placeOfSentence({ article, span }: SentenceReading): Evidence {
  return { article: article.id, ...span, quote: article.text.slice(span.start, span.end) };
}

type Given = {
  readonly score?: number;
  readonly likely?: number;
  readonly quality?: number;
  readonly kept?: number;
  readonly prompt?: string;
};

/** A candidate for these words, carried by its own sentence and `also`. */
export function scoredFor(
  reading: SentenceReading,
  text: string,
  {
    score = 0.5,
    likely = score,
    quality = 0.7,
    kept = quality,
    prompt = `${text.length} ${reading.text}`,
  }: Given,
  also: readonly Evidence[] = [],
): Scored {
  const span = spanOf(reading, text);
  const evidence = [placeOfSentence(reading), ...also];
  const fact: Fact = { id: factId(reading.article.id, span, text), slots: NO_SLOTS, evidence };
  const card = {
    id: `card ${text}`,
    kind: 'cloze',
    fact: fact.id,
    prompt,
    answer: text,
    accepted: [],
    evidence,
  };
  const draft: Draft = {
    kind: 'cloze',
    prompt,
    answer: text,
    accepted: [],
    quantity: null,
    support: [],
    marks: [],
    quality,
  };
  return {
    span,
    rank: 0,
    draft,
    drafts: [draft],
    fact,
    evidence,
    forms: [card as unknown as Scored['forms'][number]],
    score,
    likely,
    quality,
    kept,
    sure: kept,
  };
}
