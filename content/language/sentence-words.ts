/** The words of a sentence as the model reads them: tag, head and relation of each, with its place in the article. */
import type { Span } from '../deck.js';
import { type Analysis, analyseAll } from './analyse.js';
import { mended } from './mended.js';
import type { LanguageModel } from './model-load.js';
import type { NameSpan } from './name-finder.js';
import { treebankWords } from './treebank-words.js';

export type Word = Span & {
  readonly text: string;
  /** Penn tag: "NNP", "VBD" … */
  readonly tag: string;
  /** Place of its head among the words of the sentence; −1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation with subtype: "nsubj:pass". */
  readonly label: string;
};

/** A sentence as the model sees it; `names` count words (end exclusive). */
export type SentenceWords = { readonly words: readonly Word[]; readonly names: readonly NameSpan[] };

function wordOf({ tags, heads, labels }: Analysis, place: Span, text: string, i: number): Word {
  return {
    start: place.start,
    end: place.end,
    text,
    tag: tags[i] ?? 'XX',
    head: heads[i] ?? -1,
    label: labels[i] ?? 'dep',
  };
}

/** Splits and analyses sentences of `text`; an empty one has no words. */
export function sentenceWords(
  model: LanguageModel,
  text: string,
  sentences: readonly Span[],
): readonly SentenceWords[] {
  const places = sentences.map((sentence) => treebankWords(text, sentence));
  const forms = places.map((own) => own.map(({ start, end }) => text.slice(start, end)));
  return analyseAll(model, forms).map((analysis, k) => ({
    words: mended((places[k] ?? []).map((place, i) => wordOf(analysis, place, forms[k]?.[i] ?? '', i))),
    names: analysis.names,
  }));
}
