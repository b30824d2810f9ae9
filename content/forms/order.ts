/** Putting events in order: from the dated clauses of what was read, with the dates taken out. */
import type { TimelineRow } from '../conversion.js';
import type { CalendarDate, Evidence } from '../deck.js';
import { dayNumber } from '../language/calendar.js';
import { meanSame } from './meaning.js';
import { fixedNumber, shuffled } from './placing.js';

export type OrderEvent = {
  readonly text: string;
  readonly date: CalendarDate;
  readonly evidence: readonly Evidence[];
};

/** `events` as they are shown; `solution` holds their places, earliest first. */
export type OrderQuiz = {
  readonly kind: 'order';
  readonly events: readonly OrderEvent[];
  readonly solution: readonly number[];
};

const FEWEST = 3;
const MOST = 6;
const LONGEST = 25;

const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)(?:uary|ruary|ch|il|e|y|ust|ember|tember|ober)?\\.?';
const DATE = `(?:the )?(?:(?:early|mid|late)[- ])?(?:\\d{1,2} ${MONTH},? \\d{4}|${MONTH} \\d{1,2}(?:, ?\\d{4})?|\\d{1,2} ${MONTH}|${MONTH},? \\d{4}|\\d{4}s?)`;
const OPENING = new RegExp(`^(?:In|On|By|Since|During|From|Around) ${DATE},? `);
const INSIDE = new RegExp(`,? (?:in|on|during) ${DATE}(?=[ ,.;]|$),?`);
const TELLS_TIME = new RegExp(
  `\\d{3,4}|(?:mon|tues|wednes|thurs|fri|satur|sun)day|\\b${MONTH} \\d|century|\\b(?:later|earlier|then|again|after|before|until|since|next|previous|first|last)\\b`,
  'i',
);

/** Words that point at something outside of the clause (S1). */
const POINTS = /\b(?:he|she|they|it|him|them|his|her|hers|their|this|these|those)\b/i;
/** A date at the end of such a part belongs to it: taken out, it leaves a torso. */
const IN_A_PART = /,\s*(?:which|who|whom|whose|where|when|that|[a-z]+(?:ed|en))\b[^,]*$/;

/** The clause without its date; null where another word still tells when it was (L1), or it would not stand alone. */
function undated(text: string): string | null {
  const opened = text.replace(OPENING, '');
  const at = opened.search(INSIDE);
  if (at >= 0 && IN_A_PART.test(opened.slice(0, at))) return null;
  const bare = opened.replace(INSIDE, '').replace(/\s+/g, ' ').trim();
  if (TELLS_TIME.test(bare) || POINTS.test(bare)) return null;
  if (bare.split(' ').length < 4 || bare.split(' ').length > LONGEST) return null;
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}

/** The first and last day that a date may mean, from 1970 on. */
function stretch({ year, month, day }: CalendarDate): { from: number; to: number } {
  const from = dayNumber(year, month ?? 1, day ?? 1);
  if (day !== null) return { from, to: from };
  const next =
    month === null
      ? dayNumber(year + 1, 1, 1)
      : dayNumber(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
  return { from, to: next - 1 };
}

/** Events without their dates, each after the one before beyond doubt; what is planned, claimed or tells its own date is left out. */
export function eventsOf(rows: readonly TimelineRow[]): readonly OrderEvent[] {
  const found: OrderEvent[] = [];
  for (const { text, date, until, status, saidBy, evidence } of rows) {
    const shown = undated(text);
    if (shown === null || until !== null || status !== 'asserted' || saidBy !== null) continue;
    const last = found.at(-1);
    const after = last === undefined || stretch(last.date).to < stretch(date).from;
    if (after && !found.some((f) => meanSame(f.text, shown))) found.push({ text: shown, date, evidence });
  }
  return found;
}

/**
 * Three to six events whose order is beyond doubt, spread over the whole of `rows` (which are earliest first); null
 * where there are fewer. What is planned, only claimed, or tells its own date is left out.
 */
export function orderQuiz(rows: readonly TimelineRow[]): OrderQuiz | null {
  const all = eventsOf(rows);
  if (all.length < FEWEST) return null;
  const count = Math.min(MOST, all.length);
  const chosen = Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)]).flatMap(
    (e) => e ?? [],
  );
  const events = shuffled(chosen, chosen.map((e) => e.text).join('\n'), (e) => e.text);
  const sorted = chosen.map((event) => events.indexOf(event));
  const inOrder = sorted.every((at, i) => at === i);
  const turn = 1 + (fixedNumber(chosen[0]?.text ?? '') % (count - 1));
  const turned = [...events.slice(turn), ...events.slice(0, turn)];
  const shown = inOrder ? turned : events;
  return { kind: 'order', events: shown, solution: chosen.map((event) => shown.indexOf(event)) };
}
