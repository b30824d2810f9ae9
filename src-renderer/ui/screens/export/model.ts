/** What is exported and how: scope, format, progress, and what became of it. */
import { type Accessor, createResource, createSignal } from 'solid-js';
import type { ArticleId, Deck } from '../../../../content/deck.js';
import { type ArticleRow, articleRows } from '../../../store/articles.js';
import { readDeck, type Scope } from '../../../store/deck.js';
import type { Desk } from '../../desk.js';

export type Format = 'apkg' | 'csv';

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
  return `${plain || 'afterword'}.${format}`;
}

function withoutProgress(deck: Deck): Deck {
  return { ...deck, memories: [], reviews: [] };
}

/** The writers are loaded only now: a start does without them. */
async function encode(deck: Deck, format: Format, now: number): Promise<Uint8Array> {
  if (format === 'csv') return (await import('../../../../content/formats/csv.js')).encodeCsv(deck);
  return (await import('../../../../content/formats/apkg.js')).encodeApkg(deck, now);
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
    const scope: Scope = id === null ? { kind: 'all' } : { kind: 'article', id };
    const name = articles().find((row) => row.id === id)?.title ?? 'Afterword';
    const read = await readDeck(desk.db, scope, name);
    const deck = progress() ? read : withoutProgress(read);
    const bytes = await encode(deck, format(), desk.clock().now);
    const answer = await desk.host.saveFile(fileName(name, format()), bytes);
    if (answer.kind === 'cancelled') return;
    setOutcome(
      answer.kind === 'saved'
        ? { kind: 'saved', text: `${deck.cards.length} cards saved to ${answer.path}` }
        : { kind: 'failed', text: `Not saved: ${answer.path} (${answer.error}). Choose another folder.` },
    );
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
