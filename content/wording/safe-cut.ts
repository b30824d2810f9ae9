/** Whether what a cut leaves can do without what it left out: judged by the words at both ends, since parses are often wrong. */
import { BESIDES, isAdjunct, isAmountEnd } from './adjunct.js';
import { type Clause, isSpeech } from './clause.js';
import { oncePerCut } from './per-cut.js';
import { isMark, lower, type Phrases, relation, tagOf } from './phrases.js';
import {
  addsStatement,
  completes,
  endsOpenAside,
  endsSeries,
  FINITE,
  holdsUp,
  isListed,
  isNominal,
  isSubjectless,
  isVerb,
  leavesBit,
  OPENS_NOUN,
  pastAdverbs,
  runsTogether,
  sharesObject,
  topsOf,
} from './run-words.js';
import { isStop, opening, type Run, runsOut } from './runs.js';

/** What may follow an adjunct that went from within a clause. */
const GOES_ON = /^(?:in|on|at|during|after|before|since|until|when|while|because|although|and|but)$/;
/** Without these words a statement would say more than its sentence does. */
const LIMITS =
  /^(?:if|unless|except|excepting|provided|providing|only|until|lest|whether|than|had|were|should|rather|barring|so)$/;

/** "did not go forward", "with three men aboard": a way or a place that the word before waits for. */
const WHERETO = /^(?:aboard|ashore|aside|astray|apart|away|back|forwards?|together|afloat|alive|unhurt)$/;

/** What ties a statement to another, and is not missed. */
const LINK =
  /^(?:for example|for instance|in turn|in fact|of course|in particular|in addition|in contrast|in general|as a result|among others|on the other hand|as well)$/;

/** "Berg chaired the League, which …" told as "The League …": what stood before the noun is not missed. */
function isBeforeNoun(phrases: Phrases, { top, borrowed }: Clause, { after }: Run): boolean {
  const joined = phrases.words[after - 1]?.end === phrases.words[after]?.start;
  return !joined && /^acl:relcl/.test(phrases.words[top]?.label ?? '') && borrowed.includes(after);
}

/** "The thickness in the bay, [the northern basin is …]": before the comma stands a subject, not a lead. */
function endsInNoun(phrases: Phrases, { words, first, last }: Run): boolean {
  const stop = words.findLast((i) => i < last && /^[;:]$/.test(phrases.words[i]?.text ?? '')) ?? -1;
  const opener = Math.max(first, stop + 1);
  const noun = /^(?:DT|JJ|NNS?|NNP|PRP\$)$/.test(tagOf(phrases, opener)) && last > opener + 1;
  const timed = (phrases.mention[last] ?? -1) >= 0 || /unmarked$/.test(phrases.words[last]?.label ?? '');
  return noun && !timed && !words.some((i) => i > opener && isVerb(phrases, i)) && isStop(phrases, last + 1);
}

/** At the beginning a run ends in a mark or in a word that joins; "Soon [after]" does not. */
function leadIsSafe(phrases: Phrases, clause: Clause, run: Run): boolean {
  const { first, last, after } = run;
  if (LIMITS.test(lower(phrases, first)) && !(isStop(phrases, last + 1) && lower(phrases, first) === 'so')) {
    const inverted = /^(?:had|were|should)$/.test(lower(phrases, first));
    if (!inverted || OPENS_NOUN.test(tagOf(phrases, first + 1))) return false;
  }
  if (endsInNoun(phrases, run)) return false;
  if (LINK.test(opening(phrases, run, 4))) return true;
  if (run.closed || isBeforeNoun(phrases, clause, run)) return true;
  const tag = tagOf(phrases, last);
  if (phrases.words[after]?.head === last && /^(?:fixed|case)/.test(phrases.words[after]?.label ?? ''))
    return false;
  if (/^(?:that|if|whether|unless)$/.test(lower(phrases, last))) return false;
  if (/^(?:CC|WDT|WP)$/.test(tag) || relation(phrases, last) === 'mark' || BESIDES.test(lower(phrases, last)))
    return true;
  if (/^RB/.test(tag))
    return !/^(?:IN|TO)$/.test(tagOf(phrases, after)) && !BESIDES.test(lower(phrases, after));
  return false;
}

/** "X [came and] saw": the subject stays before the later verb of a pair. */
function isBorrowed(
  phrases: Phrases,
  { borrowed, top }: Clause,
  { before, after, first, last, closed }: Run,
): boolean {
  if (!borrowed.includes(before) || borrowed.includes(after) || tagOf(phrases, first) === 'CC') return false;
  if (tagOf(phrases, first) === 'IN' && /^W/.test(tagOf(phrases, first + 1))) return false;
  if (/^(?:are|were)$/.test(lower(phrases, before)) && isNominal(phrases, top)) return false;
  let at = last;
  while (/^RB/.test(tagOf(phrases, at))) at -= 1;
  return (
    tagOf(phrases, at) === 'CC' ||
    /^W/.test(tagOf(phrases, at)) ||
    (closed && FINITE.test(tagOf(phrases, after)))
  );
}

function isAdverbs(phrases: Phrases, run: Run): boolean {
  return run.words.every((i) => isMark(phrases, i) || /^(?:RB|UH)/.test(tagOf(phrases, i)));
}

/** A phrase between two marks, that is no member of a list. */
function asideIsSafe(phrases: Phrases, run: Run): boolean {
  const { first, after, before } = run;
  if (isListed(phrases, run) || runsTogether(phrases, run)) return false;
  if (FINITE.test(tagOf(phrases, first)) || tagOf(phrases, first) === 'CC') return false;
  const next = isStop(phrases, after) ? after + 1 : after;
  const goesOn = tagOf(phrases, next) === 'CC' && !isVerb(phrases, pastAdverbs(phrases, next + 1, next + 3));
  const nominal = /^W/.test(tagOf(phrases, first)) || topsOf(phrases, run).some((k) => isNominal(phrases, k));
  const clause = goesOn && phrases.words.slice(next, next + 8).some(({ tag }) => FINITE.test(tag));
  if (goesOn && nominal && !clause) return false;
  if (nominal && tagOf(phrases, first) === 'DT' && lower(phrases, next) === 'with') return false;
  if (lower(phrases, first) === 'with' && /^VB[GN]$/.test(tagOf(phrases, next))) return false;
  if (nominal && /^(?:behind|ahead|than|after|below|above)$/.test(lower(phrases, next))) return false;
  return !/^(?:CC|IN|TO|DT|PRP\$|WRB)$/.test(tagOf(phrases, before)) || isStop(phrases, before);
}

/** "a letter of agreement[, or LOA,]" */
function isShortForm(phrases: Phrases, { first, last, opened, closed }: Run): boolean {
  const short = /^\p{Lu}{2,}s?$/u.test(phrases.words[last]?.text ?? '');
  return opened && closed && short && last === first + 1 && lower(phrases, first) === 'or';
}

/** "Second[, in a trial,] the mill": what leads keeps one of the two commas. */
function joinsLead(phrases: Phrases, { subject }: Clause, { before, after, words }: Run): boolean {
  const bare = !isStop(phrases, before) && !isStop(phrases, after);
  return bare && after <= subject && words.some((i) => isStop(phrases, i)) && tagOf(phrases, before) !== 'CC';
}

/** An adjunct that nothing sets off, before another adjunct or a mark. */
function adjunctIsSafe(phrases: Phrases, run: Run): boolean {
  const ends = isVerb(phrases, run.last) || /ing$/.test(lower(phrases, run.last));
  if (ends || runsTogether(phrases, run)) return false;
  return (run.closed || GOES_ON.test(lower(phrases, run.after))) && isAdjunct(phrases, run);
}

/** A run from within: a set-off aside, an adverb, the first of two verbs, an adjunct before another. */
function middleIsSafe(phrases: Phrases, clause: Clause, run: Run, kept: ReadonlySet<number>): boolean {
  const { first, after, opened, closed, words } = run;
  if (words.some((i) => /^[:;]$/.test(phrases.words[i]?.text ?? '')))
    return isBorrowed(phrases, clause, run) && !opened;
  if (isBorrowed(phrases, clause, run)) return true;
  if (holdsUp(phrases, run, kept)) return false;
  if (isShortForm(phrases, run)) return true;
  if (LIMITS.test(lower(phrases, first)) || tagOf(phrases, first) === 'CC') return false;
  if (isAdverbs(phrases, run))
    return (!opened || closed) && !(/^(?:after|before|since|until)$/.test(lower(phrases, after)) && !closed);
  if (LINK.test(opening(phrases, run, 4))) return !opened || closed;
  if (opened && closed) return asideIsSafe(phrases, run) && !joinsLead(phrases, clause, run);
  return !opened && adjunctIsSafe(phrases, run);
}

/** "after the fair [and before the war began]": a pair of clauses or of times. */
function opensClause(phrases: Phrases, { first }: Run): boolean {
  return /^(?:after|before|when|while|because|that|who|which|whose|where|how|why|whether)$/.test(
    lower(phrases, first + 1),
  );
}

/** "was no town [but grew]": what is denied waits for what is so. */
function isContrast(phrases: Phrases, { first }: Run): boolean {
  if (lower(phrases, first) !== 'but') return false;
  return phrases.words.slice(Math.max(0, first - 7), first).some(({ text }) => /^(?:not|no|n't)$/.test(text));
}

/** A run at the end: what is set off, a statement that "and" adds, an adjunct. */
function tailIsSafe(phrases: Phrases, clause: Clause, run: Run, kept: ReadonlySet<number>): boolean {
  const { first, before, opened } = run;
  const main =
    /^acl:relcl/.test(phrases.words[clause.top]?.label ?? '') && opened && clause.borrowed.length > 0;
  if (isSpeech(phrases, clause.top) && run.words.some((i) => lower(phrases, i) === 'that')) return false;
  if (main && FINITE.test(tagOf(phrases, first))) return true;
  const tag = tagOf(phrases, first);
  if (leavesBit(phrases, run, kept)) return false;
  if (completes(phrases, run, kept)) return false;
  if (tag === 'CC')
    return (
      !opensClause(phrases, run) &&
      !endsSeries(phrases, run, kept) &&
      !isContrast(phrases, run) &&
      addsStatement(phrases, run) &&
      (opened || !sharesObject(phrases, run))
    );
  if (LIMITS.test(lower(phrases, first)) || (!opened && WHERETO.test(lower(phrases, first)))) return false;
  if (opened)
    return (
      !FINITE.test(tag) &&
      !isListed(phrases, run) &&
      !isSubjectless(phrases, run) &&
      !endsOpenAside(phrases, run)
    );
  if (isAdverbs(phrases, run)) return !isAmountEnd(phrases, before);
  return isAdjunct(phrases, run);
}

/** The runs that a cut may not leave out. */
export const tornRuns = oncePerCut((phrases, clause, kept): readonly Run[] => {
  const own = new Set(kept);
  return runsOut(phrases, kept).filter((run) => {
    if (run.before < 0) return !leadIsSafe(phrases, clause, run);
    return run.after >= phrases.words.length
      ? !tailIsSafe(phrases, clause, run, own)
      : !middleIsSafe(phrases, clause, run, own);
  });
});
