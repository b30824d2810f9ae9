/** A1: a gap takes no half of nouns that stand side by side, of a noun that two names share, or of a name with a number or a small word in it. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import { lower, type Phrases, relation, tagOf } from '../phrases.js';

const PLAIN = /^NNS?$/;
const TIMED =
  /^(?:yesterday|today|tomorrow|tonight|noon|midnight|morning|afternoon|evening|night|week|month|year|time)s?$/;

/** A common noun in small letters. */
function isNoun(phrases: Phrases, i: number): boolean {
  return PLAIN.test(tagOf(phrases, i)) && /^\p{Ll}{3,}$/u.test(phrases.words[i]?.text ?? '');
}

/** "_salt and rock_ sugar", "_a use of river_ boats": the noun behind takes the last of them, and is no part of the first. */
function leavesNoun({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (kind !== 'noun phrase' || first === last || TIMED.test(lower(phrases, last + 1))) return false;
  const joined = phrases.words.slice(first, last).some(({ tag }) => /^(?:CC|IN)$/.test(tag));
  const waits = /^(?:NN|JJ)$/.test(tagOf(phrases, last)) && /^\p{Ll}/u.test(phrases.words[last]?.text ?? '');
  return joined && waits && isNoun(phrases, last + 1) && relation(phrases, last + 1) !== 'root';
}

/** "sold river _boats and nets_", "the mill _owner Karl Berg_": the noun before belongs to the first of them. */
function leavesModifier({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (kind !== 'noun phrase' || first === last || TIMED.test(lower(phrases, first - 1))) return false;
  return tagOf(phrases, first - 1) === 'NN' && isNoun(phrases, first - 1) && isNoun(phrases, first);
}

/** "avoided _an Orrin Cup_ upset", "mill _giant Carn Works_": the noun behind its article, or the trade before its sort, stays outside. */
function leavesSort({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:date|number|clause)$/.test(kind) || first === last) return false;
  if (!/^NNPS?$/.test(tagOf(phrases, last))) return false;
  const sort = /^(?:giant|star|boss|legend|veteran|rival)$/.test(lower(phrases, first));
  if (sort) return isNoun(phrases, first - 1);
  const behind = /^(?:NN|JJ)$/.test(tagOf(phrases, last + 1)) && !TIMED.test(lower(phrases, last + 1));
  return (
    /^an?$/.test(lower(phrases, first)) && behind && /^\p{Ll}{3,}$/u.test(phrases.words[last + 1]?.text ?? '')
  );
}

/** "the _Varn_ and Orrin districts": the noun at the end is of both. */
function sharesLast({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:date|number|clause)$/.test(kind)) return false;
  const name = (i: number) => /^NNPS?$/.test(tagOf(phrases, i));
  let from = last;
  while (from >= first && name(from)) from -= 1;
  if (from === last || lower(phrases, from) !== 'the') return false;
  let at = last + 1;
  while (lower(phrases, at) === ',' && name(at + 1)) {
    at += 2;
    while (name(at)) at += 1;
  }
  if (lower(phrases, at) === ',') at += 1;
  if (!/^(?:and|or)$/.test(lower(phrases, at)) || !name(at + 1)) return false;
  at += 2;
  while (name(at)) at += 1;
  return (
    tagOf(phrases, at) === 'NNS' &&
    isNoun(phrases, at) &&
    /^(?:IN|VB[DPZ]|MD|,|\.)$/.test(tagOf(phrases, at + 1))
  );
}

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/;

/** "Carn Server _2003_": a number that is a part of what something is called. */
function numbersName({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  const [before, number] = [phrases.words[first - 1], phrases.words[first]];
  if (!/^(?:date|number)$/.test(kind) || first !== last || !before || !number) return false;
  const called =
    /^(?:nmod:unmarked|compound|flat|appos|nummod)$/.test(number.label) && number.head === first - 1;
  return called && /^NN/.test(before.tag) && /^\p{Lu}/u.test(before.text) && !MONTH.test(before.text);
}

const PARTICLE = /^(?:da|das|de|dei|del|della|der|des|di|do|dos|du|el|für|la|las|les|los|van|von|zum|zur)$/;

/** "Rio del _Carn_", "Orn _du Varn_": small words of another language join a name. */
function cutsForeign({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:date|number|clause)$/.test(kind)) return false;
  const capital = (i: number) => /^\p{Lu}/u.test(phrases.words[i]?.text ?? '');
  const particle = (i: number) => PARTICLE.test(phrases.words[i]?.text ?? '');
  const before =
    (particle(first - 1) && capital(first) && capital(first - 2)) || (particle(first) && capital(first - 1));
  return before || (particle(last + 1) && capital(last) && capital(last + 2));
}

/** The first of these halves that an answer is, or null. */
export function checkHalfCompounds(span: AnswerSpan, phrases: Phrases): Fault | null {
  if (leavesNoun(span, phrases)) return fault('A1', 'its last word waits for its noun');
  if (leavesModifier(span, phrases)) return fault('A1', 'the noun before belongs to the answer');
  if (leavesSort(span, phrases)) return fault('A1', 'a noun beside it belongs to the answer');
  if (sharesLast(span, phrases)) return fault('A1', 'what follows is a noun of its and of another name');
  return numbersName(span, phrases) || cutsForeign(span, phrases)
    ? fault('A1', 'the gap cuts a longer name')
    : null;
}
