/** What a run of words that a cut leaves out is to the words that stay: a list's end, an object, a statement of its own. */
import { tenseOf } from './clause.js';
import { child, isMark, lower, type Phrases, relation, tagOf } from './phrases.js';
import { isStop, opening, type Run } from './runs.js';

/** Tags of verbs that a sentence can stand on. */
export const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const NOUN = /^(?:NNS?|NNPS?|CD|PRP|\$|%)$/;
/** Tags of words that a noun or its phrase begins with. */
export const OPENS_NOUN = /^(?:DT|CD|NNS?|NNPS?|JJ[RS]?|PRP\$?|PDT|\$)$/;

/** A verb in any form, or a modal. */
export function isVerb(phrases: Phrases, i: number): boolean {
  return /^(?:VB|MD)/.test(tagOf(phrases, i));
}

/** Whether a noun, a name or a number stands there. */
export function isNominal(phrases: Phrases, i: number): boolean {
  return NOUN.test(tagOf(phrases, i));
}

function has({ words }: Run, i: number): boolean {
  return i >= (words[0] ?? 0) && i <= (words.at(-1) ?? -1);
}

/** The next word that is no mark and no adverb. */
export function pastAdverbs(phrases: Phrases, from: number, last: number): number {
  let at = from;
  while (at < last && (isMark(phrases, at) || /^RB/.test(tagOf(phrases, at)))) at += 1;
  return at;
}

/** ", and Varn, a port on the coast, was sold": a noun without a verb in front of it, and its verb behind a comma. */
function isDoer(phrases: Phrases, { words }: Run, next: number): boolean {
  const verb = words.find((k) => k > next && FINITE.test(tagOf(phrases, k))) ?? -1;
  const led = words.some((k) => k < verb && /^W/.test(tagOf(phrases, k)));
  return verb > 0 && !led && /^(?:DT|NN)/.test(tagOf(phrases, next)) && lower(phrases, verb - 1) === ',';
}

/** ", and sold it", "; and the town grew": what "and" adds is a statement with its own verb. */
export function addsStatement(phrases: Phrases, run: Run): boolean {
  const next = pastAdverbs(phrases, run.first + 1, run.last);
  const later = relation(phrases, next) === 'conj' && isVerb(phrases, phrases.words[next]?.head ?? -1);
  if (isVerb(phrases, next) && (later || !/^VB[GN]$/.test(tagOf(phrases, next)))) return true;
  const tensed = run.words.some((k) => FINITE.test(tagOf(phrases, k)));
  if (tensed && run.opened && lower(phrases, run.first) === 'but') return true;
  if (run.opened && isDoer(phrases, run, next)) return true;
  return run.words.some((k) => {
    if (tenseOf(phrases, k) < 0 || !/^(?:conj|parataxis|ccomp|advcl|root)$/.test(relation(phrases, k)))
      return false;
    const subject = child(phrases, k, /^(?:nsubj|csubj|expl)/);
    return has(run, subject) && (phrases.from[k] ?? k) <= next;
  });
}

/** "supported and passed a law": the verb that stays shares what follows with the one that went. */
export function sharesObject(phrases: Phrases, { before }: Run): boolean {
  return (
    /^VB[DZPG]?$/.test(tagOf(phrases, before)) ||
    (tagOf(phrases, before) === 'VBN' && child(phrases, before, /^aux:pass/) < 0)
  );
}

/** "cannot own land, file suits[, or vote]": the last of three verbs. */
export function endsSeries(phrases: Phrases, { first, last }: Run, kept: ReadonlySet<number>): boolean {
  const next = pastAdverbs(phrases, first + 1, last);
  const joins = (from: number) => phrases.words.slice(from, first).some(({ tag }) => tag === 'CC');
  return phrases.words.some(
    ({ tag, label }, k) =>
      k < first &&
      kept.has(k) &&
      (/^conj/.test(label)
        ? isVerb(phrases, k) && isVerb(phrases, next)
        : tag === 'VBG' && tagOf(phrases, next) === 'VBG') &&
      lower(phrases, k - 1) === ',' &&
      !joins(k),
  );
}

/** What of a run hangs on words outside of it, by its relation. */
export function topsOf(phrases: Phrases, run: Run): readonly number[] {
  return run.words.filter((k) => !has(run, phrases.words[k]?.head ?? -1) && !isMark(phrases, k));
}

/** "Berg said Lund came, [Dahl said]": quoted or told, a clause stands without the verb of saying. */
function tellsAll(phrases: Phrases, k: number, head: number): boolean {
  return relation(phrases, k) === 'ccomp' && head > k;
}

/** "worked to defend [— by all means — the town]": what went completes a verb that stays. */
export function completes(phrases: Phrases, run: Run, kept: ReadonlySet<number>): boolean {
  return topsOf(phrases, run).some((k) => {
    const head = phrases.words[k]?.head ?? -1;
    return (
      kept.has(head) &&
      head < k &&
      /^(?:obj|iobj|xcomp|ccomp)$/.test(relation(phrases, k)) &&
      isVerb(phrases, head) &&
      !tellsAll(phrases, k, head)
    );
  });
}

/** "the drum that has [become known]": a small word, or a subject, whose verb or noun went. */
export function leavesBit(phrases: Phrases, run: Run, kept: ReadonlySet<number>): boolean {
  const verbs =
    tagOf(phrases, run.first) === 'CC' && isVerb(phrases, pastAdverbs(phrases, run.first + 1, run.last));
  return run.words.some((k) =>
    phrases.below[k]?.some(
      (c) =>
        kept.has(c) &&
        c < k &&
        !(verbs && /^[nc]subj/.test(relation(phrases, c))) &&
        /^(?:aux|cop|case|mark|det|amod|nummod|compound|fixed|cc|nsubj|csubj|expl)$/.test(
          relation(phrases, c),
        ),
    ),
  );
}

/** "despite [only making] up 20%": what stays behind a run hangs on a word in it. */
export function holdsUp(phrases: Phrases, run: Run, kept: ReadonlySet<number>): boolean {
  return phrases.words.some(
    ({ head, label }, k) =>
      k > run.last &&
      kept.has(k) &&
      has(run, head) &&
      !isMark(phrases, k) &&
      !/^(?:conj|cc|punct|parataxis)/.test(label),
  );
}

/** "A, [B, and C]": what looks like an aside goes on as a list. */
export function isListed(phrases: Phrases, run: Run): boolean {
  if (/^(?:as well|along with|together with|rather than)/.test(opening(phrases, run, 2))) return false;
  return topsOf(phrases, run).some((k) => {
    if (!isNominal(phrases, k) || k === run.first - 1) return false;
    const label = relation(phrases, k);
    if (/^(?:nsubj|obj|iobj|dep|list)$/.test(label)) return true;
    const statement = tenseOf(phrases, k) >= 0 || child(phrases, k, /^(?:nsubj|cop)/) >= 0;
    if (label === 'conj') return !statement;
    const listed = phrases.below[k]?.some((c) => relation(phrases, c) === 'conj') ?? false;
    const joined = run.words.some(
      (c) => /^(?:and|or)$/.test(lower(phrases, c)) && lower(phrases, c - 1) === ',',
    );
    return label === 'appos' && listed && joined;
  });
}

/** Words that a noun or number may not stand beside once what parted them is gone. */
export function runsTogether(phrases: Phrases, { before, after, words }: Run): boolean {
  if (isStop(phrases, before) || words.length === 0) return false;
  return (
    isNominal(phrases, before) && OPENS_NOUN.test(tagOf(phrases, after)) && lower(phrases, before) !== "'s"
  );
}

/** "[, whatever their kind, can be moved]": a verb whose subject stayed. */
export function isSubjectless(phrases: Phrases, run: Run): boolean {
  return topsOf(phrases, run).some(
    (k) =>
      relation(phrases, k) === 'conj' &&
      tenseOf(phrases, k) >= 0 &&
      child(phrases, k, /^(?:nsubj|csubj|expl)/) < 0 &&
      !run.words.some((c) => c < k && tagOf(phrases, c) === 'CC'),
  );
}

/** "create — through a fund [— a league]": the second dash of a pair goes with what follows it. */
export function endsOpenAside(phrases: Phrases, { before, words }: Run): boolean {
  const dash = (i: number) =>
    /^[–—]$|^--$/.test(phrases.words[i]?.text ?? '') ||
    (phrases.words[i]?.text === '-' && isStop(phrases, i));
  const lead = words.find((i) => isStop(phrases, i)) ?? -1;
  if (!dash(lead)) return false;
  return phrases.words.slice(0, before).filter((_, i) => dash(i)).length % 2 === 1;
}
