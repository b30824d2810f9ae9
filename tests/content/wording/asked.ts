/** A text and a run of its words, asked for as the pipeline asks: what comes out, in one line each. */
import type { AnswerKind, AnswerSpan } from '../../../content/cards/answer-span.js';
import type { CalendarDate } from '../../../content/deck.js';
import { readSentences } from '../../../content/language/reading.js';
import { articleFromText } from '../../../content/read/read.js';
import { clauseOf } from '../../../content/wording/clause.js';
import type { Draft, Fault } from '../../../content/wording/draft.js';
import { isFault } from '../../../content/wording/draft.js';
import { type Phrases, phrasesOf } from '../../../content/wording/phrases.js';
import { wordSpan, wordSpare } from '../../../content/wording/word-span.js';
import { english } from '../model.js';

type Setting = { readonly date?: CalendarDate; readonly title?: string; readonly topic?: string };

/** The span of `answer`, its last mention in the text, as candidates are made. */
export function spanIn(
  text: string,
  answer: string,
  kind: AnswerKind,
  { date = undefined, title = 'A title' }: Setting,
) {
  const article = articleFromText({ title, origin: 'test', text, date: date ?? null });
  const readings = readSentences(english, article);
  const start = text.lastIndexOf(answer);
  const end = start + answer.length;
  const reading = readings.find((r) => r.span.start <= start && end <= r.span.end);
  if (!reading) throw new Error(`no sentence holds “${answer}”`);
  const { words } = reading;
  const first = words.findIndex((w) => w.start === start);
  const last = words.findIndex((w) => w.end === end);
  const inside = (i: number) => i >= first && i <= last;
  const top = words.findIndex((w, i) => inside(i) && !inside(w.head));
  const span: AnswerSpan = { start, end, reading, first, last, top, kind };
  return { span, readings };
}

/** All drafts for a run of words, best first, or the fault. */
export function draftsFor(
  text: string,
  answer: string,
  kind: AnswerKind,
  setting: Setting = {},
): readonly Draft[] | Fault {
  const { span, readings } = spanIn(text, answer, kind, setting);
  return wordSpan(span, { readings, anchor: setting.date ?? null, topic: setting.topic ?? '' });
}

/** Every prompt for a run of words, proposed or spare, or why there is none. */
export function told(text: string, answer: string, kind: AnswerKind = 'noun phrase'): string {
  const { span, readings } = spanIn(text, answer, kind, {});
  const context = { readings, anchor: null, topic: 'Orrin' };
  return JSON.stringify([wordSpan(span, context), wordSpare(span, context)]);
}

/** The best draft as "prompt ⇒ answer", or "× rule". */
export function asked(text: string, answer: string, kind: AnswerKind, setting: Setting = {}): string {
  const made = draftsFor(text, answer, kind, setting);
  if (isFault(made)) return `× ${made.rule}`;
  return made[0] ? `${made[0].prompt} ⇒ ${made[0].answer}` : 'nothing';
}

/** All questions among the drafts, one after the other, or "× rule reason". */
export function questionsFor(text: string, answer: string, kind: AnswerKind): string {
  const made = draftsFor(text, answer, kind);
  if (isFault(made)) return `× ${made.rule} ${made.reason}`;
  return made.flatMap(({ prompt }) => (prompt.endsWith('?') ? [prompt] : [])).join(' ');
}

/** The gap among the drafts, or "× rule". */
export function gapped(text: string, answer: string, kind: AnswerKind, setting: Setting = {}): string {
  const made = draftsFor(text, answer, kind, setting);
  if (isFault(made)) return `× ${made.rule}`;
  return made.find((d) => d.prompt.includes('_____'))?.prompt ?? 'no gap';
}

/** The reading of a text with the clause around a run of its words, as a cut finds it. */
export function clauseAround(text: string, answer: string) {
  const { span } = spanIn(text, answer, 'noun phrase', {});
  const phrases = phrasesOf(span.reading);
  const clause = clauseOf(phrases, span.top);
  if (!clause) throw new Error('no clause');
  return { span, phrases, clause };
}

/** The places of the words of `left`, in their order. */
export function placesOf(phrases: Phrases, left: string): readonly number[] {
  const wanted = left.match(/[\p{L}\p{N}.]*[\p{L}\p{N}]|[^\s]/gu) ?? [];
  const kept = phrases.words.flatMap(({ text: word }, i) => {
    if (word !== wanted[0]) return [];
    wanted.shift();
    return [i];
  });
  if (wanted.length > 0) throw new Error(`not in the text: ${wanted.join(' ')}`);
  return kept;
}
