/** Who is meant by a part of a name: surnames to full names, and short forms that an article introduces. */
import type { Span } from '../deck.js';
import type { Name, NameKind } from './4-names.js';

type FullName = Span & { readonly text: string };

export type Aliases = {
  /** Surname → the one person of that surname, where the full name stands. */
  readonly persons: ReadonlyMap<string, FullName>;
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
function shortsOf(text: string): Map<string, FullName> {
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

function personsOf(names: readonly Name[]): Map<string, FullName> {
  const persons = new Map<string, FullName>();
  const several = new Set<string>();
  for (const name of names) {
    if (name.kind !== 'person' || !name.text.includes(' ')) continue;
    const last = surname(name.text);
    const known = persons.get(last);
    if (!known) persons.set(last, { start: name.start, end: name.end, text: name.text });
    else if (known.text !== name.text && !known.text.endsWith(name.text) && !name.text.endsWith(known.text))
      several.add(last);
  }
  for (const last of several) persons.delete(last);
  return persons;
}

/** "Rowland Hill", later "Hill": a name of two or three words whose last stands alone elsewhere is a person's. */
function withSurnames(names: readonly Name[]): readonly Name[] {
  const alone = new Set(
    names.filter((n) => n.kind === 'unknown' && !n.text.includes(' ')).map((n) => n.text),
  );
  return names.map((name) => {
    const words = name.text.split(' ');
    const person =
      name.kind === 'unknown' && words.length > 1 && words.length < 4 && alone.has(words.at(-1) ?? '');
    return person ? { ...name, kind: 'person' } : name;
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
    return AS_PERSON.test(text.slice(name.end, name.end + 60)) ? { ...name, kind: 'person' } : name;
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
  return { persons: personsOf(known), kinds: kindsOf(known), shorts: shortsOf(text) };
}

/** The name with the kind that the whole article gives it. */
export function settleKind(name: Name, aliases: Aliases): Name {
  const surnameOf = aliases.persons.get(name.text);
  if (surnameOf && name.kind !== 'country') return { ...name, kind: 'person' };
  const known = name.kind === 'unknown' || name.kind === 'place' ? aliases.kinds.get(name.text) : undefined;
  return known === undefined ? name : { ...name, kind: known };
}
