import { describe, expect, test } from 'vitest';
import type { Scored } from '../../../content/cards/candidate.js';
import { select } from '../../../content/cards/select.js';
import type { SentenceReading } from '../../../content/language/reading.js';
import { readingsOf } from '../candidates/reading.js';
import { placeOfSentence, scoredFor } from './scored.js';

const readings = readingsOf(
  'The engineer Halden Marsk built 40 bridges in Norland between 1903 and 1911. The mayor of Tarvik opened the last bridge in June 1912.',
);
const [first, second] = readings as [SentenceReading, SentenceReading];

function answers(chosen: readonly Scored[]): string[] {
  return chosen.flatMap(({ forms: [lead] }) => lead?.answer ?? []);
}

describe('choosing cards', () => {
  const millTowns = ['Larn', 'Marsk', 'Orrin', 'Tarvik', 'Sund'];
  const mills = readingsOf(millTowns.map((town) => `${town} has a mill.`).join(' '));
  test('puts what is proposed in front, best first, and the rest behind it by how likely it is asked for', () => {
    const { chosen, proposed } = select(
      [
        scoredFor(first, 'Halden Marsk', { score: 0.4, prompt: 'a' }),
        scoredFor(first, 'Norland', { score: 0.05, likely: 0.3, prompt: 'b' }),
        scoredFor(second, 'Tarvik', { score: 0.6, prompt: 'c' }),
        scoredFor(second, 'last bridge', { score: 0.05, likely: 0.5, prompt: 'd' }),
      ],
      { most: 10, loose: 10, proposed: 2 },
    );
    expect(answers(chosen)).toEqual(['Tarvik', 'Halden Marsk', 'last bridge', 'Norland']);
    expect(proposed).toBe(2);
  });

  test('proposes nothing that is badly worded, however likely it is asked for', () => {
    const { chosen, proposed } = select(
      [
        scoredFor(first, 'Halden Marsk', { score: 0.9, quality: 0.25, prompt: 'a' }),
        scoredFor(second, 'Tarvik', { score: 0.2, prompt: 'c' }),
      ],
      { most: 10, loose: 10, proposed: 2 },
    );
    expect(answers(chosen.slice(0, proposed))).toEqual(['Tarvik']);
    expect(answers(chosen)).toContain('Halden Marsk');
  });

  test('proposes what most readers keep, and not what fewer do, however likely it is asked for', () => {
    const [unsure, ...sure] = millTowns.map((text, i) =>
      scoredFor(mills[i] as SentenceReading, text, {
        score: i === 0 ? 0.9 : 0.3,
        kept: i === 0 ? 0.5 : 0.6,
        prompt: text,
      }),
    ) as [Scored, ...Scored[]];
    const { chosen, proposed } = select([unsure, ...sure], { most: 10, loose: 10, proposed: 10 });
    expect(answers(chosen.slice(0, proposed)).toSorted()).toEqual(['Marsk', 'Orrin', 'Sund', 'Tarvik']);
    expect(answers(chosen.slice(proposed))).toEqual(['Larn']);
  });

  test('proposes four all the same where nothing is quite sure, those that most readers keep', () => {
    const unsure = millTowns.map((text, i) =>
      scoredFor(mills[i] as SentenceReading, text, { score: 0.3, kept: 0.5 + i / 100, prompt: text }),
    );
    const { chosen, proposed } = select(unsure, { most: 10, loose: 10, proposed: 10 });
    expect(answers(chosen.slice(0, proposed))).toEqual(['Sund', 'Tarvik', 'Orrin', 'Marsk']);
    expect(select(unsure, { most: 10, loose: 10, proposed: 2 }).proposed).toBe(2);
  });

  test('proposes nothing rather than what most readers throw away', () => {
    const poor = millTowns.map((text, i) =>
      scoredFor(mills[i] as SentenceReading, text, { score: 0.3, kept: 0.4 + i / 100, prompt: text }),
    );
    const { chosen, proposed } = select(poor, { most: 10, loose: 10, proposed: 10 });
    expect(proposed).toBe(0);
    expect(answers(chosen).toSorted()).toEqual(millTowns.toSorted());
  });

  test('proposes nothing that fewer keep because two articles carry it', () => {
    const [other] = readingsOf('There is a mill in Larn.') as [SentenceReading];
    const [, ...sure] = millTowns.map((text, i) =>
      scoredFor(mills[i] as SentenceReading, text, { kept: 0.6, prompt: text }),
    );
    const together = scoredFor(mills[0] as SentenceReading, 'Larn', { kept: 0.5, prompt: 'Larn' }, [
      placeOfSentence(other),
    ]);
    const { chosen, proposed } = select([together, ...sure], { most: 10, loose: 10, proposed: 10 });
    expect(proposed).toBe(4);
    expect(answers(chosen.slice(proposed))).toEqual(['Larn']);
  });

  test('proposes two answers of a sentence at most, and keeps the third as a spare', () => {
    const [sentence] = readingsOf('Anna Berg founded the mill of Tarvik with Ada Lund.') as [SentenceReading];
    const three = ['Anna Berg', 'Tarvik', 'Ada Lund'].map((text, i) =>
      scoredFor(sentence, text, { score: 0.9 - i / 10, kept: 0.8, prompt: text }),
    );
    const { chosen, proposed } = select(three, { most: 10, loose: 10, proposed: 10 });
    expect(answers(chosen.slice(0, proposed))).toEqual(['Anna Berg', 'Tarvik']);
    expect(answers(chosen.slice(proposed))).toEqual(['Ada Lund']);
  });

  test('takes what is loosely worded only among the first', () => {
    const { chosen, left } = select(
      [
        scoredFor(first, 'Halden Marsk', { score: 0.9, prompt: 'a' }),
        scoredFor(second, 'last bridge', { score: 0.01, quality: 0.25, likely: 0.5, prompt: 'd' }),
        scoredFor(second, 'Tarvik', { score: 0.05, likely: 0.2, prompt: 'c' }),
      ],
      { most: 10, loose: 1, proposed: 1 },
    );
    expect(answers(chosen)).toEqual(['Halden Marsk', 'Tarvik']);
    expect(left.map(({ rule }) => rule)).toContain('W3');
  });

  test('never asks twice for the same words, and says so of the one left out', () => {
    const { chosen, left } = select(
      [
        scoredFor(first, 'bridges', { score: 0.4, prompt: 'a' }),
        scoredFor(first, '40 bridges', { score: 0.5, prompt: 'b' }),
      ],
      { most: 10, loose: 10, proposed: 10 },
    );
    expect(answers(chosen)).toEqual(['40 bridges']);
    expect(left.map(({ rule }) => rule)).toEqual(['W5']);
  });

  test('takes another sentence before the second answer of one that is a little better', () => {
    const { chosen } = select(
      [
        scoredFor(first, 'Halden Marsk', { score: 0.5, prompt: 'a' }),
        scoredFor(first, 'Norland', { score: 0.45, prompt: 'b' }),
        scoredFor(second, 'Tarvik', { score: 0.4, prompt: 'c' }),
      ],
      { most: 3, loose: 3, proposed: 3 },
    );
    expect(answers(chosen)).toEqual(['Halden Marsk', 'Tarvik', 'Norland']);
  });

  test('takes at most four from a sentence and keeps to the budget', () => {
    const all = ['Halden Marsk', '40 bridges', 'Norland', '1903', '1911'].map((text, i) =>
      scoredFor(first, text, { score: 0.9 - i / 10, prompt: text }),
    );
    expect(select(all, { most: 10, loose: 10, proposed: 10 }).chosen).toHaveLength(4);
    const tight = select(all, { most: 2, loose: 2, proposed: 1 });
    expect(tight.chosen).toHaveLength(2);
    expect(tight.left.some(({ rule }) => rule === 'W3')).toBe(true);
  });

  test('asks for a fact of two sentences in two articles from one of them only', () => {
    const [other] = readingsOf('In Norland, the engineer Halden Marsk built 40 bridges by 1911.') as [
      SentenceReading,
    ];
    const { chosen } = select(
      [
        scoredFor(first, '40 bridges', { score: 0.5, prompt: 'a' }, [placeOfSentence(other)]),
        scoredFor(other, 'Halden Marsk', { score: 0.4, prompt: 'b' }, [placeOfSentence(first)]),
      ],
      { most: 10, loose: 10, proposed: 10 },
    );
    expect(answers(chosen)).toEqual(['40 bridges']);
  });

  test('does not ask for one answer by nearly the same words twice', () => {
    const [again] = readingsOf('Halden Marsk was born in Tarvik.') as [SentenceReading];
    const prompt = 'The engineer who built many bridges came from _____.';
    const { chosen } = select(
      [scoredFor(second, 'Tarvik', { prompt }), scoredFor(again, 'Tarvik', { prompt: `Yes: ${prompt}` })],
      { most: 10, loose: 10, proposed: 10 },
    );
    expect(chosen).toHaveLength(1);
  });

  test('does not ask for one answer twice out of a sentence that both cards cite', () => {
    const [again] = readingsOf('Halden Marsk was born in Tarvik.') as [SentenceReading];
    const { chosen } = select(
      [
        scoredFor(second, 'Tarvik', { score: 0.6, prompt: 'Where was a bridge opened?' }),
        scoredFor(again, 'Tarvik', { score: 0.5, prompt: 'Whose son is Marsk?' }, [placeOfSentence(second)]),
      ],
      { most: 10, loose: 10, proposed: 10 },
    );
    expect(chosen).toHaveLength(1);
  });

  test('proposes dates and numbers for a third of the cards at most, and keeps the others for who wants more', () => {
    const years = readingsOf(
      'Tarvik had 200 farms. Norland had 90 schools. The town of Orrin had 70 mills. The valley had 60 dams.',
    );
    const amounts = ['200', '90', '70', '60'].map((text, i) =>
      scoredFor(years[i] as SentenceReading, text, { score: 0.9 - i / 10, prompt: `number ${text}` }),
    );
    const { chosen, proposed } = select(
      [...amounts, scoredFor(first, 'Halden Marsk', { score: 0.3, prompt: 'a' })],
      { most: 10, loose: 10, proposed: 3 },
    );
    expect(answers(chosen.slice(0, proposed))).toEqual(['200', 'Halden Marsk']);
    expect(answers(chosen.slice(proposed))).toEqual(['90', '70', '60']);
  });

  test('asks nothing that has two right answers', () => {
    const prompt = 'Who won the Orrin Prize of Norway?';
    const { left, proposed } = select(
      [
        scoredFor(first, 'Halden Marsk', { score: 0.9, prompt }),
        scoredFor(second, 'mayor of Tarvik', { score: 0.8, prompt }),
      ],
      { most: 10, loose: 10, proposed: 10 },
    );
    expect(proposed).toBe(0);
    expect(left.map(({ rule }) => rule)).toEqual(['U1', 'U1']);
  });
});
