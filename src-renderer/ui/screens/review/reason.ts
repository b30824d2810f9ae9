/** Why a card is asked today, in a sentence: what it is, since when it is due, and which rule called it up. */
import type { StudyDay } from '../../../../content/deck.js';
import { retrievability } from '../../../study/memory-step.js';
import type { Waiting } from '../../../study/queue.js';
import { planFor, presetFor, type Rules } from '../../../study/rules.js';

const DATE = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const DAY_MS = 86_400_000;

function date(day: number): string {
  return DATE.format(day * DAY_MS);
}

function ofReview({ article, memory }: Waiting, rules: Rules, today: StudyDay): string {
  const { state, lastReview } = memory;
  if (state.kind !== 'review' || lastReview === null) return '';
  const plan = planFor(rules, article, today);
  const elapsed = Math.max(0, today - lastReview.day);
  const chance = Math.round(100 * retrievability(presetFor(rules, article), state.fsrs.stability, elapsed));
  const known = `its chance of being remembered is ${chance}%`;
  if (plan && state.dueDay > today)
    return `Called up before its time, since it must be known on ${date(plan.target.day)}; ${known}.`;
  const since = state.dueDay === today ? 'Due today' : `Due since ${date(state.dueDay)}`;
  if (rules.catchUp !== null && plan === null && rules.limited)
    return `${since}; ${known}, and of the backlog it is among those that lose most by waiting.`;
  return `${since}; ${known}.`;
}

/** Empty only for a card in review that was never answered, which there is not. */
export function reasonWords(waiting: Waiting, rules: Rules, today: StudyDay): string {
  const { kind } = waiting.memory.state;
  const plan = planFor(rules, waiting.article, today);
  if (kind === 'new')
    return plan
      ? `New: begun today so that it is known on ${date(plan.target.day)}.`
      : 'New: it has never been asked before.';
  if (kind === 'learning') return 'On its first steps: it comes again until it has settled.';
  if (kind === 'relearning') return 'Forgotten lately: it comes again until it has settled.';
  return ofReview(waiting, rules, today);
}
