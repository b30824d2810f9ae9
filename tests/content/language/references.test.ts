/** What pronouns, offices and "the agency" stand for, and when nobody may say. */
import { describe, expect, test } from 'vitest';
import type { Reference } from '../../../content/language/mentions.js';
import { readSentences } from '../../../content/language/reading.js';
import { readPasted } from '../../../content/read/read.js';
import { english } from '../model.js';

function references(text: string): readonly Reference[] {
  const read = readPasted(text);
  if (!read.ok) throw new Error(read.problem.kind);
  const date = { year: 2019, month: 5, day: 14, inferred: false };
  return readSentences(english, { ...read.value, date }).flatMap((r) => r.references);
}

/** "he = Walter Green", "it = ?". */
function shown(text: string, forms = /pronoun/): readonly string[] {
  return references(text)
    .filter(({ form }) => forms.test(form))
    .map(({ text: words, to }) => `${words} = ${to?.name ?? '?'}`);
}

describe('persons', () => {
  test('"he" goes on with the subject of the sentence before', () => {
    expect(shown('Walter Green met Margaret Penn in Oslo. He thanked the whole council.')).toEqual([
      'He = Walter Green',
    ]);
  });

  test('first names keep "she" from being a man', () => {
    expect(shown('Walter Green met Margaret Penn in Oslo. She thanked the whole council.')).toEqual([
      'She = Margaret Penn',
    ]);
  });

  test('a word that has its capital only where a sentence opens is nobody', () => {
    const text =
      'Margaret Penn drew maps of the coast. Fame came late to the island. In 2010 a statue of her was put up.';
    expect(shown(text)).not.toContain('her = Fame');
  });

  test('in a clause below, "he" is who speaks, not whom the clause names', () => {
    expect(shown('Walter Green said in Oslo that he had seen Peter Brown.')).toEqual(['he = Walter Green']);
  });

  test.each([
    [
      'two men who are no subject',
      'A letter from Walter Green to Peter Brown was found. He had lived in Oslo.',
    ],
    ['somebody is told something', 'Walter Green told Peter Brown that he had won the old boat.'],
    ['nobody is named', 'A fisherman found the boat in the lake. He sold it to the old museum.'],
    [
      'the owner of a thing comes between',
      "Walter Green said that Peter Brown's luck began when he left Oslo.",
    ],
  ])('"he" is nobody known when %s', (_, text) => {
    expect(references(text).find(({ text: word }) => /^he$/i.test(word))?.to).toBeNull();
  });

  test('an object is never the subject of its own clause', () => {
    expect(shown('Walter Green thanked him for the boat.')).toEqual(['him = ?']);
  });

  test('a name far back in another paragraph is left alone', () => {
    expect(
      shown(
        'Walter Green lives in Oslo.\n\nThe lake was frozen.\n\nThe boats were old.\n\nHe was very cold there.',
      ).at(-1),
    ).toBe('He = ?');
  });

  test('"I" in a quotation is its speaker; "we" is nobody', () => {
    expect(shown('“I am cold and we are tired,” said Walter Green.')).toEqual(['I = Walter Green', 'we = ?']);
  });
});

describe('things', () => {
  test('"it" and "its" go on with a named subject', () => {
    expect(shown('Norway lost the war. It gave up its islands in May.')).toEqual([
      'It = Norway',
      'its = Norway',
    ]);
  });

  test('"it" after a thing without a name is nobody known', () => {
    expect(shown('A ferry left the harbour at noon. It sank near the island.').at(0)).toBe('It = ?');
  });

  test.each([
    'It rained in Oslo for three days.',
    'It is likely that the lake will freeze.',
    'It took Norway a year to build the bridge.',
  ])('an empty "it" points at nothing: %s', (text) => {
    expect(shown(text)).toEqual([]);
  });
});

describe('nouns', () => {
  test('any noun means the one name near before that ends in it, and none that is far or has a twin', () => {
    const told = 'Visitors were counted by the Cambrian Bird Trust. The trust wants a closed season.';
    expect(shown(told, /definite/)).toEqual(['The trust = Cambrian Bird Trust']);
    const twins = 'The Cambrian Bird Trust met the Larn Sea Trust. The trust wants a closed season.';
    expect(shown(twins, /definite/)).toEqual([]);
    expect(shown('The trust wants a closed season. It met the Cambrian Bird Trust.', /definite/)).toEqual([]);
  });

  test('"the canal" is the one name that ends in it', () => {
    expect(
      shown('The Ketterly Canal opened in 1921. Ships pay for the canal every year.', /definite/),
    ).toEqual(['the canal = Ketterly Canal']);
  });

  test('two names that end in it leave it open', () => {
    expect(
      shown('The Ketterly Canal meets the Orrin Canal. Ships pay for the canal every year.', /definite/),
    ).toEqual(['the canal = ?']);
  });

  test('an office is its holder as of the day of the article', () => {
    const [one] = references(
      'French President Claire Dupont came to Oslo. The French president left on a boat.',
    ).filter(({ form }) => form === 'role');
    expect(one).toMatchObject({ to: { name: 'Claire Dupont' }, asOf: { year: 2019, month: 5, day: 14 } });
  });

  test('an office of another country is not', () => {
    const [one] = references(
      'French President Claire Dupont came to Oslo. The Spanish president left on a boat.',
    ).filter(({ form }) => form === 'role');
    expect(one?.to).toBeNull();
  });

  test.each([
    'The capital of Norway lies on a fjord.',
    'The agency that runs the trains was founded in 1921.',
  ])('a noun that tells which one is meant does not point: %s', (text) => {
    expect(shown(text)).toEqual([]);
  });

  test('"this" alone and "this plan" point at nobody known', () => {
    const text = 'The council met in Oslo. This surprised the town. The mayor praised this plan.';
    expect(shown(text, /demonstrative/)).toEqual(['This = ?', 'this plan = ?']);
  });
});

test('every reference is what stands at its place, and its evidence is a name that stands there', () => {
  const text =
    'Margaret Penn runs the Ketterly Canal. She said the canal earns its keep. Penn was proud of it.';
  for (const { start, end, text: words, to, form } of references(text)) {
    expect(text.slice(start, end)).toBe(words);
    if (to !== null && form !== 'demonstrative')
      expect(text.slice(to.evidence.start, to.evidence.end)).toBe(to.name);
  }
});
