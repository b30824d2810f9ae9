/** The quiz screen as a state: set up, asked, scored. */
import { type Accessor, createSignal, onCleanup } from 'solid-js';
import type { ArticleId } from '../../../../content/deck.js';
import type { Given, QuizItem } from '../../../../content/quiz/item.js';
import type { QuizRow } from '../../../store/quiz-row.js';
import { asked, goOn, leaveQuiz, putOff, resumeQuiz } from '../../../study/quiz.js';
import type { Desk } from '../../desk.js';
import {
  answer,
  type Core,
  leftQuizzes,
  makeMissedDue,
  moveTo,
  overrule,
  sayItem,
  takeUp,
  undoDue,
} from './acts.js';
import { beginQuiz, type Making, missedIn, repeated, type Taking } from './taking.js';
import { firstWish, type Wish, wishOf } from './wish.js';

export type Quiz = {
  readonly wish: Accessor<Wish>;
  readonly setWish: (part: Partial<Wish>) => void;
  readonly start: () => Promise<void>;
  /** The same quiz, from its seed; what changed in the library since may change it. */
  readonly takeAgain: (row: QuizRow) => Promise<void>;
  /** Items are being made. */
  readonly making: Accessor<boolean>;
  /** A quiz that was left, to be gone on with. */
  readonly left: Accessor<Taking | null>;
  readonly resume: () => void;
  readonly dropLeft: () => void;
  readonly taking: Accessor<Taking | null>;
  readonly item: Accessor<QuizItem | null>;
  readonly over: Accessor<boolean>;
  readonly answer: (given: Given) => void;
  readonly next: () => void;
  readonly later: () => void;
  readonly overrule: () => void;
  readonly repeatMissed: () => void;
  readonly setUpAnew: () => void;
  /** Made due by this quiz; null before. */
  readonly due: Accessor<number | null>;
  readonly makeMissedDue: () => Promise<void>;
  readonly undoDue: () => Promise<void>;
};

function createCore(desk: Desk): Core & { readonly left: Accessor<Taking | null> } {
  const [taking, setTaking] = createSignal<Taking | null>(null);
  const [left, setLeft] = createSignal(leftQuizzes.get(desk.db) ?? null);
  const [due, setDue] = createSignal<number | null>(null);
  const item = () => {
    const open = taking();
    return open?.items[asked(open.run) ?? -1] ?? null;
  };
  return { desk, taking, setTaking, item, left, setLeft, due, setDue };
}

/** One quiz is made at a time; leaving the screen stops it. */
function createStart(core: Core, making: Making) {
  const { desk } = core;
  const [stop, setStop] = createSignal<AbortController | null>(null);
  onCleanup(() => stop()?.abort());
  const begin = async (wish: Wish, seed: string, stopping: AbortController) => {
    const open = await beginQuiz(desk, making, wish, seed, stopping.signal);
    if (open === null) return;
    desk.warn([]);
    if (open.items.length > 0) takeUp(core, open);
    else desk.warn(['These articles have nothing of that kind to ask. Choose more kinds or more articles.']);
  };
  const start = async (wish: Wish, seed: string) => {
    if (stop()) return;
    const stopping = new AbortController();
    setStop(stopping);
    try {
      await begin(wish, seed, stopping);
    } catch (error) {
      desk.crash(error);
    } finally {
      setStop(null);
    }
  };
  return { start, making: () => stop() !== null };
}

function running(core: Core): Pick<Quiz, 'next' | 'later' | 'repeatMissed'> {
  const now = () => core.desk.clock().now;
  return {
    next: () => {
      const open = core.taking();
      if (!open?.run.told) return;
      moveTo(core, goOn(open.run, now()));
      sayItem(core);
    },
    later: () => {
      const open = core.taking();
      if (!open || open.run.told) return;
      moveTo(core, putOff(open.run));
      sayItem(core, 'Later. ');
    },
    repeatMissed: () => {
      const open = core.taking();
      if (open && missedIn(open).length > 0) takeUp(core, repeated(open, now()));
    },
  };
}

/** One quiz screen; what is left of it when its owner goes is offered again. */
export function createQuiz(desk: Desk, making: Making, articles: readonly ArticleId[]): Quiz {
  const core = createCore(desk);
  const starting = createStart(core, making);
  const [wish, setWish] = createSignal(firstWish(articles));
  const over = () => core.taking() !== null && core.item() === null;
  onCleanup(() => {
    const open = core.taking();
    if (open && !over()) leftQuizzes.set(desk.db, { ...open, run: leaveQuiz(open.run, desk.clock().now) });
  });
  return {
    ...core,
    ...running(core),
    wish,
    setWish: (part) => setWish({ ...wish(), ...part }),
    over,
    making: starting.making,
    start: () => starting.start(wish(), String(desk.clock().now)),
    takeAgain: async (row) => {
      const same = wishOf(row);
      if (same === null) return;
      setWish(same);
      await starting.start(same, row.seed);
    },
    resume: () => {
      const waiting = core.left();
      if (waiting) takeUp(core, { ...waiting, run: resumeQuiz(waiting.run, desk.clock().now) });
    },
    dropLeft: () => {
      leftQuizzes.delete(desk.db);
      core.setLeft(null);
    },
    answer: (given) => answer(core, given),
    overrule: () => overrule(core),
    setUpAnew: () => core.setTaking(null),
    makeMissedDue: () => makeMissedDue(core),
    undoDue: () => undoDue(core),
  };
}
