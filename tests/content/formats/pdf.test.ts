/** Pages to print, as text: what lies behind what, what fits, and what can never be in them. That a PDF comes of them is in tests/app. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutOutCards } from '../../../content/formats/pdf-cards.js';
import { questionSheet } from '../../../content/formats/pdf-sheet.js';
import { type AskedCard, askedOfDeck } from '../../../content/formats/quiz/cards.js';
import { plainDeck } from './sample.js';

function card(prompt: string, parts: Partial<AskedCard> = {}): AskedCard {
  return {
    kind: 'question',
    prompt,
    answer: `A ${prompt}`,
    accepted: [],
    options: [],
    value: null,
    sources: [],
    ...parts,
  };
}

/** The texts of each page, row by row as they lie on it. */
function pages(html: string): string[][] {
  return html
    .split('<section class="sheet">')
    .slice(1)
    .map((page) =>
      page
        .split('<div class="card">')
        .slice(1)
        .map((each) => /<div class="face[^>]*>([^<]*)</.exec(each)?.[1] ?? ''),
    );
}

describe('cards to cut out', () => {
  const ten = Array.from({ length: 10 }, (_, i) => card(`Q${i + 1}`));
  const made = cutOutCards({ title: 'Ten', cards: ten }, 'A4');

  test('lie back to back when the paper is turned on its long edge', () => {
    const [front = [], back = [], front2 = [], back2 = []] = pages(made.html);
    expect(made.sheets).toBe(2);
    expect(front).toEqual(['Q1', 'Q2', 'Q3', 'Q4', 'Q5', 'Q6', 'Q7', 'Q8']);
    expect(back).toEqual(['A Q2', 'A Q1', 'A Q4', 'A Q3', 'A Q6', 'A Q5', 'A Q8', 'A Q7']);
    expect(front2.slice(0, 3)).toEqual(['Q9', 'Q10', '']);
    expect(back2.slice(0, 3)).toEqual(['A Q10', 'A Q9', '']);
  });

  test('of an odd number leave the empty place behind an empty one', () => {
    const [, back = []] = pages(cutOutCards({ title: 'One', cards: ten.slice(0, 1) }, 'Letter').html);
    expect(back.slice(0, 2)).toEqual(['', 'A Q1']);
  });

  test('fit the paper they are made for, with room for the marks', () => {
    expect(made.html).toContain('size: 210mm 297mm; margin: 0');
    expect(cutOutCards({ title: '', cards: ten }, 'Letter').html).toContain('size: 215.9mm 279.4mm');
  });

  test('tell how many were too long, and only those', () => {
    expect(made.shortened).toBe(0);
    const long = cutOutCards({ title: '', cards: [card('word '.repeat(400)), card('short')] }, 'A4');
    expect(long.shortened).toBe(2);
    expect(long.html).toContain('…');
  });

  test('show no answer and no source in front', () => {
    const own = cutOutCards(askedOfDeck(plainDeck), 'A4').html;
    const [front = ''] = own.split('<section class="sheet">').slice(1);
    expect(front).not.toMatch(/Lindis|class="from"/);
    expect(front).toContain('□ April');
  });
});

describe('a sheet of questions', () => {
  const html = questionSheet(askedOfDeck(plainDeck), 'A4');
  const [questions = '', answers = ''] = html.split('<section class="answers">');

  test('has all questions before all answers, with their sources', () => {
    expect(questions.match(/<li><div/g)).toHaveLength(plainDeck.cards.length);
    expect(answers.match(/<b>/g)).toHaveLength(plainDeck.cards.length);
    expect(answers).toContain('The pier is 86 metres long.');
  });

  test('tells nothing of the answers among the questions', () => {
    expect(questions).not.toMatch(/Lindis|86|class="from"/);
  });
});

test('no page to print can load, run or be broken out of', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('</style><script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '&lt;script&gt;'),
  );
  fc.assert(
    fc.property(text, text, (prompt, answer) => {
      const cards = [
        card(prompt, { answer, options: [answer], sources: [{ quote: prompt, title: answer }] }),
      ];
      for (const html of [
        cutOutCards({ title: prompt, cards }, 'A4').html,
        questionSheet({ title: answer, cards }, 'A4'),
      ]) {
        expect(html).not.toMatch(/<script|<img|<link|<iframe|\bon\w+="|url\(|@import/i);
        expect(html.match(/<\/style>/g)).toHaveLength(1);
        expect(html).toMatch(/content="default-src 'none'; style-src 'sha256-[\w+/=]+'"/);
      }
    }),
    { numRuns: 60 },
  );
});
