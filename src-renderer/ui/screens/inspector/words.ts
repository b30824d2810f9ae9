/** Why a card stands where it stands, and how each button comes to its interval, in sentences. */
import { type CardState, GAP, type Grade } from '../../../../content/deck.js';
import type { Inspection } from '../../../store/inspect.js';
import { BURIED_QUEUE, SUSPENDED_QUEUE } from '../../../store/schedule.js';
import { type Clock, studyDayAt, today } from '../../../study/day.js';
import type { Explained, Now } from '../../../study/explain.js';
import { daysInWords, secondsInWords } from '../../../study/interval-words.js';
import { LONGEST_BALANCED } from '../../../study/load.js';
import { DEFAULT_PRESET } from '../../../study/preset.js';
import { fullDate, longDate } from '../../parts/dates.js';
import { count } from '../../parts/words.js';
import type { Governed } from './governed.js';

const GRADE_NAMES: Readonly<Record<Grade, string>> = {
  again: 'Again',
  hard: 'Hard',
  good: 'Good',
  easy: 'Easy',
};

/** The word on a grade's button. */
export function gradeName(grade: Grade): string {
  return GRADE_NAMES[grade];
}

/** "14.2 days"; short times as they are said. */
export function stabilityWords(days: number): string {
  return days < 1 ? secondsInWords(days * 86_400) : `${days.toFixed(days < 100 ? 1 : 0)} days`;
}

/** "86%", with a decimal where it matters. */
export function chanceWords(chance: number): string {
  const percent = chance * 100;
  return `${percent > 99 && percent < 100 ? percent.toFixed(1) : Math.round(percent)}%`;
}

/** "Learning, 2 steps left", "In review, interval 12 days". */
export function stateWords(state: CardState): string {
  if (state.kind === 'new') return 'New';
  if (state.kind === 'review') return `In review, interval ${daysInWords(state.interval)}`;
  const name = state.kind === 'learning' ? 'Learning' : 'Relearning';
  return `${name}, ${count(state.stepsLeft, 'step')} left`;
}

function overdueWords(dueDay: number, day: number): string {
  if (dueDay === day) return 'That day is today.';
  const by = daysInWords(Math.abs(dueDay - day));
  return dueDay < day ? `That was ${by} ago: it is overdue.` : `That is in ${by}: it is not due yet.`;
}

function reviewReasons({ row, mark, remembered }: Inspection, clock: Clock): string[] {
  const { state } = row.memory;
  if (state.kind !== 'review') return [];
  const day = today(clock);
  const last = remembered.at(-1);
  const set = mark?.handSet;
  if (set && set.day === state.dueDay && (last?.id ?? 0) <= set.after)
    return [
      `You set ${longDate(state.dueDay)} by hand; it holds until the next answer.`,
      overdueWords(state.dueDay, day),
    ];
  const told = last
    ? `Your last answer, ${gradeName(last.grade)} on ${longDate(last.day)}, gave ${daysInWords(state.interval)}: due on ${longDate(state.dueDay)}.`
    : `It is due on ${longDate(state.dueDay)}.`;
  return [told, overdueWords(state.dueDay, day)];
}

function stepReasons({ row }: Inspection, clock: Clock): string[] {
  const { state } = row.memory;
  if (state.kind !== 'learning' && state.kind !== 'relearning') return [];
  const steps = state.kind === 'learning' ? 'learning' : 'relearning';
  const when =
    state.dueAt <= clock.now
      ? 'now'
      : studyDayAt(clock, state.dueAt) > today(clock)
        ? `on ${longDate(studyDayAt(clock, state.dueAt))}`
        : `in ${secondsInWords((state.dueAt - clock.now) / 1000)}`;
  return [`It is on its ${steps} steps; the next one comes ${when}. Steps come before everything else.`];
}

const HELD: Readonly<Record<NonNullable<Governed['held']>['reason'], string>> = {
  sibling: 'Another card of the same fact comes before it today, so it waits until tomorrow',
  alike: 'A card it is easily confused with comes before it today, so it waits until tomorrow',
  'review limit': 'The reviews of the day are used up, so it waits until tomorrow',
  'new limit': 'The new cards of the day are used up, so it waits until tomorrow',
  'plan limit': 'The cards of the day of its plan are used up, so it waits until tomorrow',
  'catch-up': 'A backlog is being worked off, and others lose more by waiting',
};

/** What the queue of now makes of it, or what keeps it away though it may be due. */
function turnReasons({ inspection, place, held }: Governed): string[] {
  const { card, row, mark } = inspection;
  if (card.decision === 'suggested') return ['It is only suggested: nothing asks it until you keep it.'];
  if (card.decision === 'discarded') return ['You discarded it: it is not asked.'];
  if (row.queue === SUSPENDED_QUEUE)
    return [`It is suspended${mark?.leech ? ' as a leech' : ''}: not asked until you take it up again.`];
  if (row.queue === BURIED_QUEUE) return [`It is put off until ${longDate(row.due)}.`];
  if (held) return [`${HELD[held.reason]}${held.by === '' ? '' : `: “${held.by.replace(GAP, '…')}”`}.`];
  return place === null ? [] : [`It stands at place ${place} of what is asked now.`];
}

function freshReasons({ inspection, preset }: Governed): string[] {
  if (inspection.card.decision !== 'kept' || inspection.row.memory.state.kind !== 'new') return [];
  return [
    `It is new: new cards come in the order in which they were kept, at most ${preset.newPerDay} a day, and only where the ${preset.reviewsPerDay} reviews of a day leave room.`,
  ];
}

/** Why it is due today, or why it is not. */
export function dueReasons(governed: Governed, clock: Clock): readonly string[] {
  const { inspection } = governed;
  const gone = inspection.history.length - inspection.remembered.length;
  const forgotten = gone > 0 ? [`You made it forget ${count(gone, 'answer')}; they stay in the log.`] : [];
  return [
    ...forgotten,
    ...freshReasons(governed),
    ...stepReasons(inspection, clock),
    ...reviewReasons(inspection, clock),
    ...turnReasons(governed),
  ];
}

/** Which rules and numbers decide about it. */
export function ruleWords({ preset, own, aims }: Pick<Governed, 'preset' | 'own' | 'aims'>): string {
  const fitted = preset.parameters.some((weight, i) => weight !== DEFAULT_PRESET.parameters[i]);
  const goal = `aiming at ${chanceWords(preset.desiredRetention)} recalled`;
  const weights = fitted ? 'weights fitted to your answers' : 'the weights it was published with';
  const whose = own ? 'the options of its article or collection' : 'the options that hold for every article';
  const plan = aims.target
    ? ` A plan wants it known by ${longDate(aims.target.day)}, at ${chanceWords(aims.target.recall)}.`
    : '';
  return `FSRS-6 with ${weights}, ${goal}, intervals of at most ${daysInWords(preset.maximumInterval)}: ${whose}.${plan}`;
}

function spreadWords(
  one: Explained,
  days: number,
  { preset, aims }: Pick<Governed, 'preset' | 'aims'>,
): string {
  const [shortest, longest] = one.range;
  if (days >= preset.maximumInterval) return `no interval is longer than ${daysInWords(days)}`;
  if (days < shortest && aims.target)
    return `shortened to ${count(days, 'day')}, to be met once more before the day of its plan`;
  if (days < shortest || days > longest)
    return `moved to ${count(days, 'day')}, so that a better button never gives less, nor a pass less than before`;
  if (shortest === longest) return `rounded to ${count(days, 'day')}`;
  const why =
    aims.load && one.raw <= LONGEST_BALANCED
      ? 'to the days that are least full'
      : 'so that cards learnt together drift apart';
  return `spread over ${shortest} to ${longest} days, ${why}: ${count(days, 'day')}`;
}

/** How a button comes to its interval. */
export function arithmetic(one: Explained, now: Now, governed: Pick<Governed, 'preset' | 'aims'>): string {
  const { after, raw, outcome } = one;
  const difficulty = now.fsrs
    ? `difficulty ${now.fsrs.difficulty.toFixed(1)} → ${after.difficulty.toFixed(1)}`
    : `difficulty ${after.difficulty.toFixed(1)}`;
  const stability = now.fsrs
    ? `Stability ${stabilityWords(now.fsrs.stability)} → ${stabilityWords(after.stability)}`
    : `Stability begins at ${stabilityWords(after.stability)}`;
  const memory = `${stability}, ${difficulty}.`;
  if (outcome.kind !== 'review') return `${memory} A step: it comes again soon, whatever its stability.`;
  const goal = chanceWords(governed.preset.desiredRetention);
  return `${memory} Recall falls to ${goal} after ${stabilityWords(raw)}; ${spreadWords(one, outcome.interval, governed)}.`;
}

/** One line of the history: what the answer found, and what came of it. */
export function historyCells(
  review: Inspection['history'][number],
  clock: Clock,
): readonly [day: string, before: string, grade: string, took: string, next: string] {
  const { after } = review;
  const next =
    after.kind === 'review'
      ? daysInWords(after.interval)
      : after.kind === 'new'
        ? '–'
        : secondsInWords(Math.max(1, (after.dueAt - review.id) / 1000));
  const time = new Date(review.id + clock.utcOffsetMinutes(review.id) * 60_000).toISOString().slice(11, 16);
  const chance = review.noted?.chance;
  const before =
    review.before.kind === 'review' && chance !== undefined
      ? `${chanceWords(chance)} foretold`
      : review.before.kind;
  const took = `${(review.tookMs / 1000).toFixed(1)} s`;
  return [`${fullDate(review.day)}, ${time}`, before, gradeName(review.grade), took, next];
}
