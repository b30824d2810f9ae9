/** How articles come in: sources are converted together, stored in one transaction and opened. */
import { type Accessor, createSignal } from 'solid-js';
import { fail, ok, type Problem, type Result, sentence } from '../../../../content/problem.js';
import type { FileAnswer } from '../../../../src-main/contract/host.js';
import type { ConvertFiles, Refusal, Source } from '../../../convert.js';
import { addConversion } from '../../../store/articles.js';
import { knownLibrary } from '../../../store/known-library.js';
import type { Desk, Warning } from '../../desk.js';
import { count } from '../../parts/words.js';

/** Shorter text on the clipboard is a word or an address, not an article. */
export const SHORTEST_PASTE = 200;

const MEGABYTES_READ = 20;
const LIMIT = MEGABYTES_READ * 1024 * 1024;
/** A deck brings its pictures along. */
const DECK_LIMIT = 1024 * 1024 * 1024;
const SLOW_MS = 1000;
/** A new article is compared with so many of the newest; news contradicts news, seldom what came long before. */
const COMPARED = 40;

type Progress = { readonly done: number; readonly total: number };

export type Intake = {
  readonly take: (sources: readonly Result<Source>[]) => Promise<void>;
  /** Null while nothing is read, and for the first second of a run. */
  readonly progress: Accessor<Progress | null>;
  readonly cancel: () => void;
};

/** What the shell read, as a source or as the reason why there is none. */
export function sourceOf(answer: FileAnswer): Result<Source> {
  if (answer.kind === 'read') return ok({ kind: 'file', name: answer.name, bytes: answer.bytes });
  if (answer.kind === 'missing') return fail({ kind: 'missing file', name: answer.name });
  if (answer.kind === 'too large') return fail({ ...answer, kind: 'too large' });
  return fail({ kind: 'unreadable file', name: answer.name, detail: answer.error });
}

/** A dropped file as a source. A folder cannot be read as one and says so. */
export async function sourceOfDropped(file: File): Promise<Result<Source>> {
  const limit = /\.(?:apkg|colpkg|csv|tsv|json)$/i.test(file.name) ? DECK_LIMIT : LIMIT;
  if (file.size > limit) return fail({ kind: 'too large', name: file.name, bytes: file.size, limit });
  try {
    return ok({ kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  } catch {
    return fail({ kind: 'unreadable file', name: file.name, detail: 'it is not a file' });
  }
}

/** Shows how far a run is, once it has taken a second. */
function createSlowly(show: (progress: Progress | null) => void) {
  let reached: Progress = { done: 0, total: 0 };
  let slow = false;
  const timer = setTimeout(() => {
    slow = true;
    show(reached);
  }, SLOW_MS);
  const reach = (done: number, total: number) => {
    reached = { done, total };
    if (slow) show(reached);
  };
  const end = () => {
    clearTimeout(timer);
    show(null);
  };
  return { reach, end };
}

/** A text that only seems to be in another language can still be tried. */
function refused(refusal: Refusal, sources: readonly Source[], take: Intake['take']): Problem | Warning {
  const { problem } = refusal;
  const source = sources[refusal.source];
  if (problem.kind !== 'other language' || !source) return problem;
  const run = () => void take([ok({ ...source, anyLanguage: true })]);
  return { text: sentence(problem), act: { label: 'Try anyway', run } };
}

/** One intake for the window. Runs wait for one another; each shows its progress only once it is slow. */
export function createIntake(desk: Desk, convertFiles: ConvertFiles): Intake {
  const [progress, setProgress] = createSignal<Progress | null>(null);
  let stop = new AbortController();
  let running: Promise<void> = Promise.resolve();

  async function convertSlowly(sources: readonly Source[]) {
    stop = new AbortController();
    const slowly = createSlowly(setProgress);
    try {
      const library = await knownLibrary(desk.db, COMPARED);
      return await convertFiles({ sources, library }, slowly.reach, stop.signal);
    } finally {
      slowly.end();
    }
  }

  async function run(results: readonly Result<Source>[]): Promise<void> {
    const problems = results.flatMap((r) => (r.ok ? [] : [r.problem]));
    const sources = results.flatMap((r) => (r.ok ? [r.value] : []));
    desk.warn([]);
    const met = sources.length > 0 ? await importAll(sources) : [];
    desk.warn([...problems, ...met]);
  }

  async function importAll(sources: readonly Source[]): Promise<readonly (Problem | Warning)[]> {
    const converted = await convertSlowly(sources);
    if (converted === null) {
      desk.say('Stopped. Nothing was imported.');
      return [];
    }
    const { conversion, refusals, gained } = converted;
    const problems = refusals.map((one) => refused(one, sources, take));
    if (conversion.articles.length === 0) return problems;
    const stored = await addConversion(desk.db, conversion, desk.clock().now, gained);
    if (!stored.ok) return [...problems, stored.problem];
    const { added, already } = stored.value;
    desk.go({ kind: 'curate', articles: [...added, ...already] });
    desk.say(outcome(added.length, already.length, conversion.proposed) + gainedWords(gained.length));
    return problems;
  }

  const take = (results: readonly Result<Source>[]) => {
    running = running.then(() => run(results)).catch((error) => desk.crash(error));
    return running;
  };
  return { take, progress, cancel: () => stop.abort() };
}

function gainedWords(cards: number): string {
  return cards === 0 ? '' : ` ${count(cards, 'card')} of your library gained a source.`;
}

function outcome(added: number, already: number, cards: number): string {
  if (added === 0)
    return already === 1 ? 'Already in your library; opened.' : 'All already in your library; opened.';
  const known = already > 0 ? ` ${count(already, 'article')} already in your library.` : '';
  return `${count(added, 'article')} imported, ${count(cards, 'card')} suggested.${known}`;
}
