/** What a learner does to the card on screen, each act saved before the next card is shown, and taken back whole. */
import type { Accessor } from 'solid-js';
import type { Piece } from '../../../../content/answers/letters.js';
import { type CardId, type Grade, studyDay } from '../../../../content/deck.js';
import type { Result } from '../../../../content/problem.js';
import { bury, flag, forget, setDue, suspend } from '../../../store/marks.js';
import { type Moment, saveAnswer } from '../../../store/reviews.js';
import { redo, type Turned, undo } from '../../../store/undo.js';
import { today } from '../../../study/day.js';
import { intervalInWords } from '../../../study/interval-words.js';
import { presetFor } from '../../../study/rules.js';
import { leftOf, type Session, step } from '../../../study/session.js';
import type { Desk } from '../../desk.js';
import { count } from '../../parts/words.js';
import { turnedWords } from '../../turning.js';
import { readShown, type ShownCard, spoken } from './sitting.js';

/** What the learner gave before the answer was shown; null for a card one grades oneself. */
export type Given = {
  readonly text: string;
  readonly right: boolean;
  /** Of a typed answer, the right one letter by letter beside it; null for what was not typed. */
  readonly letters: readonly Piece[] | null;
};

/** An act of this sitting, and the sitting on its other side. */
type Mark = { readonly act: Turned['act']; readonly session: Session };

export type State = {
  readonly session: Session;
  readonly shown: ShownCard | null;
  readonly given: Given | null;
  readonly shownAt: number;
  /** Acts that can be taken back, oldest first, each with the sitting before it. */
  readonly past: readonly Mark[];
  /** Acts taken back, the next to be done again last, each with the sitting after it. */
  readonly future: readonly Mark[];
};

export type Core = {
  readonly desk: Desk;
  readonly state: Accessor<State>;
  readonly set: (state: State) => void;
  /** True while an act is on its way to the disk: nothing else counts until it is there. */
  busy: boolean;
};

const NAMES: Readonly<Record<Grade, string>> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' };
const FLAG = 1;

/** The word on a grade's button. */
export function nameOf(grade: Grade): string {
  return NAMES[grade];
}

/** A sitting in which nothing has been done. */
export function firstState(desk: Desk, session: Session, shown: ShownCard | null): State {
  return { session, shown, given: null, shownAt: desk.clock().now, past: [], future: [] };
}

/** How many cards are answered, and how many there are with those that wait. */
export function positionOf(session: Session): { readonly done: number; readonly total: number } {
  const left = leftOf(session);
  const done = session.answers.length;
  return { done, total: done + left.fresh + left.learning + left.review };
}

/** What is spoken when a card comes. */
export function question({ session, shown }: State): string {
  if (!shown) return session.practice ? 'Practice complete.' : 'Session complete.';
  const { done, total } = positionOf(session);
  return `Question ${done + 1} of ${total}. ${spoken(shown.card.prompt)}`;
}

/** Runs one act at a time; what is pressed meanwhile counts for nothing. */
export async function alone(core: Core, work: () => Promise<void>): Promise<void> {
  if (core.busy) return;
  core.busy = true;
  try {
    await work();
  } catch (error) {
    core.desk.crash(error);
  } finally {
    core.busy = false;
  }
}

/** The state at a sitting; cards that are gone from the library are dropped from it. */
async function moved(core: Core, wanted: Session): Promise<State> {
  const { db, clock } = core.desk;
  let session = wanted;
  let shown = await readShown(db, session.current);
  while (session.current && !shown) {
    session = step(session, { kind: 'drop', card: session.current.card, clock: clock() });
    shown = await readShown(db, session.current);
  }
  return { ...core.state(), session, shown, given: null, shownAt: clock().now };
}

/** The state after an act that leaves the card where it is. */
export async function stayed(core: Core, act: Turned['act']): Promise<State> {
  const before = core.state();
  const shown = await readShown(core.desk.db, before.session.current);
  return { ...before, shown, past: [...before.past, { act, session: before.session }], future: [] };
}

async function movedBy(core: Core, act: Turned['act'], next: Session): Promise<void> {
  const { past, session } = core.state();
  const state = await moved(core, next);
  core.desk.warn([]);
  core.set({ ...state, past: [...past, { act, session }], future: [] });
}

function momentOf({ rules, current }: Session): Moment {
  const preset = current ? presetFor(rules, current.article) : rules.preset;
  const article = current ? { article: current.article } : {};
  return { preset, suspendLeeches: preset.suspendLeeches, ...article };
}

/** Saves the answer with the state that the button promised; a card that is gone is left out. */
export async function grade(core: Core, chosen: Grade): Promise<void> {
  const { session, shownAt } = core.state();
  if (session.promised === null) return;
  const clock = core.desk.clock();
  const words = intervalInWords(session.promised[chosen], clock);
  const next = step(session, { kind: 'answer', grade: chosen, tookMs: clock.now - shownAt, clock });
  const answer = next.answers.at(-1);
  if (!answer) return;
  if (session.practice) return practised(core, chosen, next);
  const { review, memory } = answer;
  const saved = await saveAnswer(core.desk.db, review, memory, momentOf(session));
  if (!saved.ok && saved.problem.kind === 'card gone') {
    core.set(await moved(core, step(session, { kind: 'drop', card: review.card, clock })));
    return core.desk.say(`That card is no longer in the library. ${question(core.state())}`);
  }
  if (!saved.ok) return core.desk.warn([saved.problem]);
  await movedBy(core, 'answer', next);
  core.desk.say(`${NAMES[chosen]}, next in ${words}. ${question(core.state())}`);
}

/** Nothing is saved: only the sitting goes on. */
async function practised(core: Core, chosen: Grade, next: Session): Promise<void> {
  await movedBy(core, 'answer', next);
  core.desk.say(`${chosen === 'again' ? 'Missed: it comes again.' : 'Known.'} ${question(core.state())}`);
}

/** What takes a card out of the sitting without an answer; so many days from today, or a name. */
export type Away = 'suspend' | 'bury' | 'forget' | { readonly days: number };

function awayWords(away: Away): string {
  if (away === 'suspend') return 'Suspended.';
  if (away === 'bury') return 'Put off until tomorrow.';
  if (away === 'forget') return 'Forgotten: new again.';
  return away.days === 0 ? 'Due today.' : `Due in ${count(away.days, 'day')}.`;
}

function putAway(core: Core, card: CardId, away: Away): Promise<Result<void>> {
  const { db, clock } = core.desk;
  const day = today(clock());
  const { session } = core.state();
  const preset = session.current ? presetFor(session.rules, session.current.article) : session.rules.preset;
  if (away === 'suspend') return suspend(db, [card]);
  if (away === 'bury') return bury(db, [card], studyDay(day + 1));
  if (away === 'forget') return forget(db, [card]);
  return setDue(db, [card], studyDay(day + away.days), day, preset);
}

/** Suspends the card on screen, puts it off, forgets it or gives it a day; the next card comes. */
export async function setAside(core: Core, away: Away): Promise<void> {
  const { session, shown } = core.state();
  if (!shown) return;
  const card = shown.card.id;
  const done = await putAway(core, card, away);
  if (!done.ok) return core.desk.warn([done.problem]);
  const kind = typeof away === 'string' ? away : 'due date';
  await movedBy(core, kind, step(session, { kind: 'drop', card, clock: core.desk.clock() }));
  core.desk.say(`${awayWords(away)} ${question(core.state())}`);
}

/** Puts the first flag on the card on screen, or takes off the one it has. */
export async function toggleFlag(core: Core): Promise<void> {
  const { shown } = core.state();
  if (!shown) return;
  const done = await flag(core.desk.db, [shown.card.id], shown.flagged ? 0 : FLAG);
  if (!done.ok) return core.desk.warn([done.problem]);
  core.set(await stayed(core, 'flag'));
  core.desk.say(shown.flagged ? 'Flag taken off.' : 'Flagged.');
}

/** An act that changed nothing left no step behind: the mark of the act that was turned is found below it. */
function split(marks: readonly Mark[], act: Turned['act']): readonly [Mark | undefined, readonly Mark[]] {
  const at = marks.findLastIndex((mark) => mark.act === act);
  return at < 0 ? [undefined, marks] : [marks[at], marks.slice(0, at)];
}

/** A practice answer was never stored: the sitting alone goes back, or forth. */
async function turnPractised(core: Core, from: 'past' | 'future', said: string): Promise<boolean> {
  const before = core.state();
  const mark = before[from].at(-1);
  if (!before.session.practice || mark?.act !== 'answer') return false;
  const to = from === 'past' ? 'future' : 'past';
  const turned = {
    [from]: before[from].slice(0, -1),
    [to]: [...before[to], { ...mark, session: before.session }],
  };
  core.set({ ...(await moved(core, mark.session)), ...turned });
  core.desk.say(`${said} ${question(core.state())}`);
  return true;
}

/** Takes back the last act of this sitting, whatever it was; what was done before the sitting stays. */
export async function turnBack(core: Core): Promise<void> {
  if (core.state().past.length === 0 || (await turnPractised(core, 'past', 'Taken back.'))) return;
  const undone = await undo(core.desk.db);
  if (!undone.ok) return core.desk.warn([undone.problem]);
  if (undone.value === null) return;
  const { act } = undone.value;
  const { session, past, future } = core.state();
  const [mark, left] = split(past, act);
  const state = await moved(core, mark?.session ?? session);
  core.set({ ...state, past: left, future: [...future, { act, session }] });
  core.desk.say(`${turnedWords('Undone', undone.value)} ${question(core.state())}`);
}

/** Does again what this sitting took back last. */
export async function turnForth(core: Core): Promise<void> {
  if (core.state().future.length === 0 || (await turnPractised(core, 'future', 'Done again.'))) return;
  const redone = await redo(core.desk.db);
  if (!redone.ok) return core.desk.warn([redone.problem]);
  if (redone.value === null) return;
  const { act } = redone.value;
  const { session, past, future } = core.state();
  const [mark, left] = split(future, act);
  const state = await moved(core, mark?.session ?? session);
  core.set({ ...state, past: [...past, { act, session }], future: left });
  core.desk.say(`${turnedWords('Done again', redone.value)} ${question(core.state())}`);
}
