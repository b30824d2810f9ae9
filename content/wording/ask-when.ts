/** A date beside the verb is asked for: "When was …?", "In what year did …?", "By what year had …?". */
import { asQuestion, written } from './parts.js';
import { child, isMark, lower, phraseAt, relation, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { adjunctOfVerb, inverted, type Sides, sidesOf, withoutWhen, withoutWords } from './sides.js';
import type { Worded } from './worded.js';

type Adjunct = NonNullable<ReturnType<typeof adjunctOfVerb>>;

/** The words that ask for the date; null where it is no date that the calendar knows. */
export function whenAsked({ span, year: beside }: Worded, preposition: string): string | null {
  const mention = span.reading.times.find((t) => t.first >= span.first - 1 && t.last <= span.last);
  if (
    !mention ||
    !/^(?:date|era)$/.test(mention.kind) ||
    (mention.from === null && !/\d{3}/.test(mention.text))
  )
    return null;
  const text = mention.text.replace(/^the /i, '');
  const year = /^\d{3,4}$/.test(text);
  if (preposition === 'by') return year ? 'by what year' : null;
  if (beside) return /^(?:in|on|)$/.test(preposition) ? `when in ${beside}` : null;
  if (/^(?:since|until)$/.test(preposition)) {
    if (year) return `${preposition} what year`;
    return /^\d{3,4}s$/.test(text) ? `${preposition} which decade` : `${preposition} when`;
  }
  if (!/^(?:in|on|during|)$/.test(preposition)) return null;
  return year ? 'in what year' : 'when';
}

/** "In what year did Norway win?": a verb alone tells of an event only where it happens once. */
function isBare(after: number, subject: number, verb: string): boolean {
  const once =
    /^(?:born|died?|founded|established|retired?|opened|built|launched|completed|abolished|dissolved|created|introduced|formed|closed|demolished|begun|began|ended|crowned|married|elected|assassinated|executed|killed|expired|disbanded|occurred|discontinued|incorporated|inaugurated|independent|invented|released|published)$/;
  return after <= 1 && subject <= 3 && !once.test(verb);
}

/** "On July 1, the first day of the term, …": a date in front with what it is called, up to the subject; null for any other. */
function frontedDate({ span, phrases, clause }: Worded): Adjunct | null {
  const subject = clause.subjectWords.find((i) => !isMark(phrases, i)) ?? -1;
  const opens = span.first <= 1 && lower(phrases, span.last + 1) === ',';
  const called = /^(?:the|an?)$/.test(lower(phrases, span.last + 2)) && lower(phrases, subject - 1) === ',';
  if (!opens || !called || subject <= span.last + 3) return null;
  const words = Array.from({ length: subject }, (_, i) => i);
  if (words.some((i) => /^(?:VB|MD|W)/.test(tagOf(phrases, i)))) return null;
  return { words, preposition: span.first === 0 ? '' : lower(phrases, 0) };
}

/** The date with its preposition and article, and no word more. */
function bareDate({ span, phrases }: Worded): Adjunct | null {
  const at = child(phrases, span.top, /^case/);
  const before = phraseAt(phrases, span.top).filter((i) => i < span.first);
  if (!before.every((i) => i === at || lower(phrases, i) === 'the')) return null;
  if (child(phrases, at, /^fixed/) >= 0) return null;
  const words = [...before, ...Array.from({ length: span.last - span.first + 1 }, (_, k) => span.first + k)];
  return { words, preposition: at < 0 ? '' : lower(phrases, at) };
}

/** "began in 1624 with the founding of …": what follows the date without a comma goes with the verb and stays. */
function leadingDate(worded: Worded): Adjunct | null {
  const { span, phrases, clause } = worded;
  if (phrases.words[span.top]?.head !== clause.top || relation(phrases, span.top) !== 'obl') return null;
  const next = phraseAt(phrases, span.top).find((i) => i > span.last);
  const stays =
    next !== undefined && /^(?:with|as|by|under|due|after|following|for|at|when)$/.test(lower(phrases, next));
  return stays ? bareDate(worded) : null;
}

/** Verbs that the next verb happens with: "was forced to capitulate in May". */
const TOGETHER =
  /^(?:forced|compelled|attempted|tried|managed|began|started|continued|failed|refused|came|chose|had|obliged|permitted|allowed|able|went)$/;

/** "was forced to capitulate on 15 May": the date of what the clause's verb takes, at the very end. */
function dateOfNext(worded: Worded): Adjunct | null {
  const { span, phrases, clause, parts } = worded;
  const verb = phrases.words[span.top]?.head ?? -1;
  const own =
    phrases.words[verb]?.head === clause.top &&
    relation(phrases, verb) === 'xcomp' &&
    tagOf(phrases, verb) === 'VB' &&
    TOGETHER.test(lower(phrases, clause.top));
  if (!own || parts.at(-1)?.gap !== true || relation(phrases, span.top) !== 'obl') return null;
  return bareDate(worded);
}

/** "By 1900, …", "had … by 1900": not "a goal to end it by 1900", nor "from 1850 until 1900" of which one end would be told. */
function isLimit({ parts, clause, phrases, span }: Worded, preposition: string): boolean {
  if (preposition === 'by') {
    const gap = parts.findIndex((part) => part.gap);
    return gap <= 1 || lower(phrases, clause.tense) === 'had';
  }
  const from = parts.some((part) => part.text === 'from' && part.at < span.first);
  return preposition !== 'until' || !from;
}

/** "fell from 138 to 129 in May", "from 5% in June to a peak": the day may be that of one end alone. */
function isOfOneEnd({ parts, phrases }: Worded, { words }: Adjunct): boolean {
  const own = parts.filter((part) => !words.includes(part.at));
  const from = own.findIndex((part) => part.text === 'from');
  const to = own.findIndex((part, i) => i > from && part.text === 'to' && tagOf(phrases, part.at) !== 'VB');
  if (from < 0 || to < 0) return false;
  const amounts = own.slice(from, to).some((part) => tagOf(phrases, part.at) === 'CD');
  return (
    amounts ||
    own.slice(from, to).some((part) => /^(?:peak|high|low|trough|maximum|minimum)$/.test(part.text))
  );
}

/** "won it in 1987 with one book and in 1994 with another": asked for the one year, the question would tell the other's half. */
function isToldAgain({ parts, phrases }: Worded): boolean {
  const gap = parts.findIndex((part) => part.gap);
  return parts.some(
    ({ text }, i) =>
      i > gap &&
      text === 'and' &&
      /^(?:in|on)$/.test(parts[i + 1]?.text ?? '') &&
      tagOf(phrases, parts[i + 2]?.at ?? -1) === 'CD',
  );
}

/** "In 1831 the last state to ban it was Norway": turned round, two names would stand side by side. */
function namesWhat({ phrases, clause }: Worded): boolean {
  const copula = child(phrases, clause.top, /^cop/) >= 0;
  return copula && /^NNP/.test(tagOf(phrases, clause.top)) && child(phrases, clause.top, /^(?:det|case)/) < 0;
}

/** "has been played since 1994" goes on; "has won in 1994", "is led by Berg in 1994" and "is mayor since 1994" do not ask well. */
function isAmiss({ tense, after }: Sides, tag: string, preposition: string): boolean {
  const wouldHave = tense.text === 'would' && after[0]?.text === 'have';
  const has = wouldHave || /^(?:has|have)$/.test(tense.text);
  if (preposition === 'since') return !/^(?:has|have|had)$/.test(tense.text);
  const coming = /^(?:to|due|expected|scheduled|set|planned|supposed|likely|going)$/.test(
    after[0]?.text ?? '',
  );
  return has || (/^VB[ZP]$/.test(tag) && !coming);
}

/** "people who in the 10th century gave …": the date of a relative clause, whatever it was hung on. */
function isOfRelative({ phrases, clause }: Worded, { words }: Adjunct): boolean {
  return clause.borrowed.length === 0 && /^(?:WDT|WP|WRB)$/.test(tagOf(phrases, (words[0] ?? 0) - 1));
}

/** "In 2011 it was revealed that …", "By 1750, there were …": a date in front of words that stand for the subject; null for any other. */
export function whenThere(worded: Worded): Asked | null {
  const { span, phrases, clause, parts } = worded;
  if (span.kind !== 'date' || !/^(?:it|there)$/.test(lower(phrases, clause.subject))) return null;
  const gap = parts.findIndex((part) => part.gap);
  const at = parts.findIndex((part) => part.at === clause.subject);
  const adjunct = bareDate(worded);
  const next = parts[at + 1];
  const asked = adjunct && gap < at && at <= 4 ? whenAsked(worded, adjunct.preposition) : null;
  if (asked === null || !adjunct || !next || next.at !== clause.tense) return null;
  if (!parts.slice(0, at).every((part) => part.gap || part.text === ',' || adjunct.words.includes(part.at)))
    return null;
  const told = lower(phrases, clause.subject) === 'it' && child(phrases, clause.top, /^(?:ccomp|csubj)/) >= 0;
  const is = /^(?:was|were|is|are)$/.test(next.text);
  if (!is || !(told || lower(phrases, clause.subject) === 'there')) return null;
  const words = [asked, next.text, lower(phrases, clause.subject), written(parts.slice(at + 2))];
  return { prompt: asQuestion(words.join(' ')), form: 0.76 };
}

/** "was founded back in 1998": "back" goes with its date. */
function withBack({ phrases }: Worded, { words }: Adjunct): readonly number[] {
  const before = (words[0] ?? 0) - 1;
  return lower(phrases, before) === 'back' && tagOf(phrases, before).startsWith('RB')
    ? [before, ...words]
    : words;
}

/** The question for a date, or null. */
export function whenIs(worded: Worded): Asked | null {
  if (worded.span.kind !== 'date') return null;
  const adjunct = adjunctOfVerb(worded) ?? frontedDate(worded) ?? leadingDate(worded) ?? dateOfNext(worded);
  const asked = adjunct && whenAsked(worded, adjunct.preposition);
  if (!adjunct || !asked || !isLimit(worded, adjunct.preposition) || isOfRelative(worded, adjunct))
    return null;
  if (isOfOneEnd(worded, adjunct) || isToldAgain(worded) || namesWhat(worded)) return null;
  const left = withoutWords(withoutWhen(worded), withBack(worded, adjunct));
  const sides = sidesOf(left);
  if (
    !sides ||
    (sides.after.length === 0 && sides.tense.at !== worded.clause.top) ||
    isAmiss(sides, tagOf(worded.phrases, sides.tense.at), adjunct.preposition)
  )
    return null;
  const lasts = adjunct.preposition === 'until';
  if (!lasts && isBare(sides.after.length, sides.subject.length, lower(worded.phrases, worded.clause.top)))
    return null;
  const prompt = inverted(left, asked, sides);
  return prompt === null ? null : { prompt, form: 0.8 };
}
