/** Cards that give each other away by their wording are told from those that only share a topic. */
import { describe, expect, test } from 'vitest';
import type { ArticleId, CardId, Evidence, FactId } from '../../content/deck.js';
import { GAP } from '../../content/deck.js';
import { alikeGroups } from '../../src-renderer/study/alike.js';

function card(id: string, prompt: string, { fact = id, article = 'a', group = '' } = {}) {
  const evidence: Evidence[] = [{ article: article as ArticleId, start: 0, end: 1, quote: 'x' }];
  const own = group === '' ? {} : { group };
  return { id: id as CardId, fact: fact as FactId, prompt, evidence, ...own };
}

function groups(...cards: ReturnType<typeof card>[]): Record<string, string> {
  return Object.fromEntries(alikeGroups(cards));
}

const LOOM = card('loom', `The weavers of Hallin signed the loom accord in ${GAP}.`);
const DYE = card('dye', `The weavers of Hallin signed the dye accord in ${GAP}.`);

describe('alike are', () => {
  test('facts that differ in one word and its value', () => {
    expect(groups(LOOM, DYE)).toEqual({ loom: 'loom', dye: 'loom' });
  });

  test('two gaps in one sentence: each shows what the other asks', () => {
    const where = card('where', `The weavers of ${GAP} signed the loom accord in 1804.`);
    expect(Object.keys(groups(LOOM, where))).toEqual(['loom', 'where']);
  });

  test('cards that the article itself puts in one group, whatever their words', () => {
    const [one, two] = [card('one', 'Who?', { group: 'list' }), card('two', 'Where?', { group: 'list' })];
    expect(groups(one, two)).toEqual({ one: 'list', two: 'list' });
  });

  test('three of a kind are one group', () => {
    const wool = card('wool', `The weavers of Hallin signed the wool accord in ${GAP}.`);
    expect(new Set(Object.values(groups(LOOM, DYE, wool))).size).toBe(1);
  });
});

describe('alike are not', () => {
  test('cards that share a subject and no more', () => {
    expect(groups(LOOM, card('fair', `The weavers of Hallin held a fair on ${GAP} each autumn.`))).toEqual(
      {},
    );
  });

  test('short questions that share nothing but common words', () => {
    expect(groups(card('a', 'What was it?'), card('b', 'Who was it?'), card('c', 'What?'))).toEqual({});
  });

  test('two cards of one fact: they are siblings', () => {
    expect(groups(LOOM, { ...DYE, fact: LOOM.fact })).toEqual({});
  });

  test('cards of different articles', () => {
    expect(groups(LOOM, { ...DYE, evidence: [{ ...DYE.evidence[0], article: 'b' } as Evidence] })).toEqual(
      {},
    );
  });
});
