/** A plain gap for words that people ask for and no good form exists for: never proposed, there for who wants more. */
import { statusOf } from '../facts/status.js';
import { clauseOf } from '../wording/clause.js';
import { countWords, cutClause, MOST_WORDS } from '../wording/cut.js';
import { type Draft, type Fault, fault, type WordingContext } from '../wording/draft.js';
import { answerText, gapPrompt, otherAnswers } from '../wording/gap.js';
import { type Part, partsOf } from '../wording/parts.js';
import { isMark, lower, type Phrases, phrasesOf, tagOf } from '../wording/phrases.js';
import { checkAnswerPointers } from '../wording/rules/answer.js';
import { checkPrompt, isAnchored } from '../wording/rules/prompt.js';
import { checkSentence } from '../wording/rules/sentence.js';
import { openPointers } from '../wording/stand-ins.js';
import { settleTimes } from '../wording/times.js';
import type { AnswerSpan } from './answer-span.js';

/** What a strict reader seldom keeps; `wordSpan` refuses it, and nothing of this quality is proposed. */
export const SPARE = 0.25;
const CLAUSE = 0.15;
const FEWEST_WORDS = 6;

/** The longer words of an answer, as the prompt would betray them. */
function tellingWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 3 || /^\d+$/.test(word));
}

/** L1, as far as a spare goes: half of what tells in the answer stands in the prompt. */
function betrays(prompt: string, answer: string): boolean {
  const own = tellingWords(answer);
  const shown = new Set(tellingWords(prompt));
  const plain = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  return (
    plain(prompt).includes(plain(answer)) || 2 * own.filter((word) => shown.has(word)).length >= own.length
  );
}

/** A1: marks of an answer come in pairs. */
function isPaired(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0;
  return count(/\(/g) === count(/\)/g) && count(/[“”"]/g) % 2 === 0;
}

/** The clause around the answer, cut; the whole sentence where it is short and no clause was found. */
function keptAround(span: AnswerSpan, phrases: Phrases): readonly number[] | null {
  const clause = clauseOf(phrases, span.top);
  const kept = clause
    ? cutClause(phrases, clause, span.first, span.last).kept
    : phrases.words.map((_, i) => i);
  const held = new Set(kept);
  for (let i = span.first; i <= span.last; i += 1) if (!held.has(i) && !isMark(phrases, i)) return null;
  return countWords(phrases, kept, span.first, span.last) > MOST_WORDS ? null : kept;
}

/** A loose "the", and a pronoun with a noun before it in the prompt that it may mean. */
function isBearable({ reason }: Fault, parts: readonly Part[], phrases: Phrases): boolean {
  if (reason.endsWith('which one?')) return true;
  const pronoun = /^“([^”]+)” points outside$/.exec(reason)?.[1];
  const at = parts.findIndex((part) => part.text === pronoun);
  return parts.slice(0, Math.max(0, at)).some((part) => !part.gap && /^NN/.test(tagOf(phrases, part.at)));
}

/** The gap for a span that `wordSpan` refused, or why there can be none: pointers, moving times and leaks stay forbidden. */
export function spareDraft(span: AnswerSpan, context: WordingContext): Draft | Fault {
  const { reading } = span;
  const phrases = phrasesOf(reading);
  const pointer = checkAnswerPointers(span, phrases);
  const relative = /^“(?:who|whom|whose|which|that)”/i.test(pointer?.reason ?? '');
  const refused = checkSentence(reading, phrases) ?? (relative ? null : pointer);
  if (refused) return refused;
  const first = /^an?$/.test(lower(phrases, span.first - 1)) ? span.first - 1 : span.first;
  const answer = answerText(span, phrases, { first, last: span.last, amount: null });
  if (!isPaired(answer)) return fault('A1', 'brackets or quotation marks cut in two');
  const kept = keptAround({ ...span, first }, phrases);
  if (kept === null) return fault('A1', 'no clause that is short enough');
  const planned = statusOf(reading) === 'planned';
  const parts = partsOf(reading, kept, first, span.last);
  const timed = settleTimes({ reading, phrases, anchor: context.anchor, planned }, parts);
  if (timed.fault) return timed.fault;
  const opened = openPointers(
    reading,
    context,
    timed.parts,
    reading.article.text.slice(span.start, span.end),
  );
  const broken = opened.fault ?? checkPrompt(reading, phrases, opened.parts);
  if (broken && !isBearable(broken, opened.parts, phrases)) return broken;
  const anchored = isAnchored(reading, phrases, opened.parts);
  if (!anchored && context.topic === '') return fault('S5', 'no name or date tells what it is about');
  const label = anchored ? '' : context.topic;
  const prompt = gapPrompt(opened.parts, label);
  const words = prompt.split(/\s+/).length;
  if (words > MOST_WORDS || words < FEWEST_WORDS) return fault('A1', `${words} words`);
  if (betrays(prompt, answer)) return fault('L1', 'the prompt gives the answer away');
  return {
    kind: 'cloze',
    prompt,
    answer,
    accepted: otherAnswers(span, answer),
    quantity: null,
    support: opened.support,
    marks: [...timed.marks, ...opened.marks],
    quality: span.kind === 'clause' ? CLAUSE : SPARE,
  };
}
