/** A sitting as a state: one value stepped by answers, each saved before the next card is shown. */
import { type Accessor, batch, createSignal } from 'solid-js';
import { askedOf, judge } from '../../../../content/answers/judge.js';
import type { CardId, Grade } from '../../../../content/deck.js';
import { type CardEdit, editCard } from '../../../store/cards.js';
import { wakeBuried } from '../../../store/marks.js';
import type { Settings } from '../../../store/settings.js';
import { today } from '../../../study/day.js';
import { intervalInWords } from '../../../study/interval-words.js';
import { type Session, startPractice, startSession, step } from '../../../study/session.js';
import type { Desk } from '../../desk.js';
import {
  type Away,
  alone,
  type Core,
  firstState,
  type Given,
  grade,
  positionOf,
  question,
  type State,
  setAside,
  stayed,
  toggleFlag,
  turnBack,
  turnForth,
} from './acts.js';
import { typedRight } from './drawn.js';
import { type Asked, chosenCards, lookAhead, queueOf, readShown, type ShownCard } from './sitting.js';

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
  /** Turns the verdict on a typed answer round; the grade that is proposed follows. */
  readonly overrule: () => void;
  /** True where the answer is to be typed; an empty field still shows it. */
  readonly typable: Accessor<boolean>;
  /** What stands in the field of such a card. */
  readonly typed: Accessor<string>;
  readonly setTyped: (typed: string) => void;
  /** The option at a place of a choice card; before the answer only. */
  readonly pick: (index: number) => void;
  readonly grade: (grade: Grade) => Promise<void>;
  /** False where this sitting has nothing to take back. */
  readonly undoable: Accessor<boolean>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  /** Suspends the card on screen, puts it off, forgets it or gives it a day; the next card comes. */
  readonly setAside: (away: Away) => Promise<void>;
  readonly toggleFlag: () => Promise<void>;
  readonly why: Accessor<boolean>;
  readonly toggleWhy: () => void;
  readonly editing: Accessor<boolean>;
  readonly setEditing: (on: boolean) => void;
  readonly drafts: Map<CardId, CardEdit>;
  readonly saveEdit: (edit: CardEdit) => Promise<void>;
};

/** Shows the first of these cards, due or not; those that are not kept are passed over. */
export async function openPractice(desk: Desk, cards: readonly CardId[]): Promise<Sitting> {
  const clock = desk.clock();
  const { waiting, rules } = await chosenCards(desk.db, clock, cards);
  const session = startPractice(waiting, clock, rules);
  return createSitting(desk, session, await readShown(desk.db, session.current));
}

/** Reads today's cards and shows the first; an empty queue gives a sitting that is over at once. */
export async function openSitting(desk: Desk, asked: Asked): Promise<Sitting> {
  const clock = desk.clock();
  const woken = await wakeBuried(desk.db, today(clock));
  if (!woken.ok) desk.warn([woken.problem]);
  const { queue, rules } = await queueOf(desk.db, clock, asked);
  const session = startSession(queue, clock, rules);
  return createSitting(desk, session, await readShown(desk.db, session.current));
}

function reveal(core: Core, given: Given | null): void {
  const state = core.state();
  if (core.busy || !state.shown || state.session.promised !== null) return;
  const clock = core.desk.clock();
  const session = step(state.session, { kind: 'reveal', clock });
  core.set({ ...state, given, session });
  // What it reads is read again where it fails, by what then needs it.
  lookAhead(core.desk.db, session, clock).catch(() => undefined);
  const verdict = given === null ? '' : given.right ? 'Right. ' : 'Not right. ';
  const source = state.shown.sources[0];
  core.desk.say(`${verdict}Answer: ${state.shown.card.answer}.${source ? ` From ${source.title}.` : ''}`);
}

function pick(core: Core, index: number): void {
  const card = core.state().shown?.card;
  const option = card?.kind === 'choice' ? card.options[index] : undefined;
  if (card && option !== undefined)
    reveal(core, { text: option, right: option === card.answer, letters: null });
}

/** Longer answers are never given word for word. */
const SHORT = 40;

function isTypable(shown: ShownCard | null, { typing }: Settings): boolean {
  if (!shown) return false;
  const { drawn, card } = shown;
  if (drawn !== null) return drawn.typed !== null;
  if (card.kind === 'choice' || card.kind === 'number') return card.kind === 'number';
  return typing === 'short' && card.answer.length <= SHORT;
}

/** What was typed, held against the card on screen. */
function typedFor(shown: ShownCard | null, typed: string): Given | null {
  const text = typed.trim();
  if (!shown || text === '') return null;
  const wanted = shown.drawn?.typed ?? null;
  if (wanted !== null) return { text, right: typedRight(wanted, text), letters: null };
  const { right, letters } = judge(askedOf(shown.card), text);
  return { text, right, letters };
}

/** The learner's word against the program's: a typed answer counts as the other way. */
function overrule(core: Core): void {
  const state = core.state();
  if (core.busy || !state.given?.letters) return;
  const right = !state.given.right;
  core.set({ ...state, given: { ...state.given, right } });
  core.desk.say(right ? 'Counts as right.' : 'Counts as not right.');
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
      const { shown } = core.state();
      if (!shown) return;
      const saved = await editCard(core.desk.db, shown.card.id, edit);
      if (!saved.ok) return core.desk.warn([saved.problem]);
      drafts.delete(shown.card.id);
      const reworded = await stayed(core, 'edit');
      batch(() => {
        core.set(reworded);
        setEditing(false);
      });
      core.desk.say('Saved.');
    });
  return { editing, setEditing, drafts, saveEdit };
}

function createSitting(desk: Desk, session: Session, shown: ShownCard | null): Sitting {
  const [state, setState] = createSignal<State>(firstState(desk, session, shown));
  const [why, setWhy] = createSignal(false);
  const [typed, setTyped] = createSignal('');
  const set = (next: State) =>
    batch(() => {
      if (next.shown?.card.id !== state().shown?.card.id) setTyped('');
      setState(() => next);
    });
  const core: Core = { desk, state, set, busy: false };
  const promise = (of: Grade) => {
    const { promised, practice } = state().session;
    if (practice) return of === 'again' ? 'comes again' : 'done for now';
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
      reveal(core, typedFor(state().shown, typed()));
    },
    overrule: () => overrule(core),
    typable: () => isTypable(state().shown, desk.settings()),
    typed,
    setTyped,
    pick: (index) => pick(core, index),
    grade: (chosen) => alone(core, () => grade(core, chosen)),
    undoable: () => state().past.length > 0,
    undo: () => alone(core, () => turnBack(core)),
    redo: () => alone(core, () => turnForth(core)),
    setAside: (away) => alone(core, () => setAside(core, away)),
    toggleFlag: () => alone(core, () => toggleFlag(core)),
    why,
    toggleWhy: () => setWhy(!why()),
  };
}

/** How many answers of the sitting were more than Again. */
export function recalledIn(session: Session): number {
  return session.answers.filter((answer) => answer.review.grade !== 'again').length;
}
