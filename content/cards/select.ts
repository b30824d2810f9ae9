/** Which candidates become cards: best first, no two on the same words, few from one sentence, nothing asked twice. */
import { SPARE } from '../wording/word-span.js';
import { placeOf, type Scored } from './candidate.js';
import { isNews } from './sureness.js';
import { asked, noteIn, reasonAgainst, type Tally, tally } from './tally.js';

/** A candidate that was good enough and still left out, with the rule that did it. */
type Left = { readonly candidate: Scored; readonly rule: string; readonly reason: string };
type Chosen = {
  readonly chosen: readonly Scored[];
  readonly proposed: number;
  readonly left: readonly Left[];
};

/** How many cards there may be, up to where they may be loosely worded, and how many of the first are proposed. */
export type Budget = { readonly most: number; readonly loose: number; readonly proposed: number };

/** Of a sentence two answers are proposed at most, the second after another sentence's first: what each counts for. */
const AGAIN: readonly number[] = [1, 0.85];
/** Wording that is well enough for the only card on a fact. */
export const SOUND = 0.45;
/** What is proposed is kept by at least so many readers, as far as that is sure, */
const SURE = 0.55;
/** and is at least so likely asked for and kept. */
const LEAST = 0.06;
/** Where less is sure, so many are proposed all the same: those of sound wording that about as many readers keep as not. */
const FEWEST_PROPOSED = 4;
const NEARLY = 0.45;

/** The share of what there may be that is kept for facts of which nothing is asked yet. */
const RESERVED = 0.15;

/** Of what is proposed, at most this share asks for a date or a number: people ask for one that often. More only to fill up, and none of news. */
const AMOUNTS = 1 / 3;

function bySentence(scored: readonly Scored[]): ReadonlyMap<string, readonly Scored[]> {
  const rows = new Map<string, Scored[]>();
  for (const one of scored) {
    const row = rows.get(placeOf(one.span));
    if (row) row.push(one);
    else rows.set(placeOf(one.span), [one]);
  }
  return rows;
}

/** What may be proposed, best first, where each further answer of a sentence counts for less than the one before. */
function proposable(scored: readonly Scored[]): readonly Scored[] {
  const likely = scored.filter((one) => one.score >= LEAST && one.quality > SPARE);
  const weighed = [...bySentence(likely).values()].flatMap((row) => {
    const before: Scored[] = [];
    return row
      .toSorted((a, b) => b.score - a.score)
      .map((one) => {
        const again = before.length;
        if (!asked(one, before)) before.push(one);
        return { one, weight: one.score * (AGAIN[again] ?? 0) };
      })
      .filter(({ weight }) => weight > 0);
  });
  return weighed.toSorted((a, b) => b.weight - a.weight).map(({ one }) => one);
}

function asksAmount({ span }: Scored): boolean {
  return span.kind === 'date' || span.kind === 'number';
}

/** Proposes of these, in the same order, until there are `most`: dates and numbers only up to their share of them. */
function propose(
  from: readonly Scored[],
  most: number,
  { chosen, seen, share }: { chosen: Scored[]; seen: Tally; share: number },
): void {
  const mostAmounts = Math.ceil(most * share);
  let amounts = chosen.filter(asksAmount).length;
  for (const one of from) {
    if (chosen.length >= most) return;
    if ((asksAmount(one) && amounts >= mostAmounts) || reasonAgainst(one, seen)) continue;
    if (asksAmount(one)) amounts += 1;
    noteIn(seen, one);
    chosen.push(one);
  }
}

function isSure({ sure }: Scored): boolean {
  return sure >= SURE;
}

/** Whether about as many readers keep it as what may be proposed must be kept by. */
export function isNearlySure({ sure }: Scored): boolean {
  return sure >= NEARLY;
}

/** Of sound wording and nearly sure, those that most readers keep first. */
function nearlySure(proposals: readonly Scored[]): readonly Scored[] {
  return proposals
    .filter((one) => !isSure(one) && isNearlySure(one) && one.quality >= SOUND)
    .toSorted((a, b) => b.sure - a.sure);
}

/** U1: what one prompt asks and has two right answers, told of two persons or in two places. */
function withTwoAnswers(scored: readonly Scored[]): ReadonlySet<Scored> {
  const byPrompt = new Map<string, Scored[]>();
  for (const one of scored) {
    const prompt = one.forms[0]?.prompt.toLowerCase() ?? '';
    byPrompt.set(prompt, [...(byPrompt.get(prompt) ?? []), one]);
  }
  const answers = (row: readonly Scored[]) => new Set(row.map(({ forms }) => forms[0]?.answer.toLowerCase()));
  return new Set([...byPrompt.values()].filter((row) => answers(row).size > 1 && !sameWords(row)).flat());
}

/** "Curie" and "Marie Curie" of one place are one answer in two widths. */
function sameWords([first, ...others]: readonly Scored[]): boolean {
  return first !== undefined && others.every((o) => placeOf(o.span) === placeOf(first.span));
}

/** Of each fact that nothing was asked of its best worded likely answer, those of silent sentences first. */
function untold(others: readonly Scored[], chosen: readonly Scored[]): readonly Scored[] {
  const told = new Set(chosen.map(({ fact }) => fact.id));
  const spoken = new Set(chosen.map(({ span }) => placeOf(span)));
  const best = new Map<string, Scored>();
  for (const one of others) {
    if (one.quality < SOUND || told.has(one.fact.id)) continue;
    const known = best.get(one.fact.id);
    if (!known || known.score < one.score) best.set(one.fact.id, one);
  }
  const later = (one: Scored) => Number(spoken.has(placeOf(one.span)));
  return [...best.values()].toSorted((a, b) => later(a) - later(b) || b.score - a.score);
}

/** Takes candidates in the given order until there are `most`, those below sound wording only until `loose`; returns those that a rule left out. */
function take(
  from: readonly Scored[],
  { most, loose }: Budget,
  chosen: Scored[],
  seen: Tally,
): Map<Scored, Left> {
  const left = new Map<Scored, Left>();
  for (const candidate of from) {
    const full = chosen.length >= (candidate.quality < SOUND ? loose : most);
    const against = full ? { rule: 'W3', reason: 'over the budget' } : reasonAgainst(candidate, seen);
    if (against) left.set(candidate, { candidate, ...against });
    else {
      noteIn(seen, candidate);
      chosen.push(candidate);
    }
  }
  return left;
}

/**
 * What is proposed, best first: what is likely to be asked for and well worded. Behind them, up to the
 * budget, what else is likely to be asked for, however it is worded. The others come with the rule against them.
 */
export function select(scored: readonly Scored[], budget: Budget): Chosen {
  const open = withTwoAnswers(scored);
  const seen = tally();
  const chosen: Scored[] = [];
  const proposals = proposable(scored.filter((one) => !open.has(one)));
  const fewest = Math.min(FEWEST_PROPOSED, budget.proposed);
  propose(proposals.filter(isSure), budget.proposed, { chosen, seen, share: AMOUNTS });
  const shares = proposals.some(({ span }) => isNews(span.reading.article)) ? [AMOUNTS] : [AMOUNTS, 1];
  for (const share of shares) propose(nearlySure(proposals), fewest, { chosen, seen, share });
  const proposed = chosen.length;
  const taken = new Set(chosen);
  const others = scored
    .filter((one) => !taken.has(one) && !open.has(one))
    .toSorted((a, b) => b.likely - a.likely);
  const plain = Math.floor(budget.most * (1 - RESERVED));
  take(others, { ...budget, most: plain }, chosen, seen);
  take(untold(others, chosen), budget, chosen, seen);
  const left = take(others, budget, chosen, seen);
  return {
    chosen,
    proposed,
    left: [
      ...[...open].map((candidate) => ({ candidate, rule: 'U1', reason: 'has two right answers' })),
      ...left.values(),
    ],
  };
}
