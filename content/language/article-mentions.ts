/** Everything the sentences of an article mention, over the words of their parse. */
import type { Article, CalendarDate, Span } from '../deck.js';
import { amountsOf } from './amounts.js';
import { entitiesOf } from './entities.js';
import type { Amount, Entity, Reference, TimeMention, Utterance } from './mentions.js';
import { referencesOf } from './references.js';
import type { SentenceWords } from './sentence-words.js';
import { lastYear, timesOf } from './times.js';
import { utterancesOf } from './utterances.js';

/** What one sentence mentions, each list in reading order. */
export type SentenceMentions = {
  readonly entities: readonly Entity[];
  readonly times: readonly TimeMention[];
  readonly amounts: readonly Amount[];
  readonly utterances: readonly Utterance[];
  readonly references: readonly Reference[];
};

/** A parsed sentence in its place; `quotes` are clipped to it. */
export type PlacedSentence = SentenceWords & {
  readonly span: Span;
  readonly block: number;
  readonly indexInBlock: number;
  readonly quotes: readonly Span[];
};

type Timed = Pick<PlacedSentence, 'span' | 'words' | 'indexInBlock'>;

function allTimes(
  text: string,
  sentences: readonly Timed[],
  day: CalendarDate | null,
): readonly (readonly TimeMention[])[] {
  let year: number | null = null;
  return sentences.map(({ span, words, indexInBlock }) => {
    if (indexInBlock === 0) year = null;
    const times = timesOf(text, { start: span.start, end: span.end, words }, day, year);
    year = lastYear(times) ?? year;
    return times;
  });
}

/** The sentences of an article that was found to speak from `day`, which its own text does not tell. */
export function spokenOn<S extends Timed & Pick<SentenceMentions, 'references'>>(
  text: string,
  sentences: readonly S[],
  day: CalendarDate,
): readonly S[] {
  const times = allTimes(text, sentences, day);
  return sentences.map((sentence, i) => ({
    ...sentence,
    times: times[i] ?? [],
    references: sentence.references.map((one) =>
      one.form === 'role' && one.to !== null ? { ...one, asOf: day } : one,
    ),
  }));
}

/** Mentions of each sentence, in order. Linear in the article's length. */
export function mentionsOf(
  article: Article,
  sentences: readonly PlacedSentence[],
): readonly SentenceMentions[] {
  const entities = entitiesOf(article, sentences);
  const times = allTimes(article.text, sentences, article.date);
  const quoting = sentences.map((s, i) => ({ ...s, entities: entities[i] ?? [] }));
  const utterances = utterancesOf(article.text, quoting);
  const references = referencesOf(
    article,
    quoting.map((s, i) => ({ ...s, times: times[i] ?? [], utterances: utterances[i] ?? [] })),
  );
  return sentences.map(({ words }, i) => ({
    entities: entities[i] ?? [],
    times: times[i] ?? [],
    amounts: amountsOf(words, [...(times[i] ?? []), ...(entities[i] ?? [])]),
    utterances: utterances[i] ?? [],
    references: references[i] ?? [],
  }));
}
