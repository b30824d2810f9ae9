/** A statement with what it is compared by: its names, the names around it, and the stems of its words. */
import type { Token } from '../language/3-tokens.js';
import { countryAliases } from '../language/4-names.js';
import type { DateMention } from '../language/5-dates.js';
import { isContentWord } from '../language/8-verbs.js';
import type { SentenceReading } from '../language/reading.js';
import { DEMONYMS } from '../language/words/names.js';
import { fullName, type Statement } from './statements.js';

export type Entry = {
  readonly statement: Statement;
  readonly names: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** Names of the sentence and of the one before it in the same paragraph, which "they" may lean on. */
  readonly around: ReadonlySet<string>;
};

/** Without accents and capitals. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'");
}

function nameKey(reading: SentenceReading, text: string): string {
  const people = DEMONYMS.get(text.replace(/s$/, ''));
  const shown = people ?? fullName(reading, text);
  const aliases = countryAliases(shown);
  return plain(aliases[0] === undefined ? shown : ([shown, ...aliases].sort()[0] ?? shown));
}

function namesOf(reading: SentenceReading): ReadonlySet<string> {
  return new Set(reading.names.map((name) => nameKey(reading, name.text)));
}

/** The first letters of a word, by which "covered" meets "covers". */
export function stemOf(token: Token): string {
  return plain(token.text).slice(0, 5);
}

function isNamed(reading: SentenceReading, at: number): boolean {
  return reading.names.some((n) => n.titleStart <= at && at < n.end);
}

function stemsOf(reading: SentenceReading): ReadonlySet<string> {
  const words = reading.tokens.filter(
    (t) =>
      t.kind === 'word' && t.text.length > 3 && isContentWord(t) && !(t.capital && isNamed(reading, t.start)),
  );
  return new Set(words.map(stemOf));
}

/** Entries in the order of the statements; each sentence is looked at once. */
export function entriesOf(statements: readonly Statement[]): readonly Entry[] {
  let last: (Omit<Entry, 'statement'> & { reading: SentenceReading }) | null = null;
  return statements.map((statement) => {
    const { reading } = statement;
    if (last?.reading !== reading) {
      const names = namesOf(reading);
      const follows =
        last?.reading.article === reading.article &&
        last.reading.block === reading.block &&
        reading.index - last.reading.index === 1;
      const around: ReadonlySet<string> = new Set([...names, ...(follows ? (last?.names ?? []) : [])]);
      last = { reading, names, around, stems: stemsOf(reading) };
    }
    const { names, around, stems } = last;
    return { statement, names, around, stems };
  });
}

/** How many members two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count += 1;
  return count;
}

/** Mentions of a day that both sentences have in the same words ("Friday", "March 15"). */
export function sharedDays(a: Entry, b: Entry): readonly DateMention[] {
  const days = (e: Entry) =>
    e.statement.reading.dates.filter((d) => d.kind === 'relative' || d.kind === 'partial');
  const theirs = new Set(days(b).map((d) => plain(d.text)));
  return days(a).filter((d) => theirs.has(plain(d.text)));
}
