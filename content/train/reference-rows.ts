/** Writes what the pronouns of an article could stand for, for `reference.py` to learn from. */
import type { Article } from '../deck.js';
import type { LanguageModel } from '../language/model-load.js';
import { readSentences } from '../language/reading.js';
import { featuresOf, meantBy } from '../language/reference-features.js';
import type { Choice, Possible } from '../language/reference-scene.js';
import { choicesOf } from '../language/references.js';

function rowOf(choice: Choice, one: Possible): object {
  const { words, head, last, key } = one;
  const on = featuresOf(choice, one).flatMap((group) => Object.keys(group).filter((name) => group[name]));
  return {
    head: words[head]?.start,
    last: words[last]?.start,
    next: words.find((w, k) => k > head && w.head === head && w.label.startsWith('conj'))?.start ?? null,
    key,
    usable: meantBy(choice.scene, one)?.name ?? null,
    on,
  };
}

/** One row for each pronoun outside of quotations, with its letters and all that it could stand for. */
export function referenceRows(model: LanguageModel, article: Article): object {
  const rows = choicesOf(article, readSentences(model, article)).map((choice) => {
    const word = choice.scene.sentence.words[choice.at];
    const possible = choice.possible.map((one) => rowOf(choice, one));
    return {
      start: word?.start,
      end: word?.end,
      asked: choice.asked,
      ruled: choice.ruled?.name ?? null,
      possible,
    };
  });
  return { rows };
}
