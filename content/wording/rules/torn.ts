/** What a cut may not tear from the words it leaves: a preposition, an infinitive, a bound, the other half of a pair (A1). */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Clause, isSpeech, tenseOf } from '../clause.js';
import { type Fault, fault } from '../draft.js';
import { child, isMark, lower, type Phrases, relation, tagOf } from '../phrases.js';
import { tornRuns } from '../safe-cut.js';
import { insideBrackets } from '../trim.js';

type Torn = {
  readonly phrases: Phrases;
  readonly clause: Clause;
  readonly kept: readonly number[];
  readonly own: ReadonlySet<number>;
  readonly span: AnswerSpan;
};

/** Verbs that say little before it is said what the other is made to do. */
const MAKES_DO =
  /^(?:caus|allow|enabl|forc|permit|requir|order|urg|persuad|encourag|compel|instruct|mandat|oblig|authori[sz]|condemn|forbad|forbid)/;
/** Verbs that say little before it is said where to, or how. */
const PUTS =
  /^(?:put|puts|putting|place|places|placed|keep|keeps|kept|leave|leaves|left|render|renders|rendered)$/;
const BOUND = /^(?:over|older|above|under|below|up|more|less|fewer|younger|later|earlier|so)$/;

/** The word before `i`, articles and marks passed over; −1 where there is none. */
function wordBefore(phrases: Phrases, i: number): number {
  let at = i - 1;
  while (at >= 0 && (tagOf(phrases, at) === 'DT' || isMark(phrases, at))) at -= 1;
  return at;
}

/** "[For] a keeper of six years thus ends": what opens the rest hung on a preposition that went. */
function lostPreposition({ phrases, clause, kept, own }: Torn): boolean {
  const first = kept[0] ?? -1;
  const before = wordBefore(phrases, first);
  if (clause.borrowed.length > 0 || before < 0 || own.has(before)) return false;
  if (!/^(?:IN|TO)$/.test(tagOf(phrases, before))) return false;
  const joins = relation(phrases, before) === 'mark' && phrases.words[before]?.head === clause.top;
  return !(joins && clause.subjectWords.includes(first));
}

/** "The revolt caused Berg [to be arrested]." */
function lostDoing({ phrases, own }: Torn, i: number): boolean {
  if (!MAKES_DO.test(lower(phrases, i)) || !/^VB/.test(tagOf(phrases, i))) return false;
  const object = child(phrases, i, /^i?obj/);
  if (object < 0 || !own.has(object)) return false;
  return phrases.words.some(
    ({ tag, text }, k) =>
      k > object &&
      text === 'to' &&
      tag === 'TO' &&
      !own.has(k) &&
      (k <= (phrases.to[object] ?? -1) ||
        phrases.words[phrases.words[k]?.head ?? -1]?.head === i ||
        (k < object + 5 &&
          phrases.words.slice(object + 1, k).every(({ tag }) => /^(?:CC|NN|VBZ|JJ)/.test(tag)))),
  );
}

/** "The cliffs have put the costs of a road [out of reach]." */
function lostPlace({ phrases, own }: Torn, i: number): boolean {
  if (!PUTS.test(lower(phrases, i)) || !/^VB/.test(tagOf(phrases, i))) return false;
  const object = child(phrases, i, /^i?obj/);
  if (object < 0 || !own.has(object)) return false;
  return phrases.words.some(
    (_, k) =>
      k > object &&
      k <= (phrases.to[i] ?? -1) &&
      !own.has(k) &&
      /^(?:obl|xcomp)$/.test(relation(phrases, k)) &&
      !isMark(phrases, (phrases.from[k] ?? 0) - 1),
  );
}

/** "persons ages 65 [and over]" */
function lostBound({ phrases, own }: Torn, i: number): boolean {
  return (
    tagOf(phrases, i) === 'CD' &&
    /^(?:and|or)$/.test(lower(phrases, i + 1)) &&
    BOUND.test(lower(phrases, i + 2)) &&
    !own.has(i + 2)
  );
}

/** Whether words `from` to `to` hold a verb with a subject that stands there too. */
function isStatement(phrases: Phrases, from: number, to: number): boolean {
  return phrases.words.some(({ label, tag, head }, i) => {
    const subject = /^nsubj/.test(label) && !/^W/.test(tag) && i >= from && i <= to;
    return subject && head >= from && head <= to && tenseOf(phrases, head) >= 0;
  });
}

/** Words of two statements that a semicolon parted, and the semicolon gone. */
function crossesStatements({ phrases, kept, own }: Torn): boolean {
  const brackets = insideBrackets(phrases);
  const [first = 0, last = 0] = [kept[0], kept.at(-1)];
  return phrases.words.some(
    ({ text }, i) =>
      text === ';' &&
      i > first &&
      i < last &&
      !own.has(i) &&
      !brackets.has(i) &&
      isStatement(phrases, 0, i) &&
      isStatement(phrases, i, phrases.words.length - 1),
  );
}

/** "Traders offered credit, farmers bought more": a second statement that nothing joins to the first. */
function runsOn({ phrases, clause, own }: Torn, i: number): boolean {
  if (i === clause.top || !/^(?:parataxis|ccomp|advcl|conj)$/.test(relation(phrases, i))) return false;
  const subject = child(phrases, i, /^nsubj/);
  if (subject < 0 || !own.has(subject) || tenseOf(phrases, i) < 0) return false;
  const from = phrases.from[i] ?? i;
  const joined =
    (phrases.below[i] ?? []).some((k) => own.has(k) && /^(?:mark|cc)$/.test(relation(phrases, k))) ||
    phrases.words.slice(clause.tense, i).some(({ tag, text }) => /^W/.test(tag) || text === ';');
  const opens = lower(phrases, from - 1) === ',' || lower(phrases, from) === ',';
  return !joined && opens && phrases.words[i]?.head === clause.top && from > clause.tense;
}

/** "The mill was built it stood in Orrin": a statement begins where nothing joins it; after "said" it may. */
function beginsAnew({ phrases, own }: Torn, i: number): boolean {
  return (
    /^(?:it|he|she|they)$/.test(lower(phrases, i)) &&
    /^VB[DN]$/.test(tagOf(phrases, i - 1)) &&
    own.has(i - 1) &&
    /^(?:VB[DZP]|MD)$/.test(tagOf(phrases, i + 1)) &&
    child(phrases, i - 1, /^aux:pass/) >= 0 &&
    !isSpeech(phrases, i - 1)
  );
}

/** "the _____ which were mined", answer "making of bricks": what follows is many, the answer is one. */
function followsPart({ phrases, own, span }: Torn): boolean {
  const next = span.last + 1;
  if (!own.has(next) || !/^(?:WDT|WP)$/.test(tagOf(phrases, next)) || tagOf(phrases, span.top) !== 'NN')
    return false;
  if (!/^(?:are|were|have)$/.test(lower(phrases, next + 1))) return false;
  return phrases.words.some(
    ({ label, head }, i) =>
      i > next && label === 'acl:relcl' && head > span.first && head <= span.last && head !== span.top,
  );
}

/** "The four regions were the _____", answer "Lower South": of several that are counted not all are left. */
function isOneOfCounted({ phrases, clause, own, span }: Torn): boolean {
  const joined = relation(phrases, clause.top) === 'conj';
  const top = joined ? (phrases.words[clause.top]?.head ?? -1) : clause.top;
  if (child(phrases, top, /^cop/) < 0 || clause.subject < 0) return false;
  const counted = (phrases.below[clause.subject] ?? []).some((k) =>
    /^(?:two|three|four|five|six|seven|eight|nine|ten|[2-9]|\d\d+)$/.test(lower(phrases, k)),
  );
  if (!counted || !/^NNP?S$/.test(tagOf(phrases, clause.subject))) return false;
  const members = (phrases.below[top] ?? []).filter((k) => relation(phrases, k) === 'conj');
  const asked = (k: number) => span.first <= k && k <= span.last;
  if (members.some((k) => !own.has(k) && !asked(k))) return true;
  if (!asked(top) && !members.some(asked)) return false;
  return !phrases.words
    .slice(span.first, span.last + 1)
    .some(({ tag, text }) => /^(?:NNP?S|CC)$/.test(tag) || text === ',');
}

/** "the tide [the] old quay", "One reason is [that] boats sank": a small word that fell out between two that stay. */
function lostLink({ phrases, clause, kept, own, span }: Torn, i: number): boolean {
  const before = i - 1;
  if (before < 0 || own.has(before) || clause.borrowed.includes(i)) return false;
  const outside = i < span.first || i > span.last;
  if (tagOf(phrases, before) === 'DT' && /^(?:the|an?)$/.test(lower(phrases, before)))
    return outside && /^(?:NN|JJ|CD)/.test(tagOf(phrases, i));
  return i !== kept[0] && /^(?:IN|WRB)$/.test(tagOf(phrases, before)) && outside;
}

/** "opened three years [after it was begun]": a while that is counted from nothing. */
function lostBeginning({ phrases, own }: Torn, i: number): boolean {
  return (
    /^(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)$/.test(lower(phrases, i)) &&
    /^(?:after|before|since|from|later|earlier|ago)$/.test(lower(phrases, i + 1)) &&
    !own.has(i + 1)
  );
}

/** "when, in _____": a word that opens a clause of which nothing else is left. */
function opensNothing({ phrases, own, span }: Torn, i: number): boolean {
  if (tagOf(phrases, i) !== 'WRB') return false;
  const head = phrases.words[i]?.head ?? -1;
  return !own.has(head) || (span.first <= head && head <= span.last);
}

/** A verb that hangs on words in brackets was never rightly read. */
function hangsInBrackets({ phrases, own }: Torn, i: number): boolean {
  const head = phrases.words[i]?.head ?? -1;
  return /^VB[DZP]$/.test(tagOf(phrases, i)) && !own.has(head) && insideBrackets(phrases).has(head);
}

/** The first thing that the cut tore, or null. */
export function checkTorn(
  phrases: Phrases,
  clause: Clause,
  kept: readonly number[],
  span: AnswerSpan,
): Fault | null {
  const torn = { phrases, clause, kept, own: new Set(kept), span };
  if (lostPreposition(torn)) return fault('A1', 'its opening lost a preposition');
  if (crossesStatements(torn)) return fault('A1', 'words of two statements in one');
  if (followsPart(torn)) return fault('A1', 'what follows tells of a part of the answer');
  if (isOneOfCounted(torn)) return fault('A2', 'one of several that are counted');
  for (const i of kept) {
    if (lostDoing(torn, i) || lostPlace(torn, i))
      return fault('A1', `“${phrases.words[i]?.text}” lost what completes it`);
    if (lostBound(torn, i) || lostBeginning(torn, i))
      return fault('A1', `“${phrases.words[i]?.text}” lost its bound`);
    if (lostLink(torn, i) || opensNothing(torn, i) || hangsInBrackets(torn, i))
      return fault('A1', `“${phrases.words[i]?.text}” lost the word that joins it`);
    if (runsOn(torn, i) || beginsAnew(torn, i)) return fault('A1', 'two statements that nothing joins');
  }
  const [run] = tornRuns(phrases, clause, kept);
  if (run)
    return fault(
      'A1',
      `“${phrases.words[run.first]?.text} … ${phrases.words[run.last]?.text}” was not to be cut`,
    );
  return null;
}
