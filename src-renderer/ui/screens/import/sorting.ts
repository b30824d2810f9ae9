/** Sorts what is brought: articles are converted, decks are taken in as they are. */
import type { Result } from '../../../../content/problem.js';
import type { Source } from '../../../convert.js';
import type { Desk } from '../../desk.js';
import type { DeckFile, DeckIntake } from './model.js';

type Take = (sources: readonly Result<Source>[]) => Promise<void>;

const DECK = /\.(?:apkg|colpkg|csv|tsv|json)$/i;
const DIRECTIVE = /^\ufeff?#(?:separator|html|notetype|deck|columns|tags|guid)\b[^:\n]{0,20}:/i;

/** A .txt is a deck where it begins with a line of Anki's; a .md is an article unless it is asked for as a deck. */
export function isDeckFile({ name, bytes }: DeckFile): boolean {
  if (DECK.test(name)) return true;
  return /\.txt$/i.test(name) && DIRECTIVE.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

function deckIn(source: Result<Source>): DeckFile | null {
  return source.ok && source.value.kind === 'file' && isDeckFile(source.value) ? source.value : null;
}

/** Takes each source the way that it wants. */
export function takeEach(intake: { readonly take: Take }, decks: Pick<DeckIntake, 'take'>): Take {
  return async (sources) => {
    const articles = sources.filter((source) => deckIn(source) === null);
    decks.take(sources.map(deckIn).filter((file) => file !== null));
    if (articles.length > 0) await intake.take(articles);
  };
}

/** Takes every file as a deck, whatever its name; what could not be read is said. */
export function takeAsDecks(
  desk: Pick<Desk, 'warn'>,
  decks: Pick<DeckIntake, 'take'>,
  sources: readonly Result<Source>[],
): void {
  desk.warn(sources.flatMap((source) => (source.ok ? [] : [source.problem])));
  decks.take(sources.flatMap((one) => (one.ok && one.value.kind === 'file' ? [one.value] : [])));
}
