/** A quiz as it is taken: which item is asked, what was right, and when it is over. It knows no schedule and touches none. */

/** What became of an item, by its place in the quiz. */
type QuizMark<Given> = { readonly place: number; readonly given: Given; readonly right: boolean };

export type QuizRun<Given> = {
  /** Places of the items still to be asked, the one on screen first. */
  readonly ahead: readonly number[];
  readonly marks: readonly QuizMark<Given>[];
  /** The item on screen is answered and its answer shown; the next waits for the learner. */
  readonly told: boolean;
  /** Ms of quiz time that were used before `since`; time away from the quiz does not count. */
  readonly usedMs: number;
  /** Ms since 1970 UTC; null while the quiz is left. */
  readonly since: number | null;
  /** Ms; null for a quiz without a limit of time. */
  readonly limitMs: number | null;
};

/** A run over so many items. */
export function startQuiz<Given>(items: number, limitMs: number | null, now: number): QuizRun<Given> {
  const ahead = Array.from({ length: items }, (_, place) => place);
  return { ahead, marks: [], told: false, usedMs: 0, since: now, limitMs };
}

/** Ms of quiz time so far. A clock set back counts as none. */
export function usedTime<Given>({ usedMs, since }: QuizRun<Given>, now: number): number {
  return usedMs + (since === null ? 0 : Math.max(0, now - since));
}

/** Ms left; null without a limit. */
export function timeLeft<Given>(run: QuizRun<Given>, now: number): number | null {
  return run.limitMs === null ? null : Math.max(0, run.limitMs - usedTime(run, now));
}

/** The place of the item on screen; null once the quiz is over. The item on screen may be answered though time is up. */
export function asked<Given>({ ahead }: QuizRun<Given>): number | null {
  return ahead[0] ?? null;
}

/** Answers the item on screen; one that is answered stays as it is. */
export function markItem<Given>(run: QuizRun<Given>, given: Given, right: boolean): QuizRun<Given> {
  const place = asked(run);
  if (place === null || run.told) return run;
  return { ...run, told: true, marks: [...run.marks, { place, given, right }] };
}

/** Puts another mark in place of the last, as long as its item is on screen. */
export function remark<Given>(run: QuizRun<Given>, given: Given, right: boolean): QuizRun<Given> {
  const last = run.marks.at(-1);
  if (!(last && run.told)) return run;
  return { ...run, marks: [...run.marks.slice(0, -1), { place: last.place, given, right }] };
}

/** On to the next item; over when none is left or the time is up. */
export function goOn<Given>(run: QuizRun<Given>, now: number): QuizRun<Given> {
  if (!run.told) return run;
  const ahead = timeLeft(run, now) === 0 ? [] : run.ahead.slice(1);
  return ahead.length > 0 ? { ...run, ahead, told: false } : over(run, now);
}

function over<Given>(run: QuizRun<Given>, now: number): QuizRun<Given> {
  return { ...run, ahead: [], told: false, usedMs: usedTime(run, now), since: null };
}

/** Puts the item on screen behind the others; a last one stays. */
export function putOff<Given>(run: QuizRun<Given>): QuizRun<Given> {
  const [first, ...rest] = run.ahead;
  if (first === undefined || run.told || rest.length === 0) return run;
  return { ...run, ahead: [...rest, first] };
}

/** Stops the clock while the learner is elsewhere. */
export function leaveQuiz<Given>(run: QuizRun<Given>, now: number): QuizRun<Given> {
  return { ...run, usedMs: usedTime(run, now), since: null };
}

/** Takes a quiz up again where it was left; one that is over stays over. */
export function resumeQuiz<Given>(run: QuizRun<Given>, now: number): QuizRun<Given> {
  return run.since === null && run.ahead.length > 0 ? { ...run, since: now } : run;
}

/** How many were answered, and how many of them right. */
export function scoreOf<Given>({ marks }: QuizRun<Given>): {
  readonly asked: number;
  readonly right: number;
} {
  return { asked: marks.length, right: marks.filter(({ right }) => right).length };
}
