/** What is exported and how: scope, format, progress, and what became of it. */
import { type Accessor, createResource, createSignal } from 'solid-js';
import type { ArticleId, Deck } from '../../../../content/deck.js';
import { type Problem, sentence } from '../../../../content/problem.js';
import { type ArticleRow, articleRows } from '../../../store/articles.js';
import { readDeck, type Scope } from '../../../store/deck.js';
import { type Clock, today } from '../../../study/day.js';
import type { Desk } from '../../desk.js';
import { count } from '../../parts/words.js';
import { type Encoded, encode, type Format, kindOf, type Moment } from './formats.js';

type Outcome =
  | { readonly kind: 'saved'; readonly text: string }
  | { readonly kind: 'failed'; readonly text: string };

export type Exporting = {
  /** Articles with at least one kept card. */
  readonly articles: Accessor<readonly ArticleRow[]>;
  readonly chosen: Accessor<ArticleId | null>;
  readonly choose: (article: ArticleId | null) => void;
  readonly format: Accessor<Format>;
  readonly setFormat: (format: Format) => void;
  readonly progress: Accessor<boolean>;
  readonly setProgress: (on: boolean) => void;
  /** Cards that would be written; undefined until known. */
  readonly cards: Accessor<number | undefined>;
  readonly outcome: Accessor<Outcome | null>;
  readonly save: () => Promise<void>;
};

/** The name that the save dialog suggests: letters, digits and dashes only. */
export function fileName(deckName: string, format: Format): string {
  const plain = deckName
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${plain || 'afterword'}.${kindOf(format).ending}`;
}

function withoutProgress(deck: Deck): Deck {
  return { ...deck, memories: [], reviews: [] };
}

/** `sentence` speaks of an unusable deck that was to be imported. */
function unmade(problem: Problem): Outcome {
  const text = problem.kind === 'unusable deck' ? `Not saved: ${problem.detail}.` : sentence(problem);
  return { kind: 'failed', text };
}

function momentOf(clock: Clock): Moment {
  return { now: clock.now, today: today(clock), dayOf: (now) => today({ ...clock, now }) };
}

function written({ saveFile, savePdf }: Desk['host'], file: string, made: Encoded) {
  return made.kind === 'print' ? savePdf(file, made.html) : saveFile(file, made.bytes);
}

/** What is to be saved; `progress` counts for the Anki deck only. */
type Wish = {
  readonly article: ArticleId | null;
  readonly name: string;
  readonly format: Format;
  readonly progress: boolean;
};

/** Writes the kept cards to where the learner says; null when they cancel. */
export async function saveDeck(
  desk: Desk,
  { article, name, format, progress }: Wish,
): Promise<Outcome | null> {
  const scope: Scope = article === null ? { kind: 'all' } : { kind: 'article', id: article };
  const read = await readDeck(desk.db, scope, name);
  const deck = progress || format !== 'apkg' ? read : withoutProgress(read);
  const made = await encode(deck, format, momentOf(desk.clock()));
  if (!made.ok) return unmade(made.problem);
  const answer = await written(desk.host, fileName(name, format), made.value);
  if (answer.kind === 'cancelled') return null;
  if (answer.kind === 'saved') {
    const what = format === 'calendar' ? 'Due days' : count(deck.cards.length, 'card');
    return { kind: 'saved', text: `${what} saved to ${answer.path}` };
  }
  return { kind: 'failed', text: `Not saved: ${answer.path} (${answer.error}). Choose another folder.` };
}

/** One export dialog; `article` is chosen at the start. */
export function createExporting(desk: Desk, article: ArticleId | null): Exporting {
  const [chosen, choose] = createSignal(article);
  const [format, setFormat] = createSignal<Format>('apkg');
  const [progress, setProgress] = createSignal(true);
  const [outcome, setOutcome] = createSignal<Outcome | null>(null);
  const [rows] = createResource(() => articleRows(desk.db, desk.clock()));
  const articles = () => (rows.latest ?? []).filter((row) => row.kept > 0);
  const cards = () => {
    if (rows.latest === undefined) return undefined;
    const id = chosen();
    const counted = articles().filter((row) => id === null || row.id === id);
    return counted.reduce((sum, row) => sum + row.kept, 0);
  };

  async function save(): Promise<void> {
    const id = chosen();
    const name = articles().find((row) => row.id === id)?.title ?? 'Afterword';
    const told = await saveDeck(desk, { article: id, name, format: format(), progress: progress() });
    if (told !== null) setOutcome(told);
  }

  return {
    articles,
    chosen,
    choose,
    format,
    setFormat,
    progress,
    setProgress,
    cards,
    outcome,
    save: () => save().catch((error) => desk.crash(error)),
  };
}
