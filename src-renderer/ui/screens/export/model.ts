/** What is exported and how: the choice, the file made of it in a worker, and what became of it. */
import { type Accessor, createEffect, createResource, createSignal, onCleanup } from 'solid-js';
import type { ArticleId, CardId } from '../../../../content/deck.js';
import { type Problem, sentence } from '../../../../content/problem.js';
import type { WriteFile, Written } from '../../../deck-work.js';
import type { Scope } from '../../../decks/leaving.js';
import type { Format } from '../../../decks/writing.js';
import { type ArticleRow, articleRows } from '../../../store/articles.js';
import { collectionsOf } from '../../../study/collections.js';
import { today } from '../../../study/day.js';
import type { Desk } from '../../desk.js';
import { count } from '../../parts/words.js';
import { fileName } from './formats.js';

type Outcome =
  | { readonly kind: 'saved'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string };

/** What the learner chooses. */
type Wish = {
  readonly scope: Scope;
  readonly format: Format;
  readonly progress: boolean;
  readonly suspended: boolean;
  readonly sources: boolean;
  readonly media: boolean;
};

/** How far the file is. */
type Making =
  | { readonly kind: 'making'; readonly bytes: number }
  | { readonly kind: 'made'; readonly written: Written; readonly bytes: number }
  | { readonly kind: 'unmade'; readonly text: string };

export type Exporting = {
  /** Articles and decks with at least one kept card. */
  readonly articles: Accessor<readonly ArticleRow[]>;
  readonly collections: Accessor<readonly string[]>;
  readonly tags: Accessor<readonly string[]>;
  readonly wish: Accessor<Wish>;
  readonly choose: (part: Partial<Wish>) => void;
  readonly making: Accessor<Making>;
  readonly outcome: Accessor<Outcome | null>;
  readonly save: () => Promise<void>;
};

/** Why there is no file; `sentence` speaks of an unusable deck that was to be imported. */
export function unmade(problem: Problem): string {
  return problem.kind === 'unusable deck' ? `Not saved: ${problem.detail}.` : sentence(problem);
}

function sizeOf({ made }: Written): number {
  return made.kind === 'bytes' ? made.bytes.length : made.html.length;
}

/** Hands a file that is made to the save dialog; null when the learner cancels. */
export async function saveWritten(
  { saveFile, savePdf }: Desk['host'],
  name: string,
  format: Format,
  { cards, made }: Written,
): Promise<Outcome | null> {
  const file = fileName(name, format);
  const answer = await (made.kind === 'print' ? savePdf(file, made.html) : saveFile(file, made.bytes));
  if (answer.kind === 'cancelled') return null;
  if (answer.kind === 'failed')
    return { kind: 'failed', text: `Not saved: ${answer.path} (${answer.error}). Choose another folder.` };
  const what = format === 'calendar' ? 'Due days' : count(cards, 'card');
  return { kind: 'saved', text: `${what} saved to ${answer.path}` };
}

async function tagsIn({ db }: Desk): Promise<string[]> {
  const marks = await db.marks.toArray();
  return [...new Set(marks.flatMap((mark) => mark.tags ?? []))].sort();
}

/** Makes the file anew whenever the choice changes; what was being made for an older choice is stopped. */
function createMaking(desk: Desk, write: WriteFile, wish: Accessor<Wish>, name: Accessor<string>) {
  const [making, setMaking] = createSignal<Making>({ kind: 'making', bytes: 0 });
  createEffect(() => {
    const { format, ...choice } = wish();
    const stop = new AbortController();
    onCleanup(() => stop.abort());
    setMaking({ kind: 'making', bytes: 0 });
    const clock = desk.clock();
    const writing = { choice: { ...choice, name: name() }, format, now: clock.now, today: today(clock) };
    write(writing, (bytes) => setMaking({ kind: 'making', bytes }), stop.signal)
      .then((made) => {
        if (made === null || stop.signal.aborted) return;
        if (made.ok) setMaking({ kind: 'made', written: made.value, bytes: sizeOf(made.value) });
        else setMaking({ kind: 'unmade', text: unmade(made.problem) });
      })
      .catch((error) => desk.crash(error));
  });
  return making;
}

function firstScope(article: ArticleId | null, cards: readonly CardId[]): Scope {
  if (cards.length > 0) return { kind: 'cards', ids: cards };
  return article === null ? { kind: 'all' } : { kind: 'articles', ids: [article] };
}

/** One export dialog; `article`, or else `cards`, is chosen at the start. */
export function createExporting(
  desk: Desk,
  write: WriteFile,
  article: ArticleId | null,
  cards: readonly CardId[],
): Exporting {
  const all = { progress: true, suspended: true, sources: true, media: true };
  const [wish, setWish] = createSignal<Wish>({ scope: firstScope(article, cards), format: 'apkg', ...all });
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const [rows] = createResource(() => articleRows(desk.db, desk.clock()));
  const [tags] = createResource(() => tagsIn(desk));
  const articles = () => (rows.latest ?? []).filter((row) => row.kept > 0);
  const name = () => {
    const { scope } = wish();
    if (scope.kind === 'tag') return scope.tag;
    if (scope.kind === 'collection') return scope.name;
    const id = scope.kind === 'articles' ? scope.ids[0] : undefined;
    const row = (rows.latest ?? []).find((one) => one.id === id);
    return row?.deck ?? row?.title ?? 'Afterword';
  };
  const making = createMaking(desk, write, wish, name);

  async function save(): Promise<void> {
    const now = making();
    if (now.kind !== 'made') return;
    const told = await saveWritten(desk.host, name(), wish().format, now.written);
    if (told !== null) setOutcome(told);
  }

  return {
    articles,
    collections: () => collectionsOf(articles()),
    tags: () => tags.latest ?? [],
    wish,
    choose: (part) => {
      setOutcome(null);
      setWish({ ...wish(), ...part });
    },
    making,
    outcome,
    save: () => save().catch((error) => desk.crash(error)),
  };
}
