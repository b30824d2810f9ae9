/** Articles that come in one after the other: the names of those that are there serve as wrong answers for the next. */
import { expect, test } from 'vitest';
import { convertBeside } from '../../content/beside-library.js';
import { convert } from '../../content/convert.js';
import type { Article, Card } from '../../content/deck.js';
import { readArticle } from '../../content/read/read.js';
import type { Host } from '../../src-main/contract/host.js';
import type { ConvertFiles, Source } from '../../src-renderer/convert.js';
import { cardsOf } from '../../src-renderer/store/cards.js';
import { removeArticle } from '../../src-renderer/store/removal.js';
import { DEFAULT_SETTINGS } from '../../src-renderer/store/settings.js';
import { createDesk } from '../../src-renderer/ui/desk.js';
import { createIntake } from '../../src-renderer/ui/screens/library/intake.js';
import { starterSources } from '../../src-renderer/ui/screens/library/starter.js';
import { english } from '../content/model.js';
import { done, newLibrary } from '../store/library.js';

function read(source: Source): Article {
  if (source.kind !== 'file') throw new Error('no file');
  const article = readArticle(source.name, source.bytes);
  if (!article.ok) throw new Error(article.problem.kind);
  return article.value;
}

/** As in the worker. */
const convertFiles: ConvertFiles = async ({ sources, library }, onProgress) => ({
  refusals: [],
  ...convertBeside(english, sources.map(read), library, onProgress),
});

async function opened() {
  const db = await newLibrary();
  return { db, intake: createIntake(createDesk(db, {} as Host, DEFAULT_SETTINGS), convertFiles) };
}

const [tides, post] = starterSources([0, 1]).map((source) => read(done(source)));
if (!tides || !post) throw new Error('a starter is missing');
const alone = convert(english, [post]).cards;
const facesOf = (cards: readonly Card[]) => cards.map(({ id, prompt, answer }) => ({ id, prompt, answer }));
const idsAndOptions = (cards: readonly Card[]) =>
  cards.map((card) => [card.id, card.kind === 'choice' ? card.options : null]);
const optionsOf = (cards: readonly Card[]) =>
  cards.flatMap((card) => (card.kind === 'choice' ? card.options : []));

test('the next article has the cards that it has alone, some with names of the first beside the right one', async () => {
  const { db, intake } = await opened();
  await intake.take(starterSources([0]));
  await intake.take(starterSources([1]));
  const cards = await cardsOf(db, post.id);
  expect(facesOf(cards)).toEqual(facesOf(alone));
  const fresh = optionsOf(cards).filter((option) => !optionsOf(alone).includes(option));
  expect(fresh.length).toBeGreaterThan(0);
  for (const option of fresh) {
    expect(tides.text).toContain(option);
    expect(post.text).not.toContain(option);
  }
});

test('an article that is gone gives no names, nor does the first to come', async () => {
  const { db, intake } = await opened();
  await intake.take(starterSources([0]));
  const first = convert(english, [tides]).cards;
  expect(idsAndOptions(await cardsOf(db, tides.id))).toEqual(idsAndOptions(first));
  done(await removeArticle(db, tides.id));
  await intake.take(starterSources([1]));
  expect(idsAndOptions(await cardsOf(db, post.id))).toEqual(idsAndOptions(alone));
});
