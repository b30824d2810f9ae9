/** Cards as a quiz or a printer needs them: plain words, without scheduling; from our deck or a collection in Anki's terms. */
import { type CalendarDate, type Card, type CardKind, type Deck, GAP } from '../../deck.js';
import { plainField } from '../anki-plain.js';
import type { AnkiCollection, AnkiNote, AnkiNotetype } from '../anki-vocabulary.js';
import type { Sources } from '../deck-source.js';
import { cleanText } from '../html.js';
import { plainCard } from '../plain-card.js';

export type AskedSource = { readonly quote: string; readonly title: string };

export type AskedCard = {
  readonly kind: CardKind;
  /** A cloze marks its gap by `GAP`. */
  readonly prompt: string;
  readonly answer: string;
  /** Other answers that count as right. */
  readonly accepted: readonly string[];
  /** Of a choice, the answer among them; else empty. */
  readonly options: readonly string[];
  /** Of a number; else null. */
  readonly value: number | null;
  /** Of a number, in the singular; absent where it is not known. */
  readonly unit?: string;
  /** Each quote once; empty where nothing is known. */
  readonly sources: readonly AskedSource[];
};

export type AskedDeck = { readonly title: string; readonly cards: readonly AskedCard[] };

function titled(title: string, date: CalendarDate | null): string {
  return date === null ? title : `${title}, ${date.year}`;
}

function quotesOf(card: Card, sources: Sources): AskedSource[] {
  const found = new Map<string, AskedSource>();
  for (const { quote, article } of card.evidence) {
    const from = sources.get(article);
    const title = from === undefined ? '' : titled(cleanText(from.title), from.date);
    found.set(`${title}\n${quote}`, { quote: cleanText(quote), title });
  }
  return [...found.values()];
}

function ofCard(card: Card, sources: Sources): AskedCard {
  return {
    kind: card.kind,
    prompt: cleanText(card.prompt),
    answer: cleanText(card.answer),
    accepted: card.accepted.map(cleanText),
    options: card.kind === 'choice' ? card.options.map(cleanText) : [],
    value: card.kind === 'number' ? card.quantity.value : null,
    ...(card.kind === 'number' && { unit: card.quantity.unit }),
    sources: quotesOf(card, sources),
  };
}

/** Each card of our deck once; its title is the deck's innermost name. */
export function askedOfDeck(deck: Deck): AskedDeck {
  const sources: Sources = new Map(deck.articles.map((article) => [article.id, article]));
  const cards = new Map(deck.cards.map((card) => [card.id, card]));
  return {
    title: cleanText(deck.name.split('::').at(-1) ?? '') || 'Cards',
    cards: [...cards.values()].map((card) => ofCard(card, sources)),
  };
}

/** The quotes that our own notetypes carry in a field, one blockquote each. */
function quotedIn(note: AnkiNote, { fields }: AnkiNotetype): AskedSource[] {
  const field = (name: string) => note.fields[fields.findIndex((each) => each.name === name)] ?? '';
  const title = plainField(field('Source')).trim();
  return [...field('Quotes').matchAll(/<blockquote>([\s\S]*?)<\/blockquote>/g)].map(([, inside = '']) => {
    const [quote = '', cite] = inside.split(/<br><cite>/);
    return { quote: plainField(quote).trim(), title: cite === undefined ? title : plainField(cite).trim() };
  });
}

/** Cards that ask or answer with nothing but pictures or sounds say nothing in plain words and are left out. */
export function askedOfCollection(collection: AnkiCollection): AskedDeck {
  const notes = new Map(collection.notes.map((note) => [note.id, note]));
  const types = new Map(collection.notetypes.map((type) => [type.id, type]));
  const cards = collection.cards.flatMap((card): AskedCard[] => {
    const note = notes.get(card.note);
    const type = note && types.get(note.notetype);
    if (note === undefined || type === undefined || card.queue === 'suspended') return [];
    const { prompt, answer, options } = plainCard(note, type, card.place);
    if (prompt === '' || answer === '') return [];
    const chosen = options.includes(answer) && options.length > 1;
    const kind = chosen ? 'choice' : type.kind === 'cloze' && prompt.includes(GAP) ? 'cloze' : 'question';
    const sources = quotedIn(note, type);
    return [{ kind, prompt, answer, accepted: [], options: chosen ? options : [], value: null, sources }];
  });
  const used = new Set(collection.cards.map(({ deck }) => deck));
  const [only, ...others] = collection.decks.filter(({ id }) => used.has(id));
  const title = only !== undefined && others.length === 0 ? only.name.split('::').at(-1) : undefined;
  return { title: title || 'Cards', cards };
}
