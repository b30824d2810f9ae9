import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, type TestContext, test } from 'vitest';
import type { Card, Deck } from '../../content/deck.js';
import { FSRS6_DEFAULTS } from '../../content/formats/anki-preset.js';
import { encodeApkg } from '../../content/formats/apkg.js';
import { encodeCsv } from '../../content/formats/csv.js';
import { withoutJudge } from '../content/formats/python.js';
import { CARDS, DAY, plainDeck, studiedDeck } from '../content/formats/sample.js';
import { type CardReport, type RealAnki, type Report, realAnki } from './real-anki.js';

let folder = '';
let anki: RealAnki = { here: false, reason: 'not looked for' };
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterword-anki-'));
  anki = realAnki();
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function imported(context: TestContext, name: string, bytes: Uint8Array, progress = false): Report {
  if (!anki.here) return withoutJudge(context, anki.reason);
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return anki.ask(file, progress);
}

function of(report: Report, card: Card): CardReport {
  const found = report.list.find(({ guid }) => guid.includes(card.id));
  if (found === undefined) throw new Error(`Anki has no card ${card.id}`);
  return found;
}

/** Anki dates days by the real clock, so decks for it are studied and exported now. */
const now = Date.now();
const cards = plainDeck.cards.length;

describe('the real Anki', () => {
  test('takes every card once, in our notetypes, and finds its database in order', (context) => {
    const report = imported(context, 'plain.apkg', encodeApkg(plainDeck, now));
    expect(report).toMatchObject({ notes: cards, cards, revlog: 0, new: cards, checkDatabase: 'ok' });
    expect(report.again).toEqual({ notes: cards, cards, revlog: 0 });
    expect(report.decks).toEqual(['Afterword', 'Afterword::Harbour', 'Default']);
    const kinds = ['Choice', 'Cloze', 'Number', 'Question'].map((kind) => `Afterword - ${kind}`);
    expect(report.notetypes).toEqual(kinds);
    expect(report.list.map(({ deck }) => new Set([deck]))).toEqual(
      plainDeck.cards.map(() => new Set(['Afterword::Harbour'])),
    );
    expect(report.list.map(({ type }) => type)).toEqual(plainDeck.cards.map(() => 0));
  });

  test('finds each card in the deck of its article, and makes none of two names that differ in capitals', (context) => {
    const [first, second, third] = plainDeck.cards;
    if (!first || !second || !third) throw new Error('the sample has too few cards');
    const homes = new Map([
      [first.id, 'Afterword::Harbour::Rivers::The: Alder'],
      [second.id, 'Afterword::Harbour::Ports'],
      [third.id, 'Afterword::Harbour::PORTS'],
    ]);
    const report = imported(context, 'nested.apkg', encodeApkg({ ...plainDeck, homes }, now));
    expect(report).toMatchObject({ notes: cards, cards, checkDatabase: 'ok' });
    const above = ['Afterword', 'Afterword::Harbour', 'Afterword::Harbour::Rivers', 'Default'];
    const held = ['Afterword::Harbour::Ports', 'Afterword::Harbour::Rivers::The: Alder'];
    expect(report.decks.toSorted()).toEqual([...above, ...held].toSorted());
    expect(of(report, first).deck).toBe('Afterword::Harbour::Rivers::The: Alder');
    expect([second, third].map((card) => of(report, card).deck.toLowerCase())).toEqual([
      'afterword::harbour::ports',
      'afterword::harbour::ports',
    ]);
    expect(report.again).toEqual({ notes: cards, cards, revlog: 0 });
  });

  test('shows each kind: asked without the answer, answered with its quotes under a rule', (context) => {
    const report = imported(context, 'shown.apkg', encodeApkg(plainDeck, now));
    for (const card of plainDeck.cards) {
      const { front, back } = of(report, card);
      expect(back).toContain('<hr>\n<div class="quotes"><blockquote>');
      expect(front).not.toContain('<blockquote>');
      expect(front + back).not.toContain('{{');
    }
    const cloze = of(report, CARDS.cloze);
    expect(cloze.front.replace(/<[^>]*>/g, '')).toBe('The ferry [...] carried 412 passengers.');
    expect(cloze.back).toContain('Lindis</span> carried 412 passengers.');
    expect(of(report, CARDS.number).back).toContain('<cite>The pier, again</cite>');
    expect(of(report, CARDS.choice).front).toContain('<li>April</li><li>March</li><li>May</li>');
    expect(of(report, CARDS.choice).back).toContain('<div class="answer">March</div>');
  });

  test('shows awkward text as it stands and acts on none of it', (context) => {
    const report = imported(context, 'awkward.apkg', encodeApkg(plainDeck, now));
    const { front, back } = of(report, CARDS.awkward);
    expect(front).toContain('[...]');
    expect(front).not.toContain('<b>');
    expect(back).toContain('a = b&#58;&#58;c &#125;&#125; &amp; &#123;&#123;d&#125;&#125;</span>');
    const question = of(report, CARDS.question);
    expect(question.sounds).toBe(0);
    expect(question.back).toContain('&#91;sound:x.mp3]');
  });

  test('takes progress over whole: schedule, memory, log and preset agree', (context) => {
    const deck = studiedDeck(now);
    const report = imported(context, 'studied.apkg', encodeApkg(deck, now), true);
    expect(report).toMatchObject({ notes: cards, cards, revlog: deck.reviews.length, checkDatabase: 'ok' });
    expect(report.again).toEqual({ notes: cards, cards, revlog: deck.reviews.length });
    for (const memory of deck.memories) {
      const card = deck.cards.find(({ id }) => id === memory.card);
      if (card === undefined || memory.state.kind === 'new') throw new Error('the sample is broken');
      const { data, computed, preset, log, reps, lapses } = of(report, card);
      expect({ reps, lapses }).toEqual({ reps: memory.reps, lapses: memory.lapses });
      expect(data.s).toBeCloseTo(memory.state.fsrs.stability, 3);
      expect(data.d).toBeCloseTo(memory.state.fsrs.difficulty, 2);
      expect(computed.s / memory.state.fsrs.stability).toBeCloseTo(1, 3);
      expect(computed.d).toBeCloseTo(memory.state.fsrs.difficulty, 2);
      expect(data.lrt).toBe(Math.floor((log.at(-1)?.[0] ?? 0) / 1000));
      expect(preset).toMatchObject({ name: 'Afterword', retention: 0.9 });
      expect(preset.fsrs?.map((weight) => Number(weight.toFixed(4)))).toEqual(FSRS6_DEFAULTS);
    }
  });

  test('has each card due when we would ask it', (context) => {
    const deck = studiedDeck(now);
    const report = imported(context, 'due.apkg', encodeApkg(deck, now), true);
    const today = Math.floor((Date.now() - DAY / 6) / DAY);
    const state = (card: Card) => deck.memories.find((memory) => memory.card === card.id)?.state;
    const [review, learning, relearning] = [CARDS.cloze, CARDS.question, CARDS.number].map(state);
    if (review?.kind !== 'review' || learning?.kind !== 'learning' || relearning?.kind !== 'relearning') {
      throw new Error('the sample is broken');
    }
    expect(of(report, CARDS.cloze)).toMatchObject({ type: 2, queue: 2, interval: review.interval, left: 0 });
    expect(of(report, CARDS.cloze).dueIn).toBe(review.dueDay - today);
    const seconds = (dueAt: number) => Math.floor(dueAt / 1000);
    expect(of(report, CARDS.question)).toMatchObject({
      type: 1,
      queue: 1,
      due: seconds(learning.dueAt),
      left: 1,
    });
    expect(of(report, CARDS.number)).toMatchObject({
      type: 3,
      queue: 1,
      due: seconds(relearning.dueAt),
      left: 1,
    });
    expect(of(report, CARDS.choice)).toMatchObject({ type: 0, queue: 0, reps: 0, data: {} });
  });

  test('brings every card in as new when the learner leaves progress out', (context) => {
    const report = imported(context, 'fresh.apkg', encodeApkg(studiedDeck(now), now), false);
    expect(report).toMatchObject({ notes: cards, revlog: 0, checkDatabase: 'ok' });
    expect(new Set(report.list.map(({ type }) => type))).toEqual(new Set([0]));
  });

  test('meets decks of odd names: its own Default, one too deep, one of nothing', (context) => {
    const named = (name: string): Deck => ({ ...plainDeck, name });
    const decks = [
      'Default::Mine',
      'default',
      Array.from('abcdefghijklmnop').join('::'),
      ' :: ',
      'a\u001fb "q"',
    ];
    for (const name of decks) {
      const report = imported(context, 'named.apkg', encodeApkg(named(name), now));
      expect([name, report.notes, report.checkDatabase]).toEqual([name, cards, 'ok']);
    }
  });

  test('takes an empty deck without complaint', (context) => {
    const report = imported(context, 'empty.apkg', encodeApkg({ ...plainDeck, cards: [] }, now));
    expect(report).toMatchObject({ notes: 0, cards: 0, checkDatabase: 'ok' });
  });

  test('takes the table too, once, and reads its entities as the characters they are', (context) => {
    const report = imported(context, 'deck.csv', encodeCsv(plainDeck));
    expect(report).toMatchObject({ notes: cards, cards, new: cards, checkDatabase: 'ok' });
    expect(report.again).toEqual({ notes: cards, cards, revlog: 0 });
    expect(report.notetypes).toEqual(['Basic']);
    expect(report.decks).toContain('Afterword::Harbour');
    expect(of(report, CARDS.question).front).toMatch(/^&#61;Who said/);
    expect(of(report, CARDS.question).sounds).toBe(0);
    expect(of(report, CARDS.number).tags).toHaveLength(2);
    expect(of(report, CARDS.choice).back).toContain('March<hr><blockquote>');
  });
});
