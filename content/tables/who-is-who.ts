/** Who's who: persons and bodies with what the text calls them. */
import type { RoleRow } from '../conversion.js';
import type { CalendarDate, Span } from '../deck.js';
import { mentionsIn, type NamePlace, type TimePlace } from '../facts/mentions.js';
import type { SentenceReading } from '../language/reading.js';
import type { Word } from '../language/sentence-words.js';
import { reportsItsDay, sentenceEvidence, type TableSource } from './evidence.js';
import {
  inBrackets,
  isUnclaimedSpeech,
  nounPhrase,
  sayerOf,
  spanOf,
  standingOf,
  wordFrom,
  wordsAt,
} from './phrases.js';

const LONGEST = 14;
const LONGEST_TITLE = 7;
const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Sir|Lady|Lord|Dame|Dr|Saint|St)\.?$/;
/** More roles of one name are not shown. */
const MOST_ROLES = 3;

type Role = Span & {
  /** The word that heads the role. */
  readonly head: number;
  /** Told in the past tense: it says nothing about the article's own day. */
  readonly past: boolean;
};

function headOf(words: readonly Word[], name: Span): number {
  const inside = words.flatMap((w, i) => (w.start >= name.start && w.end <= name.end ? [i] : []));
  return inside.find((i) => !inside.includes(words[i]?.head ?? -1)) ?? -1;
}

/** `until`: the name begins there, and the role ends before it. */
function role(words: readonly Word[], head: number, past: boolean, until: number): Role | null {
  const [first, end] = nounPhrase(words, head);
  const last = head < until ? Math.min(end, until - 1) : end;
  const from = /^(?:a|an|the)$/i.test(words[first]?.text ?? '') ? first + 1 : first;
  const loose =
    words.slice(first, last + 1).some((w) => w.tag === 'PRP$') ||
    /^(?:this|that)$/i.test(words[first]?.text ?? '');
  const marked = words.slice(first, last + 1).some((w) => /^[[\]()]$/.test(w.text));
  if (loose || marked || from > head || last - from >= LONGEST) return null;
  return { ...spanOf(words, from, last), head, past };
}

const NO_ROLE =
  /^(?:name|side|place|part|kind|home|one|example|time|day|year|thing|man|woman|person|word|case|way|reason|result|first|last)s?$/;
/** What a body cannot be, though the parser may say so. */
const OFFICE =
  /^(?:secretary|president|director|chair\w*|minister|spokes\w+|founder|leader|head|chief|professor|coach|captain|manager|editor|mayor|author)$/;
/** What persons are called ends so, or is one of these. */
const HUMAN =
  /(?:er|or|ist|ian|eer|man|woman|ess|ant|ent|yst|ary|ive|ee|ath|ic|yal|ard|ot|boy|girl|child|lady|wife|husband|son|king|queen|prince|chief|head|poet|nurse|judge|coach|athlete|host|hero|saint|monk|nun|aide|priest|pope|pilot|star|guest|guide|thief|smith|wright|chef|mayor|duke|count|earl|pupil|youth|martyr|genius|scholar|general|admiral|colonel|marshal|premier|critic|cleric|mechanic|medic|friend|victim|patriarch|monarch|native|relative|representative|executive|detective|actress|rebel|consul|abbot|bishop|apostle|disciple|ally|spouse|twin|heir|fan|vet|intern|ace|icon|legend|face|boss|clerk|cook|spy|figure)s?$/;

function isRoleNoun(word: Word | undefined, kind: string): boolean {
  if (
    word === undefined ||
    !(kind === 'person' ? /^NN$/ : /^NNS?$/).test(word.tag) ||
    !/^\p{Ll}/u.test(word.text) ||
    NO_ROLE.test(word.text)
  )
    return false;
  return kind === 'person' ? HUMAN.test(word.text) : !OFFICE.test(word.text);
}

/** A second subject or object, between commas right behind the first, is an apposition that the parser did not see. */
function isTwin(words: readonly Word[], head: number, at: number): boolean {
  if (at <= head || words[at]?.head !== words[head]?.head) return false;
  const [first, last] = nounPhrase(words, at);
  const name = words.slice(head, first - 1).every((w, i) => i === 0 || w.label === 'flat');
  return name && words[first - 1]?.text === ',' && /^[,.]$/.test(words[last + 1]?.text ?? '');
}

/** "Petra Lund, the chief engineer of …" and "the driver, Jonas Feld". */
function apposed(words: readonly Word[], head: number, kind: string, until: number): readonly Role[] {
  const after = words.flatMap((w, i) => (w.head === head && w.label === 'appos' && i > head ? [i] : []));
  const own = words[head];
  const twins = words.flatMap((w, i) => (own && isTwin(words, head, i) && w.label === own.label ? [i] : []));
  const before =
    own && /^(?:appos|flat|compound)$/.test(own.label) && own.head < head && own.head >= 0 ? [own.head] : [];
  return [...after, ...twins, ...before]
    .filter((i) => isRoleNoun(words[i], kind))
    .flatMap((i) => role(words, i, false, until) ?? []);
}

/** "Ada Lovelace was an English mathematician". */
function predicated(words: readonly Word[], head: number, kind: string): readonly Role[] {
  const predicate = words[head]?.head ?? -1;
  const copula = words.find((w) => w.head === predicate && w.label === 'cop');
  const negated = words.some(
    (w) => w.head === predicate && (w.label === 'case' || /^(?:not|n't|n’t|never)$/i.test(w.text)),
  );
  if (!/^nsubj$/.test(words[head]?.label ?? '') || !copula || negated || !isRoleNoun(words[predicate], kind))
    return [];
  const found = role(words, predicate, copula.tag === 'VBD', 0);
  return found ? [found] : [];
}

function isTitle(reading: SentenceReading, name: Span, last: number): boolean {
  const word = reading.words[last];
  const entity = reading.entities.some((e) => e.start === name.start && e.titleFirst < e.first);
  const older = reading.names.some((n) => n.start === name.start && n.titleStart < n.start);
  return entity || older || isRoleNoun(word, 'person');
}

/** "engineer Petra Lund", "U.S. Secretary of State Marco Rubio": the title in front, with what belongs to it. */
function titled(reading: SentenceReading, name: Span, head: number): readonly Role[] {
  const { words } = reading;
  const until = words.findIndex((w) => w.start >= name.start);
  const own = words[head];
  const joined =
    own !== undefined && /^(?:flat|appos|compound)/.test(own.label) && own.head >= 0 && own.head < until;
  const beside = words[until - 1];
  // "by the engineer Petra Lund", both hung on the verb: noun and name are one all the same.
  const twins = own !== undefined && beside?.head === own.head && beside.label === own.label;
  let [first] = nounPhrase(words, joined ? own.head : twins ? until - 1 : head);
  const titleFirst = reading.entities.find((e) => e.start === name.start)?.titleFirst ?? first;
  first = Math.min(first, titleFirst);
  while (first < until && /^(?:DT|IN|TO|CC)$/.test(words[first]?.tag ?? '')) first += 1;
  const last = until - 1;
  const front = words.slice(first, until);
  if (first > last || front.length > LONGEST_TITLE || !isTitle(reading, name, last)) return [];
  if (front.some((w) => /^(?:PRP\$|,|CD|:|VB.*)$/.test(w.tag)) || HONORIFIC.test(words[last]?.text ?? ''))
    return [];
  return [{ ...spanOf(words, first, last), head: last, past: false }];
}

function rolesOf(reading: SentenceReading, name: NamePlace): readonly Role[] {
  const { words } = reading;
  const head = headOf(words, name);
  const until = words.findIndex((w) => w.start >= name.start);
  if (head < 0) return [];
  return [
    ...titled(reading, name, head),
    ...apposed(words, head, name.kind, until),
    ...predicated(words, head, name.kind),
  ];
}

/** A role is held at a date of its own clause, or on the day of an article that reports its own days. */
function datedBy(
  reading: SentenceReading,
  { head, past }: Role,
  times: readonly TimePlace[],
  today: CalendarDate | null,
): CalendarDate | null {
  const clause = standingOf(reading, head).head;
  const own = times.find(
    ({ from, written, start, end }) =>
      from !== null &&
      written &&
      !inBrackets(reading, { start, end }) &&
      !from.inferred &&
      standingOf(reading, wordFrom(reading.words, start)).head === clause,
  );
  return own?.from ?? (past ? null : today);
}

function rowsOf(
  reading: SentenceReading,
  anchor: CalendarDate | null,
  today: CalendarDate | null,
): readonly RoleRow[] {
  const { names, times } = mentionsIn(reading, anchor);
  const known = names.filter(({ kind }) => /^(?:person|body|organisation)$/.test(kind));
  return known.flatMap((name) =>
    rolesOf(reading, name).flatMap((one) => {
      const standing = standingOf(reading, one.head);
      if (isUnclaimedSpeech(reading, one, standing)) return [];
      const saidBy = one.past || standing.status === 'claimed' ? sayerOf(reading, standing, names) : null;
      return [
        {
          name: name.full,
          kind: name.kind === 'person' ? ('person' as const) : ('body' as const),
          role: wordsAt(reading, one),
          asOf: datedBy(reading, one, times, today),
          saidBy: saidBy?.includes(name.full) || saidBy?.includes(wordsAt(reading, one)) ? null : saidBy,
          evidence: [sentenceEvidence(reading)],
        },
      ];
    }),
  );
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '');
}

/** Roles in the order in which the names first come; a role told twice is one row with both places. */
export function whoIsWho(sources: readonly TableSource[]): readonly RoleRow[] {
  const byName = new Map<string, RoleRow[]>();
  for (const source of sources) {
    const today = reportsItsDay(source) ? source.anchor : null;
    for (const row of source.readings.flatMap((reading) => rowsOf(reading, source.anchor, today))) {
      const rows = byName.get(row.name) ?? [];
      byName.set(row.name, rows);
      const at = rows.findIndex(
        ({ role }) => plain(role).includes(plain(row.role)) || plain(row.role).includes(plain(role)),
      );
      const known = rows[at];
      if (known) rows[at] = { ...known, evidence: [...known.evidence, ...row.evidence] };
      else if (rows.length < MOST_ROLES) rows.push(row);
    }
  }
  return [...byName.values()].flat();
}
