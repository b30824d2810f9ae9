/** U1: what stands beside a person's name and is not worth asking: what he is, and how old. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import { lower, type Phrases, relation, tagOf } from '../phrases.js';

const TITLE = /^(?:Mr|Mrs|Ms|Dr|Captain|Commissioner|Professor|Sir)\.?$/;
const BODIES = /^(?:person|organisation)$/;

/** The name that begins at a word, or behind the title there. */
function nameAt({ reading }: AnswerSpan, word: number) {
  const at = TITLE.test(reading.words[word]?.text ?? '') ? word + 1 : word;
  return reading.entities.find(({ first, kind }) => (first === word || first === at) && BODIES.test(kind));
}

function isPlain({ first, last }: AnswerSpan, phrases: Phrases): boolean {
  for (let i = first; i <= last; i += 1)
    if (i > 0 && /^\p{Lu}/u.test(phrases.words[i]?.text ?? '')) return false;
  return /^NNS?$/.test(tagOf(phrases, last)) && !/\d/.test(lower(phrases, last));
}

const MOST_OF_ROLE = 6;

/** The comma behind a role, or behind what it is of: "a _councillor_ for the harbour, Ada Lund"; −1 where none is. */
function commaBehind({ last }: AnswerSpan, phrases: Phrases): number {
  for (let i = last + 1; i <= last + MOST_OF_ROLE; i += 1) {
    if (lower(phrases, i) === ',') return i;
    if (!/^(?:IN|DT|JJ|NN|NNS|NNPS?|POS)$/.test(tagOf(phrases, i))) return -1;
  }
  return -1;
}

/** "The _maker_, Orbita Norte, blamed", "_Lawyer_ Ada Lund said": the role of whoever is named. */
function isRole(span: AnswerSpan, phrases: Phrases): boolean {
  if (!isPlain(span, phrases)) return false;
  if (nameAt(span, span.last + 1)?.kind === 'person') return true;
  const comma = commaBehind(span, phrases);
  const named = comma < 0 ? undefined : nameAt(span, comma + 1);
  const closed = /^[,.]$/.test(lower(phrases, (named?.last ?? -2) + 1));
  return closed && /^(?:nsubj|obj)/.test(relation(phrases, span.top));
}

/** "Ada Lund, _47_, said", "a keeper, aged _47_", "a _47_-year-old". */
function isAge({ first, last, reading }: AnswerSpan, phrases: Phrases): boolean {
  if (first !== last || !/^[1-9]\d$/.test(lower(phrases, first))) return false;
  const person = reading.entities.some((e) => e.kind === 'person' && e.last === first - 2);
  const aside = lower(phrases, first - 1) === ',' && /^[,.]$/.test(lower(phrases, last + 1));
  const years = /^[-‐]$/.test(lower(phrases, last + 1)) && lower(phrases, last + 2) === 'year';
  return (person && aside) || lower(phrases, first - 1) === 'aged' || years;
}

/** "told _a committee_ that …": whom something was told. */
function isHearer({ first, last }: AnswerSpan, phrases: Phrases): boolean {
  const before = /^an?$/.test(lower(phrases, first - 1)) ? first - 2 : first - 1;
  return /^(?:tells?|told)$/.test(lower(phrases, before)) && /^NNS?$/.test(tagOf(phrases, last));
}

/** The first of these rules that an answer breaks, or null. */
export function checkBesideName(span: AnswerSpan, phrases: Phrases): Fault | null {
  if (isRole(span, phrases)) return fault('U1', 'the role of whoever is named beside it');
  if (isAge(span, phrases)) return fault('U1', 'how old somebody is');
  return isHearer(span, phrases) ? fault('U1', 'who was told something') : null;
}
