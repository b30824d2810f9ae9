/** The quiz file as text: what it holds, and what it must never hold. That it works is in tests/app/quiz.spec.ts. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP } from '../../../content/deck.js';
import { readAnki } from '../../../content/formats/anki-read.js';
import { encodeApkg } from '../../../content/formats/apkg.js';
import { type AskedCard, askedOfCollection, askedOfDeck } from '../../../content/formats/quiz/cards.js';
import { quizPage } from '../../../content/formats/quiz/page.js';
import { anyCollection } from './any-collection.js';
import { CARDS, NOON, plainDeck } from './sample.js';

const CARD: AskedCard = {
  kind: 'question',
  prompt: 'Who built the pier?',
  answer: 'Ada Quill',
  accepted: [],
  options: [],
  value: null,
  sources: [],
};

function cardsIn(page: string): unknown {
  const [, json = ''] = /<script type="application\/json" id="cards">(.*?)<\/script>/s.exec(page) ?? [];
  return JSON.parse(json).cards;
}

describe('a quiz file', () => {
  const page = quizPage(askedOfDeck(plainDeck));

  test('allows its own script and style by hash, and no other thing', () => {
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const hashOf = (tag: RegExp) =>
      createHash('sha256')
        .update(tag.exec(page)?.[1] ?? '')
        .digest('base64');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src 'sha256-${hashOf(/<script type="module">([\s\S]*?)<\/script>/)}'`);
    expect(policy).toContain(`style-src 'sha256-${hashOf(/<style>([\s\S]*?)<\/style>/)}'`);
    expect(policy).not.toMatch(/unsafe|https?:|\*|data:/);
  });

  test('names no other file and no address', () => {
    expect(page).not.toMatch(/\b(?:src|href|action|srcset)=|@import|url\(|https?:\/\//i);
  });

  test('holds every card with its sources, and the answer of a choice among its options', () => {
    const cards = cardsIn(page) as AskedCard[];
    expect(cards.map(({ kind }) => kind)).toEqual(['cloze', 'cloze', 'question', 'number', 'choice']);
    expect(cards.every(({ sources }) => sources.length > 0)).toBe(true);
    expect(cards[3]).toMatchObject({ value: 86, sources: [{ title: expect.stringContaining('2025') }, {}] });
    expect(cards[4]?.options).toContain(CARDS.choice.answer);
  });

  test('is the same whenever it is made', () => {
    expect(quizPage(askedOfDeck(plainDeck))).toBe(page);
  });

  test('reads back any text as it was, and is never broken out of', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '</script><script>alert(1)</script>',
        '<!--<script>',
        ']]>',
        '\u2028',
        '"><img src=x onerror=alert(1)>',
      ),
    );
    fc.assert(
      fc.property(text, text, (prompt, answer) => {
        const made = quizPage({ title: prompt, cards: [{ ...CARD, prompt, answer }] });
        expect(made.match(/<script/g)).toHaveLength(2);
        expect(made.match(/<\/script/g)).toHaveLength(2);
        expect(made).not.toContain('<!--');
        expect(cardsIn(made)).toEqual([{ ...CARD, prompt, answer }]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the cards of a quiz', () => {
  test('are the same from our own package: sources known, no answer shown in a prompt that wants it typed', () => {
    const read = readAnki('a.apkg', encodeApkg(plainDeck, NOON), NOON);
    if (!read.ok) throw new Error(read.problem.kind);
    const [cloze, , , number, choice] = askedOfCollection(read.value).cards;
    const { prompt, answer } = CARDS.number;
    expect(cloze).toMatchObject({ kind: 'cloze', prompt: CARDS.cloze.prompt, answer: CARDS.cloze.answer });
    expect(number).toMatchObject({ prompt, answer, sources: [{ quote: 'The pier is 86 metres long.' }, {}] });
    expect(choice).toMatchObject({
      kind: 'choice',
      options: CARDS.choice.kind === 'choice' ? CARDS.choice.options : [],
    });
  });

  test('are each once, even where a deck lists one twice', () => {
    expect(askedOfDeck({ ...plainDeck, cards: [CARDS.cloze, CARDS.cloze] }).cards).toHaveLength(1);
  });

  test('do not come from what a learner has put away, and are never without words', () => {
    fc.assert(
      fc.property(anyCollection, (collection) => {
        const { cards } = askedOfCollection(collection);
        expect(cards.length).toBeLessThanOrEqual(
          collection.cards.filter(({ queue }) => queue !== 'suspended').length,
        );
        for (const { prompt, answer, kind } of cards) {
          expect(prompt === '' || answer === '').toBe(false);
          if (kind === 'cloze') expect(prompt).toContain(GAP);
        }
      }),
      { numRuns: 60 },
    );
  });
});
