/** Names of an article with their kinds: each by its own shape and by what all its mentions say together. */
import type { Article } from '../deck.js';
import { type Capitals, capitalsOf } from './capitals.js';
import { firmNames } from './firm-names.js';
import type { Entity, EntityKind, WordRange } from './mentions.js';
import type { NameSpan } from './name-finder.js';
import type { NameSegment } from './name-joints.js';
import { isKnownPlace, joined, peopleKey } from './name-runs.js';
import { nameSegments } from './name-segments.js';
import { type Found, type NameTable, nameTable, samePerson } from './name-table.js';
import type { SentenceWords, Word } from './sentence-words.js';
import { COUNTRIES } from './words/countries.js';
import {
  EVENT_ENDINGS,
  LAW_ENDINGS,
  OF_EVENTS,
  OF_LAWS,
  OF_ORGANISATIONS,
  OF_PLACES,
  ORGANISATION_ENDINGS,
  PLACE_ENDINGS,
  PLACE_STARTS,
  SURNAME_ENDINGS,
  WORK_ENDINGS,
} from './words/name-shapes.js';
import { isGiven } from './words/people.js';

const OF_KINDS: readonly (readonly [ReadonlySet<string>, EntityKind])[] = [
  [OF_ORGANISATIONS, 'organisation'],
  [OF_EVENTS, 'event'],
  [OF_LAWS, 'law'],
  [OF_PLACES, 'place'],
];
const END_KINDS: readonly (readonly [ReadonlySet<string>, EntityKind])[] = [
  [ORGANISATION_ENDINGS, 'organisation'],
  [LAW_ENDINGS, 'law'],
  [EVENT_ENDINGS, 'event'],
  [WORK_ENDINGS, 'work'],
  [PLACE_ENDINGS, 'place'],
];

/** The kind that the words of a name tell by themselves; null where they tell none. */
function shapeOf(text: string, seen: NameSpan['type'] | null): EntityKind | null {
  if (COUNTRIES.has(text.replaceAll('’', "'"))) return 'country';
  if (isKnownPlace(text)) return 'place';
  const parts = text.split(' ');
  if (parts.every((part) => peopleKey(part) !== null) || peopleKey(text) !== null) return 'people';
  return parts.length === 1 ? null : shapeOfParts(parts, seen);
}

function shapeOfParts(parts: readonly string[], seen: NameSpan['type'] | null): EntityKind | null {
  const [first = '', second = ''] = parts;
  const last = parts.at(-1) ?? '';
  const ending = END_KINDS.find(([endings]) => endings.has(last));
  const family = ending === undefined || SURNAME_ENDINGS.has(last);
  if (family && seen === 'PER' && isGiven(first)) return 'person';
  if (family && /^\p{Lu}\.$/u.test(first) && seen !== 'LOC' && seen !== 'ORG') return 'person';
  const head = OF_KINDS.find(([heads]) => heads.has(parts[parts.indexOf('of') - 1] ?? ''));
  if (head) return head[1];
  if (ending) return family && seen === 'PER' && isGiven(second) ? null : settledBySight(ending[1], seen);
  if (/^(?:World War|Operation|Hurricane|Cyclone|Typhoon)\b/.test(parts.slice(0, 2).join(' ')))
    return 'event';
  if (parts.length < 5 && isGiven(first) && seen !== 'LOC' && seen !== 'ORG') return 'person';
  return PLACE_STARTS.has(first) && seen === 'LOC' ? 'place' : null;
}

/** Endings that stand in names of two kinds give way to the model: "Albrook Hospital", "Sea Park Theatre". */
function settledBySight(kind: EntityKind, seen: NameSpan['type'] | null): EntityKind {
  if (seen === 'LOC' && (kind === 'organisation' || kind === 'event')) return 'place';
  return seen === 'ORG' && (kind === 'place' || kind === 'event') ? 'organisation' : kind;
}

function foundIn(sentence: SentenceWords, capitals: Capitals): readonly Found[] {
  return nameSegments(sentence, capitals).map((segment) => {
    const { first, last, titleFirst, seen } = segment;
    const text = joined(sentence.words, first, last);
    return {
      first,
      last,
      titleFirst,
      seen,
      text,
      shape: shapeOf(text, seen),
      grouped: isGrouped(sentence.words, segment),
      opening: first === 0 && last === 0 && !capitals.inner.has(text),
      acting: first === last && /^nsubj/.test(sentence.words[first]?.label ?? '') && !isKnownPlace(text),
    };
  });
}

function isGrouped(words: readonly Word[], { first, last, titleFirst }: NameSegment): boolean {
  const inNoun =
    words[last + 1] !== undefined && /^(?:NN|JJ|CD|POS|HYPH|NNP)/.test(words[last + 1]?.tag ?? '');
  return (
    first === last &&
    titleFirst === first &&
    !inNoun &&
    /^(?:the|these|those)$/i.test(words[first - 1]?.text ?? '')
  );
}

function kindOf({ text, shape, seen, opening, acting }: Found, table: NameTable): EntityKind {
  if (table.firms.has(text)) return 'organisation';
  const person = table.persons.get(text);
  if (person !== undefined && !(shape !== null && seen !== 'PER') && (seen !== 'LOC' || acting))
    return 'person';
  if (shape !== null) return shape;
  const long = table.shorts.get(text);
  const opened = long === undefined ? undefined : table.kinds.get(long);
  const kind = opened ?? table.kinds.get(text) ?? 'other';
  return kind === 'person' && opening && !isGiven(text) ? 'other' : kind;
}

function fullOf(text: string, kind: EntityKind, table: NameTable): string {
  if (kind === 'person') return (text.includes(' ') ? longer(text, table) : table.persons.get(text)) ?? text;
  return table.shorts.get(text) ?? text;
}

function longer(text: string, { persons }: NameTable): string | undefined {
  const full = persons.get(text.split(' ').at(-1) ?? '');
  return full !== undefined && samePerson(full, text) ? full : undefined;
}

/** “The Rains”: the words of a title between marks, its article taken in; null for any other name. */
function quotedTitle(words: readonly Word[], { first, last }: WordRange): number | null {
  const from = /^(?:The|A|An)$/.test(words[first - 1]?.text ?? '') ? first - 1 : first;
  const marked = /^["“‘]$/.test(words[from - 1]?.text ?? '') && /^["”’,]$/.test(words[last + 1]?.text ?? '');
  return marked && from < last ? from : null;
}

function entityOf(words: readonly Word[], found: Found, table: NameTable): Entity {
  const told = kindOf(found, table);
  const quoted = found.shape === null && told !== 'person' ? quotedTitle(words, found) : null;
  const kind = quoted === null ? told : 'work';
  const first = quoted ?? found.first;
  const { last } = found;
  const text = joined(words, first, last);
  return {
    start: words[first]?.start ?? 0,
    end: words[last]?.end ?? 0,
    first,
    last,
    text,
    kind,
    titleFirst: kind === 'person' ? found.titleFirst : first,
    full: fullOf(text, kind, table),
  };
}

/** The names of every sentence; the article's text for the short forms it opens, its title for whose surname rules. */
export function entitiesOf(
  article: Pick<Article, 'text' | 'title'>,
  sentences: readonly SentenceWords[],
): readonly (readonly Entity[])[] {
  const capitals = capitalsOf(sentences);
  const all = sentences.map((sentence) => foundIn(sentence, capitals));
  const table = nameTable(all, article, firmNames(sentences, all));
  return sentences.map(({ words }, i) => (all[i] ?? []).map((found) => entityOf(words, found, table)));
}
