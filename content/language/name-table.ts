/** What all names of an article say together: the commonest kind of each, whose a surname is, what a short form stands for. */
import type { Article } from '../deck.js';
import type { EntityKind } from './mentions.js';
import type { NameSpan } from './name-finder.js';
import type { NameSegment } from './name-joints.js';
import { isGiven } from './words/people.js';

/**
 * `grouped`: "the Moriori", a name that an article in front makes no person's. `opening`: a word that has its capital
 * only where it begins a sentence, "Fame has caught up", and may be no name at all.
 */
export type Found = NameSegment & {
  readonly text: string;
  readonly shape: EntityKind | null;
  readonly grouped: boolean;
  readonly opening: boolean;
  /** A lone word that does what its clause tells, "Lund pled guilty", and is called as no place of the world is. */
  readonly acting: boolean;
};

const BY_MODEL: Readonly<Record<NameSpan['type'], EntityKind>> = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  MISC: 'other',
};

/** What all mentions of an article say together. */
export type NameTable = {
  /** Text → kind that most of its mentions were seen as. */
  readonly kinds: ReadonlyMap<string, EntityKind>;
  /** Surname or first name → the one full name that has it. */
  readonly persons: ReadonlyMap<string, string>;
  /** Short form → what the article opens it as. */
  readonly shorts: ReadonlyMap<string, string>;
  /** Single words by which firms are called. */
  readonly firms: ReadonlySet<string>;
};

type Mentioned = { times: number; first: number };

function isPerson({ shape, seen }: Found): boolean {
  return shape === 'person' || (shape === null && seen === 'PER');
}

function fullNames(all: readonly (readonly Found[])[]): Map<string, Mentioned> {
  const fulls = new Map<string, Mentioned>();
  all.forEach((found, sentence) => {
    for (const one of found) {
      if (!isPerson(one) || !one.text.includes(' ') || isAbout(one.text)) continue;
      const known = fulls.get(one.text);
      fulls.set(one.text, { times: (known?.times ?? 0) + 1, first: known?.first ?? sentence });
    }
  });
  return fulls;
}

/** "Judgement of Martin Luther": something of a person's, not a person. */
function isAbout(text: string): boolean {
  const owner = / of (\p{Lu}\p{L}+)/u.exec(text)?.[1] ?? '';
  return isGiven(owner);
}

/** The sentence in which a word first stands alone as a name. */
function firstAlone(all: readonly (readonly Found[])[]): ReadonlyMap<string, number> {
  const alone = new Map<string, number>();
  all.forEach((found, sentence) => {
    for (const { text } of found) if (!text.includes(' ') && !alone.has(text)) alone.set(text, sentence);
  });
  return alone;
}

/** The full names of persons by surname and first name; a word of two persons belongs to the one of the title, or to nobody. */
function personTable(
  all: readonly (readonly Found[])[],
  title: string,
  firms: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const fulls = fullNames(all);
  const alone = firstAlone(all);
  const byWord = new Map<string, string[]>();
  const add = (word: string, full: string) => byWord.set(word, [...(byWord.get(word) ?? []), full]);
  for (const [full, { first }] of fulls) {
    const [given, family] = endsOf(full);
    if (!firms.has(family)) add(family, full);
    if (given !== null && first <= (alone.get(given) ?? first)) add(given, full);
  }
  const groups = new Set(all.flatMap((found) => found.filter((f) => f.grouped).map((f) => f.text)));
  return new Map(
    [...byWord].flatMap(([word, names]) => {
      if (groups.has(word)) return [];
      const one = oneOf(names, fulls, title);
      return one === null ? [] : [[word, one] as const];
    }),
  );
}

/** First name, null for an initial, and surname. */
function endsOf(full: string): readonly [string | null, string] {
  const parts = full.split(' ').filter((part) => !/^(?:Jr\.?|Sr\.?|[IVX]+)$/.test(part));
  const [given = ''] = parts;
  return [/^\p{Lu}\.?$/u.test(given) ? null : given, parts.at(-1) ?? ''];
}

function oneOf(
  names: readonly string[],
  fulls: ReadonlyMap<string, Mentioned>,
  title: string,
): string | null {
  const plain = (name: string) => (/ of /.test(name) ? 0 : 1);
  const byTimes = names.toSorted(
    (a, b) =>
      (fulls.get(b)?.times ?? 0) - (fulls.get(a)?.times ?? 0) || plain(b) - plain(a) || b.length - a.length,
  );
  const [most = ''] = byTimes;
  const rivals = byTimes.some((other) => !samePerson(most, other));
  const own = rivals ? byTimes.filter((name) => inTitle(name, title)) : byTimes;
  if (own.some((name) => !samePerson(own[0] ?? '', name))) return null;
  const [used = ''] = own;
  const given = used.split(' ')[0];
  const family = own.filter((name) => isFamily(used, name));
  const one = family.every((name) => samePerson(name, family[0] ?? ''));
  const alike = own.filter((name) => name.split(' ')[0] === given || (one && isFamily(used, name)));
  const met = (name: string) => fulls.get(name)?.first ?? 0;
  const earliest = Math.min(...alike.map(met));
  const soon = alike.filter((name) => met(name) <= earliest + 1);
  return soon.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** "De Varn" of "Karl De Varn": a surname of two words. */
function isFamily(short: string, long: string): boolean {
  return (
    /^(?:De|Di|Du|La|Le|Lo|Van|Von|Da|Del|Della|Der|Dos|Mac|St)\.? /.test(short) && long.endsWith(` ${short}`)
  );
}

/** Whether the title names this person: "Ada Penn" and "Ada Mary Penn". */
function inTitle(name: string, title: string): boolean {
  const [given, family] = endsOf(name);
  const words = new Set(title.split(/[^\p{L}]+/u));
  return given !== null && words.has(given) && words.has(family);
}

const INITIAL = /^\p{Lu}\.$/u;

/** "Matthew Penn" and "Matthew William Penn", but not "Karl W. Penn" and "Karl H. W. Penn". */
export function samePerson(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  const [all, own] = [long, short].map((name) =>
    name
      .split(' ')
      .filter((part) => INITIAL.test(part))
      .join(''),
  );
  if (own !== '' && own !== all) return false;
  const parts = new Set(long.split(' '));
  return short.split(' ').every((part) => parts.has(part));
}

function kindTable(all: readonly (readonly Found[])[]): ReadonlyMap<string, EntityKind> {
  const votes = new Map<string, Map<EntityKind, number>>();
  for (const found of all)
    for (const { text, shape, seen } of found) {
      const kind = shape ?? (seen === null ? null : BY_MODEL[seen]);
      if (kind === null) continue;
      const row = votes.get(text) ?? new Map<EntityKind, number>();
      row.set(kind, (row.get(kind) ?? 0) + (kind === 'other' ? 0.4 : 1));
      votes.set(text, row);
    }
  return new Map(
    [...votes].map(
      ([text, row]) => [text, [...row].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 'other'] as const,
    ),
  );
}

/** Short forms that the article opens: "Penn Lake Trust (PLT)", "the Penn Lake Trust, or PLT,". */
function shortTable(text: string): ReadonlyMap<string, string> {
  const shorts = new Map<string, string>();
  for (const match of text.matchAll(
    /(?:,? or (?:the )?|\((?:the |or )?)(\p{Lu}[\p{Lu}&]{1,6})\b(?=[,.);])/gu,
  )) {
    const short = match[1] ?? '';
    const long = shorts.has(short)
      ? null
      : spelledOut(text.slice(Math.max(0, match.index - 120), match.index), short);
    if (long !== null) shorts.set(short, long);
  }
  return shorts;
}

const SMALL = /^(?:of|the|and|for|in|on|de|to|&|y|la|du)$/;

/** The words at the end of `text` whose initials spell `short`. */
function spelledOut(text: string, short: string): string | null {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  let letter = short.length - 1;
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const word = words[i]?.[0] ?? '';
    const fits = word[0]?.toLowerCase() === short[letter]?.toLowerCase();
    if (!fits && SMALL.test(word)) continue;
    if (!fits) return null;
    letter -= 1;
    if (letter < 0)
      return text
        .slice(words[i]?.index ?? 0)
        .trim()
        .replace(/[\s(,]+$/, '');
  }
  return null;
}

/** Learns from all names of an article, in reading order. */
export function nameTable(
  all: readonly (readonly Found[])[],
  { text, title }: Pick<Article, 'text' | 'title'>,
  firms: ReadonlySet<string>,
): NameTable {
  return { kinds: kindTable(all), persons: personTable(all, title, firms), shorts: shortTable(text), firms };
}
