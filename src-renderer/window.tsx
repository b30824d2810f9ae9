/** Shows the window of a library that is open and whole, or says what became of it. */
import { createSignal, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { type Result, sentence } from '../content/problem.js';
import type { Host } from '../src-main/contract/host.js';
import type { NotedLife } from '../src-main/contract/journal.js';
import { convertFiles } from './convert.js';
import { startDeckWork, writeFile } from './deck-work.js';
import type { Preparing } from './opening.js';
import { reckon } from './reckon.js';
import { look, type Sight } from './sight.js';
import { askToPersist } from './store/open.js';
import type { Database } from './store/schema.js';
import { keepSecondCopy, type Loss } from './store/second-copy.js';
import { App } from './ui/app.js';
import { Stop } from './ui/screens/frame/stop.js';
import type { Trouble } from './ui/screens/recovery/model.js';
import { PreparingScreen } from './ui/screens/recovery/preparing.js';

declare global {
  interface Window {
    /** The shell, as `src-main/preload.ts` exposes it. */
    readonly host: Host;
  }
}

/** Ms; a database that says nothing for so long is taken for damaged. */
const SILENCE = 5000;
/** Ms in which what was made anew is written, with no word of it. */
const WRITING = 60_000;
/** Ms that the window has for itself before its library is counted. */
const REST = 1000;
/** Ms in which the largest library is counted on a busy disk. */
const COUNTING = 30_000;
/** The shell opens the page so when what is lost is to be restored at once. */
const RESTORING = '?restore';
const SILENT: Trouble = { kind: 'silent' };

type Shown = { readonly root: HTMLElement; readonly noted: NotedLife | null };

function after(ms: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), ms));
}

/** Returns what takes the screen away again. */
async function showTrouble(
  { root, noted }: Shown,
  trouble: Trouble,
  db: Database | null,
): Promise<() => void> {
  const { RecoveryScreen, RestoringScreen } = await import('./ui/screens/recovery/view.js');
  if (db && trouble.kind === 'empty' && location.search === RESTORING)
    return render(() => <RestoringScreen host={window.host} db={db} noted={noted} />, root);
  return render(() => <RecoveryScreen host={window.host} trouble={trouble} noted={noted} />, root);
}

async function showLibrary(shown: Shown, { desk, rows }: Extract<Sight, { kind: 'library' }>): Promise<void> {
  const { check, complete } = keepSecondCopy(desk.db, window.host.journal, shown.noted);
  const dispose = render(
    () => (
      <App
        desk={desk}
        convertFiles={convertFiles}
        startDeckWork={startDeckWork}
        writeFile={writeFile}
        reckon={reckon}
        rows={rows}
      />
    ),
    shown.root,
  );
  void askToPersist();
  await after(REST);
  const trouble = await Promise.race([counted(check), after(COUNTING).then(() => SILENT)]);
  if (trouble === 'unknown') return;
  if (trouble === null) {
    await complete();
    // Not needed by the window, and seldom at all.
    const { sweepMedia } = await import('./decks/sweep.js');
    return sweepMedia(desk.db, window.host.journal, Date.now());
  }
  dispose();
  await showTrouble(shown, trouble, null);
}

/** A TypeError is a fault of the program and says nothing of the files: the library then stays as it was noted. */
async function counted(check: () => Promise<Loss | null>): Promise<Trouble | 'unknown' | null> {
  try {
    const loss = await check();
    return loss && { kind: loss };
  } catch (error) {
    if (error instanceof TypeError) return 'unknown';
    return { kind: 'unopenable', detail: error instanceof Error ? error.message : String(error) };
  }
}

async function show(shown: Shown, sight: Sight): Promise<void> {
  if (sight.kind === 'library') return showLibrary(shown, sight);
  if (sight.kind === 'trouble') return void (await showTrouble(shown, sight.trouble, sight.db));
  render(() => <Stop title="Your library stays closed" text={sentence(sight.problem)} />, shown.root);
}

/** Shows how far an old library is, from the first word of it on; returns what takes that away again. */
function showPreparing(root: HTMLElement, preparing: Preparing): () => void {
  const [share, setShare] = createSignal(preparing.share);
  preparing.hear = setShare;
  return render(
    () => (
      <Show when={share() !== null}>
        <PreparingScreen share={share() ?? 0} />
      </Show>
    ),
    root,
  );
}

/** Resolves once nothing has been heard for so long, also of what is being made ready. */
async function silence(preparing: Preparing): Promise<null> {
  for (let heard: number | null | undefined; heard !== preparing.share; ) {
    heard = preparing.share;
    await after(heard === null ? SILENCE : WRITING);
  }
  return null;
}

/** Fills `root`, which is empty until then. A library that answers late is shown when it does. */
export async function showWindow(
  root: HTMLElement,
  opening: Promise<Result<Database>>,
  noting: Promise<NotedLife | null>,
  preparing: Preparing,
): Promise<void> {
  const looking = look(opening, noting);
  const takeAway = showPreparing(root, preparing);
  const sight = await Promise.race([looking, silence(preparing)]);
  takeAway();
  const shown = { root, noted: await noting };
  if (sight) return show(shown, sight);
  const dispose = await showTrouble(shown, SILENT, null);
  const late = await looking;
  if (late.kind === 'trouble') return;
  dispose();
  await show(shown, late);
}
