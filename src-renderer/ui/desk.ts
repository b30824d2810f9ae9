/** What every screen may lean on: the library, the shell, the clock, where we are, and two voices. */
import { type Accessor, createSignal } from 'solid-js';
import type { ArticleId, CardId } from '../../content/deck.js';
import { type Problem, sentence } from '../../content/problem.js';
import type { Host } from '../../src-main/contract/host.js';
import { machineClock } from '../store/clock.js';
import type { Database } from '../store/schema.js';
import { readSettings, type Settings, writeSetting } from '../store/settings.js';
import type { Clock } from '../study/day.js';
import type { Runs } from './commands.js';

/** Which screen is open. No `articles` in review means everything that is due. */
type Place =
  | { readonly kind: 'library' }
  | { readonly kind: 'browse' }
  | { readonly kind: 'statistics' }
  | { readonly kind: 'plan'; readonly tab?: 'options' | 'dates' | 'backlog' }
  /** With the articles that are chosen at first; none for the whole library. */
  | { readonly kind: 'quiz'; readonly articles: readonly ArticleId[] }
  | { readonly kind: 'curate'; readonly articles: readonly ArticleId[] }
  | Reviewed;

/** What a review asks: of all that is due, of some articles all, of a collection so much as a day holds. */
type Reviewed = {
  readonly kind: 'review';
  readonly articles: readonly ArticleId[];
  readonly collection?: string;
  readonly practice?: Practice;
};

/** Cards to be asked whenever they are due, their schedule left alone, and where one comes back to. */
export type Practice = { readonly cards: readonly CardId[]; readonly from: 'library' | 'browse' };

/** Shown and spoken at once; `act` is what can be done about it, where something can. */
export type Warning = {
  readonly text: string;
  readonly act?: { readonly label: string; readonly run: () => void };
};

/** A dialog over the screen. */
type Sheet = 'export' | 'import' | 'settings' | 'shortcuts' | 'palette';

export type Desk = {
  readonly db: Database;
  readonly host: Host;
  /** The time now, by the machine's zone and the learner's rollover hour. */
  readonly clock: () => Clock;
  readonly settings: Accessor<Settings>;
  /** Holds at once; a failed save warns and the old value comes back. */
  readonly set: <K extends keyof Settings>(key: K, value: Settings[K]) => Promise<void>;
  /** Reads the settings again, after an act that changed them was saved or taken back elsewhere. */
  readonly refresh: () => Promise<void>;
  readonly place: Accessor<Place>;
  readonly go: (place: Place) => void;
  readonly sheet: Accessor<Sheet | null>;
  readonly openSheet: (sheet: Sheet | null) => void;
  /** The cards that the export began with; empty where it began with none. */
  readonly outgoing: Accessor<readonly CardId[]>;
  readonly exportCards: (cards: readonly CardId[]) => void;
  /** The card whose memory and history lie open over the screen. */
  readonly inspected: Accessor<CardId | null>;
  readonly inspect: (card: CardId | null) => void;
  /** Spoken politely, shown nowhere: what happened is already visible. */
  readonly status: Accessor<string>;
  readonly say: (text: string) => void;
  /** Until put away. */
  readonly warnings: Accessor<readonly Warning[]>;
  readonly warn: (problems: readonly (Problem | Warning | string)[]) => void;
  /** How far a large act that is taken back, or done again, has come; null while there is none. */
  readonly turning: Accessor<{ readonly done: number; readonly total: number } | null>;
  readonly setTurning: (turning: { readonly done: number; readonly total: number } | null) => void;
  /** A bug: the error boundary shows it. */
  readonly crashed: Accessor<unknown>;
  readonly crash: (error: unknown) => void;
  /** What the open screen does for each command. */
  readonly runs: Accessor<Runs>;
  readonly offer: (runs: Runs) => void;
};

function warningOf(problem: Problem | Warning | string): Warning {
  if (typeof problem === 'string') return { text: problem };
  return 'text' in problem ? problem : { text: sentence(problem) };
}

function createVoices(): Pick<Desk, 'status' | 'say' | 'warnings' | 'warn' | 'crashed' | 'crash'> {
  const [status, say] = createSignal('');
  const [warnings, setWarnings] = createSignal<readonly Warning[]>([]);
  const [crashed, setCrashed] = createSignal<unknown>(null);
  const warn: Desk['warn'] = (problems) => {
    if (problems.length > 0 || warnings().length > 0) setWarnings(problems.map(warningOf));
  };
  return { status, say, warnings, warn, crashed, crash: (error) => setCrashed(() => error) };
}

/** Makes the one desk of a window; it opens on the library. */
export function createDesk(db: Database, host: Host, stored: Settings): Desk {
  const voices = createVoices();
  const [settings, setSettings] = createSignal(stored);
  const [place, setPlace] = createSignal<Place>({ kind: 'library' });
  const [sheet, setSheet] = createSignal<Sheet | null>(null);
  const [outgoing, setOutgoing] = createSignal<readonly CardId[]>([]);
  const openSheet = (open: Sheet | null) => {
    setOutgoing([]);
    setSheet(open);
  };
  const exportCards = (cards: readonly CardId[]) => {
    setOutgoing(cards);
    setSheet('export');
  };
  const [inspected, inspect] = createSignal<CardId | null>(null);
  const [turning, setTurning] = createSignal<ReturnType<Desk['turning']>>(null);
  const [runs, setRuns] = createSignal<Runs>({});
  const go = (to: Place) => {
    setRuns({});
    setPlace(to);
  };
  const set: Desk['set'] = async (key, value) => {
    const before = settings();
    setSettings({ ...before, [key]: value });
    const saved = await writeSetting(db, key, value);
    if (saved.ok) return;
    setSettings(before);
    voices.warn([saved.problem]);
  };
  const refresh = async () => {
    setSettings(await readSettings(db));
  };
  const clock = () => machineClock(settings().rolloverHour);
  const offer = (offered: Runs) => setRuns(() => offered);
  const sheets = { sheet, openSheet, outgoing, exportCards, inspected, inspect, turning, setTurning };
  return { ...voices, ...sheets, db, host, clock, settings, set, refresh, place, go, runs, offer };
}
