/** What a forecast, a fit and a plan come to, in sentences. */
import type { Forecast } from '../../../reckon.js';
import type { Verdict } from '../../../study/optimizer/optimize.js';
import { count } from '../../parts/words.js';
import { longDate } from './entered.js';

const WHOLE = new Intl.NumberFormat('en');

function whole(number: number): string {
  return WHOLE.format(number);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => a + b, 0) / numbers.length;
}

/** "under a minute", "1 minute", "14 minutes". */
export function minutesWords(minutes: number): string {
  return minutes < 0.5 ? 'under a minute' : count(Math.round(minutes), 'minute');
}

/** "91%"; one digit more where a whole one would hide that it is not all. */
export function percentWords(share: number): string {
  const percent = share * 100;
  return percent > 99 && percent < 99.95 ? `${percent.toFixed(1)}%` : `${Math.round(percent)}%`;
}

/** The mean minutes of a day. */
function meanMinutes({ days }: Forecast): number {
  return mean(days.map((day) => day.minutes));
}

/** A year ahead in two sentences; `cards` is how many there are. */
export function yearWords(forecast: Forecast, cards: number): string {
  if (cards === 0) return 'No card goes by these options yet, so there is nothing to reckon.';
  const { days, memorised } = forecast;
  const reviews = Math.round(mean(days.map((day) => day.reviews + day.fresh)));
  const busiest = Math.max(...days.map((day) => day.minutes));
  const known = Math.round(memorised.at(-1)?.cards ?? 0);
  const daily = `${minutesWords(meanMinutes(forecast))} and ${count(reviews, 'card')} a day on average`;
  return `About ${daily}; ${minutesWords(busiest)} on the busiest day. In a year about ${whole(known)} of ${count(cards, 'card')} would be known at any time.`;
}

/** What a change would cost against what holds now; empty where it costs the same. */
export function comparedWords(now: Forecast, changed: Forecast): string {
  const [before, after] = [meanMinutes(now), meanMinutes(changed)];
  const known = (one: Forecast) => Math.round(one.memorised.at(-1)?.cards ?? 0);
  const share = before === 0 ? 0 : after / before - 1;
  const cards = known(changed) - known(now);
  if (Math.abs(share) < 0.01 && cards === 0) return '';
  const time =
    Math.abs(share) < 0.01
      ? 'the same time'
      : `${Math.abs(Math.round(share * 100))}% ${share > 0 ? 'more' : 'less'} time`;
  const more =
    cards === 0
      ? 'as many cards known'
      : `${count(Math.abs(cards), 'card')} ${cards > 0 ? 'more' : 'fewer'} known`;
  return `Against the options as saved: ${time}, ${more} in a year.`;
}

function gain(verdict: { readonly current: number; readonly fitted: number }): string {
  return ((1 - verdict.fitted / verdict.current) * 100).toFixed(1);
}

/** What came of fitting the weights. */
export function verdictWords(verdict: Verdict): string {
  const { answers } = verdict;
  switch (verdict.kind) {
    case 'too few':
      return `There are ${count(answers, 'answer')} to go by; a fit can be judged from ${count(verdict.wanted, 'answer')} on. Nothing was changed.`;
    case 'kept':
      return `Fitted to the earlier four fifths of ${count(answers, 'answer')}, the forecasts of the latest fifth got no better (log-loss ${verdict.fitted.toFixed(4)} against ${verdict.current.toFixed(4)}). Nothing was changed.`;
    case 'better':
      return `Fitted to the earlier four fifths of ${count(answers, 'answer')}, the forecasts of the latest fifth were ${gain(verdict)}% better (log-loss ${verdict.fitted.toFixed(4)} instead of ${verdict.current.toFixed(4)}). The fit is in use from now on; what your cards remember stays as it is until their next answer.`;
    default:
      return verdict satisfies never;
  }
}

/** What a plan would bring, against no plan. */
export function planWords(
  planned: Forecast,
  without: Forecast,
  { day, recall, cards }: { readonly day: number; readonly recall: number; readonly cards: number },
): readonly string[] {
  if (cards === 0) return ['Nothing to plan for yet: choose an article with kept cards, or keep some first.'];
  const known = planned.recall ?? 0;
  const busiest = Math.max(0, ...planned.days.map((one) => one.minutes));
  const lines = [
    `On ${longDate(day)} you would recall about ${percentWords(known)} of the ${count(cards - planned.left, 'card')} begun by then; without the plan ${withoutWords(without, cards)}.`,
    `It takes ${minutesWords(meanMinutes(planned))} a day on average, ${minutesWords(busiest)} on the busiest day.`,
  ];
  if (planned.left > 0)
    lines.push(
      `${count(planned.left, 'card')} would not be begun in time: allow more minutes, or take a later day.`,
    );
  else if (known < recall)
    lines.push(
      `That is less than the ${percentWords(recall)} you want: allow more minutes, or take a later day.`,
    );
  return lines;
}

/** Where a plan that is on stands today. */
export function standingWords(planned: Forecast, cards: number): string {
  const begun = cards - planned.left;
  const rest = planned.left === 0 ? '' : `; ${count(planned.left, 'card')} would not be begun`;
  return `Foretold for the day: ${percentWords(planned.recall ?? 0)} of ${count(begun, 'card')}${rest}, at ${minutesWords(meanMinutes(planned))} a day.`;
}

function withoutWords(without: Forecast, cards: number): string {
  const begun = cards - without.left;
  return begun === 0 ? 'none would be begun' : `${percentWords(without.recall ?? 0)} of ${whole(begun)}`;
}
