/** Summaries as a reader sees them: what each length holds, and what no summary may do. */
import { describe, expect, test } from 'vitest';
import type { Conflict, Summaries } from '../../content/conversion.js';
import type { Article, Fact } from '../../content/deck.js';
import { factId } from '../../content/deck.js';
import { readSentences } from '../../content/language/reading.js';
import { articleFromText } from '../../content/read/read.js';
import { hangingClauses, isCutOf, lightCuts, withoutSpans, wordCount } from '../../content/summary/cut.js';
import { summariesOf } from '../../content/summary/summaries.js';
import { english } from './model.js';

const MILL = `Harrow Mill is a water mill in the village of Tarn, built in 1782 by the Quaker merchant Amos Pell.

However, the mill stood empty after the flood of 1931 (the worst in the valley's history). It was bought by the village in 1964. The village council repaired the wheel, which weighs four tonnes, and opened the mill to visitors in 1970.

"We never gave it up," she said. "It was ours." This changed everything.

About 12,000 people visit the mill every year. Volunteers grind rye, wheat and barley on the first Sunday of every month. The flour is sold in the old stable beside the mill. In 2019, the mill won the regional prize for living crafts. The prize money paid for a new roof made of slate.`;

function article(text: string, title = 'Harrow Mill'): Article {
  return articleFromText({ title, origin: 'test', text, date: null });
}

function summaries(...texts: readonly Article[]): Summaries {
  const articles = texts.map((one) => readSentences(english, one));
  return summariesOf({ articles, facts: [], conflicts: [], doubted: new Set() });
}

function shown(text: string): string {
  const [reading] = readSentences(english, article(text));
  if (!reading) throw new Error('no sentence');
  return withoutSpans(reading, lightCuts(reading));
}

describe('light cuts', () => {
  test('an opening "however" and a bracket go, and the sentence stays a cut of its place', () => {
    const source = 'However, the mill stood empty after the flood of 1931 (the worst in the valley).';
    expect(shown(source)).toBe('The mill stood empty after the flood of 1931.');
    expect(isCutOf(shown(source), source)).toBe(true);
  });

  test('a bracket inside a quotation stays, for quotations are verbatim', () => {
    const source =
      'Amos Pell wrote that "the wheel (the old one) turns better than any other in the valley".';
    expect(shown(source)).toBe(source);
  });

  test('a plain sentence is left as it stands', () => {
    const source = 'The flour is sold in the old stable beside the mill.';
    expect(shown(source)).toBe(source);
  });

  test('a relative clause can go, the name of a state behind a town cannot', () => {
    const [reading] = readSentences(
      english,
      article('The council of Newark, New Jersey, repaired the wheel, which weighs four tonnes.'),
    );
    if (!reading) throw new Error('no sentence');
    const texts = hangingClauses(reading).map(({ start, end }) => reading.article.text.slice(start, end));
    expect(texts).toContain(', which weighs four tonnes');
    expect(texts.join()).not.toContain('New Jersey');
  });

  test('a text with a word put in or moved is no cut', () => {
    expect(isCutOf('The mill stood empty.', 'The old mill stood empty for years.')).toBe(true);
    expect(isCutOf('The mill never stood empty.', 'The old mill stood empty.')).toBe(false);
    expect(isCutOf('Empty stood the mill.', 'The mill stood empty.')).toBe(false);
  });
});

describe('the summaries of one article', () => {
  const made = summaries(article(MILL));

  test('three sentences of at most sixty words, the opening one first', () => {
    expect(made.three.length).toBeLessThanOrEqual(3);
    expect(made.three[0]?.text).toMatch(/^Harrow Mill is a water mill/);
    expect(made.three.reduce((sum, s) => sum + wordCount(s.text), 0)).toBeLessThanOrEqual(60);
  });

  test('the one sentence says what the article is about', () => {
    expect(made.one.map((s) => s.text)).toEqual([expect.stringMatching(/^Harrow Mill is/)]);
  });

  test('key points follow the article to its end', () => {
    expect(made.points.length).toBeGreaterThanOrEqual(5);
    expect(made.points.length).toBeLessThanOrEqual(8);
    expect(made.points.at(-1)?.start).toBeGreaterThan(MILL.length / 2);
  });

  test('every sentence is its place with words left out', () => {
    for (const { text, start, end } of [...made.one, ...made.three, ...made.points])
      expect(isCutOf(text, MILL.slice(start, end))).toBe(true);
  });

  test('no length opens with a loose pointer or repeats itself, and none quotes an unnamed speaker', () => {
    for (const list of [made.one, made.three, made.points]) {
      expect(list[0]?.text).not.toMatch(/^(?:It|She|This|However)\b/);
      expect(new Set(list.map((s) => s.text)).size).toBe(list.length);
    }
    for (const { text } of [...made.one, ...made.three, ...made.points])
      expect(text).not.toMatch(/gave it up|changed everything/);
  });

  test('a key point never leans on a sentence that is not there', () => {
    for (const { text } of made.points) expect(text).not.toMatch(/^(?:It|They|He|She|This|These|Such)\b/);
  });

  test('one article has nothing to merge', () => {
    expect(made.merged).toEqual([]);
  });
});

describe('articles that give little', () => {
  test.each([
    ['a question', 'Where does the water of the old mill in the village of Tarn come from?'],
    ['a heading', 'The wheel and the stones of the old mill'],
    ['a sentence that breaks off', 'The old mill in the village of Tarn was sold in the year ...'],
    ['an order', 'Take the number seven bus from the station to the old mill in Tarn.'],
    ['speech of the writer', 'I think that we should have bought the mill when it was cheap.'],
  ])('%s is no summary', (_, text) => {
    const { one, three, points } = summaries(article(text, 'Tarn'));
    expect([...one, ...three, ...points]).toEqual([]);
  });

  test('an interview is summed up by its title and introduction, not by its answers', () => {
    const title = 'An interview with the miller of Tarn';
    const turns = ['Why flour?', 'How old is the mill?', 'Who helps?', 'What is next?'];
    const answers = turns.map(
      (q) => `${q}\n\nThe flour of the mill was always the best flour in the whole valley of Tarn.`,
    );
    const text = `${title}\n\nThe miller Ada Pell has run Harrow Mill in the village of Tarn for thirty years.\n\n${answers.join('\n\n')}`;
    const { three } = summaries(article(text, title));
    expect(three.map((s) => s.text)).toEqual([title, expect.stringMatching(/^The miller Ada Pell/)]);
  });

  test('an empty article has no summary', () => {
    expect(summaries(article('')).three).toEqual([]);
  });
});

describe('several reports on one event', () => {
  const first = article(
    'The bridge at Corran fell into the river on Monday. Nobody was hurt, the mayor Ida Voss said. The repair will cost 4 million euros.',
    'Bridge falls',
  );
  const second = article(
    'The bridge at Corran collapsed into the water on Monday. A new ferry crosses the river every hour. The repair will cost 6 million euros.',
    'Ferry helps',
  );
  const quoteIn = (one: Article, quote: string) => {
    const start = one.text.indexOf(quote);
    return { article: one.id, start, end: start + quote.length, quote };
  };
  const fall = [
    quoteIn(first, 'The bridge at Corran fell into the river on Monday.'),
    quoteIn(second, 'The bridge at Corran collapsed into the water on Monday.'),
  ];
  const cost = [
    quoteIn(first, 'The repair will cost 4 million euros.'),
    quoteIn(second, 'The repair will cost 6 million euros.'),
  ];
  const slots = {
    who: null,
    relation: null,
    what: null,
    number: null,
    when: null,
    where: null,
    saidBy: null,
    status: 'asserted',
  } as const;
  const fact: Fact = { id: factId(first.id, fall[0] ?? { start: 0, end: 0 }, 'fall'), slots, evidence: fall };
  const conflict: Conflict = { kind: 'conflict', what: 'repair: cost in euros', evidence: cost };
  const articles = [first, second].map((one) => readSentences(english, one));
  const doubted = new Set(articles.flat().filter((r) => r.text.startsWith('The repair')));
  const { merged, three } = summariesOf({ articles, facts: [fact], conflicts: [conflict], doubted });

  test('what both carry is told once, with both named', () => {
    const told = merged.filter((s) => /bridge at Corran/.test(s.text));
    expect(told.map((s) => s.carriedBy)).toEqual([[first.id, second.id]]);
    expect(told[0]?.elsewhere.map((e) => e.quote)).toEqual([expect.stringMatching(/bridge at Corran/)]);
  });

  test('what one alone carries is credited to it alone', () => {
    expect(merged.find((s) => /ferry/.test(s.text))?.carriedBy).toEqual([second.id]);
  });

  test('a disputed value is named as one, with the other side beside it', () => {
    const disputed = merged.filter((s) => s.dispute !== null);
    expect(disputed.map((s) => [s.text, s.elsewhere.map((e) => e.quote)])).toEqual([
      ['The repair will cost 4 million euros.', ['The repair will cost 6 million euros.']],
    ]);
    expect(merged.filter((s) => s.dispute === null).some((s) => /euros/.test(s.text))).toBe(false);
  });

  test('no plain summary states a disputed value', () => {
    expect(three.some((s) => /euros/.test(s.text))).toBe(false);
  });

  test('reports that share nothing are not merged', () => {
    expect(summariesOf({ articles, facts: [], conflicts: [], doubted: new Set() }).merged).toEqual([]);
  });
});
