/** A clause by its places: what leads, the subject, the word of tense, what follows; and the moves a question makes. */
import { hasForm } from '../language/8-verbs.js';
import { keepsCapital } from './first-word.js';
import { asQuestion, type Part, written } from './parts.js';
import { child, isMark, lower, type Phrases, phraseAt, relation, tagOf } from './phrases.js';
import { baseForm } from './verb-forms.js';
import type { Worded } from './worded.js';

export type Sides = {
  readonly lead: readonly Part[];
  readonly subject: readonly Part[];
  /** Adverbs between subject and tense. */
  readonly between: readonly Part[];
  readonly tense: Part;
  readonly after: readonly Part[];
};

const LONGEST_LEAD = 7;

/** "In 1863 Ilse Maren wrote": how many words of a date in front were taken for a part of the name behind it; 0 for none. */
export function datedFront({ phrases, span, clause }: Worded): number {
  if (!/^(?:in|on|by|since)$/.test(lower(phrases, 0))) return 0;
  const time = span.reading.times.find((t) => t.first === 1 && /\d{3}/.test(t.text));
  if (time === undefined || (clause.subjectWords[0] ?? time.last + 1) > time.last) return 0;
  return time.last + 1 >= clause.tense ? 0 : time.last + 1;
}

/** The places of the clause; null where they are not in the plain order or something stands between that cannot move. */
export function sidesOf(worded: Worded): Sides | null {
  const { parts, clause, phrases } = worded;
  const split = parts.some((part) => part.gap) ? [] : splitSubject(phrases, clause);
  const subject = new Set([...clause.subjectWords, ...split]);
  const front = datedFront(worded);
  const from = parts.findIndex((part) => part.at >= front && subject.has(part.at));
  const to = parts.findLastIndex((part) => subject.has(part.at));
  const at = parts.findIndex((part) => part.at === clause.tense);
  const tense = parts[at];
  if (from < 0 || at <= to || !tense || tense.gap || hasSecondSubject(phrases, clause)) return null;
  const between = parts.slice(to + 1, at);
  const movable = between.every((part) => relation(phrases, part.at) === 'advmod' && !part.gap);
  if (!movable || !parts.slice(from, to + 1).every((part) => subject.has(part.at))) return null;
  const lead = parts.slice(0, from).filter((part, i, all) => !(i === all.length - 1 && part.text === ','));
  if (lead.length > LONGEST_LEAD || /^VB[NG]$/.test(tagOf(phrases, lead[0]?.at ?? -1))) return null;
  const whole = parts.slice(from, to + 1);
  const commas = whole.filter((part) => part.text === ',').length;
  const edge = whole.findIndex((part) => part.text !== ',');
  const subjectParts =
    commas === 1 && whole.at(-1)?.text === ',' ? whole.slice(0, -1) : whole.slice(Math.max(0, edge));
  if (holdsVerb(subjectParts, phrases)) return null;
  return { lead, subject: subjectParts, between, tense, after: parts.slice(at + 1) };
}

/** "The Arn Tower, the tallest of Norway, was built": an aside that was taken for a second subject, and what sets it off. */
function splitSubject(
  phrases: Worded['phrases'],
  { top, tense, subject }: Worded['clause'],
): readonly number[] {
  const others = (phrases.below[top] ?? []).filter(
    (k) => k < tense && k !== subject && /^nsubj/.test(phrases.words[k]?.label ?? ''),
  );
  const opener = (k: number) => phraseAt(phrases, k).find((i) => !isMark(phrases, i)) ?? k;
  const aside = others.every((k) => /^(?:an?|the)$/.test(lower(phrases, opener(k))));
  const run = others.length === 1 && !phraseAt(phrases, others[0] ?? 0).some((i) => isMark(phrases, i));
  if (others.length === 0 || !/^NNPS?$/.test(tagOf(phrases, subject)) || !(aside || run)) return [];
  const marks = (phrases.below[top] ?? []).filter(
    (k) => k > subject && k < tense && lower(phrases, k) === ',',
  );
  return [...others.flatMap((k) => phraseAt(phrases, k)), ...marks];
}

/** "Mud covered the track, said Lund": one verb, two subjects. */
function hasSecondSubject(phrases: Worded['phrases'], { top, tense }: Worded['clause']): boolean {
  return phrases.below[top]?.some((k) => k > tense && relation(phrases, k) === 'nsubj') ?? false;
}

/** A finite verb among the words of a subject, and no relative that it could belong to: two clauses run together. */
function holdsVerb(subject: readonly Part[], phrases: Worded['phrases']): boolean {
  const relative = subject.some((part) => /^(?:WDT|WP|WP\$|WRB)$/.test(tagOf(phrases, part.at)));
  return (
    !relative && subject.some((part) => !part.gap && /^(?:VBD|VBZ|VBP|MD)$/.test(tagOf(phrases, part.at)))
  );
}

/** A lead as it is written at the end: "In 1990" → "in 1990". */
function leadAtEnd(lead: readonly Part[], worded: Worded): readonly Part[] {
  return lowerFirst(lead, worded);
}

/** The first word small again, unless it is a name. */
export function lowerFirst(parts: readonly Part[], { phrases, span }: Worded): readonly Part[] {
  const [first, ...others] = parts;
  if (!first || first.gap) return parts;
  if (first.at !== 0) return opensBehindColon(phrases, first) ? [small(first), ...others] : parts;
  if (first.text !== phrases.words[0]?.text)
    return /^The /.test(first.text) ? [{ ...first, text: `t${first.text.slice(1)}` }, ...others] : parts;
  if (keepsCapital(phrases, span.reading)) return parts;
  return [small(first), ...others];
}

function small(part: Part): Part {
  return { ...part, text: part.text.toLowerCase() };
}

/** "The trial: In 1961, …" */
function opensBehindColon(phrases: Phrases, { at }: Part): boolean {
  return lower(phrases, at - 1) === ':' && /^(?:IN|DT|PRP|RB|WRB|TO)$/.test(tagOf(phrases, at));
}

/** True where something in the clause would be said twice or be lost by a move: denials, quotations, a second verb. */
export function resistsMoves(worded: Worded): boolean {
  const { clause, phrases, parts } = worded;
  const kept = new Set(parts.map((part) => part.at));
  const below = [...(phrases.below[clause.top] ?? []), ...clause.borrowed].filter((k) => kept.has(k));
  if (
    below.some((k) =>
      /^(?:not|n['’]t|never|neither|nor|no|perhaps|probably|possibly|again)$/.test(lower(phrases, k)),
    )
  )
    return true;
  if (below.some((k) => /^(?:expl|parataxis|csubj|cc:preconj)/.test(phrases.words[k]?.label ?? '')))
    return true;
  if (below.some((k) => relation(phrases, k) === 'conj' && !sharesSubject(worded, k))) return true;
  if (isPointer(worded)) return true;
  if (phrases.below[clause.subject]?.some((k) => kept.has(k) && /^no$/.test(lower(phrases, k)))) return true;
  const marks = parts.filter((part) => /^["“”]$/.test(part.text)).length;
  return marks % 2 === 1 || parts.some((part) => /^[;:]$/.test(part.text));
}

/** "was jailed for months, then returned": another deed of the one who is asked for. */
function sharesSubject({ clause, phrases, span }: Worded, k: number): boolean {
  const asked = clause.subjectWords.includes(span.top);
  const lead = phraseAt(phrases, k).filter((i) => i < k);
  const joined = lead.some((i) => /^(?:and|but|then|or)$/.test(lower(phrases, i)));
  const deed = /^VB/.test(tagOf(phrases, k)) && k > clause.top && joined;
  if (lead.some((i) => /^(?:NN|PRP|CD|EX)/.test(tagOf(phrases, i)))) return false;
  return asked && deed && clause.subject < clause.tense;
}

/** A subject that points at something else and was not put in full. */
function isPointer({ clause, phrases, parts }: Worded): boolean {
  const told = parts.find((part) => part.at === clause.subject);
  const named = told !== undefined && !told.gap && told.text !== phrases.words[clause.subject]?.text;
  return !named && /^PRP|^DT|^WP|^WDT|^EX/.test(tagOf(phrases, clause.subject));
}

function joined(...runs: readonly (readonly Part[] | string)[]): string {
  return runs
    .map((run) => (typeof run === 'string' ? run : written(run)))
    .filter((text) => text !== '')
    .join(' ')
    .replace(/[“"] ?[”"](?= |$)/g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.;:!?])(?!\d)/g, '$1')
    .replace(/ (['’]s)\b/g, '$1');
}

function doFor(tag: string): string {
  if (tag === 'VBZ') return 'does';
  return tag === 'VBP' ? 'do' : 'did';
}

/** "Anna Lund, king of Norway and Sweden, …": too much stands between the asking words and the verb. */
function hasLongAside(subject: readonly Part[]): boolean {
  const holds = (words: RegExp) => subject.some((part) => words.test(part.text));
  return holds(/^,$/) && (holds(/^(?:and|which)$/) || (subject.length > 10 && holds(/^(?:who|that)$/)));
}

/** "Over the years, what grew faster than it had before?": a lead stays in front of what holds a clause of its own. */
function staysInFront({ after, lead }: Sides, { phrases }: Worded): boolean {
  if (lead.length === 0) return false;
  if (lead.slice(0, 3).some((part) => /^VB[NG]$/.test(tagOf(phrases, part.at)))) return true;
  return after.some((part) => !part.gap && /^(?:VBD|VBZ|VBP|MD)$/.test(tagOf(phrases, part.at)));
}

/** "For instance," tells nothing of what is asked. */
function isAsideLead(lead: readonly Part[]): boolean {
  const text = written(lead).replace(/,/g, '').trim();
  return /^(?:for (?:instance|example)|in (?:addition|fact|particular)|as a result|of course|indeed|notably|additionally|moreover|separately|similarly|likewise|consequently|accordingly)$/i.test(
    text,
  );
}

/** "Economically, who …?": a lone adverb in front bounds the whole and would hang in the air at the end. */
function isLoneAdverb(lead: readonly Part[]): boolean {
  const words = lead.filter((part) => part.text !== ',');
  return words.length === 1 && /ly$/.test(words[0]?.text ?? '');
}

/** The question around its lead: in front or at the end. */
function withLead(worded: Worded, sides: Sides, ...runs: readonly (readonly Part[] | string)[]): string {
  const { lead } = sides;
  if (lead.length === 0 || isAsideLead(lead)) return asQuestion(joined(...runs));
  if (staysInFront(sides, worded) || isLoneAdverb(lead))
    return asQuestion(`${written(lead)}, ${joined(...runs)}`);
  return asQuestion(joined(...runs, leadAtEnd(lead, worded)));
}

/** "Health officers shut the mill": now, or then? */
export function isAnyTense(verb: string, tag: string): boolean {
  return tag === 'VBP' && hasForm(verb, 'past') && hasForm(verb, 'base');
}

/** "did X found Y in Z?", "was X built in Z?" after the asking words; null where the verb's base is not certain. */
export function inverted(worded: Worded, asked: string, sides: Sides): string | null {
  const { clause, phrases } = worded;
  const { subject, between, tense, after } = sides;
  const small = lowerFirst(subject, worded);
  const word = tense.text.toLowerCase();
  if (/['’]/.test(word)) return null;
  if (hasLongAside(subject)) return null;
  const helps = tense.at !== clause.top || /^(?:is|are|was|were)$/.test(word);
  if (helps) return withLead(worded, sides, asked, word, small, between, after);
  const base = baseForm(word, tagOf(phrases, tense.at));
  if (base === null || base === 'be' || isAnyTense(word, tagOf(phrases, tense.at))) return null;
  return withLead(worded, sides, asked, doFor(tagOf(phrases, tense.at)), small, between, base, after);
}

/** "Who found X?": the asking words in place of the subject. */
export function asSubject(worded: Worded, asked: string, sides: Sides): string {
  const { between, tense, after } = sides;
  return withLead(worded, sides, asked, between, [tense], after);
}

/** The clause without the words in `gone` and the gap. */
export function withoutWords(worded: Worded, gone: readonly number[]): Worded {
  const out = new Set(gone);
  const left = worded.parts.filter((part) => !part.gap && !out.has(part.at));
  return { ...worded, parts: left };
}

/** "lasted until _____, when the fort fell": what tells of the answer alone is no part of the question. */
export function withoutWhen(worded: Worded): Worded {
  const { parts, phrases } = worded;
  const gap = parts.findIndex((part) => part.gap);
  const from = parts[gap + 1]?.text === ',' ? gap + 2 : gap + 1;
  const opens =
    /^(?:when|where)$/.test(parts[from]?.text ?? '') && tagOf(phrases, parts[from]?.at ?? -1) === 'WRB';
  return gap > 0 && opens ? { ...worded, parts: parts.slice(0, gap + 1) } : worded;
}

/** The phrase that hangs on the clause's verb and is nothing but the answer with its preposition; null otherwise. */
export function adjunctOfVerb({
  span,
  phrases,
  clause,
  hole,
}: Worded): { readonly words: readonly number[]; readonly preposition: string } | null {
  const { top } = span;
  if (
    phrases.words[top]?.head !== clause.top ||
    !/^(?:obl|nmod|advmod|obj)/.test(phrases.words[top]?.label ?? '')
  )
    return null;
  const words = Array.from(
    { length: (phrases.to[top] ?? top) - (phrases.from[top] ?? top) + 1 },
    (_, k) => (phrases.from[top] ?? top) + k,
  );
  const around = words.filter((i) => (i < hole.first || i > hole.last) && !/^[,.]$/.test(lower(phrases, i)));
  const at = child(phrases, top, /^case/);
  const plain = around.every(
    (i) => i === at || /^(?:the|on|about|around|early|late)$/.test(lower(phrases, i)),
  );
  const led = words.includes(hole.first - 1) || !/^(?:IN|TO)$/.test(tagOf(phrases, hole.first - 1));
  return plain && led ? { words, preposition: at < 0 ? '' : lower(phrases, at) } : null;
}
