/** What the ranker must know of the whole article and of each sentence before it looks at a span. */
import type { AnswerSpan } from '../cards/answer-span.js';
import type { SentenceReading } from '../language/reading.js';
import { type Codes, codesOf } from './codes.js';
import { type Mention, mentionsOf } from './mentions.js';
import { type SentenceTree, treeOf } from './sentence-tree.js';
import { answerSpansOf } from './spans.js';

/** A paragraph by the sentences that stand in it. */
type BlockView = { readonly place: number; sentences: number; words: number };

export type Outline = {
  readonly title: ReadonlySet<string>;
  /** How often each word stands in the article, in lower case. */
  readonly counts: ReadonlyMap<string, number>;
  readonly blocks: ReadonlyMap<number, BlockView>;
  readonly sentences: number;
  readonly words: number;
};

/** A sentence with all that is counted once for its many spans. */
export type SentenceView = {
  readonly reading: SentenceReading;
  readonly tree: SentenceTree;
  readonly codes: Codes;
  readonly spans: readonly AnswerSpan[];
  readonly mentions: readonly Mention[];
  readonly block: BlockView;
  /** Words of its block in front of it. */
  readonly wordsBefore: number;
  readonly tally: {
    readonly verbs: number;
    readonly commas: number;
    readonly titleWords: number;
    /** Mean times that its longer words stand in the article, in tenths. */
    readonly central: number;
  };
};

/** Counts an article once; linear in its words. */
export function outlineOf(readings: readonly SentenceReading[]): Outline {
  const counts = new Map<string, number>();
  const blocks = new Map<number, BlockView>();
  let words = 0;
  for (const reading of readings) {
    const block = blocks.get(reading.block) ?? { place: blocks.size, sentences: 0, words: 0 };
    blocks.set(reading.block, block);
    block.sentences += 1;
    block.words += reading.words.length;
    words += reading.words.length;
    for (const { text } of reading.words) {
      const lower = text.toLowerCase();
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
    }
  }
  const title = readings[0]?.article.title.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return { title: new Set(title), counts, blocks, sentences: readings.length, words };
}

function tallyOf(reading: SentenceReading, { title, counts }: Outline): SentenceView['tally'] {
  const long = reading.words.filter(({ text }) => text.length > 3);
  let times = 0;
  for (const { text } of long) times += counts.get(text.toLowerCase()) ?? 0;
  return {
    verbs: reading.words.filter(({ tag }) => tag.startsWith('VB')).length,
    commas: reading.words.filter(({ tag }) => tag === ',').length,
    titleWords: reading.words.filter(({ text }) => title.has(text.toLowerCase())).length,
    central: long.length === 0 ? 0 : Math.round((10 * times) / long.length),
  };
}

/** Views of all sentences, in order, one at a time: a book's would fill the memory. */
export function* sentenceViews(
  readings: readonly SentenceReading[],
  outline: Outline,
): Generator<SentenceView> {
  let block = -1;
  let before = 0;
  for (const reading of readings) {
    if (reading.block !== block) before = 0;
    block = reading.block;
    const tree = treeOf(reading);
    const mentions = mentionsOf(reading);
    yield {
      reading,
      tree,
      codes: codesOf(reading, outline.counts, outline.title),
      spans: answerSpansOf(reading, tree, mentions),
      mentions,
      block: outline.blocks.get(reading.block) ?? { place: 0, sentences: 1, words: 0 },
      wordsBefore: before,
      tally: tallyOf(reading, outline),
    };
    before += reading.words.length;
  }
}
