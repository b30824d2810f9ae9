/** The window: which screen is open, what lies over it, and the doors to the outside. */
import {
  createEffect,
  createMemo,
  ErrorBoundary,
  type JSX,
  lazy,
  Match,
  on,
  onCleanup,
  onMount,
  Show,
  Switch,
  untrack,
} from 'solid-js';
import type { ConvertFiles } from '../convert.js';
import type { StartDeckWork, WriteFile } from '../deck-work.js';
import type { Reckon } from '../reckon.js';
import type { ArticleRow } from '../store/articles.js';
import type { CommandId, Runs } from './commands.js';
import type { Desk } from './desk.js';
import { count } from './parts/words.js';
import { createDrop, createKeys, createPaste } from './screens/frame/doors.js';
import './screens/frame/frame.css';
import { Rail } from './screens/frame/rail.js';
import { Broken } from './screens/frame/stop.js';
import { Voices } from './screens/frame/voices.js';
import { Working } from './screens/frame/working.js';
import { createDeckIntake, type DeckIntake } from './screens/import/model.js';
import { takeAsDecks, takeEach } from './screens/import/sorting.js';
import {
  createIntake,
  type Intake,
  SHORTEST_PASTE,
  sourceOf,
  sourceOfDropped,
} from './screens/library/intake.js';
import { LibraryScreen } from './screens/library/view.js';
import { checkedWords } from './screens/settings/model.js';

type Props = {
  readonly desk: Desk;
  readonly convertFiles: ConvertFiles;
  readonly reckon: Reckon;
  readonly startDeckWork: StartDeckWork;
  readonly writeFile: WriteFile;
  /** The library as it was read when the window opened. */
  readonly rows: readonly ArticleRow[];
};

/** The library is the first thing seen; all else is fetched when it stands, so that it stands sooner. */
const CurateScreen = lazy(async () => ({ default: (await import('./screens/curate/view.js')).CurateScreen }));
const ReviewScreen = lazy(async () => ({ default: (await import('./screens/review/view.js')).ReviewScreen }));
const BrowseScreen = lazy(async () => ({ default: (await import('./screens/browse/view.js')).BrowseScreen }));
const StatisticsScreen = lazy(async () => ({
  default: (await import('./screens/statistics/view.js')).StatisticsScreen,
}));
const PlanScreen = lazy(async () => ({ default: (await import('./screens/plan/view.js')).PlanScreen }));
const InspectorDialog = lazy(async () => ({
  default: (await import('./screens/inspector/view.js')).InspectorDialog,
}));
const QuizScreen = lazy(async () => ({ default: (await import('./screens/quiz/view.js')).QuizScreen }));
const ExportDialog = lazy(async () => ({ default: (await import('./screens/export/view.js')).ExportDialog }));
const ImportDialog = lazy(async () => ({ default: (await import('./screens/import/view.js')).ImportDialog }));
const SettingsDialog = lazy(async () => ({
  default: (await import('./screens/settings/view.js')).SettingsDialog,
}));
const PaletteDialog = lazy(async () => ({
  default: (await import('./screens/palette/view.js')).PaletteDialog,
}));
const ShortcutsDialog = lazy(async () => ({
  default: (await import('./screens/shortcuts/view.js')).ShortcutsDialog,
}));
/** Milliseconds in which the library comes to stand. */
const FIRST_SIGHT = 300;
const LATER = [
  CurateScreen,
  ReviewScreen,
  BrowseScreen,
  StatisticsScreen,
  PlanScreen,
  InspectorDialog,
  QuizScreen,
  ExportDialog,
  ImportDialog,
  SettingsDialog,
  ShortcutsDialog,
  PaletteDialog,
];

/** All of the window; a bug anywhere in it ends in one sentence and a report. */
export function App(props: Props): JSX.Element {
  return (
    <ErrorBoundary fallback={(error) => <Broken error={error} />}>
      <Frame {...props} />
    </ErrorBoundary>
  );
}

function Frame(props: Props): JSX.Element {
  const desk = props.desk;
  const intake = createIntake(desk, props.convertFiles);
  const decks = createDeckIntake(desk, props.startDeckWork);
  const take = takeEach(intake, decks);
  const openFiles = async () => take((await desk.host.openFiles()).map(sourceOf));
  const openDecks = async () => takeAsDecks(desk, decks, (await desk.host.openDecks()).map(sourceOf));
  const everywhere: Runs = {
    'open-files': () => void openFiles(),
    'open-decks': () => void openDecks(),
    'go-library': () => desk.go({ kind: 'library' }),
    review: () => desk.go({ kind: 'review', articles: [] }),
    browse: () => desk.go({ kind: 'browse' }),
    statistics: () => desk.go({ kind: 'statistics' }),
    plan: () => desk.go({ kind: 'plan' }),
    'check-collection': () => void checkedWords(desk.db).then(desk.warn).catch(desk.crash),
    quiz: () => desk.go({ kind: 'quiz', articles: [] }),
    export: () => desk.openSheet('export'),
    settings: () => desk.openSheet('settings'),
    'show-shortcuts': () => desk.openSheet('shortcuts'),
    palette: () => desk.openSheet('palette'),
  };
  const tryAnyway = (): Runs => {
    const act = desk.warnings().find((warning) => warning.act)?.act;
    return act ? { 'try-anyway': act.run } : {};
  };
  const runs = createMemo(() => ({ ...everywhere, ...tryAnyway(), ...desk.runs() }));
  const run = (id: CommandId) => runs()[id]?.();
  createKeys(desk, runs);
  createPaste(desk, take, sourceOfDropped, SHORTEST_PASTE);
  const held = createDrop(take, sourceOfDropped);
  onMount(() => {
    const takeHanded = async () => {
      const answers = await desk.host.takeHandedFiles();
      if (answers.length > 0) await take(answers.map(sourceOf));
    };
    void takeHanded();
    const later = setTimeout(() => {
      for (const screen of LATER) void screen.preload();
    }, FIRST_SIGHT);
    onCleanup(() => clearTimeout(later));
    onCleanup(desk.host.onFilesHanded(() => void takeHanded()));
  });
  createEffect(() => {
    document.documentElement.dataset.theme = desk.settings().theme;
  });
  // The shell has kept the theme of the last time; it need not hear it while the window opens.
  createEffect(
    on(
      () => desk.settings().theme,
      (theme) => void desk.host.setTheme(theme),
      { defer: true },
    ),
  );
  return (
    <div class="frame" classList={{ alone: !hasRail(desk) }}>
      <Failing desk={desk} />
      <Show when={hasRail(desk)}>
        <Rail desk={desk} run={run} />
      </Show>
      <Screen
        desk={desk}
        intake={intake}
        reckon={props.reckon}
        openFiles={() => void openFiles()}
        rows={props.rows}
      />
      <Sheets desk={desk} runs={runs()} decks={decks} write={props.writeFile} />
      <Working intake={intake} desk={props.desk} />
      <Show when={held()}>
        {(files) => (
          <div class="drop" role="status">
            Drop to import {count(files(), 'file')}
          </div>
        )}
      </Show>
      <Voices desk={desk} />
    </div>
  );
}

/** A text and a card want the whole window; the sections stand beside the rail. */
function hasRail(desk: Desk): boolean {
  return !['curate', 'review'].includes(desk.place().kind);
}

/** Throws what went wrong outside of rendering into the error boundary. */
function Failing(props: { readonly desk: Desk }): JSX.Element {
  return (
    <Show when={props.desk.crashed()}>
      {(error) => {
        throw error();
      }}
    </Show>
  );
}

type ScreenProps = {
  readonly desk: Desk;
  readonly intake: Intake;
  readonly reckon: Reckon;
  readonly openFiles: () => void;
  readonly rows: readonly ArticleRow[];
};

function Screen(props: ScreenProps): JSX.Element {
  // Good for the first sight only: on a later visit they would be old.
  let first: readonly ArticleRow[] | undefined = untrack(() => props.rows);
  const takeFirst = () => {
    const rows = first;
    first = undefined;
    return rows;
  };
  const curated = createMemo(() => {
    const place = props.desk.place();
    return place.kind === 'curate' ? place : null;
  });
  const quizzed = createMemo(() => {
    const place = props.desk.place();
    return place.kind === 'quiz' ? place : null;
  });
  const reviewed = createMemo(() => {
    const place = props.desk.place();
    return place.kind === 'review' ? place : null;
  });
  return (
    <Switch>
      <Match when={props.desk.place().kind === 'library'}>
        <LibraryScreen
          desk={props.desk}
          intake={props.intake}
          openFiles={props.openFiles}
          first={takeFirst()}
        />
      </Match>
      <Match when={props.desk.place().kind === 'browse'}>
        <BrowseScreen desk={props.desk} />
      </Match>
      <Match when={props.desk.place().kind === 'statistics'}>
        <StatisticsScreen desk={props.desk} />
      </Match>
      <Match when={props.desk.place().kind === 'plan'}>
        <PlanScreen desk={props.desk} reckon={props.reckon} />
      </Match>
      <Match when={curated()} keyed>
        {(place) => <CurateScreen desk={props.desk} articles={place.articles} />}
      </Match>
      <Match when={quizzed()} keyed>
        {(place) => <QuizScreen desk={props.desk} reckon={props.reckon} articles={place.articles} />}
      </Match>
      <Match when={reviewed()} keyed>
        {(place) => <ReviewScreen {...place} desk={props.desk} />}
      </Match>
    </Switch>
  );
}

type SheetProps = {
  readonly desk: Desk;
  readonly runs: Runs;
  readonly decks: DeckIntake;
  readonly write: WriteFile;
};

function Sheets(props: SheetProps): JSX.Element {
  const close = () => props.desk.openSheet(null);
  const article = () => {
    const place = props.desk.place();
    return place.kind === 'curate' && place.articles.length === 1 ? (place.articles[0] ?? null) : null;
  };
  return (
    <Switch>
      <Match when={props.desk.inspected()}>
        {(card) => (
          <InspectorDialog desk={props.desk} card={card()} onClose={() => props.desk.inspect(null)} />
        )}
      </Match>
      <Match when={props.desk.sheet() === 'export'}>
        <ExportDialog
          desk={props.desk}
          write={props.write}
          article={article()}
          cards={props.desk.outgoing()}
          onClose={close}
        />
      </Match>
      <Match when={props.desk.sheet() === 'import'}>
        <ImportDialog intake={props.decks} />
      </Match>
      <Match when={props.desk.sheet() === 'settings'}>
        <SettingsDialog desk={props.desk} onClose={close} />
      </Match>
      <Match when={props.desk.sheet() === 'palette'}>
        <PaletteDialog runs={props.runs} onClose={close} />
      </Match>
      <Match when={props.desk.sheet() === 'shortcuts'}>
        <ShortcutsDialog onClose={close} />
      </Match>
    </Switch>
  );
}
