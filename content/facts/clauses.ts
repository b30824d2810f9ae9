/** The clauses of a parsed sentence: each predicate with who acts, what is acted on, and how the text stands behind it. */
import type { FactStatus } from '../deck.js';
import type { SentenceReading } from '../language/reading.js';
import type { Word } from '../language/sentence-words.js';
import { SPEECH } from '../language/words/verbs.js';
import { lemmaOf } from './lemma.js';

export type Clause = {
  /** Place of the predicate among the words of the sentence. */
  readonly head: number;
  /** Its words in order, without those of clauses below it. */
  readonly words: readonly number[];
  /** Base form of the predicate. */
  readonly relation: string;
  /** Places of the words that head the doer, the thing done to, and the sayer; −1 where there is none. */
  readonly agent: number;
  readonly patient: number;
  readonly sayer: number;
  readonly status: FactStatus;
};

/** The label without its subtype. */
export function bare(word: Word | undefined): string {
  return word?.label.split(':')[0] ?? '';
}

const OPENS = /^(?:root|ccomp|advcl|acl|parataxis|csubj)$/;

function hasSubject(words: readonly Word[], at: number): boolean {
  return words.some((w) => w.head === at && /^[nc]subj/.test(w.label));
}

function opensClause(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (!word) return false;
  if (word.head < 0) return true;
  const label = bare(word);
  if (OPENS.test(label)) return label !== 'parataxis' || /^VB/.test(word.tag) || hasSubject(words, at);
  return (
    label === 'conj' &&
    (hasSubject(words, at) || (/^VB[DZP]/.test(word.tag) && /^VB|^MD/.test(words[word.head]?.tag ?? '')))
  );
}

/** For each word the predicate of its clause. */
function owners(words: readonly Word[]): readonly number[] {
  const opens = words.map((_, i) => opensClause(words, i));
  return words.map((_, i) => {
    let at = i;
    while (at >= 0 && opens[at] !== true) at = words[at]?.head ?? -1;
    return Math.max(0, at);
  });
}

function dependents(words: readonly Word[], head: number, label: RegExp): number[] {
  const found: number[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i];
    if (word?.head === head && label.test(word.label)) found.push(i);
  }
  return found;
}

const NEGATIONS = /^(?:not|n't|n’t|never|cannot|neither|nor|without)$/i;
const PLANS = /^(?:set|schedule|due|expect|plan|intend|aim|hope|slate|go|promise|vow|pledge|propose)$/;
const MODAL = /^(?:will|'ll|’ll|wo|would|shall)$/i;
const MAYBE = /^(?:may|might|could|should|can|must)$/i;

function isNegated(words: readonly Word[], head: number): boolean {
  return (
    words.some(
      (w, i) =>
        w.head === head &&
        (NEGATIONS.test(w.text) ||
          (/^no$/i.test(w.text) && words[i + 1]?.text === 'longer') ||
          /^no(?:body|ne| one|thing)$/i.test(w.text)),
    ) || words.some((w) => /^no$/i.test(w.text) && w.label.startsWith('det') && words[w.head]?.head === head)
  );
}

function isPlanned(words: readonly Word[], head: number): boolean {
  const word = words[head];
  if (!word) return false;
  if (words.some((w) => w.head === head && w.label.startsWith('aux') && MODAL.test(w.text))) return true;
  const toBe =
    word.tag === 'VB' &&
    words.some(
      (w) => w.head === head && /^(?:cop|aux)/.test(w.label) && /^(?:is|are|was|were)$/i.test(w.text),
    );
  if (toBe && words.some((w) => w.head === head && /^to$/i.test(w.text))) return true;
  const infinite = words.some(
    (w) => w.head === head && /^(?:xcomp|ccomp)/.test(w.label) && /^VB$/.test(w.tag),
  );
  if (infinite && PLANS.test(lemmaOf(word))) return true;
  return words.some(
    (w) => w.head === head && /^advcl/.test(w.label) && PLANS.test(lemmaOf(word)) && w.tag === 'VB',
  );
}

function sayerOf(words: readonly Word[], head: number): number {
  const word = words[head];
  if (!word) return -1;
  const above = words[word.head];
  if (above && /^(?:ccomp|parataxis|acl)/.test(word.label) && SPEECH.has(lemmaOf(above)))
    return dependents(words, word.head, /^nsubj/)[0] ?? -1;
  const aside = dependents(words, head, /^parataxis/).find((i) => SPEECH.has(lemmaOf(words[i] ?? word)));
  if (aside !== undefined) return dependents(words, aside, /^nsubj/)[0] ?? -1;
  return (
    dependents(words, head, /^obl/).find((i) =>
      words.some((w, k) => w.head === i && /^according$/i.test(w.text) && words[k + 1]?.text === 'to'),
    ) ?? -1
  );
}

/** The noun that a relative or participle clause describes does or suffers what it tells. */
function antecedent(words: readonly Word[], head: number): { agent: number; patient: number } {
  const word = words[head];
  if (!word || bare(word) !== 'acl') return { agent: -1, patient: -1 };
  return word.tag === 'VBN' && !hasSubject(words, head)
    ? { agent: -1, patient: word.head }
    : { agent: word.head, patient: -1 };
}

function isPointer(word: Word | undefined): boolean {
  return word !== undefined && /^(?:WDT|WP|WRB)$/.test(word.tag);
}

/** "is scheduled to [meet]", "has decided not to [renew]": the verb that tells what it is about; else the predicate. */
function toldBy(words: readonly Word[], head: number): number {
  const word = words[head];
  if (!word || (!/^(?:decide|agree|begin|start|continue)$/.test(lemmaOf(word)) && !isPlanned(words, head)))
    return head;
  return dependents(words, head, /^xcomp/).find((i) => words[i]?.tag.startsWith('VB')) ?? head;
}

/** The subject of the verb that this one is joined to, where it has none of its own. */
function lentSubject(words: readonly Word[], head: number): number {
  const word = words[head];
  const joined = bare(word) === 'conj' || bare(word) === 'advcl';
  return word && joined && !hasSubject(words, head) ? (dependents(words, word.head, /^nsubj/)[0] ?? -1) : -1;
}

/** "Late Monday, the United States … signed": a subject that the parse has joined to the time before it. */
function afterTime(words: readonly Word[], head: number): number {
  if (!/^VB[DZP]/.test(words[head]?.tag ?? '') || hasSubject(words, head)) return -1;
  return words.findIndex((w, i) => {
    const time = words[w.head];
    return (
      i < head &&
      bare(w) === 'conj' &&
      time?.head === head &&
      time.label === 'obl:unmarked' &&
      /^NN/.test(w.tag)
    );
  });
}

/** Who does and what is done, of a predicate whose object hangs on `told`. */
function partsOf(words: readonly Word[], head: number, told: number): { agent: number; patient: number } {
  const around = antecedent(words, head);
  const subject = dependents(words, head, /^[nc]subj(?!:pass)/)[0] ?? -1;
  const passive = dependents(words, head, /^[nc]subj:pass/)[0] ?? -1;
  const suffers = isPointer(words[passive]) ? around.agent : passive;
  const object = dependents(words, told, /^obj/)[0] ?? around.patient;
  if (passive >= 0 && told !== head) return { agent: suffers, patient: object };
  const byWhom = dependents(words, head, /^obl:agent/)[0] ?? -1;
  if (passive >= 0) return { agent: byWhom, patient: suffers };
  const active = isPointer(words[subject]) ? around.agent : subject;
  const agent =
    [active, byWhom, around.agent, lentSubject(words, head), afterTime(words, head)].find((i) => i >= 0) ??
    -1;
  return { agent, patient: object };
}

function statusAt(words: readonly Word[], head: number, sayer: number): FactStatus {
  const negated =
    isNegated(words, head) || dependents(words, head, /^xcomp/).some((i) => isNegated(words, i));
  if (negated) return 'negated';
  if (isPlanned(words, head)) return 'planned';
  const maybe = words.some((w) => w.head === head && w.label.startsWith('aux') && MAYBE.test(w.text));
  return sayer >= 0 || maybe ? 'claimed' : 'asserted';
}

function clauseAt(words: readonly Word[], head: number, own: readonly number[]): Clause {
  const told = toldBy(words, head);
  const sayer = sayerOf(words, head);
  const { agent, patient } = partsOf(words, head, told);
  return {
    head,
    words: own,
    relation: lemmaOf(words[told] ?? { text: '', tag: '' }),
    agent,
    patient,
    sayer,
    status: statusAt(words, head, sayer),
  };
}

const KNOWN = new WeakMap<readonly Word[], readonly Clause[]>();

/**
 * The clauses of a sentence in the order of their predicates; a sentence without a verb is one clause. Worked out once
 * for the same list of words.
 */
export function clausesOf({ words }: Pick<SentenceReading, 'words'>): readonly Clause[] {
  const known = KNOWN.get(words);
  if (known) return known;
  const clauses = clausesIn(words);
  KNOWN.set(words, clauses);
  return clauses;
}

function clausesIn(words: readonly Word[]): readonly Clause[] {
  const rows = new Map<number, number[]>();
  owners(words).forEach((owner, i) => {
    const row = rows.get(owner) ?? [];
    row.push(i);
    rows.set(owner, row);
  });
  return [...rows].sort(([a], [b]) => a - b).map(([head, own]) => clauseAt(words, head, own));
}
