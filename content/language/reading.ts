/** A whole article, read: every sentence with its words, names, dates, numbers, quotations and pieces. */
import type { Article, Block, Span } from '../deck.js';
import { type Token, tokensOf } from './3-tokens.js';
import { lexiconOf, type Name, namesOf } from './4-names.js';
import { type DateMention, datesOf } from './5-dates.js';
import { type NumberMention, numbersOf } from './6-numbers.js';
import { type Quotation, quotationsOf } from './7-quotes.js';
import { type Piece, piecesOf } from './9-clauses.js';
import { type Aliases, aliasesOf, settleKind } from './aliases.js';
import { mentionsOf, type SentenceMentions } from './article-mentions.js';
import type { LanguageModel } from './model-load.js';
import type { NameSpan } from './name-finder.js';
import { type SentenceWords, sentenceWords, type Word } from './sentence-words.js';

export type SentenceReading = SentenceMentions & {
  readonly article: Article;
  readonly aliases: Aliases;
  /** Place among the sentences of the article, among those of its block, and the block's place. */
  readonly index: number;
  readonly indexInBlock: number;
  readonly block: number;
  readonly span: Span;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The sentence as the model reads it: its words with tags, heads and relations. */
  readonly words: readonly Word[];
  /** Names by the model alone, counted in `words`. */
  readonly spotted: readonly NameSpan[];
  readonly names: readonly Name[];
  readonly dates: readonly DateMention[];
  readonly numbers: readonly NumberMention[];
  readonly quotes: readonly Quotation[];
  readonly pieces: readonly Piece[];
};

/** No human sentence is longer; what is gets no words, so that one endless line costs nothing. */
export const LONGEST_SENTENCE = 1200;

const NOWHERE = { start: 0, end: 0 } as const;
const NOTHING = { words: [], names: [] } as const;
const UNMENTIONED = { entities: [], times: [], amounts: [], utterances: [], references: [] } as const;

type Placed = { span: Span; block: number; indexInBlock: number; quotes: readonly Quotation[] };

/** Gives every sentence its block and its quotations in one pass over both. */
function placed(article: Article): Placed[] {
  const found: Placed[] = [];
  const prose = article.blocks
    .map((block, index) => ({ block, index }))
    .filter(({ block }) => block.kind !== 'boilerplate');
  let at = 0;
  let inBlock = 0;
  let quotes = quotesFrom(article.text, prose[0]?.block);
  for (const span of article.sentences) {
    while (at < prose.length - 1 && span.start >= (prose[at]?.block.end ?? 0)) {
      at += 1;
      inBlock = 0;
      quotes = quotesFrom(article.text, prose[at]?.block);
    }
    found.push({ span, block: prose[at]?.index ?? 0, indexInBlock: inBlock, quotes: quotes.upTo(span) });
    inBlock += 1;
  }
  return found;
}

/** Hands out the quotations of a block sentence by sentence, never looking back. */
function quotesFrom(text: string, block: Block | undefined): { upTo: (span: Span) => readonly Quotation[] } {
  const all = block === undefined ? [] : quotationsOf(text, block);
  let from = 0;
  return {
    upTo: (span) => {
      while (from < all.length && (all[from]?.end ?? 0) <= span.start) from += 1;
      const within: Quotation[] = [];
      for (let i = from; i < all.length; i += 1) {
        const quote = all[i];
        if (!quote || quote.start >= span.end) break;
        within.push({ start: Math.max(quote.start, span.start), end: Math.min(quote.end, span.end) });
      }
      return within;
    },
  };
}

/** Field by field: spread into one another, each sentence would get a shape of its own and engines read it slowly. */
function readingOf(
  article: Article,
  aliases: Aliases,
  index: number,
  { span, block, indexInBlock, quotes }: Placed,
  tokens: readonly Token[],
  { words, names: spotted }: SentenceWords,
  { entities, times, amounts, utterances, references }: SentenceMentions,
  { names, dates, numbers, pieces }: Pick<SentenceReading, 'names' | 'dates' | 'numbers' | 'pieces'>,
): SentenceReading {
  return {
    article,
    aliases,
    index,
    indexInBlock,
    block,
    span,
    text: article.text.slice(span.start, span.end),
    tokens,
    words,
    spotted,
    entities,
    times,
    amounts,
    utterances,
    references,
    names,
    dates,
    numbers,
    quotes,
    pieces,
  };
}

/** Reads an article. Linear in its length: each step sees one sentence, or a table of the whole article. */
export function readSentences(model: LanguageModel, article: Article): readonly SentenceReading[] {
  const { text } = article;
  const places = placed(article);
  const tokenised = places.map(({ span }) =>
    span.end - span.start > LONGEST_SENTENCE ? [] : tokensOf(text, span),
  );
  const lexicon = lexiconOf(tokenised);
  const rough = tokenised.map((tokens) => namesOf(text, tokens, lexicon));
  const aliases = aliasesOf(text, rough.flat());
  const parsed = sentenceWords(
    model,
    text,
    places.map(({ span }, i) => ((tokenised[i] ?? []).length === 0 ? NOWHERE : span)),
  );
  const mentions = mentionsOf(
    article,
    places.map(({ span, block, indexInBlock, quotes }, i) => {
      const { words, names } = parsed[i] ?? NOTHING;
      return { span, block, indexInBlock, quotes, words, names };
    }),
  );
  return places.map((place, index) => {
    const tokens = tokenised[index] ?? [];
    const seen = parsed[index] ?? NOTHING;
    const names = (rough[index] ?? []).map((name) => settleKind(name, aliases));
    const dates = tokens.length === 0 ? [] : datesOf(text, place.span);
    const numbers = numbersOf(text, tokens, [...names, ...dates]);
    const pieces = piecesOf(tokens, [...names, ...dates, ...place.quotes]);
    return readingOf(article, aliases, index, place, tokens, seen, mentions[index] ?? UNMENTIONED, {
      names,
      dates,
      numbers,
      pieces,
    });
  });
}

/** The sentence that holds the place `at`, found by halving; null between sentences. */
export function sentenceAt(readings: readonly SentenceReading[], at: number): SentenceReading | null {
  let low = 0;
  let high = readings.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((readings[middle]?.span.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const found = readings[low];
  return found && found.span.start <= at && at < found.span.end ? found : null;
}
