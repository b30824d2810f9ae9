/** Names of the learner's other articles as wrong answers: behind the article's own, before the gazetteer's, and never a true one. */
import { describe, expect, test } from 'vitest';
import { convert } from '../../../content/convert.js';
import type { Article, Fact } from '../../../content/deck.js';
import { libraryNames } from '../../../content/forms/library-names.js';
import { namesBeside } from '../../../content/forms/names.js';
import { poolOf } from '../../../content/forms/pool.js';
import { choiceFault } from '../../../content/forms/rules.js';
import { shownBy } from '../../../content/forms/truth.js';
import { readSentences } from '../../../content/language/reading.js';
import { articleFromText, readArticle } from '../../../content/read/read.js';
import { placeOfSentence } from '../cards/scored.js';
import { english } from '../model.js';
import { projectArticles } from '../project-articles.js';

const articleOf = (text: string): Article =>
  articleFromText({ title: 'Test', origin: 'test', text, date: null });
const factsOf = (...texts: readonly string[]): readonly Fact[] =>
  texts.flatMap((text) => convert(english, [articleOf(text)]).facts);

/** What may be offered where the text first has the words, best first; the card may give the answer in full. */
function offered(text: string, words: string, library: readonly Fact[], answer = words): readonly string[] {
  const readings = readSentences(english, articleOf(text));
  const [reading] = readings.filter(({ entities }) => entities.some((one) => one.text === words));
  const own = reading?.entities.find((one) => one.text === words);
  if (!reading || !own) throw new Error(`no name ${words}`);
  const pool = poolOf(readings, libraryNames(library, factsOf(text), readings));
  const shown = shownBy(reading.text.replace(words, '_____'), answer, [placeOfSentence(reading)], pool);
  return namesBeside(reading, own, shown, pool)
    .toSorted((a, b) => b.worth - a.worth)
    .map((one) => one.text);
}

const MILL = 'The mill of Tollen was built from grey stone. Anna Penn sold the mill to Norway in May 1921.';
const HARBOUR =
  'The harbour of Larn was deep enough for ships from Finland. Traders from Iceland sold fish there. A merchant from Peru came once with wool. Rosa Quill kept the books of the harbour. Peter Holm, a pilot, brought the ships in.';

describe('names of the library', () => {
  test('stand before those of the gazetteer and behind those of the article', () => {
    const library = factsOf(HARBOUR);
    const alone = offered(MILL, 'Norway', []);
    const beside = offered(MILL, 'Norway', library);
    expect(beside.slice(0, 2).toSorted()).toEqual(['Finland', 'Iceland']);
    expect(beside.slice(2)).toEqual(alone);
    const own = offered(`${MILL} Karl Berg sold boats to Sweden in 1934.`, 'Norway', library);
    expect([own[0], ...own.slice(1, 3).toSorted()]).toEqual(['Sweden', 'Finland', 'Iceland']);
  });

  test('are not asked for where the article has three of its own', () => {
    const text = `${MILL} Karl Berg sold boats to Sweden. John Varn sold nets to Denmark. Ida Lund sold bells to Estonia.`;
    expect(offered(text, 'Norway', factsOf(HARBOUR))).toEqual(offered(text, 'Norway', []));
  });

  test('are the same in whatever order its facts come', () => {
    const library = factsOf(HARBOUR, 'Lena Quist and Emil Harrow taught music in Latvia.');
    expect(offered(MILL, 'Anna Penn', library.toReversed())).toEqual(offered(MILL, 'Anna Penn', library));
    expect(offered(MILL, 'Anna Penn', library)).toHaveLength(4);
  });

  test('of the article that has most in common with the new one come first', () => {
    const near = 'The mill of Orrin was built from red stone. Lena Quist painted its old wheel.';
    expect(offered(MILL, 'Anna Penn', factsOf(HARBOUR, near))[0]).toBe('Lena Quist');
  });
});

describe('what the library does not offer', () => {
  test('a country from far away, or a kind other than the answer has', () => {
    expect(offered(MILL, 'Norway', factsOf(HARBOUR))).not.toContain('Peru');
    expect(offered(MILL, 'Anna Penn', factsOf(HARBOUR)).toSorted()).toEqual(['Peter Holm', 'Rosa Quill']);
  });

  test('whom the article names, in whatever writing and of whatever kind', () => {
    const text = `${MILL} The school was named after Quill. Peter Holm Street leads to the mill.`;
    expect(offered(text, 'Anna Penn', factsOf(HARBOUR))).toEqual([]);
  });

  test('whom a sentence of the library says to have done the same', () => {
    const report = 'Rosa Quill sold the mill of Tollen to Norway in 1921. Peter Holm painted the doors.';
    expect(offered(MILL, 'Anna Penn', factsOf(report))).toEqual(['Peter Holm']);
  });

  test('whom a sentence tells by a pronoun to have done the same', () => {
    const report = 'Rosa Quill was a merchant from Larn. In May 1921 she sold the mill to Norway.';
    expect(offered(MILL, 'Anna Penn', factsOf(report))).toEqual([]);
  });

  test('a part of a name beside a whole one, or a pronoun', () => {
    const library = factsOf('Rosa Quill kept the books of Larn. Quill was strict. She never lost a page.');
    expect(offered(MILL, 'Anna Penn', library)).toEqual(['Rosa Quill']);
  });

  test('a name that the library takes for two kinds', () => {
    const readings = readSentences(english, articleOf(MILL));
    const text = 'Ida Lund lived in Dorn. The farmer Mary Dorn sold nets in Varn. Peter Berg taught in Lund.';
    const places =
      libraryNames(factsOf(text), [], readings)?.names.filter(({ kind }) => kind === 'place') ?? [];
    expect(places.map((one) => one.text)).not.toContain('Dorn');
    expect(places.map((one) => one.text)).not.toContain('Lund');
  });

  test('names of the same article that is there already', () => {
    const readings = readSentences(english, articleOf(MILL));
    const [own, others] = [factsOf(MILL), factsOf(HARBOUR)];
    expect(libraryNames([...own, ...others], own, readings)?.names).toEqual(
      libraryNames(others, own, readings)?.names,
    );
    expect(libraryNames(own, own, readings)).toBeNull();
  });

  test('a first name, or one that is known in no fuller form, beside a surname', () => {
    const text = `${MILL} Penn had built it herself.`;
    const library = factsOf(
      'Rosa Quill kept the books. Quill was strict, and Rosa never lost a page. Emil Harrow helped Feld and Harrow.',
    );
    expect(offered(text, 'Penn', library).filter((one) => /^(?:Rosa|Feld|Emil)$/.test(one))).toEqual([]);
    expect(offered(text, 'Penn', library)).toContain('Quill');
    expect(offered(text, 'Penn', library, 'Anna Penn')).not.toContain('Quill');
  });

  test('a choice where there is none without it', () => {
    const article = articleOf(
      'The old mill stood empty. In 1906, a mining camp in a valley of the west coast was named after Jonas Feld.',
    );
    const library = factsOf(HARBOUR, 'Lena Quist and Emil Harrow taught music in Latvia.');
    const alone = convert(english, [article]).cards;
    expect(alone.some(({ kind, answer }) => kind === 'cloze' && answer === 'Jonas Feld')).toBe(true);
    expect(convert(english, [article], { library }).cards).toEqual(alone);
  });
});

describe('the articles of the project one after the other', () => {
  const articles = projectArticles.map(({ name, text }) => {
    const read = readArticle(name, new TextEncoder().encode(text));
    if (!read.ok) throw new Error(read.problem.kind);
    return read.value;
  });
  const alone = articles.map((article) => convert(english, [article]));
  const beside = articles.map((article, i) => {
    const library = alone.filter((_, other) => other !== i).flatMap(({ facts }) => facts);
    return convert(english, [article], { library });
  });
  const faces = (runs: typeof alone) =>
    runs.map(({ cards }) => cards.map(({ id, kind, prompt, answer }) => ({ id, kind, prompt, answer })));
  const options = (runs: typeof alone) =>
    runs.flatMap(({ cards }) => cards.flatMap((card) => (card.kind === 'choice' ? [card.options] : [])));

  test('have the same cards with a library and without, and what is no choice stays as it is', () => {
    expect(faces(beside)).toEqual(faces(alone));
    const others = (runs: typeof alone) =>
      runs.map((run) => run.cards.filter(({ kind }) => kind !== 'choice'));
    expect(others(beside)).toEqual(others(alone));
    expect(beside.map(({ facts, rejected }) => ({ facts, rejected }))).toEqual(
      alone.map(({ facts, rejected }) => ({ facts, rejected })),
    );
  });

  test('have no fewer options with a library, some other ones, and none that breaks a rule', () => {
    const [before, after] = [options(alone), options(beside)];
    for (const [i, one] of after.entries()) expect(one.length).toBeGreaterThanOrEqual(before[i]?.length ?? 0);
    expect(after.filter((one, i) => one.some((text) => !before[i]?.includes(text))).length).toBeGreaterThan(
      2,
    );
    const cards = beside.flatMap((run) => run.cards.filter((card) => card.kind === 'choice'));
    expect(cards.flatMap((card) => choiceFault(card) ?? [])).toEqual([]);
  });

  test('offer nothing that the article itself names beside what it asks', () => {
    for (const [i, run] of beside.entries()) {
      const known = new Set(options([alone[i] ?? run]).flat());
      const fresh = options([run])
        .flat()
        .filter((text) => !known.has(text));
      expect(fresh.filter((text) => articles[i]?.text.includes(text))).toEqual([]);
    }
  });
});
