/** Names beside a name in a quiz: in the order in which decks take them, and none that could not be the answer. */
import { describe, expect, test } from 'vitest';
import { convert } from '../../../content/convert.js';
import { type Card, cardId } from '../../../content/deck.js';
import { knownOf } from '../../../content/quiz/material.js';
import { asChoice } from '../../../content/quiz/wrong-answers.js';
import { namesLike } from '../../../content/quiz/wrong-names.js';
import { articleFromText } from '../../../content/read/read.js';
import { english } from '../model.js';

const MILL =
  'The mill of Tollen was built from grey stone. Anna Penn sold the mill to Norway in May 1921. Karl Berg painted the old doors for Sweden. Penn was born in Larn. She never came back.';
const WHO = 'Who sold the mill of Tollen to Norway in May 1921?';
const HARBOUR =
  'The harbour of Larn was deep enough for ships from Finland. Traders from Iceland sold fish there. A merchant from Peru came once with wool. Rosa Quill kept the books. Quill was strict, and Feld feared her.';

function opened(...texts: readonly string[]) {
  const runs = texts.map((text) =>
    convert(english, [articleFromText({ title: 'Test', origin: 'test', text, date: null })], {
      budgetPerThousandWords: 500,
    }),
  );
  const material = {
    cards: runs.flatMap(({ cards }) => cards),
    beside: [],
    articles: runs.flatMap(({ articles }) => articles.map((article) => ({ article, tables: null }))),
    facts: runs.flatMap(({ facts }) => facts),
  };
  return { material, known: knownOf(material) };
}

const both = opened(MILL, HARBOUR);

/** A question on the second sentence, whatever the pipeline itself would ask of it. */
function cardFor(answer: string): Card {
  const fact = both.material.facts.find(({ evidence }) => evidence[0]?.quote.includes('to Norway'));
  if (!fact) throw new Error('no fact');
  const prompt = answer === 'Norway' ? 'To which country was the mill sold in May 1921?' : WHO;
  const { id, evidence } = fact;
  return {
    kind: 'question',
    id: cardId(id, 'question', prompt),
    fact: id,
    prompt,
    answer,
    accepted: [],
    evidence,
  };
}

function offered(answer: string, { known } = both): readonly string[] {
  return namesLike(cardFor(answer), known)
    .toSorted((a, b) => b.worth - a.worth)
    .flatMap(({ text }) => (text === answer ? [] : [text]));
}

describe('names in a quiz', () => {
  test('are those of the article, then of the library, then of the gazetteer', () => {
    const [own, second, third, ...rest] = offered('Norway');
    expect(own).toBe('Sweden');
    expect([second, third].toSorted()).toEqual(['Finland', 'Iceland']);
    expect(rest).toContain('Denmark');
  });

  test('come from the gazetteer where the library has none', () => {
    const { material, known } = opened('Anna Penn sold the old mill of Tollen to Norway in May 1921.');
    const options = asChoice(cardFor('Norway'), material, known, 'a')?.options ?? [];
    expect(options).toHaveLength(4);
    expect(options).toContain('Norway');
  });

  test('that a sentence of the library tells to be true are no wrong answers', () => {
    const also = opened(MILL, 'Karl Berg sold the mill of Tollen to Norway in May 1921. Lena Quist watched.');
    for (const seed of ['a', 'b', 'c']) {
      const options = asChoice(cardFor('Anna Penn'), also.material, also.known, seed)?.options ?? [];
      expect(options).not.toContain('Karl Berg');
    }
  });

  test('are never of another kind, from far away, a pronoun, or a part of a name beside a whole one', () => {
    expect(offered('Anna Penn').toSorted()).toEqual(['Karl Berg', 'Rosa Quill']);
    expect(offered('Norway')).not.toContain('Peru');
    const all = both.known.names.map(({ text }) => text);
    expect(all.filter((text) => /^(?:she|her|he|it)$/i.test(text))).toEqual([]);
  });

  test('beside a surname are surnames, and of the library none that may be a first name', () => {
    const surname = { ...cardFor('Anna Penn'), answer: 'Penn', prompt: 'Who was born in Larn?' };
    const texts = namesLike(surname, both.known).map(({ text }) => text);
    expect(texts).toContain('Quill');
    expect(texts).not.toContain('Feld');
  });
});
