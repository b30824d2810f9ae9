/** What a learner has begun to give to the item on screen, before it counts. */
import { type Accessor, createSignal } from 'solid-js';
import type { QuizItem } from '../../../../content/quiz/item.js';
import type { Desk } from '../../desk.js';
import type { Quiz } from './model.js';

export type Entry = {
  readonly typed: Accessor<string>;
  readonly setTyped: (text: string) => void;
  /** Set by a first Enter on an empty field; a second one means "I do not know". */
  readonly warned: Accessor<boolean>;
  /** A question or gap whose answer is shown, but not yet judged. */
  readonly revealed: Accessor<boolean>;
  /** Of a match: for each left side the place of its right side, −1 for none yet. Of an order: places, earliest first. */
  readonly places: Accessor<readonly number[]>;
  /** The left side that the next pick belongs to. */
  readonly cursor: Accessor<number>;
  readonly setCursor: (at: number) => void;
  /** Takes an option, or puts it in its place. */
  readonly pick: (place: number) => void;
  readonly clear: () => void;
  readonly advance: () => void;
  readonly pass: () => void;
  /** Whether every place is taken. */
  readonly complete: Accessor<boolean>;
};

type Placing = Pick<Entry, 'places' | 'cursor' | 'setCursor' | 'clear' | 'complete'> & {
  readonly put: (place: number) => void;
};

function createPlacing(item: QuizItem): Placing {
  const size = item.kind === 'match' ? item.lefts.length : item.kind === 'order' ? item.events.length : 0;
  const isMatch = item.kind === 'match';
  const [places, setPlaces] = createSignal<readonly number[]>(isMatch ? new Array(size).fill(-1) : []);
  const [cursor, setCursor] = createSignal(0);
  const match = (place: number) => {
    const next = places().map((taken, at) => (at === cursor() ? place : taken === place ? -1 : taken));
    setPlaces(next);
    const free = next.indexOf(-1);
    setCursor(free < 0 ? cursor() : free);
  };
  const order = (place: number) =>
    setPlaces(places().includes(place) ? places().filter((one) => one !== place) : [...places(), place]);
  const clear = () => {
    if (!isMatch) return setPlaces(places().slice(0, -1));
    const at = places().findLastIndex((place) => place >= 0);
    setPlaces(places().map((place, i) => (i === at ? -1 : place)));
    setCursor(Math.max(0, at));
  };
  return {
    places,
    cursor,
    setCursor,
    clear,
    complete: () => size > 0 && places().length === size && !places().includes(-1),
    put: (place) => {
      if (place < size) (isMatch ? match : order)(place);
    },
  };
}

/** The entry of one item; made anew for each. */
export function createEntry(desk: Desk, quiz: Quiz, item: QuizItem): Entry {
  const [typed, setTyped] = createSignal('');
  const [warned, setWarned] = createSignal(false);
  const [revealed, setRevealed] = createSignal(false);
  const placing = createPlacing(item);
  const told = () => quiz.taking()?.run.told === true;
  const isRecall = item.kind === 'question' || item.kind === 'cloze';
  const pass = () => {
    if (!told()) quiz.answer({ kind: 'nothing' });
  };
  const reveal = () => {
    setRevealed(true);
    if (isRecall) desk.say(`Answer: ${item.answer}. Did you know it?`);
  };
  const check = () => {
    const text = typed().trim();
    if (text !== '') return quiz.answer({ kind: 'typed', text, overruled: false });
    if (warned()) return pass();
    setWarned(true);
  };
  const pick = (place: number) => {
    if (told()) return;
    if (isRecall && revealed() && place < 2) quiz.answer({ kind: 'said', knew: place === 0 });
    if (item.kind === 'choice' && place < item.options.length) quiz.answer({ kind: 'picked', place });
    if (item.kind === 'true or false' && place < 2) quiz.answer({ kind: 'picked', place });
    if (item.kind === 'match' || item.kind === 'order') placing.put(place);
  };
  const advance = () => {
    if (told()) quiz.next();
    else if (isRecall) (revealed() ? () => pick(0) : reveal)();
    else if (item.kind === 'typed') check();
    else if (placing.complete()) quiz.answer({ kind: 'placed', places: placing.places() });
  };
  const clear = () => {
    if (!told() && placing.places().some((place) => place >= 0)) placing.clear();
  };
  const type = (text: string) => {
    setTyped(text);
    setWarned(false);
  };
  return { ...placing, clear, typed, setTyped: type, warned, revealed, pick, advance, pass };
}
