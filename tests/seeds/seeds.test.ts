/** The two seed reports, read from beside the repository where they are present, converted together. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { convert } from '../../content/convert.js';
import type { Article, Card } from '../../content/deck.js';
import { readArticle } from '../../content/read/read.js';
import { isCutOf } from '../../content/summary/cut.js';
import { english } from '../content/model.js';
import { type ExpectedFact, expectedFacts, traps } from './facts.js';

const FOLDER = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const present = existsSync(FOLDER);

function seeds(): Article[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return files.flatMap((name) => {
    const read = readArticle(name, new Uint8Array(readFileSync(FOLDER + name)));
    return read.ok ? [read.value] : [];
  });
}

function shows(card: Card, fact: ExpectedFact): boolean {
  const evidence = card.evidence.map((e) => e.quote).join(' ');
  return fact.answer.test(card.answer) && fact.prompt.test(card.prompt) && fact.evidence.test(evidence);
}

describe.runIf(present)('the two seed reports', () => {
  const articles = present ? seeds() : [];
  const conversion = convert(english, articles);
  const texts = new Map(articles.map((article) => [article.id, article.text]));

  test('every card, fact, summary sentence and conflict re-slices to its quote', () => {
    const evidence = [...conversion.cards, ...conversion.facts, ...conversion.conflicts].flatMap(
      (c) => c.evidence,
    );
    expect(evidence.length).toBeGreaterThan(20);
    for (const e of evidence) expect(texts.get(e.article)?.slice(e.start, e.end)).toBe(e.quote);
    for (const s of conversion.summary)
      expect(isCutOf(s.text, texts.get(s.article)?.slice(s.start, s.end) ?? '')).toBe(true);
  });

  test.each(expectedFacts)('fact $id has a card', (fact) => {
    expect(conversion.cards.filter((card) => shows(card, fact))).not.toEqual([]);
  });

  test('no card walks into a trap', () => {
    for (const card of conversion.cards) {
      for (const trap of traps) expect(`${card.prompt} ${card.answer}`).not.toMatch(trap);
    }
  });

  test('43 rests on both reports: on the number and on its two operands', () => {
    const card = conversion.cards.find((c) => c.answer === '43');
    expect(card?.evidence.slice(0, 2).map((e) => /\b(?:43|32 men)\b/.exec(e.quote)?.[0])).toEqual([
      '43',
      '32 men',
    ]);
    expect(new Set(card?.evidence.map((e) => e.article)).size).toBe(2);
  });

  test('the two framings of 90% are one fact, asked once', () => {
    const cards = conversion.cards.filter((c) => /\b90\b/.test(c.answer));
    expect(cards.map((c) => c.answer)).toEqual(['90']);
    expect(new Set(cards[0]?.evidence.map((e) => e.article)).size).toBe(2);
  });

  test('a memorandum that stands in a card tells which of the three it is', () => {
    const told = conversion.cards.filter((c) => /memorandum|MOU/.test(c.prompt));
    expect(told.length).toBeGreaterThan(3);
    for (const { prompt } of told) expect(prompt).toMatch(/20(?:17|24|25)|nuclear|U\.S\. and Panama/);
  });

  test('a plan that the other report tells as done is a change, not a conflict', () => {
    expect(conversion.conflicts.map((c) => c.kind)).toEqual(['change']);
  });

  test('every year of a prompt is in its evidence or in brackets', () => {
    for (const card of conversion.cards) {
      const said = card.prompt.replace(/\[[^\]]*\]/g, '');
      const evidence = card.evidence.map((e) => e.quote).join(' ');
      for (const [year] of said.matchAll(/\b20\d\d\b/g)) expect(evidence).toContain(year);
    }
  });
});
