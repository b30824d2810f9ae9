/** Whatever is brought: a deck with exact places or a plain refusal, never a crash and never a wrong offset. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { starterArticles } from '../../content/articles/starter.js';
import type { Article } from '../../content/deck.js';
import { sentence } from '../../content/problem.js';
import { articleFromText, readArticle, readPasted } from '../../content/read/read.js';
import { faultsOf } from './contract.js';
import { groupOf, jsonOf, wrongSpans } from './json.js';

const PROSE = `The bridge at Marlow Point was opened on May 3, 1954. It is 412 metres long.

Clara Denning, an engineer from Sorrel, designed it in 1949. The town paid 2 million crowns for it.`;

/** Converts articles together and gives back what is wrong with the result. */
async function faults(articles: readonly Article[]): Promise<readonly string[]> {
  const group = groupOf(articles);
  const report = JSON.parse(await jsonOf([group]));
  const texts = new Map(articles.map((article) => [group.ids.get(article.id) ?? '', article.text]));
  return [...faultsOf(report), ...wrongSpans(report, texts)];
}

async function cardsOf(article: Article): Promise<number> {
  return JSON.parse(await jsonOf([groupOf([article])])).articles[0].cards.length;
}

function pasted(text: string): Article | string {
  const read = readPasted(text);
  return read.ok ? read.value : read.problem.kind;
}

/** The text as it is: what a caller of the command line gives as JSON is not cleaned. */
function given(text: string): Article {
  return articleFromText({ title: '', origin: 'test', text, date: null });
}

const words = fc.constantFrom(
  ...'The bridge at Marlow Point was opened on May 3, 1954 . It is 412 metres long and “old” ( new ) said Clara Denning , who paid $2.7 million in the U.S. – about 90% of 1,900 people ; then she left !'.split(
    ' ',
  ),
);
const strange = fc.constantFrom(
  '\u0000',
  '\ud83d',
  '\ude00',
  '😀',
  '\u200f',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\u00ad',
  'e\u0301',
  'שלום',
  'مرحبا',
  '漢字',
  '\u2028',
  '\r\n',
  '\n\n',
  '\t',
  '…'.repeat(9),
  '"',
  '’',
  '[',
  '<p>',
  '</p>',
  '<b',
  '&amp;',
  '&#55357;',
  '_____',
);
const mixture = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: words }, { weight: 2, arbitrary: strange }, fc.string({ maxLength: 6 })),
    {
      minLength: 1,
      maxLength: 80,
    },
  )
  .map((parts) => parts.join(' '));

const [STARTER = { name: '', text: '' }] = starterArticles;
/** Real prose, so that there are cards whose places can be wrong, with something strange at a few places in it. */
const salted = fc
  .array(fc.tuple(fc.nat({ max: 1800 }), strange), { minLength: 1, maxLength: 12 })
  .map((salt) =>
    salt.reduce((text, [at, one]) => text.slice(0, at) + one + text.slice(at), STARTER.text.slice(200, 2400)),
  );

describe('any text', () => {
  test('gives exact places where strange things stand in prose', async () => {
    let cards = 0;
    await fc.assert(
      fc.asyncProperty(salted, async (text) => {
        expect(await faults([given(text)])).toEqual([]);
        cards += await cardsOf(given(text));
      }),
      { numRuns: 25 },
    );
    expect(cards).toBeGreaterThan(25);
  });

  test('gives exact places, taken as it is', async () => {
    await fc.assert(
      fc.asyncProperty(mixture, async (text) => {
        expect(await faults([given(text)])).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('gives exact places or a refusal, pasted', async () => {
    await fc.assert(
      fc.asyncProperty(mixture, async (text) => {
        const read = readPasted(text);
        if (read.ok) expect(await faults([read.value])).toEqual([]);
        else expect(sentence(read.problem)).toMatch(/^“Pasted text” .*\.$/);
      }),
      { numRuns: 40 },
    );
  });

  test('gives exact places beside another article', async () => {
    await fc.assert(
      fc.asyncProperty(mixture, mixture, async (a, b) => {
        expect(await faults([given(PROSE), given(`${PROSE} ${a}`), given(b)])).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test('any bytes are read or refused', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.constantFrom('a.txt', 'a.md', 'a.html', 'a'),
        (bytes, name) => {
          const read = readArticle(name, bytes);
          if (!read.ok) expect(sentence(read.problem)).not.toMatch(/undefined|null|\[object/);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('HTML around prose changes no card and breaks no place', async () => {
    const page = `<!doctype html><html><body><nav>Home</nav><p>${PROSE.replace('\n\n', '</p><p>')}</p></body></html>`;
    const [plain, html] = [pasted(PROSE), pasted(page)];
    if (typeof plain === 'string' || typeof html === 'string') throw new Error('not read');
    expect(html.text).toBe(plain.text);
    expect(await faults([html])).toEqual([]);
    expect(await cardsOf(html)).toBe(await cardsOf(plain));
    expect(await cardsOf(html)).toBeGreaterThan(0);
  });
});

describe('marks that are not seen', () => {
  test.each([
    ['right-to-left marks', '\u200f'],
    ['a turned direction', '\u202e'],
    ['joiners', '\u200d'],
    ['byte order marks', '\ufeff'],
    ['half a character', '\ud83d'],
    ['NUL', '\u0000'],
  ])('%s move no offset', async (_, mark) => {
    for (const text of [
      PROSE.replaceAll('. ', `. ${mark}`),
      PROSE.replaceAll(' ', ` ${mark}`),
      mark + PROSE,
    ]) {
      expect(await faults([given(text)])).toEqual([]);
    }
  });

  test('half a character is not written into the article', () => {
    const read = pasted(`${PROSE} The end \ud83d of \ude00 it came in 1960.`);
    expect(typeof read === 'string' ? read : /\p{Surrogate}/u.test(read.text)).toBe(false);
  });

  test('NUL is a sign of a file that is no text', () => {
    expect(pasted(`${PROSE}\u0000`)).toBe('binary file');
  });
});

describe('texts that are none', () => {
  test('ten thousand lines of one word', async () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `word${i % 97}`).join('\n');
    expect(pasted(lines)).toBe('no prose');
    expect(await faults([given(lines)])).toEqual([]);
    expect(await cardsOf(given(lines))).toBe(0);
  });

  test('a hundred thousand characters without a sentence end', async () => {
    const endless = 'the bridge and the river and the town '.repeat(2700);
    expect(await faults([given(endless)])).toEqual([]);
    expect(await cardsOf(given(endless))).toBe(0);
    const after = given(`${endless}\n\n${PROSE}`);
    expect(await faults([after])).toEqual([]);
    expect(await cardsOf(after)).toBeGreaterThan(0);
  });

  test.each([
    ['full stops', '.'.repeat(100_000)],
    ['quotation marks', '“'.repeat(20_000)],
    ['brackets', '('.repeat(20_000)],
    ['open tags', '<p><div '.repeat(20_000)],
    ['stray quotes in tags', '<a href="'.repeat(20_000)],
    ['closing tags', '</td><p>'.repeat(20_000)],
    ['list marks', '- \n'.repeat(20_000)],
    ['capitals', 'A B C D E F G H '.repeat(6000)],
    ['digits', '1 2,3 4.5 '.repeat(8000)],
    ['links of Markdown', '[a](b '.repeat(20_000)],
    ['stars', '*_'.repeat(50_000)],
  ])('%s without end have no card', async (_, text) => {
    for (const name of ['a.txt', 'a.md', 'a.html']) {
      const read = readArticle(name, new TextEncoder().encode(text));
      if (read.ok) expect(await cardsOf(read.value)).toBe(0);
    }
    expect(await cardsOf(given(text))).toBe(0);
  });

  test('white space has no card and is no crash', async () => {
    expect(pasted(' \n\t ')).toBe('empty file');
    expect(await faults([given(' '.repeat(5000))])).toEqual([]);
  });
});
