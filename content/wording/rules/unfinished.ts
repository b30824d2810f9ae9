/** A1: what a cut or a gap leaves without its end: told whom but not what, so many days but not to do what, "and one". */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Clause, tenseOf } from '../clause.js';
import { type Fault, fault } from '../draft.js';
import { child, isMark, lower, type Phrases, relation, tagOf } from '../phrases.js';
import { FINITE, topsOf } from '../run-words.js';
import { type Run, runsOut } from '../runs.js';

type Left = {
  readonly phrases: Phrases;
  readonly clause: Clause;
  readonly kept: readonly number[];
  readonly own: ReadonlySet<number>;
  readonly span: AnswerSpan;
};

const TOLD_OF = /^(?:that|to|of|about|how|what|why|whether|if|when|where|which|who|apart)$/;
const IS_TOLD = /^(?:stor(?:y|ies)|truth|lies?|tales?|jokes?|time|difference|secrets?|future)$/;

/** "Lund told reporters in Orrin": what was told stood elsewhere. */
function lostTold({ phrases, clause, kept, span }: Left): boolean {
  const { top, tense } = clause;
  if (!/^(?:tell|tells|told)$/.test(lower(phrases, top)) || (tense !== top && tagOf(phrases, top) === 'VBN'))
    return false;
  const said = kept.some((i) => FINITE.test(tagOf(phrases, i)) && i < (clause.subjectWords[0] ?? -1));
  const outside = (i: number) => i < span.first || i > span.last;
  const after = kept.filter((i) => i > top && outside(i));
  return !(said || after.some((i) => TOLD_OF.test(lower(phrases, i)) || IS_TOLD.test(lower(phrases, i))));
}

const SAYS = /^(?:says?|said|observed|remarked|explained|insisted|joked|quipped)$/;

/** "who said at the fair[, “…”]", "Lund said in a letter to Berg": when it was said and not what; "The mill is old, Lund said in a letter" says it. */
function lostSaid({ phrases, kept }: Left): boolean {
  const at = kept.findIndex((i) => SAYS.test(lower(phrases, i)) && /^VB[DZP]$/.test(tagOf(phrases, i)));
  const next = lower(phrases, kept[at + 1] ?? -1);
  if (at < 0 || !/^(?:in|on|at|during|to|via|after|before|from)$/.test(next)) return false;
  const says = (i: number) => FINITE.test(tagOf(phrases, i)) || /^(?:that|["“”:])$/.test(lower(phrases, i));
  if (kept.slice(at + 1).some(says)) return false;
  const owned = /^(?:who|which)$/.test(lower(phrases, kept[at - 1] ?? -1));
  return owned || !kept.slice(0, at).some((i) => FINITE.test(tagOf(phrases, i)));
}

/** "took up to 19 hours [to reach the coast]": so much time, and not what for. */
function lostAim({ phrases, own }: Left, i: number): boolean {
  if (!/^(?:minutes|hours|days|nights|weeks|months|years|decades)$/.test(lower(phrases, i))) return false;
  const verb = phrases.words[i]?.head ?? -1;
  const takes =
    /^(?:take|takes|took|taken|need|needs|needed|have|has|had|given?|gives?|gave|allow(?:s|ed)?)$/;
  const aim = tagOf(phrases, i + 1) === 'TO' && tagOf(phrases, i + 2) === 'VB' && !own.has(i + 1);
  return aim && takes.test(lower(phrases, verb)) && relation(phrases, i) === 'obj';
}

/** "only came to light [when it rained]": "only" without what it bounds. */
function lostOnly({ phrases, own, kept }: Left, i: number): boolean {
  if (lower(phrases, i) !== 'only' || !/^(?:VB[DZP]|MD)$/.test(tagOf(phrases, i + 1))) return false;
  const last = kept.findLast((k) => !isMark(phrases, k)) ?? -1;
  const next = isMark(phrases, last + 1) ? last + 2 : last + 1;
  return (
    !own.has(next) && /^(?:when|after|once|if|until|because|in|at|on|for|by)$/.test(lower(phrases, next))
  );
}

/** "two in Oslo and one[, thought to lead them, in Varn]", "in 2016 and again [in March]". */
function endsOnCount({ phrases, kept }: Left): boolean {
  const last = kept.at(-1) ?? -1;
  if (tagOf(phrases, kept.at(-2) ?? -1) !== 'CC' || lower(phrases, kept.at(-2) ?? -1) === 'or') return false;
  const more = last + 2 < phrases.words.length;
  const one = /^(?:one|two|three|four|five|six)$/.test(lower(phrases, last)) && tagOf(phrases, last) === 'CD';
  return (more && one && lower(phrases, last + 1) === ',') || lower(phrases, last) === 'again';
}

/** "are expected to find out [on Friday]": what they find out stood in another sentence. */
function endsOnFindOut({ phrases, kept }: Left): boolean {
  const [verb, last] = [lower(phrases, kept.at(-2) ?? -1), lower(phrases, kept.at(-1) ?? -1)];
  return last === 'out' && /^(?:find|finds|found|finding)$/.test(verb);
}

/** "a service [beside the track], where the engine lies": what "where" tells of went. */
function lostPlaceOf({ phrases, own }: Left, run: Run): boolean {
  const at = isMark(phrases, run.after) ? run.after + 1 : run.after;
  if (!/^(?:where|when)$/.test(lower(phrases, at)) || !own.has(at)) return false;
  const led = /^(?:IN|TO)$/.test(tagOf(phrases, run.first)) && run.before >= 0;
  const noun = /^(?:NN|CD)/.test(tagOf(phrases, run.last));
  return led && noun && topsOf(phrases, run).every((k) => /^(?:obl|nmod)$/.test(relation(phrases, k)));
}

/** "after the plane carrying Lund [over the sea failed]": what went begins with a preposition and has its noun as a subject. */
function cutsSubject({ phrases }: Left, { first, last, opened }: Run): boolean {
  const noun = phrases.words[first]?.head ?? -1;
  const verb = phrases.words[noun]?.head ?? -1;
  const inside = noun > first && verb > noun && verb <= last;
  const subject = inside && /^nsubj/.test(phrases.words[noun]?.label ?? '') && tenseOf(phrases, verb) >= 0;
  const led = relation(phrases, first) === 'case' && tagOf(phrases, first) === 'IN';
  return (
    !opened &&
    subject &&
    led &&
    /^NN/.test(tagOf(phrases, noun)) &&
    !/^(?:with|than|as)$/.test(lower(phrases, first))
  );
}

/** "after a mill [and a farm gave £5]": of two that do something the first stays, without what it did. */
function halvesSubject({ phrases }: Left, run: Run): boolean {
  if (run.opened || tagOf(phrases, run.first) !== 'CC' || run.after < phrases.words.length) return false;
  const [top] = topsOf(phrases, run);
  const at = (phrases.below[run.before] ?? []).find((k) => relation(phrases, k) === 'case') ?? -1;
  const joins = /^(?:after|before|because|since|as|until|while)$/.test(lower(phrases, at));
  const subject = top === undefined ? -1 : child(phrases, top, /^nsubj/);
  return joins && subject > run.first && top !== undefined && tagOf(phrases, top).startsWith('VB');
}

/** "between 1914[, when it opened, and 1952]": one year, or one name, and no second. */
function halvesBetween({ phrases, kept }: Left): boolean {
  const at = kept.findIndex((i) => lower(phrases, i) === 'between' && relation(phrases, i) === 'case');
  const [head, behind] = [phrases.words[kept[at] ?? -1]?.head ?? -1, kept.slice(at + 1)];
  const one = /^(?:CD|NNP)$/.test(tagOf(phrases, head)) && kept.includes(head);
  return at >= 0 && one && !behind.some((i) => /^(?:and|&|or|to|-|–|—)$|\d[-–]\d/.test(lower(phrases, i)));
}

/** "became one of the most significant [in the north]": a quality of what no noun tells. */
function lostRanked({ phrases, kept }: Left): boolean {
  const last = kept.findLast((i) => !isMark(phrases, i)) ?? -1;
  const ranked = /^(?:most|least)$/.test(lower(phrases, last - 1)) && /^JJ/.test(tagOf(phrases, last));
  const of = kept.includes(last - 3) && /^(?:of|among)$/.test(lower(phrases, last - 3));
  return ranked && of && lower(phrases, last - 2) === 'the' && !isMark(phrases, last + 1);
}

/** "which may explain why, though it had rained[, the mill burnt]": a clause opened, and only its aside told. */
function lostOpened({ phrases, kept }: Left): boolean {
  const at = kept.findIndex(
    (i, k) =>
      /^(?:why|how|that|whether)$/.test(lower(phrases, i)) &&
      lower(phrases, kept[k + 1] ?? -1) === ',' &&
      /^(?:even|though|although|if|when|while|because|since|as)$/.test(lower(phrases, kept[k + 2] ?? -1)),
  );
  return at >= 0 && !kept.slice(at + 2).some((i) => lower(phrases, i) === ',');
}

/** The first end that is missing, or null. */
export function checkUnfinished(
  phrases: Phrases,
  clause: Clause,
  kept: readonly number[],
  span: AnswerSpan,
): Fault | null {
  const left = { phrases, clause, kept, own: new Set(kept), span };
  if (lostTold(left)) return fault('A1', '“told” without what was told');
  if (lostSaid(left)) return fault('A1', '“said” without what was said');
  if (lostOpened(left)) return fault('A1', 'a clause is opened and not told');
  if (halvesBetween(left)) return fault('A1', '“between” lost its other side');
  if (lostRanked(left)) return fault('A1', 'its last word lost what it is ranked among');
  if (endsOnFindOut(left)) return fault('A1', '“find out” without what is found');
  if (endsOnCount(left)) return fault('A1', 'its last word lost what it counts');
  const bare = kept.find((i) => lostAim(left, i) || lostOnly(left, i));
  if (bare !== undefined) return fault('A1', `“${phrases.words[bare]?.text}” lost what completes it`);
  const run = runsOut(phrases, kept).find(
    (r) => lostPlaceOf(left, r) || cutsSubject(left, r) || halvesSubject(left, r),
  );
  return run ? fault('A1', `“${phrases.words[run.first]?.text} …” was not to be cut`) : null;
}
