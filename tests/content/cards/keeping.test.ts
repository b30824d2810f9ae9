/** What is foretold of a reader's judgement: names and dates before bland words, and nothing that hardly anybody keeps. */
import { describe, expect, test } from 'vitest';
import { starterArticles } from '../../../content/articles/starter.js';
import { commonness } from '../../../content/cards/commonness.js';
import { everyCard } from '../../../content/cards/every-card.js';
import { keepingOf, keepingReasons } from '../../../content/cards/keeping.js';
import { type Finished, KEEPING_FEATURES, keepingFeatures } from '../../../content/cards/keeping-features.js';
import { convert } from '../../../content/convert.js';
import { readSentences } from '../../../content/language/reading.js';
import { articleFromText, readArticle } from '../../../content/read/read.js';
import { english } from '../model.js';

const TEXT = `The Orrin Bridge was designed by the engineer Halden Marsk in 1903 and joins Tarvik to Larn. In many places there are a number of different things that people use in several ways. The bridge was opened by Queen Sigrid of Norland on 4 June 1911. Halden Marsk brought iron from Norland to the people of the area.`;

function article(title: string) {
  return articleFromText({ title, origin: 'test', text: TEXT, date: null });
}

/** Every card of the text; there are some. */
function finished(title = 'Orrin Bridge'): readonly Finished[] {
  const read = article(title);
  const cards = everyCard(read, readSentences(english, read));
  if (cards.length < 5) throw new Error('hardly a card');
  return cards;
}

/** Of the best card that asks for it; there is one. */
function keptFor(answer: string): number {
  const asking = finished().filter(({ card }) => card.answer === answer);
  if (asking.length === 0) throw new Error(`nothing asks for ${answer}`);
  return Math.max(...asking.map(keepingOf));
}

function feature(one: Finished, name: string): number | undefined {
  return keepingFeatures(one)[KEEPING_FEATURES.indexOf(name)];
}

describe('how common a word is', () => {
  test('falls from what everybody says to what nobody knows, in either number', () => {
    expect(commonness('The')).toBeGreaterThan(commonness('river'));
    expect(commonness('river')).toBeGreaterThan(commonness('collenchyma'));
    expect(commonness('collenchyma')).toBe(0);
    expect(commonness('rivers')).toBeGreaterThan(0);
  });
});

describe('the chance that a reader keeps a card', () => {
  test('is a chance, the same each time, and is made of what its features add', () => {
    for (const one of finished()) {
      const chance = keepingOf(one);
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(1);
      expect(keepingOf(one)).toBe(chance);
      expect(
        keepingReasons(one)
          .map(({ name }) => name)
          .toSorted(),
      ).toEqual(KEEPING_FEATURES.toSorted());
    }
  });

  test('is higher for a person than for bland words', () => {
    expect(keptFor('people of the area')).toBeLessThan(keptFor('Halden Marsk'));
    expect(keptFor('Halden Marsk')).toBeGreaterThan(0.4);
  });

  test('reads whole numbers only', () => {
    for (const one of finished()) expect(keepingFeatures(one).every(Number.isInteger)).toBe(true);
  });

  test('does not take the topic in front for a part of the prompt', () => {
    const [one] = finished();
    if (!one) throw new Error('no card');
    const labelled = { ...one, card: { ...one.card, prompt: `Orrin Bridge: ${one.card.prompt}` } };
    const told = { ...one, card: { ...one.card, prompt: `Harbour: ${one.card.prompt}` } };
    expect(feature(labelled, 'labelled')).toBe(1);
    expect(feature(told, 'labelled')).toBe(0);
    expect(feature(labelled, 'titleInPrompt')).toBe(feature(one, 'titleInPrompt'));
  });
});

describe('where a card stands in its article', () => {
  const asking = (answer: string) => finished().filter(({ card }) => card.answer === answer);
  const of = (answer: string, name: string) => asking(answer).map((one) => feature(one, name));

  test('its words are counted in the whole text, in front of its sentence, and never behind as if before', () => {
    const engineer = asking('Halden Marsk');
    expect(engineer.length).toBeGreaterThan(0);
    for (const one of engineer) {
      const first = one.span.reading.index === 0;
      expect(feature(one, 'answerTimesLeast')).toBe(2);
      expect(feature(one, 'answerBeforeMost')).toBe(first ? 0 : 1);
      expect(feature(one, 'placeInArticle')).toBe(
        Math.floor((100 * one.span.reading.span.start) / TEXT.length),
      );
    }
    expect(of('Queen Sigrid of Norland', 'answerTimesMost')).not.toContain(1);
    expect(of('Queen Sigrid of Norland', 'answerTimesLeast')).not.toContain(2);
  });

  test('a name with its genitive is the same name, and what is told often counts as often at most', () => {
    const text = `Brellin's harbour opened in 1911. ${'Brellin lies by the sea. '.repeat(40)}`;
    const read = articleFromText({ title: 'Harbour', origin: 'test', text, date: null });
    const [one] = everyCard(read, readSentences(english, read)).filter(({ card }) => card.answer === '1911');
    if (!one) throw new Error('nothing asks for 1911');
    expect(feature(one, 'nameTimesMost')).toBe(20);
    expect(feature(one, 'nameBeforeMost')).toBe(0);
  });
});

test('what readers seldom keep becomes no card, and the refusal says so', () => {
  const read = starterArticles.flatMap(({ name, text }) => {
    const made = readArticle(name, new TextEncoder().encode(text));
    return made.ok ? [made.value] : [];
  });
  const { cards, rejected } = convert(english, read);
  const refused = rejected.filter(({ rule }) => rule === 'W7');
  expect(refused.length).toBeGreaterThan(0);
  for (const { article: from, span } of refused) {
    const same = cards.filter(({ answer, evidence: [own] }) => {
      const at = own?.article === from ? own.start + own.quote.indexOf(answer) : -1;
      return at === span.start && answer.length === span.end - span.start;
    });
    expect(same).toEqual([]);
  }
});
