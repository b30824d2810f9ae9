/** Who is meant by a part of a name: surnames to full names, and short forms that an article introduces. */
import type { Span } from '../deck.js';
import type { Name, NameKind } from './4-names.js';

type FullName = Span & { readonly text: string };

export type Aliases = {
  /** Surname → the one person of that surname, where the full name stands. */
  readonly persons: ReadonlyMap<string, FullName>;
  /** Surnames of several persons, none of whom the article means by it alone. */
  readonly families: ReadonlySet<string>;
  /** Common noun → the one name that ends in it, where it first stands. */
  readonly nouns: ReadonlyMap<string, FullName>;
  /** Text → kind, for names whose kind another mention told. */
  readonly kinds: ReadonlyMap<string, NameKind>;
  /** Short form → what the article says it stands for, and where. */
  readonly shorts: ReadonlyMap<string, FullName>;
};

const SHORT_COMMA = /,? or (?:the )?(\p{Lu}{2,7}s?)\b(?=[,.)])|\((?:the )?(\p{Lu}{2,7})\)/gu;

/** The words before `at` whose initials spell `short`; null when they do not. */
function spelledOut(text: string, at: number, short: string): FullName | null {
  const from = Math.max(0, at - 120);
  const words = [...text.slice(from, at).matchAll(/[\p{L}\p{N}’'.-]+/gu)];
  const small = /^(?:of|the|and|for|in|on|de|to)$/;
  let letter = short.length - 1;
  for (let i = words.length - 1; i >= 0 && letter >= 0; i -= 1) {
    const match = words[i];
    const word = match?.[0] ?? '';
    const fits = word[0]?.toLowerCase() === short[letter]?.toLowerCase();
    if (!fits && small.test(word)) continue;
    if (!fits) return null;
    letter -= 1;
    if (letter < 0 && match) {
      const start = from + match.index;
      const end = from + (words.at(-1)?.index ?? 0) + (words.at(-1)?.[0].length ?? 0);
      return { start, end, text: text.slice(start, end) };
    }
  }
  return null;
}

/** Short forms that the text opens itself ("X Y Z, or XYZ", "X Y Z (XYZ)"). */
export function shortsOf(text: string): Map<string, FullName> {
  const shorts = new Map<string, FullName>();
  for (const match of text.matchAll(SHORT_COMMA)) {
    const short = match[1] ?? match[2] ?? '';
    const full = shorts.has(short) ? null : spelledOut(text, match.index, short);
    if (full) shorts.set(short, full);
  }
  return shorts;
}

function surname(text: string): string {
  return text.split(' ').at(-1) ?? text;
}

/** The one full name of a surname, or the one that stands at least twice as often as each other of the family. */
function ruling(fulls: ReadonlyMap<string, { first: FullName; times: number }>): FullName | null {
  const [most, next] = [...fulls.values()].toSorted((a, b) => b.times - a.times);
  if (!most) return null;
  return next === undefined || most.times >= 2 * next.times ? most.first : null;
}

/** "Matthew Goode" and "Matthew William Goode". */
function isOne(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a) || a.split(' ')[0] === b.split(' ')[0];
}

/** Surname → person; and the surnames that nobody rules, which say nothing alone. */
function personsOf(names: readonly Name[]): Pick<Aliases, 'persons' | 'families'> {
  const bySurname = new Map<string, Map<string, { first: FullName; times: number }>>();
  for (const { kind, text, start, end } of names) {
    if (kind !== 'person' || !text.includes(' ')) continue;
    const fulls = bySurname.get(surname(text)) ?? new Map<string, { first: FullName; times: number }>();
    bySurname.set(surname(text), fulls);
    const same = [...fulls.keys()].find((full) => isOne(full, text)) ?? text;
    const known = fulls.get(same);
    fulls.set(same, { first: known?.first ?? { start, end, text }, times: (known?.times ?? 0) + 1 });
  }
  const persons = new Map<string, FullName>();
  const families = new Set<string>();
  for (const [last, fulls] of bySurname) {
    const full = ruling(fulls);
    if (full) persons.set(last, full);
    else families.add(last);
  }
  return { persons, families };
}

/** "the tunnel" where the article has one Ketterly Tunnel: last words of names that it also writes small after "the". */
function nounsOf(text: string, names: readonly Name[]): Map<string, FullName> {
  const small = new Set([...text.matchAll(/\b[Tt]he (\p{Ll}{3,})\b/gu)].map((m) => m[1] ?? ''));
  const nouns = new Map<string, FullName | null>();
  for (const { kind, text: name, start, end } of names) {
    const noun = name.split(' ').at(-1)?.toLowerCase() ?? '';
    if (
      kind === 'person' ||
      kind === 'country' ||
      kind === 'people' ||
      !name.includes(' ') ||
      !small.has(noun)
    )
      continue;
    const known = nouns.get(noun);
    if (known === undefined) nouns.set(noun, { start, end, text: name });
    else if (known !== null && !known.text.endsWith(name)) nouns.set(noun, null);
  }
  return new Map([...nouns].flatMap(([noun, full]) => (full ? [[noun, full] as const] : [])));
}

/** "Upper Normandy": words that tell one Normandy from another, not a first name. */
const DESCRIBING =
  /^(?:Upper|Lower|Inner|Outer|Great|Greater|Little|Old|New|Young|Early|Earlier|Late|Later|Modern|Ancient|First|Second|Last|Former|Central|Mid|North|South|East|West|\p{Lu}\p{Ll}+(?:ern|ish|ian|ese|ese’s|’s))$/u;

/** The same name as another kind. */
function ofKind({ start, end, text, titleStart }: Name, kind: NameKind): Name {
  return { start, end, text, kind, titleStart };
}

/** "Rowland Hill", later "Hill": a name of two or three words whose last stands alone elsewhere is a person's. */
function withSurnames(names: readonly Name[]): readonly Name[] {
  const alone = new Set(
    names.filter((n) => n.kind === 'unknown' && !n.text.includes(' ')).map((n) => n.text),
  );
  return names.map((name) => {
    const words = name.text.split(' ');
    const person =
      name.kind === 'unknown' &&
      !DESCRIBING.test(words[0] ?? '') &&
      words.length > 1 &&
      words.length < 4 &&
      alone.has(words.at(-1) ?? '');
    return person ? ofKind(name, 'person') : name;
  });
}

const ROLE =
  '(?:minister|president|mayor|officer|owner|leader|founder|chairman|chairwoman|director|secretary|king|queen|bishop|farmer|boy|girl|man|woman|captain|nurse|judge|chief|\\p{Ll}+(?:ologist|ist|ician|eer|yer|cher|grapher|nomer|llor|ntor|uthor|ssor|itect|actor|spokesman|spokeswoman))';
const AS_PERSON = new RegExp(
  `^(?:, (?:\\d+, )?(?:who|whose)\\b|, (?:\\d+, )?(?:a|an|the|its|his|her) (?:[\\p{L}’'-]+ ){0,3}${ROLE}\\b| (?:was|were) born\\b| died (?:of|in|on|at)\\b| (?:told|said|says)\\b)`,
  'u',
);

/** "Ilse Maren, the transport minister": words that only follow a person's name. */
function withRoles(text: string, names: readonly Name[]): readonly Name[] {
  return names.map((name) => {
    const words = name.text.split(' ').length;
    if (name.kind !== 'unknown' || words < 2 || words > 3) return name;
    return AS_PERSON.test(text.slice(name.end, name.end + 60)) ? ofKind(name, 'person') : name;
  });
}

function kindsOf(names: readonly Name[]): Map<string, NameKind> {
  const kinds = new Map<string, NameKind>();
  for (const name of names) {
    const known = kinds.get(name.text);
    if (name.kind !== 'unknown' && (known === undefined || name.kind === 'person'))
      kinds.set(name.text, name.kind);
  }
  return kinds;
}

/** Learns aliases from all names of an article, in reading order. */
export function aliasesOf(text: string, names: readonly Name[]): Aliases {
  const known = withSurnames(withRoles(text, names));
  return { ...personsOf(known), nouns: nounsOf(text, known), kinds: kindsOf(known), shorts: shortsOf(text) };
}

/** The name with the kind that the whole article gives it. */
export function settleKind(name: Name, aliases: Aliases): Name {
  const surnameOf = aliases.persons.get(name.text);
  const family = aliases.families.has(name.text) && name.kind === 'unknown';
  if (family || (surnameOf && name.kind !== 'country')) return ofKind(name, 'person');
  const known = name.kind === 'unknown' || name.kind === 'place' ? aliases.kinds.get(name.text) : undefined;
  return known === undefined ? name : ofKind(name, known);
}
