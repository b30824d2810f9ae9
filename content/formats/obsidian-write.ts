/**
 * A collection as a note of Obsidian. Where it came from one, that note is written again as it was, but for the
 * progress and the words that have changed since; what is new stands at its end.
 */
import { type Deck, studyDay } from '../deck.js';
import { dayOfTime, dueDay } from './anki-days.js';
import { readAnki } from './anki-read.js';
import type { AnkiCard, AnkiCollection, AnkiNote, AnkiNotetype, Trouble } from './anki-vocabulary.js';
import { encodeApkg } from './apkg.js';
import { asObject, asText } from './json-exact.js';
import { type Block, blocksOf } from './obsidian-block.js';
import { type ObsidianCard, piecesOf } from './obsidian-note.js';
import { deckName, fieldsOfCard, guidsOf } from './obsidian-read.js';
import { entriesIn, type Progress, progressComment, rawEntry } from './obsidian-schedule.js';

export type ObsidianNote = {
  readonly text: string;
  /** What the syntax cannot hold. */
  readonly troubles: readonly Trouble[];
};

const START_EASE = 250;
const LEAST_FACTOR = 1000;
const LAST_DAY = 2_932_896;
const COMMENT = /<!--SR:[^<>\n]*-->/g;

type Job = {
  readonly collection: AnkiCollection;
  readonly name: string;
  readonly types: ReadonlyMap<number, AnkiNotetype>;
  readonly cards: ReadonlyMap<number, readonly AnkiCard[]>;
  readonly decks: ReadonlyMap<number, string>;
  readonly troubles: Trouble[];
};

/** What the plugin can know of a card's progress; null while it is new. */
function progressOf({ clock }: AnkiCollection, card: AnkiCard | undefined): Progress | null {
  if (card === undefined || card.type === 'new') return null;
  const due = card.borrowed === null ? card.due : card.borrowed.due;
  const inSeconds = card.queue === 'learning' || due > 1_000_000_000;
  const day = inSeconds ? dayOfTime(clock, due * 1000) : dueDay(clock, due);
  const ease = card.factor >= LEAST_FACTOR ? Math.round(card.factor / 10) : START_EASE;
  return {
    day: studyDay(Math.min(LAST_DAY, Math.max(1, day))),
    interval: Math.max(1, card.interval),
    ease,
    memory: null,
  };
}

function same(a: Progress | null, b: Progress | null): boolean {
  if (a === null || b === null) return a === b;
  return a.day === b.day && a.interval === b.interval && a.ease === b.ease;
}

/** The entries of these places, each as it stood where nothing has changed; none while all are new. */
function entriesFor(
  job: Job,
  cards: readonly AnkiCard[],
  places: readonly number[],
  before: string,
): string[] {
  const old = entriesIn(before);
  const now = places.map((place) =>
    progressOf(
      job.collection,
      cards.find((card) => card.place === place),
    ),
  );
  // New cards after the last that is not are left unsaid, as the plugin leaves them.
  const said = Math.max(old.length, now.findLastIndex((progress) => progress !== null) + 1);
  const raw = now.slice(0, said).map((progress, i) => {
    const entry = old[i];
    const kept = entry !== undefined && (same(entry.progress, progress) || !entry.understood);
    return kept ? entry.raw : rawEntry(progress);
  });
  return [...raw, ...old.slice(places.length).map((entry) => entry.raw)];
}

/** Puts a comment where the old one stood, else under the words: before the source of a text with gaps. */
function withComment(raw: string, comment: string): string {
  let placed = false;
  const replaced = raw.replace(COMMENT, () => {
    const first = !placed;
    placed = true;
    return first ? comment : '';
  });
  if (placed || comment === '') return replaced;
  const gap = raw.search(/\r?\n[ \t]*\r?\n[ \t]*>/);
  const head = (gap < 0 ? raw : raw.slice(0, gap)).trimEnd();
  return `${head}${raw.includes('\r\n') ? '\r\n' : '\n'}${comment}${raw.slice(head.length)}`;
}

/** Levels as a tag can hold them; a tag knows no spaces. */
function deckTag(job: Job, name: string): string {
  if (name === job.name) return '#flashcards';
  const levels = name.split('::').map((level) => level.trim().replace(/[^\p{L}\p{N}_-]+/gu, '-') || '-');
  return `#flashcards/${levels.join('/')}`;
}

function leftOut(job: Job, { id }: AnkiNote, reason: string): void {
  job.troubles.push({ what: 'note', where: `note ${id}`, reason, outcome: 'left out' });
}

/** All of a note's blocks with their progress; `before` is the block that it had. */
function written(job: Job, note: AnkiNote, before = ''): string[] {
  const type = job.types.get(note.notetype);
  if (type === undefined) return [];
  const cards = job.cards.get(note.id) ?? [];
  const { blocks, unsaid } = blocksOf(note, type);
  if (unsaid !== null) leftOut(job, note, unsaid);
  const said = new Set(blocks.flatMap(({ places }) => places));
  const mute = unsaid === null ? cards.filter(({ place }) => !said.has(place)) : [];
  for (const { id } of mute) {
    job.troubles.push({
      what: 'card',
      where: `card ${id}`,
      reason: 'it asks nothing in words',
      outcome: 'left out',
    });
  }
  const used = blocks.filter(({ places }) => cards.some(({ place }) => places.includes(place)));
  return used.map(({ text, places }: Block) =>
    withComment(text, progressComment(entriesFor(job, cards, places, before))),
  );
}

function sameFields(note: AnkiNote, card: ObsidianCard): boolean {
  const fields = fieldsOfCard(card);
  return note.fields.length === fields.length && note.fields.every((field, i) => field === fields[i]);
}

/** A card of the note as it is now; one that is gone from the collection stays in the note. */
function updated(job: Job, card: ObsidianCard, note: AnkiNote | undefined): string {
  if (note === undefined) return card.raw;
  const cards = job.cards.get(note.id) ?? [];
  if (sameFields(note, card)) {
    const places = cards.map(({ place }) => place).sort((a, b) => a - b);
    const raw = progressComment(entriesFor(job, cards, places, card.raw));
    const unchanged = raw === progressComment(entriesIn(card.raw).map((entry) => entry.raw));
    return unchanged ? card.raw : withComment(card.raw, raw);
  }
  const lead = /^(?:\s*#[^\s#]+)+\s+/.exec(card.raw)?.[0] ?? '';
  const end = /\s*$/.exec(card.raw)?.[0] ?? '';
  const [text] = written(job, note, card.raw);
  if (text === undefined) return card.raw;
  const id = card.blockId === null ? '' : ` ${card.blockId}`;
  const body = text.replace(/(?=\n<!--SR:|$)/, id);
  return `${lead}${body}${end}`;
}

/** Notes under the tags of their decks, an empty line between any two. */
function sections(job: Job, notes: readonly AnkiNote[]): string {
  const byDeck = new Map<string, string[]>();
  for (const note of notes) {
    const deck = job.decks.get(job.cards.get(note.id)?.[0]?.deck ?? 0) ?? job.name;
    const texts = byDeck.get(deck) ?? [];
    byDeck.set(deck, texts);
    texts.push(...written(job, note));
  }
  return [...byDeck]
    .filter(([, texts]) => texts.length > 0)
    .map(([deck, texts]) => `${deckTag(job, deck)}\n\n${texts.join('\n\n')}\n`)
    .join('\n');
}

function count(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? '' : 's'}`;
}

/** What cannot travel, told once for the whole. */
function losses(job: Job, used: readonly string[]): Trouble[] {
  const { reviews, notes, cards, media } = job.collection;
  const told = (what: Trouble['what'], where: string, reason: string): Trouble[] => [
    { what, where, reason, outcome: 'changed' },
  ];
  const tagged = notes.filter(({ tags }) => tags.length > 0).length;
  const away = cards.filter(({ queue }) => queue === 'suspended' || queue.startsWith('buried')).length;
  const known = cards.filter(({ data }) => typeof data.s === 'number').length;
  const renamed = used.filter((deck) => deck !== job.name && /[^\p{L}\p{N}_:-]/u.test(deck));
  return [
    ...job.troubles,
    ...(reviews.length === 0
      ? []
      : told('review', count(reviews.length, 'answer'), 'a note holds no log of answers')),
    ...(known === 0
      ? []
      : told('card', count(known, 'card'), 'a note holds next day, interval and ease, no FSRS memory')),
    ...(away === 0
      ? []
      : told('card', count(away, 'card'), 'a note cannot put a card aside; it will be asked')),
    ...(tagged === 0
      ? []
      : told('note', count(tagged, 'note'), 'its tags would be shown as its words and are not written')),
    ...(media.length === 0
      ? []
      : told('media', count(media.length, 'file'), 'pictures and sounds do not travel in a note')),
    ...renamed.flatMap((deck) =>
      told('deck', `“${deck}”`, `a tag knows no spaces: it is ${deckTag(job, deck)}`),
    ),
  ];
}

/** The note; `name` is its file's, without the ending. */
export function obsidianNote(collection: AnkiCollection, name: string): ObsidianNote {
  const cards = new Map<number, AnkiCard[]>();
  for (const card of collection.cards) cards.set(card.note, [...(cards.get(card.note) ?? []), card]);
  const origin = asObject(collection.settings.obsidian ?? null);
  const from = origin === null ? '' : asText(origin.text);
  const job: Job = {
    collection,
    name: origin === null ? name : asText(origin.name),
    types: new Map(collection.notetypes.map((type) => [type.id, type])),
    cards,
    decks: new Map(collection.decks.map(({ id, name: deck }) => [id, deck])),
    troubles: [],
  };
  const notes = new Map(collection.notes.map((note) => [note.guid, note]));
  const pieces = piecesOf(from);
  const guids = guidsOf(pieces);
  const there = new Set(guids.values());
  const kept = pieces.map((piece) =>
    piece.kind === 'text' ? piece.raw : updated(job, piece, notes.get(guids.get(piece) ?? '')),
  );
  const added = sections(
    job,
    collection.notes.filter(({ guid }) => !there.has(guid)),
  );
  const before = kept.join('');
  const between = before === '' || added === '' ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const used = [...new Set(collection.cards.map(({ deck }) => job.decks.get(deck) ?? job.name))];
  const renamed =
    origin === null
      ? used
      : used.filter(
          (deck) => !pieces.some((piece) => piece.kind === 'card' && deckName(piece, job.name) === deck),
        );
  return { text: `${before}${between}${added}`, troubles: losses(job, renamed) };
}

/** A deck of ours as such a note, sources and all; `now` and `weights` as for a package. */
export function obsidianOfDeck(deck: Deck, now: number): ObsidianNote {
  const read = readAnki(deck.name, encodeApkg(deck, now), now);
  if (!read.ok) throw new Error(`our own package cannot be read: ${read.problem.kind}`);
  const { notes, ...rest } = read.value;
  const untagged = notes.map((note) => ({ ...note, tags: [] }));
  return obsidianNote({ ...rest, notes: untagged }, '');
}
