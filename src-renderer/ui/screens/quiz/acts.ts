/** What a learner does in a quiz. The schedule is touched by one act only, and only when asked to. */
import { type Accessor, batch } from 'solid-js';
import { type Given, isRight, type QuizItem } from '../../../../content/quiz/item.js';
import { makeDue } from '../../../store/quiz-material.js';
import { keepScore } from '../../../store/quizzes.js';
import type { Database } from '../../../store/schema.js';
import { undo } from '../../../store/undo.js';
import { asked, goOn, markItem, type QuizRun, remark, scoreOf } from '../../../study/quiz.js';
import type { Desk } from '../../desk.js';
import { count } from '../../parts/words.js';
import { turnedWords } from '../../turning.js';
import { spokenItem, spokenVerdict } from './spoken.js';
import { missedCards, scoreRow, type Taking, total } from './taking.js';

export type Core = {
  readonly desk: Desk;
  readonly taking: Accessor<Taking | null>;
  readonly setTaking: (taking: Taking | null) => void;
  readonly item: Accessor<QuizItem | null>;
  readonly setLeft: (taking: Taking | null) => void;
  /** How many cards this quiz made due; null before. */
  readonly due: Accessor<number | null>;
  readonly setDue: (many: number | null) => void;
};

/** One quiz that was left for each library, as long as the window lives. */
export const leftQuizzes = new WeakMap<Database, Taking>();

/** Says what is asked now. */
export function sayItem({ desk, taking, item }: Core, before = ''): void {
  const [open, shown] = [taking(), item()];
  if (open && shown) desk.say(`${before}${spokenItem(shown, open.run.marks.length + 1, total(open))}`);
}

/** Takes up a quiz, new or left. */
export function takeUp(core: Core, taking: Taking): void {
  leftQuizzes.delete(core.desk.db);
  batch(() => {
    core.setLeft(null);
    core.setDue(null);
    core.setTaking(taking);
  });
  sayItem(core);
}

async function finish({ desk }: Core, ended: Taking): Promise<void> {
  leftQuizzes.delete(desk.db);
  const { asked: many, right } = scoreOf(ended.run);
  desk.say(`The quiz is over. ${right} of ${many} right.`);
  if (ended.isRepeat || many === 0) return;
  const kept = await keepScore(desk.db, scoreRow(ended, desk.clock().now));
  if (!kept.ok) desk.warn([kept.problem]);
}

/** Moves the quiz on screen; one that is over by it is scored and kept. */
export function moveTo(core: Core, run: QuizRun<Given>): void {
  const open = core.taking();
  if (!open || run === open.run) return;
  const next = { ...open, run };
  core.setTaking(next);
  if (asked(run) === null) void finish(core, next).catch(core.desk.crash);
}

/** Marks the item on screen, and tells or goes on, as was wished. */
export function answer(core: Core, given: Given): void {
  const [open, shown] = [core.taking(), core.item()];
  if (!open || !shown || open.run.told) return;
  const right = isRight(shown, given, open.known);
  const run = markItem(open.run, given, right);
  moveTo(core, open.wish.tellAtOnce ? run : goOn(run, core.desk.clock().now));
  if (open.wish.tellAtOnce) core.desk.say(spokenVerdict(shown, right));
  else sayItem(core);
}

/** Turns the verdict on what was typed round, as long as it is on screen. */
export function overrule(core: Core): void {
  const open = core.taking();
  const last = open?.run.marks.at(-1);
  if (!(open?.run.told && last?.given.kind === 'typed')) return;
  const given = { ...last.given, overruled: !last.given.overruled };
  moveTo(core, remark(open.run, given, !last.right));
  core.desk.say(last.right ? 'Counts as not right.' : 'Counts as right.');
}

/** What became of "make these due". */
export function dueWords(many: number): string {
  if (many === 0) return 'They come today or as new cards in any case; nothing was changed.';
  return `${count(many, 'card')} made due today.`;
}

/** Makes the cards behind the mistakes due today, in one step. */
export async function makeMissedDue(core: Core): Promise<void> {
  const { desk, taking, due, setDue } = core;
  const open = taking();
  if (!open || due() !== null) return;
  const done = await makeDue(desk.db, missedCards(open), desk.clock(), desk.settings().preset);
  if (!done.ok) return desk.warn([done.problem]);
  setDue(done.value);
  desk.say(dueWords(done.value));
}

/** Takes that step back. */
export async function undoDue({ desk, due, setDue }: Core): Promise<void> {
  if (!due()) return;
  const undone = await undo(desk.db);
  if (!undone.ok) return desk.warn([undone.problem]);
  setDue(null);
  if (undone.value) desk.say(turnedWords('Undone', undone.value));
}
