/** A sitting as a state: one value stepped by answers, each saved before the next card is shown. */
import { type Accessor, batch, createSignal } from 'solid-js';
import { judge } from '../../../../content/cards/judge.js';
import type { ArticleId, CardId, Grade } from '../../../../content/deck.js';
import { type CardEdit, editCard } from '../../../store/cards.js';
import { saveAnswer, undoLastAnswer } from '../../../store/reviews.js';
import { intervalInWords } from '../../../study/interval-words.js';
import { leftOf, type Session, startSession, step } from '../../../study/session.js';
import type { Desk } from '../../desk.js';
import { queueOf, readShown, type ShownCard, spoken } from './sitting.js';

/** What the learner gave before the answer was shown; null for a card one grades oneself. */
type Given = { readonly text: string; readonly right: boolean };

type State = {
  readonly session: Session;
  readonly shown: ShownCard | null;
  readonly given: Given | null;
  readonly shownAt: number;
};

export type Sitting = {
  readonly session: Accessor<Session>;
  readonly shown: Accessor<ShownCard | null>;
  readonly revealed: Accessor<boolean>;
  readonly given: Accessor<Given | null>;
  /** The grade that Space and Enter give. */
  readonly proposed: Accessor<Grade>;
  /** When each button would show the card again, in words; null before the answer is shown. */
  readonly promise: (grade: Grade) => string | null;
  readonly progress: Accessor<{ readonly done: number; readonly total: number }>;
  /** Shows the answer; checks what was typed, where something was. */
  readonly reveal: () => void;
  /** What stands in the field of a number card. */
  readonly typed: Accessor<string>;
  readonly setTyped: (typed: string) => void;
  /** The option at a place of a choice card; before the answer only. */
  readonly pick: (index: number) => void;
  readonly grade: (grade: Grade) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly why: Accessor<boolean>;
  readonly toggleWhy: () => void;
  readonly editing: Accessor<boolean>;
  readonly setEditing: (on: boolean) => void;
  readonly drafts: Map<CardId, CardEdit>;
  readonly saveEdit: (edit: CardEdit) => Promise<void>;
};

type Core = {
  readonly desk: Desk;
  readonly state: Accessor<State>;
  readonly set: (state: State) => void;
  /** True while an answer is on its way to the disk: nothing else counts until it is there. */
  busy: boolean;
};

const NAMES: Readonly<Record<Grade, string>> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' };

/** The word on a grade's button. */
export function nameOf(grade: Grade): string {
  return NAMES[grade];
}

/** Reads today's cards and shows the first; an empty queue gives a sitting that is over at once. */
export async function openSitting(desk: Desk, articles: readonly ArticleId[]): Promise<Sitting> {
  const clock = desk.clock();
  const { preset } = desk.settings();
  const session = startSession(await queueOf(desk.db, clock, preset, articles), clock, preset);
  return createSitting(desk, session, await readShown(desk.db, session.current));
}

function positionOf(session: Session) {
  const left = leftOf(session);
  const done = session.answers.length;
  return { done, total: done + left.fresh + left.learning + left.review };
}

function question(state: State): string {
  if (!state.shown) return 'Session complete.';
  const { done, total } = positionOf(state.session);
  return `Question ${done + 1} of ${total}. ${spoken(state.shown.card.prompt)}`;
}

async function moved(core: Core, session: Session): Promise<State> {
  const shown = await readShown(core.desk.db, session.current);
  return { session, shown, given: null, shownAt: core.desk.clock().now };
}

function reveal(core: Core, given: Given | null): void {
  const state = core.state();
  if (core.busy || !state.shown || state.session.promised !== null) return;
  core.set({ ...state, given, session: step(state.session, { kind: 'reveal', clock: core.desk.clock() }) });
  const verdict = given === null ? '' : given.right ? 'Right. ' : 'Not right. ';
  const source = state.shown.sources[0];
  core.desk.say(`${verdict}Answer: ${state.shown.card.answer}.${source ? ` From ${source.title}.` : ''}`);
}

function pick(core: Core, index: number): void {
  const card = core.state().shown?.card;
  const option = card?.kind === 'choice' ? card.options[index] : undefined;
  if (card && option !== undefined) reveal(core, { text: option, right: option === card.answer });
}

async function alone(core: Core, work: () => Promise<void>): Promise<void> {
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

async function grade(core: Core, chosen: Grade): Promise<void> {
  const { session, shownAt } = core.state();
  if (session.promised === null) return;
  const clock = core.desk.clock();
  const words = intervalInWords(session.promised[chosen], clock);
  const next = step(session, { kind: 'answer', grade: chosen, tookMs: clock.now - shownAt, clock });
  const answer = next.answers.at(-1);
  if (!answer) return;
  const saved = await saveAnswer(core.desk.db, answer.review, answer.memory);
  if (!saved.ok) return core.desk.warn([saved.problem]);
  core.desk.warn([]);
  core.set(await moved(core, next));
  core.desk.say(`${NAMES[chosen]}, next in ${words}. ${question(core.state())}`);
}

async function undo(core: Core): Promise<void> {
  const { session } = core.state();
  if (session.before === null) return;
  const undone = await undoLastAnswer(core.desk.db);
  if (!undone.ok) return core.desk.warn([undone.problem]);
  core.set(await moved(core, step(session, { kind: 'undo', clock: core.desk.clock() })));
  core.desk.say(`Undone. ${question(core.state())}`);
}

function proposedOf(state: State): Grade {
  if (state.given !== null) return state.given.right ? 'good' : 'again';
  const kind = state.shown?.card.kind;
  return kind === 'choice' || kind === 'number' ? 'again' : 'good';
}

function createEditing(core: Core): Pick<Sitting, 'editing' | 'setEditing' | 'drafts' | 'saveEdit'> {
  const [editing, setEditing] = createSignal(false);
  const drafts = new Map<CardId, CardEdit>();
  const saveEdit = (edit: CardEdit) =>
    alone(core, async () => {
      const { shown, session } = core.state();
      if (!shown) return;
      const saved = await editCard(core.desk.db, shown.card.id, edit);
      if (!saved.ok) return core.desk.warn([saved.problem]);
      drafts.delete(shown.card.id);
      const reworded = await readShown(core.desk.db, session.current);
      batch(() => {
        core.set({ ...core.state(), shown: reworded });
        setEditing(false);
      });
      core.desk.say('Saved.');
    });
  return { editing, setEditing, drafts, saveEdit };
}

function createSitting(desk: Desk, session: Session, shown: ShownCard | null): Sitting {
  const [state, setState] = createSignal<State>({ session, shown, given: null, shownAt: desk.clock().now });
  const [why, setWhy] = createSignal(false);
  const [typed, setTyped] = createSignal('');
  const set = (next: State) =>
    batch(() => {
      if (next.shown?.card.id !== state().shown?.card.id) setTyped('');
      setState(() => next);
    });
  const core: Core = { desk, state, set, busy: false };
  const card = () => state().shown?.card;
  const promise = (of: Grade) => {
    const { promised } = state().session;
    return promised ? intervalInWords(promised[of], desk.clock()) : null;
  };
  desk.say(question(state()));
  return {
    ...createEditing(core),
    session: () => state().session,
    shown: () => state().shown,
    revealed: () => state().session.promised !== null,
    given: () => state().given,
    proposed: () => proposedOf(state()),
    promise,
    progress: () => positionOf(state().session),
    reveal: () => {
      const asked = card();
      const text = typed().trim();
      const given = asked?.kind === 'number' && text !== '';
      reveal(core, given ? { text, right: judge(asked, text) } : null);
    },
    typed,
    setTyped,
    pick: (index) => pick(core, index),
    grade: (chosen) => alone(core, () => grade(core, chosen)),
    undo: () => alone(core, () => undo(core)),
    why,
    toggleWhy: () => setWhy(!why()),
  };
}

/** How many answers of the sitting were more than Again. */
export function recalledIn(session: Session): number {
  return session.answers.filter((answer) => answer.review.grade !== 'again').length;
}
