/** A thing is asked for where it stands in its clause: "What did X replace?", "What is X based on?", "What is X the capital of?". */
import { askingWords, DURATION } from './asking-words.js';
import { isOpinion } from './clause.js';
import { child, lower, type Phrases, phraseAt, relation, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { inverted, sidesOf, withoutWords } from './sides.js';
import type { Worded } from './worded.js';

/** Verbs that mean little without their object: "What did X take?" asks for no "part". */
const LIGHT =
  /^(?:makes?|made|takes?|took|taken|gets?|got|gives?|gave|given|says?|said|sees?|saw|seen|does|do|did|done|puts?|pays?|paid|mak(?:e|ing)|taking|giving|doing|getting)$/;
/** Verbs after which "what" could be answered by half of the article. */
const LOOSE =
  /^(?:has|have|had|having|include[sd]?|including|contain(?:s|ed)?|features?|featured|involve[sd]?|remain(?:s|ed)?|shows?|showed|uses?|used|using|needs?|needed|provides?|provided|offers?|offered|requires?|required)$/;
const STRANDED =
  /^(?:on|for|of|with|from|into|against|about|through|under|by|to|as|over|across|upon|between)$/;
/** What may follow a preposition that lost its noun. */
const AFTERWARDS = /^(?:in|on|at|during|since|until|after|before|when|because)$/;
/** "began building": verbs of which the next verb is a part. */
const GOES_ON = /^(?:beg[aiu]ns?|start|stop|continu|keep|kept|finish|quit|ceas|resum)/;
/** Verbs that go with "in". */
const WITH_IN =
  /^(?:result|participat|specialis|specializ|engag|invest|interest|consist|involv|believ)(?:e|s|es|ed|d|ing)?$/;
/** Phrases after a noun that may as well belong to the verb. */
const ADJOINED = /^(?:in|at|from|to|on|with|by|during|against|into|after|before|near|through|until|since)$/;
/** "the island of Varn": "of" says no more than what the place is called. */
const PLACE_CALLED =
  /^(?:island|city|town|village|state|province|district|county|region|port|kingdom|month|year)$/;
/** What may wait at the end of a question for a place: nobody is "inducted into" or "ruled by" one. */
const PLACED = /^(?:from|to|of|near|through|across|over)$/;
/** More words than these after a preposition that waits for its noun, and nobody remembers it. */
const MOST_AFTER = 6;

/** Whether a verb is the clause's own, or what it takes: "began to build", "argues that … involve". */
function isOwnVerb(phrases: Phrases, top: number, verb: number): boolean {
  if (child(phrases, top, /^cop/) >= 0) return false;
  let at = verb;
  for (let steps = 0; steps < 3 && at !== top; steps += 1) {
    const label = relation(phrases, at);
    const told =
      label === 'ccomp' && child(phrases, at, /^mark/) >= 0 && /^VB[DPZ]$/.test(tagOf(phrases, at));
    if (
      label === 'xcomp' &&
      tagOf(phrases, at) === 'VBG' &&
      !GOES_ON.test(lower(phrases, phrases.words[at]?.head ?? -1))
    )
      return false;
    if (!told && (label !== 'xcomp' || !/^VBG?$/.test(tagOf(phrases, at)))) return false;
    at = phrases.words[at]?.head ?? -1;
  }
  return at === top;
}

/** "one of the first opponents of X": the noun that the others say more of. */
function firstOf(phrases: Phrases, noun: number): number {
  let at = noun;
  for (let steps = 0; steps < 2 && relation(phrases, at) === 'nmod'; steps += 1) {
    if (lower(phrases, child(phrases, at, /^case/)) !== 'of') return at;
    at = phrases.words[at]?.head ?? at;
  }
  return at;
}

/** The words that "what" takes the place of: the answer with its article; null where more hangs on it than may stay behind. */
function thingWords({ span, phrases, parts }: Worded): readonly number[] | null {
  const { top, first, last } = span;
  const kept = new Set(parts.map((part) => part.at));
  const gone: number[] = [];
  for (const i of phraseAt(phrases, top)) {
    if (i >= first && i <= last) gone.push(i);
    else if (i < first) {
      if (lower(phrases, i) === 'no') return null;
      const own = /^PRP\$$/.test(tagOf(phrases, i)) && phrases.words[i]?.head === top;
      if (!own && !/^(?:det|case|punct)/.test(relation(phrases, i)) && kept.has(i)) return null;
      gone.push(i);
    }
  }
  const article = first - 1;
  const strayed =
    /^(?:the|an?)$/.test(lower(phrases, article)) && !gone.includes(article) && kept.has(article);
  const own = phrases.words[article]?.head ?? -1;
  if (strayed && own >= first && own <= last) gone.push(article);
  const hangs = (k: number) =>
    (phrases.words[k]?.head ?? -1) >= first && (phrases.words[k]?.head ?? -1) <= last;
  const beyond = phraseAt(phrases, top).filter((k) => k > last && kept.has(k) && hangs(k));
  return beyond.every((k) => isAdjoined(phrases, k) || relation(phrases, k) === 'punct') ? gone : null;
}

function isAdjoined(phrases: Phrases, k: number): boolean {
  return relation(phrases, k) === 'nmod' && ADJOINED.test(lower(phrases, phrases.from[k] ?? k));
}

/** Words that ask for a thing that is no date and no amount. */
function asksFor(worded: Worded): string | null {
  const { span, hole } = worded;
  if (hole.amount !== null || span.kind === 'date' || span.kind === 'number') return null;
  const measure = /^(?:miles|kilomet(?:re|er)s|met(?:re|er)s|feet|years|months|weeks|days|hours|times)$/;
  return measure.test(lower(worded.phrases, span.last)) ? null : askingWords(worded);
}

/** "broke the image of a dust bowl", "fled the wars and want": the words after "of" and "and" belong to the answer. */
export function isFollowedByOf({ parts, span, phrases }: Worded): boolean {
  const behind = parts.filter((part) => part.at > span.last);
  const [next, more] = behind;
  if (next?.text === ',' && isDescribing(phrases, more?.at ?? -1)) return true;
  if (next?.text === 'of') return true;
  const beside = next?.at === span.last + 1 || lower(phrases, span.last + 1) === '(';
  return beside && /^(?:and|or)$/.test(next?.text ?? '');
}

/** "granted Lund, formerly the mayor, a pardon": what is said of the answer besides, or the next of several. */
function isDescribing(phrases: Phrases, i: number): boolean {
  const then = /^(?:formerly|now|then|once|later|also)$/.test(lower(phrases, i));
  return then || /^(?:an?|the)$/.test(lower(phrases, i));
}

/** "Its goal is to replace X": the verb is what the subject is, not what it does. */
export function isGoal(phrases: Phrases, verb: number, tense: string): boolean {
  return /^(?:is|was)$/.test(tense) && /^VB$/.test(tagOf(phrases, verb));
}

/** "What did the plan replace in 1932?", "What did X begin to build?", or null. */
export function whatDid(worded: Worded): Asked | null {
  const { span, phrases, clause } = worded;
  const { top } = span;
  const verb = phrases.words[top]?.head ?? -1;
  const object = relation(phrases, top) === 'obj' && child(phrases, top, /^case/) < 0;
  const became =
    relation(phrases, top) === 'xcomp' && /^(?:becomes?|became|remain(?:s|ed)?)$/.test(lower(phrases, verb));
  if (!(object || became) || top < verb || !isOwnVerb(phrases, clause.top, verb)) return null;
  if (LIGHT.test(lower(phrases, verb)) || isOpinion(phrases, verb)) return null;
  if (child(phrases, verb, /^(?:iobj|ccomp)/) >= 0 || (object && child(phrases, verb, /^xcomp/) >= 0))
    return null;
  const asked = asksFor(worded);
  const gone = asked === null ? null : thingWords(worded);
  if (gone === null || isFollowedByOf(worded)) return null;
  const left = withoutWords(worded, gone);
  const sides = sidesOf(left);
  const prompt =
    asked !== null && sides && !isGoal(phrases, verb, sides.tense.text) && inverted(left, asked, sides);
  if (!prompt) return null;
  const plain = asked === 'what' || asked === 'who';
  return { prompt, form: LOOSE.test(lower(phrases, verb)) ? 0.27 : plain ? 0.6 : 0.7 };
}

/** "a memorandum of understanding on fishing": "on" with no day after it tells what the noun is about. */
function isMatter({ span }: Worded, after: Worded['parts']): boolean {
  const day = after[1]?.at ?? -1;
  return after[0]?.text === 'on' && !span.reading.times.some((t) => t.first <= day && day <= t.last);
}

/** The preposition of the answer, where it may be left behind: beside its verb, or with little after it. */
function strandedAt(worded: Worded): number {
  const { span, phrases, clause, parts } = worded;
  const { top } = span;
  const at = child(phrases, top, /^case/);
  const head = phrases.words[top]?.head ?? -1;
  const before = phrases.words[at - 1];
  const beside = at === head + 1 || (before?.label === 'compound:prt' && before.head === head);
  const fits =
    STRANDED.test(lower(phrases, at)) ||
    (beside && lower(phrases, at) === 'in' && WITH_IN.test(lower(phrases, head)));
  const after = parts.filter((part) => part.at > span.last);
  const waits =
    after.length === 0 || (beside && AFTERWARDS.test(after[0]?.text ?? '') && !isMatter(worded, after));
  if (at < clause.tense || at >= span.first || at < span.first - 2 || !fits || !waits) return -1;
  if (after.length > MOST_AFTER || child(phrases, top, /^case/) !== (phrases.from[top] ?? -1)) return -1;
  const twice = parts.some(
    (part) => part.at !== at && part.text === lower(phrases, at) && part.at > clause.top,
  );
  return twice && lower(phrases, at) === 'by' ? -1 : at;
}

/** "closely with", "only from": adverbs at most stand before the preposition that stays; behind a noun it would hang in the air. */
function isBeside(phrases: Phrases, verb: number, at: number): boolean {
  for (let i = verb + 1; i < at; i += 1) if (!/^R[BP]/.test(tagOf(phrases, i))) return false;
  return true;
}

/** "What is the theory based on?", or null: the preposition stays where it was. */
export function whatWith(worded: Worded): Asked | null {
  const { span, phrases, clause } = worded;
  const { top } = span;
  const head = phrases.words[top]?.head ?? -1;
  const verbal = /^VB/.test(tagOf(phrases, head)) && isOwnVerb(phrases, clause.top, head);
  const adjective = head === clause.top && /^JJ/.test(tagOf(phrases, head));
  if (!/^(?:obl|xcomp)$/.test(relation(phrases, top)) || !(verbal || adjective)) return null;
  const at = strandedAt(worded);
  if (at < 0) return null;
  const asked = leftBehind(worded, at, at === head + 1 ? 0.54 : 0.46);
  return asked && { ...asked, hanging: !isBeside(phrases, head, at) };
}

/** "the capital of", "president of": not "a branch of", "the forces of", "one of the ports of". */
function isOneOffice(phrases: Phrases, noun: number): boolean {
  const opener = phrases.from[noun] ?? noun;
  return /^NNP?$/.test(tagOf(phrases, noun)) && !/^(?:an?|one|any|another)$/.test(lower(phrases, opener));
}

/** "What is Łódź the capital of?", "What did X become president of?", or null. */
export function whatOf(worded: Worded): Asked | null {
  const { span, phrases, clause } = worded;
  const last = phrases.words[span.top]?.head ?? -1;
  if (relation(phrases, span.top) !== 'nmod' || !/^NN/.test(tagOf(phrases, last)) || last > span.first)
    return null;
  const noun = firstOf(phrases, last);
  const role = relation(phrases, noun);
  const verb = phrases.words[noun]?.head ?? -1;
  const named = noun === clause.top && child(phrases, noun, /^cop/) >= 0;
  const as = role === 'obl' && lower(phrases, child(phrases, noun, /^case/)) === 'as';
  const placed = (as || /^(?:obj|xcomp)$/.test(role)) && isOwnVerb(phrases, clause.top, verb);
  const of = lower(phrases, child(phrases, span.top, /^case/));
  if (!(named || placed) || !/^(?:of|for|to|against|about|from|with)$/.test(of)) return null;
  if (LIGHT.test(lower(phrases, verb)) && role === 'obj') return null;
  if (of === 'of' && PLACE_CALLED.test(lower(phrases, last))) return null;
  const at = strandedAt(worded);
  const asked = at < 0 ? null : leftBehind(worded, at, 0.54);
  return asked && { ...asked, hanging: !isOneOffice(phrases, noun) };
}

function leftBehind(worded: Worded, preposition: number, form: number): Asked | null {
  const asked = asksFor(worded);
  const long =
    lower(worded.phrases, preposition) === 'for' && DURATION.test(lower(worded.phrases, worded.span.top));
  const place = asked === 'which place' && !PLACED.test(lower(worded.phrases, preposition));
  if (long || place) return null;
  const as = lower(worded.phrases, preposition) === 'as';
  if (as && (asked === 'who' || child(worded.phrases, worded.clause.top, /^obj$/) >= 0)) return null;
  const gone = asked === null ? null : thingWords(worded)?.filter((i) => i !== preposition);
  const left = gone && withoutWords(worded, gone);
  const sides = left && sidesOf(left);
  if (
    asked === null ||
    !sides ||
    !left ||
    left.parts.some((part) => part.text === ',' && part.at > sides.tense.at)
  )
    return null;
  const prompt = inverted(left, asked, sides);
  return prompt === null ? null : { prompt, form: asked.startsWith('which ') ? form + 0.12 : form };
}
