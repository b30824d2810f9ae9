/** Questions in the few forms that can be made without guessing: who, which country, when, in what year. */
import { cardId, type QuestionCard } from '../deck.js';
import { baseOf, carriesTense, firstFinite, hasForm } from '../language/8-verbs.js';
import { SPEECH } from '../language/words/verbs.js';
import type { Candidate } from './candidate.js';
import { anchored } from './rules.js';
import { written } from './trim.js';
import type { Word } from './wording.js';

const MOVABLE = /^(?:is|are|was|were|has|have|had|will|would|can|could|did)$/;

function asQuestion(text: string): string {
  const clean = text.replace(/\s+/g, ' ').replace(/[.,;: ]+$/, '');
  return `${clean.charAt(0).toUpperCase()}${clean.slice(1)}?`;
}

function finiteAt({ statement }: Candidate, words: readonly Word[], i: number): boolean {
  const token = words[i]?.token;
  return (
    token !== undefined && carriesTense(statement.reading.tokens, statement.reading.tokens.indexOf(token))
  );
}

/** "El Salvador formally recognized …" → "Which country formally recognized …?": the answer is the whole subject. */
function subjectQuestion(candidate: Candidate): string | null {
  const { words, target, statement } = candidate;
  const subject = words.findIndex((word) => word.role === 'core');
  const gap = words.findIndex((word) => word.gap);
  const name = statement.reading.names.find((n) => n.end === target.end);
  const titled =
    name !== undefined && words[subject]?.token.start === name.titleStart && name.titleStart < name.start;
  if (gap !== subject && !(titled && target.kind === 'person')) return null;
  const after = /ly$/.test(words[gap + 1]?.token.lower ?? '') ? gap + 2 : gap + 1;
  if (!finiteAt(candidate, words, after) || /^(?:are|were|have|do)$/.test(words[after]?.token.lower ?? ''))
    return null;
  const asked = target.kind === 'person' ? 'who' : target.kind === 'country' ? 'which country' : null;
  if (asked === null) return null;
  const lead = written(words.slice(0, subject));
  const rest = written([{ ...(words[gap + 1] as Word), before: '' }, ...words.slice(gap + 2)]);
  return asQuestion(`${lead === '' ? '' : `${lead}, `}${asked} ${rest}`);
}

/** The words of the clause without the date and its preposition; null when the date is not a plain adjunct of it. */
function withoutDate(words: readonly Word[]): readonly Word[] | null {
  const gap = words.findIndex((word) => word.gap);
  const before = words[gap - 1];
  if (!before || !/^(?:on|in)$/.test(before.token.lower)) return null;
  const lead = words[gap]?.role === 'lead';
  const isLead = lead && gap === 1 && words[gap + 1]?.role === 'core';
  const isEnd = !lead && (words[gap + 1] === undefined || words[gap + 1]?.before === ', ');
  if (!isLead && !isEnd) return null;
  const loose = /^(?:later|earlier|early|late|again)$/.test(words[gap - 2]?.token.lower ?? '')
    ? gap - 2
    : gap - 1;
  return words.filter((_, i) => i < loose || i > gap);
}

/** Nothing between the verb and a date at the end may carry the date instead of the verb. */
function dateIsOfVerb(rest: readonly Word[], verb: number): boolean {
  return !rest.slice(verb + 1).some(({ token, role }) => {
    if (role !== 'core' || token.capital) return false;
    const w = token.lower;
    return (
      /^(?:that|which|who|whom|whose|when|where|if|to|and|but|after|before)$/.test(w) ||
      hasForm(w, 'past') ||
      hasForm(w, 'participle') ||
      (hasForm(w, 'ing') && !/^(?:building|meeting|understanding)$/.test(w))
    );
  });
}

function whenQuestion(candidate: Candidate): string | null {
  const { words, target, statement } = candidate;
  const { tokens } = statement.reading;
  if (target.date === null) return null;
  const wasLead = words.find((word) => word.gap)?.role === 'lead';
  if (words.some((word) => word.role === 'speech')) return null;
  const rest = withoutDate(words)?.filter((word) => word.role === 'core');
  if (!rest || !anchored(statement.reading, rest) || dropsName(words, rest)) return null;
  const verb = rest.findIndex((word) => carriesTense(tokens, tokens.indexOf(word.token)));
  const word = rest[verb];
  if (!word || verb < 1 || verb > 9 || rest.slice(1, verb).some((w) => w.before === ', ')) return null;
  const base = baseOf(word.token.text);
  if (base !== null && SPEECH.has(base) && base !== 'propose') return null;
  if (!wasLead && !dateIsOfVerb(rest, /^(?:was|were|had|has|have)$/.test(word.token.lower) ? verb + 1 : verb))
    return null;
  if (wasLead && secondVerb(candidate, rest, verb)) return null;
  const asked =
    target.kind === 'year'
      ? 'In what year'
      : target.date.day === null
        ? 'In what month and year'
        : 'On what date';
  return inverted(rest, verb, asked);
}

/** "a second Soviet town, Pyramiden, was …": without the name that is set beside it nobody knows which town. */
function dropsName(words: readonly Word[], rest: readonly Word[]): boolean {
  const asides = words.filter((word) => word.role === 'aside');
  const opens = /^(?:a|an|another|one)$/.test(rest[0]?.token.lower ?? '');
  return opens && asides.some((word) => word.token.capital);
}

function secondVerb({ statement }: Candidate, rest: readonly Word[], verb: number): boolean {
  const { tokens } = statement.reading;
  const from = tokens.indexOf(rest[verb]?.token as Word['token']) + 1;
  const to = tokens.indexOf(rest.at(-1)?.token as Word['token']) + 1;
  const other = firstFinite(tokens, from, to);
  if (other >= 0) return true;
  return rest.some(
    (w, i) =>
      i > verb + 1 && rest[i - 1]?.token.lower === 'and' && hasForm(w.token.text, 'past') && !w.token.capital,
  );
}

/** Auxiliary before subject, or "did" with the base form of a verb that is known. */
function inverted(rest: readonly Word[], verb: number, asked: string): string | null {
  const word = rest[verb];
  if (!word) return null;
  const adverb = /ly$/.test(rest[verb - 1]?.token.lower ?? '') ? verb - 1 : verb;
  const subject = written(lowerFirst(rest.slice(0, adverb)));
  const tail = written(
    [...rest.slice(adverb, verb), ...rest.slice(verb + 1)].map((w, i) =>
      i === 0 ? { ...w, before: '' } : w,
    ),
  );
  const lower = word.token.lower;
  if (/^(?:was|were)$/.test(lower) || (MOVABLE.test(lower) && !/^(?:is|are|has|have)$/.test(lower))) {
    return asQuestion(`${asked} ${lower} ${subject} ${tail}`);
  }
  const base = baseOf(lower);
  if (/^(?:is|are|has|have)$/.test(lower) || base === null || !hasForm(lower, 'past')) return null;
  return asQuestion(
    `${asked} did ${subject} ${written(rest.slice(adverb, verb))} ${base} ${written(rest.slice(verb + 1).map((w, i) => (i === 0 ? { ...w, before: '' } : w)))}`,
  );
}

function lowerFirst(words: readonly Word[]): readonly Word[] {
  const [first, ...others] = words;
  if (!first) return words;
  const small = /^(?:The|A|An|Its|His|Her|Their|Some|Many|Most|All|Both|Several|Two|Three)$/.test(first.text);
  return small ? [{ ...first, text: first.text.toLowerCase() }, ...others] : words;
}

/** The question card, or null where no safe form exists. */
export function questionOf(candidate: Candidate): QuestionCard | null {
  const { statement, target, label, evidence } = candidate;
  if (label !== '') return null;
  const prompt =
    target.kind === 'date' || target.kind === 'year' ? whenQuestion(candidate) : subjectQuestion(candidate);
  if (prompt === null) return null;
  const { fact } = statement;
  return {
    kind: 'question',
    id: cardId(fact.id, 'question', prompt),
    fact: fact.id,
    prompt,
    answer: target.answer,
    accepted: target.accepted,
    evidence,
  };
}
