/** The quiz screen over a real library: asked, judged, left, scored, and no schedule touched but on demand. */
import { createRoot } from 'solid-js';
import { describe, expect, test, vi } from 'vitest';
import type { QuizItem } from '../../content/quiz/item.js';
import { makeQuiz } from '../../content/quiz/make.js';
import type { Host } from '../../src-main/contract/host.js';
import { addConversion } from '../../src-renderer/store/articles.js';
import { decide } from '../../src-renderer/store/cards.js';
import { lastScores } from '../../src-renderer/store/quizzes.js';
import { memoriesOf, saveAnswer } from '../../src-renderer/store/reviews.js';
import type { Database } from '../../src-renderer/store/schema.js';
import { DEFAULT_SETTINGS } from '../../src-renderer/store/settings.js';
import { DEFAULT_PRESET } from '../../src-renderer/study/preset.js';
import { createDesk, type Desk } from '../../src-renderer/ui/desk.js';
import { createEntry } from '../../src-renderer/ui/screens/quiz/entry.js';
import { createQuiz, type Quiz } from '../../src-renderer/ui/screens/quiz/model.js';
import { beginQuiz, type Making } from '../../src-renderer/ui/screens/quiz/taking.js';
import { firstWish, type Wish, wishOf } from '../../src-renderer/ui/screens/quiz/wish.js';
import { IDS } from '../store/histories.js';
import { BOTH, done, everything, NOON, newLibrary, press } from '../store/library.js';

/** As in the worker. */
const MAKING: Making = { quiz: async ({ material, wish, seed }) => makeQuiz(material, wish, seed) };

type Open = { readonly db: Database; readonly desk: Desk; readonly quiz: Quiz; readonly leave: () => void };

async function library(): Promise<Desk> {
  const db = await newLibrary();
  done(await addConversion(db, BOTH, NOON.now));
  done(await decide(db, IDS, 'kept'));
  return createDesk(db, {} as Host, DEFAULT_SETTINGS);
}

function screen(desk: Desk): Open {
  return createRoot((leave) => ({ db: desk.db, desk, quiz: createQuiz(desk, MAKING, []), leave }));
}

async function opened(wish: Partial<Wish> = {}): Promise<Open> {
  const open = screen(await library());
  open.quiz.setWish(wish);
  await open.quiz.start();
  return open;
}

function itemOf(quiz: Quiz): QuizItem {
  const item = quiz.item();
  if (!item) throw new Error('nothing is asked');
  return item;
}

/** Answers all that is left, rightly or not. */
function answerAll({ quiz }: Open, right: boolean): void {
  for (let i = 0; i < 20 && !quiz.over(); i += 1) {
    const item = itemOf(quiz);
    if (item.kind === 'typed')
      quiz.answer({ kind: 'typed', text: right ? item.answer : 'xyz', overruled: false });
    else quiz.answer({ kind: 'said', knew: right });
    quiz.next();
  }
}

/** The score is kept after the last answer, in its own time. */
async function scores(db: Database) {
  await vi.waitFor(async () => expect(await db.quizzes.count()).toBeGreaterThan(0));
  return lastScores(db, 9);
}

describe('a quiz', () => {
  test('asks each fact once, keeps its score, and leaves everything else as it was', async () => {
    const open = await opened({ kinds: ['question', 'cloze', 'typed'] });
    const { quizzes: _none, ...before } = await everything(open.db);
    expect(open.quiz.taking()?.items).toHaveLength(3);
    answerAll(open, true);
    const [score] = await scores(open.db);
    expect(score).toMatchObject({ asked: 3, right: 3, missed: [], articles: [] });
    const { quizzes: _one, ...after } = await everything(open.db);
    expect(after).toEqual(before);
    expect(open.desk.status()).toBe('The quiz is over. 3 of 3 right.');
  });

  test('is the same from the same seed over the same library, in another window too', async () => {
    const desk = await library();
    const [one, two, other] = await Promise.all(
      ['7', '7', '8'].map((seed) => beginQuiz(desk, MAKING, firstWish([]), seed)),
    );
    expect(one?.items).toEqual(two?.items);
    expect(one?.seed).not.toBe(other?.seed);
  });

  test('is taken again from its score: the same items in the same order, however the form stands', async () => {
    const open = await opened({ kinds: ['typed', 'cloze'], size: { kind: 'minutes', many: 5 } });
    const items = open.quiz.taking()?.items;
    answerAll(open, false);
    const [score] = await scores(open.db);
    if (!score) throw new Error('no score is kept');
    open.quiz.setUpAnew();
    open.quiz.setWish(firstWish([]));
    await open.quiz.takeAgain(score);
    expect(open.quiz.taking()?.items).toEqual(items);
    expect(open.quiz.taking()?.run).toMatchObject({ marks: [], limitMs: 300_000 });
    answerAll(open, true);
    await vi.waitFor(async () => expect(await open.db.quizzes.count()).toBe(2));
    expect((await lastScores(open.db, 1))[0]).toMatchObject({ seed: score.seed, right: score.asked });
  });

  test('of before its wishes were kept, or with wishes that are not known, is not offered again', async () => {
    const row = { id: 1, articles: [], seed: '7', asked: 3, right: 2, tookMs: 9, missed: [] };
    const { size } = firstWish([]);
    expect(wishOf(row)).toBeNull();
    const wished = { kinds: [], size, tellAtOnce: true };
    expect(wishOf({ ...row, wished })).toBeNull();
    expect(
      wishOf({ ...row, wished: { ...wished, kinds: ['typed'], size: { ...size, many: 7 } } }),
    ).toBeNull();
    expect(wishOf({ ...row, wished: { ...wished, kinds: ['typed'] } })).toMatchObject({ kinds: ['typed'] });
  });

  test('is made once, however often start is pressed, and not begun once the screen is left', async () => {
    const desk = await library();
    const asked: AbortSignal[] = [];
    const slow: Making = {
      quiz: (_job, stop) =>
        new Promise((resolve) => {
          asked.push(stop);
          stop.addEventListener('abort', () => resolve(null));
        }),
    };
    const [quiz, leave] = createRoot((dispose) => [createQuiz(desk, slow, []), dispose] as const);
    const started = quiz.start();
    await quiz.start();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    expect(quiz.making()).toBe(true);
    leave();
    await started;
    expect([quiz.taking(), asked.length, desk.warnings().length]).toEqual([null, 1, 0]);
  });

  test('lets a typed answer be overruled, and counts it so', async () => {
    const open = await opened({ kinds: ['typed'] });
    open.quiz.answer({ kind: 'typed', text: 'xyz', overruled: false });
    expect(open.quiz.taking()?.run.marks.at(-1)?.right).toBe(false);
    open.quiz.overrule();
    expect(open.quiz.taking()?.run.marks.at(-1)?.right).toBe(true);
    open.quiz.next();
    answerAll(open, false);
    expect((await scores(open.db))[0]).toMatchObject({ asked: 3, right: 1 });
  });

  test('that tells at the end goes on at once, and cannot be overruled', async () => {
    const open = await opened({ kinds: ['typed'], tellAtOnce: false });
    const first = itemOf(open.quiz).id;
    open.quiz.answer({ kind: 'typed', text: 'xyz', overruled: false });
    expect(itemOf(open.quiz).id).not.toBe(first);
    expect(open.desk.status()).toMatch(/^Question 2 of 3/);
    open.quiz.overrule();
    expect(open.quiz.taking()?.run.marks.map(({ right }) => right)).toEqual([false]);
  });

  test('with nothing to ask is not begun, and says so', async () => {
    const open = await opened({ kinds: ['order'] });
    expect(open.quiz.taking()).toBeNull();
    expect(open.desk.warnings()).toHaveLength(1);
  });
});

describe('a quiz that is left', () => {
  test('is offered again where it was, once', async () => {
    const open = await opened({ kinds: ['question', 'cloze'] });
    open.quiz.answer({ kind: 'said', knew: true });
    open.quiz.next();
    const asked = itemOf(open.quiz).id;
    open.leave();
    const again = screen(open.desk);
    again.quiz.resume();
    expect(itemOf(again.quiz).id).toBe(asked);
    expect(again.quiz.taking()?.run.marks).toHaveLength(1);
    answerAll(again, true);
    again.leave();
    expect(screen(open.desk).quiz.left()).toBeNull();
    expect((await scores(open.db))[0]).toMatchObject({ asked: 3, right: 3 });
  });

  test('can be dropped, and is no score', async () => {
    const open = await opened();
    open.leave();
    const again = screen(open.desk);
    again.quiz.dropLeft();
    expect(screen(open.desk).quiz.left()).toBeNull();
    expect(await open.db.quizzes.count()).toBe(0);
  });
});

describe('what was missed', () => {
  test('is asked again without another score', async () => {
    const open = await opened({ kinds: ['question', 'cloze'] });
    answerAll(open, false);
    expect(await scores(open.db)).toHaveLength(1);
    open.quiz.repeatMissed();
    expect(open.quiz.taking()?.items).toHaveLength(3);
    answerAll(open, true);
    open.quiz.repeatMissed();
    expect(open.quiz.over()).toBe(true);
    expect(await open.db.quizzes.count()).toBe(1);
  });

  test('becomes due when the learner says so, in one step that is taken back whole', async () => {
    const desk = await library();
    const past = { ...desk.clock(), now: desk.clock().now - 3_600_000 };
    for (const memory of await memoriesOf(desk.db, IDS)) {
      const given = press(memory, 'easy', past);
      done(await saveAnswer(desk.db, given.review, given.memory, { preset: DEFAULT_PRESET }));
    }
    const open = screen(desk);
    open.quiz.setWish({ kinds: ['question', 'cloze'] });
    await open.quiz.start();
    answerAll(open, false);
    await scores(desk.db);
    const before = await everything(desk.db);
    await open.quiz.makeMissedDue();
    expect(open.quiz.due()).toBe(3);
    expect(await desk.db.marks.count()).toBe(3);
    await open.quiz.makeMissedDue();
    await open.quiz.undoDue();
    expect(open.quiz.due()).toBeNull();
    expect(await everything(desk.db)).toEqual(before);
  });
});

describe('an entry', () => {
  test('of a typed item takes an empty Enter twice for “I do not know”', async () => {
    const { desk, quiz } = await opened({ kinds: ['typed'] });
    const entry = createEntry(desk, quiz, itemOf(quiz));
    entry.advance();
    expect(quiz.taking()?.run.told).toBe(false);
    entry.advance();
    expect(quiz.taking()?.run.marks).toMatchObject([{ given: { kind: 'nothing' }, right: false }]);
  });

  test('of a match fills place after place, moves what is picked again, and is checked when complete', async () => {
    const { desk, quiz } = await opened();
    const item: QuizItem = {
      kind: 'match',
      id: 'm',
      cards: [],
      evidence: [],
      lefts: ['a', 'b', 'c'],
      rights: ['1', '2', '3'],
      solution: [0, 1, 2],
    };
    const entry = createEntry(desk, quiz, item);
    for (const place of [2, 0, 2]) entry.pick(place);
    expect(entry.places()).toEqual([-1, 0, 2]);
    expect(entry.cursor()).toBe(0);
    expect(entry.complete()).toBe(false);
    entry.pick(1);
    expect(entry.complete()).toBe(true);
    entry.clear();
    expect(entry.places()).toEqual([1, 0, -1]);
    entry.pick(7);
    expect(entry.places()).toEqual([1, 0, -1]);
  });
});
