/** How decks come in: read and held against the library, shown, and then taken in one go or not at all. */
import { type Accessor, createSignal } from 'solid-js';
import { ok, type Problem, sentence } from '../../../../content/problem.js';
import type { DeckTold, DeckWork, StartDeckWork } from '../../../deck-work.js';
import { deckId } from '../../../store/carried.js';
import { isUntold, noteGained, untold } from '../../../store/journal.js';
import type { TakenIn } from '../../../store/take-in.js';
import { undo } from '../../../store/undo.js';
import { today } from '../../../study/day.js';
import type { Desk } from '../../desk.js';
import { count } from '../../parts/words.js';

type Preview = Extract<DeckTold, { kind: 'preview' }>['preview'];
type TableSample = Extract<DeckTold, { kind: 'table' }>['sample'];
type TableRoles = TableSample['roles'];

export type DeckFile = { readonly name: string; readonly bytes: Uint8Array };

export type Phase =
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'columns'; readonly sample: TableSample }
  | { readonly kind: 'preview'; readonly preview: Preview }
  | { readonly kind: 'taking'; readonly done: number; readonly total: number; readonly since: number }
  /** All is in the library; the second copy follows, and nothing can be stopped any more. */
  | { readonly kind: 'keeping' }
  | { readonly kind: 'taken'; readonly preview: Preview; readonly taken: TakenIn }
  | { readonly kind: 'refused'; readonly text: string };

export type DeckIntake = {
  /** One file after the other; each is shown before it comes. */
  readonly take: (files: readonly DeckFile[]) => void;
  /** Null while no deck is coming in. */
  readonly file: Accessor<string | null>;
  readonly phase: Accessor<Phase>;
  readonly setRoles: (roles: TableRoles) => void;
  readonly accept: () => void;
  /** Stops what is going on and goes on to the next file. */
  readonly close: () => void;
  readonly saveReport: () => Promise<void>;
  readonly study: () => void;
};

/** "2 min left"; nothing in the first second, when nobody can know. */
export function timeLeft(phase: Extract<Phase, { kind: 'taking' }>, now: number): string {
  const spent = now - phase.since;
  if (spent < 1000 || phase.done === 0) return '';
  const seconds = Math.ceil((spent * (phase.total - phase.done)) / phase.done / 1000);
  return seconds >= 60 ? `about ${Math.ceil(seconds / 60)} min left` : `about ${seconds} s left`;
}

/** What came, in one sentence. */
export function takenWords({ added, changed, cards, decks, media }: TakenIn): string {
  if (added + changed + media === 0) return 'Nothing new: all of it was in your library.';
  const parts = [
    ...(added > 0 ? [`${count(added, 'note')} added`] : []),
    ...(changed > 0 ? [`${count(changed, 'note')} updated`] : []),
    ...(cards > 0 ? [`${count(cards, 'card')} to study`] : []),
    ...(media > 0 ? [`${count(media, 'picture or sound', 'pictures and sounds')}`] : []),
    ...(decks > 0 ? [`in ${count(decks, 'new deck')}`] : []),
  ];
  return `${parts.join(', ')}.`;
}

function refusal(problem: Problem): Phase {
  return { kind: 'refused', text: sentence(problem) };
}

/** Where the journal could not be told, the library goes back to what it was. */
async function confirm(desk: Desk, taken: TakenIn): Promise<Problem | null> {
  if (taken.stamp !== null) {
    const gained = { articles: taken.decks, cards: taken.cards, reviews: 0 };
    noteGained(desk.db, taken.stamp, gained);
  }
  if (taken.told) return null;
  await undo(desk.db);
  return { kind: 'not saved', detail: 'the second copy could not be written' };
}

async function tellJournal({ desk, work, phase, setPhase }: Course, lines: readonly string[]): Promise<void> {
  if (phase().kind !== 'keeping') setPhase({ kind: 'keeping' });
  const answer = (await desk.db.journal?.append(lines)) ?? ok(undefined);
  work?.ask({ kind: 'told', answer });
}

/** One after the other, for the answers go back in the order of the questions. */
async function keepMedia(course: Course, bytes: Uint8Array): Promise<void> {
  const { desk, work } = course;
  const kept = desk.db.journal?.keepMedia?.(bytes) ?? ok('');
  const before = course.keeping;
  const told = async () => {
    await before;
    work?.ask({ kind: 'kept', answer: await kept });
  };
  course.keeping = told();
  await course.keeping;
}

/** What is going on with the file of now. */
type Course = {
  readonly desk: Desk;
  readonly phase: Accessor<Phase>;
  readonly setPhase: (phase: Phase) => void;
  work: DeckWork | null;
  /** The last picture that is on its way to the second copy. */
  keeping: Promise<unknown>;
  preview: Preview | null;
};

function end(course: Course): void {
  course.work?.stop();
  course.work = null;
}

/** The word to stop may come as the last of it is written: what is in by then goes again. */
async function stopped({ desk }: Course): Promise<void> {
  if (await isUntold(desk.db)) {
    await undo(desk.db);
    await untold(desk.db, false);
  }
  desk.say('Stopped. Nothing was imported.');
}

async function finish(course: Course, taken: TakenIn): Promise<void> {
  end(course);
  const problem = await confirm(course.desk, taken);
  if (problem) return course.setPhase(refusal(problem));
  if (course.preview) course.setPhase({ kind: 'taken', preview: course.preview, taken });
  course.desk.say(takenWords(taken));
}

function moved(course: Course, { stage, done, total }: Extract<DeckTold, { kind: 'progress' }>): void {
  const now = course.phase();
  if (stage === 'comparing') course.setPhase({ kind: 'reading', done, total });
  else {
    const since = now.kind === 'taking' ? now.since : Date.now();
    course.setPhase({ kind: 'taking', done, total, since });
  }
}

/** The worker's words; those of one that was stopped count for nothing. */
function hear(course: Course, told: DeckTold): void {
  if (course.work === null) return;
  if (told.kind === 'table') course.setPhase({ kind: 'columns', sample: told.sample });
  else if (told.kind === 'progress') moved(course, told);
  else if (told.kind === 'lines') void tellJournal(course, told.lines).catch(course.desk.crash);
  else if (told.kind === 'media') void keepMedia(course, told.bytes).catch(course.desk.crash);
  else if (told.kind === 'taken') void finish(course, told.taken).catch(course.desk.crash);
  else if (told.kind === 'preview') {
    course.preview = told.preview;
    course.setPhase({ kind: 'preview', preview: told.preview });
  } else {
    end(course);
    if (told.kind === 'refused') course.setPhase(refusal(told.problem));
    else course.desk.crash(new Error(told.report));
  }
}

function accept({ preview, work, setPhase }: Course): void {
  const total = (preview?.fresh ?? 0) + (preview?.changed ?? 0);
  setPhase({ kind: 'taking', done: 0, total, since: Date.now() });
  work?.ask({ kind: 'take' });
}

async function saveReport({ preview, desk }: Course): Promise<void> {
  if (preview === null) return;
  const saved = await desk.host.saveFile(
    `${preview.name}-report.txt`,
    new TextEncoder().encode(preview.report),
  );
  if (saved.kind === 'saved') desk.say(`Saved to ${saved.path}.`);
  if (saved.kind === 'failed') desk.warn([`Not saved: ${saved.path} (${saved.error}).`]);
}

/** One for the window. */
export function createDeckIntake(desk: Desk, start: StartDeckWork): DeckIntake {
  const [phase, setPhase] = createSignal<Phase>({ kind: 'reading', done: 0, total: 0 });
  const [file, setFile] = createSignal<string | null>(null);
  const course: Course = { desk, phase, setPhase, work: null, keeping: Promise.resolve(), preview: null };
  let waiting: DeckFile[] = [];

  function next(): void {
    end(course);
    const coming = waiting.shift();
    setFile(coming?.name ?? null);
    desk.openSheet(coming ? 'import' : null);
    if (!coming) return;
    course.preview = null;
    setPhase({ kind: 'reading', done: 0, total: 0 });
    course.work = start((told) => hear(course, told));
    const clock = desk.clock();
    const { name, bytes } = coming;
    course.work.ask({ kind: 'read', name, bytes, when: { now: clock.now, today: today(clock) } });
  }

  return {
    take: (files) => {
      waiting = [...waiting, ...files];
      if (file() === null && waiting.length > 0) next();
    },
    file,
    phase,
    setRoles: (roles) => {
      setPhase({ kind: 'reading', done: 0, total: 0 });
      course.work?.ask({ kind: 'roles', roles });
    },
    accept: () => accept(course),
    close: () => {
      if (phase().kind === 'keeping') return;
      const writing = phase().kind === 'taking';
      next();
      if (writing) void stopped(course).catch(desk.crash);
    },
    saveReport: () => saveReport(course),
    study: () => {
      const articles = (course.preview?.decks ?? []).map(({ name }) => deckId(name));
      next();
      if (file() === null) desk.go({ kind: 'review', articles });
    },
  };
}
