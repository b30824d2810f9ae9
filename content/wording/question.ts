/** Questions in the few forms that can be made without guessing; where none fits, a gap is the honest form. */

import type { Article } from '../deck.js';
import { ofAside } from './ask-aside.js';
import { byWhom } from './ask-by.js';
import { whatCalled } from './ask-called.js';
import { whatIs, whatIsCalled } from './ask-definition.js';
import { whichDescribed } from './ask-described.js';
import { howMany, howMuchOf } from './ask-number.js';
import { toWhom, whomDid } from './ask-object.js';
import { betweenYears, whereIs } from './ask-place-time.js';
import { whoIs } from './ask-subject.js';
import { atTheEnd } from './ask-tail.js';
import { whatDid, whatOf, whatWith } from './ask-what.js';
import { whenIs, whenThere } from './ask-when.js';
import type { Draft } from './draft.js';
import { answerText, inFront, otherAnswers, quantityOf } from './gap.js';
import { contentWords, questionQuality } from './quality.js';
import { checkLeak } from './rules/leak.js';
import { anchorOf } from './rules/prompt.js';
import { resistsMoves } from './sides.js';
import type { Worded } from './worded.js';

/** A worded question and how well its form was found to be kept. */
export type Asked = {
  readonly prompt: string;
  readonly form: number;
  /** The answer, where it is more than the gap. */
  readonly answer?: string;
  /** Its preposition hangs in the air behind a noun: a gap is better. */
  readonly hanging?: boolean;
};

const FORMS: readonly ((worded: Worded) => Asked | null)[] = [
  whoIs,
  whichDescribed,
  byWhom,
  whenIs,
  ofAside,
  whereIs,
  howMany,
  howMuchOf,
  whatCalled,
  whomDid,
  toWhom,
  betweenYears,
  whatIs,
  whatIsCalled,
  whatDid,
  whatWith,
  whatOf,
  atTheEnd,
];
const MOST_WORDS = 22;
const FEWEST_WORDS = 5;
/** A topic before a question reads less well than before a gap: it is for where the gap would be poor. */
const LABELLED = 0.16;
/** A question that only its topic pins down says at least so much. */
const FEWEST_TELLING = 3;

/** Whether the topic is a town or a country, so that "in" may stand before it. */
function isPlace({ label, span }: Worded): boolean {
  const kind = span.reading.aliases.kinds.get(label);
  return /^(?:place|country)$/.test(kind ?? '') && !/s$|^The /.test(label);
}

const ARTICLED = new WeakMap<Article, Map<string, boolean>>();

/** Whether the article writes a name with "the" oftener than without: "the Baltic Sea". */
function takesArticle(article: Article, name: string): boolean {
  const known = ARTICLED.get(article) ?? new Map<string, boolean>();
  ARTICLED.set(article, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const pieces = article.text.split(name);
  const led = pieces.slice(0, -1).filter((before) => /\bthe $/i.test(before)).length;
  const made = led * 2 > pieces.length - 1;
  known.set(name, made);
  return made;
}

/** "In Oslo, ", "In the Baltic Sea, " in front of a question. */
function inPlace({ label, span }: Worded): string {
  return takesArticle(span.reading.article, label) ? `In the ${label}, ` : `In ${label}, `;
}

function uncapped(prompt: string): string {
  return prompt.charAt(0).toLowerCase() + prompt.slice(1);
}

/** Words that no question has together, or that none ends in: what was cut left them behind. */
const ILL_FORMED: readonly RegExp[] = [
  /\b(?:found|seen|was|were|is|are|\w+ed) (?:on|in|to|by|from|of|at|with) (?:which|whom)\b/,
  /\b(?:by|of) (?:after|before|during|until|since|from)\b/,
  /^(?:when|where|in (?:what|which)).* (?:on|in|at|to|from)\?$/i,
  / only\?$/,
  / [-–][\d\p{L}]|— —|[$£€](?:\W|$)/u,
  /^(?:what|who|which \p{L}+) (?:did|does|do) .* and \p{Ll}+ed\?$/iu,
  /^(?:what|who|which \p{L}+) (?:led|made|held|built|written|\p{L}+ed) by\b/iu,
  /\b(?:which|whom|whose|that|and|or|also|where|when|while|but|the|an?|its|their|his|her)\?$| also |\b(\p{L}+),? \1\b/iu,
];

function isIllFormed(prompt: string): boolean {
  return ILL_FORMED.some((form) => form.test(prompt));
}

/** "…, the last of them, Lund, until 1956?": what is said of some of those who are asked for. */
const OF_THEM = /,(?: \p{L}+){0,2} (?:\p{L}+|\d+) of (?:them|whom|which)\b[^?]+\?$/u;

/** What is asked by, which is not to go with what stands beside it: ", with the towns of which country?" */
const ASKING = /\b(?:who|whom|whose|what|which|when|where|how)\b/i;

/** A question that names nothing takes the topic in front; a description is enough for "What is … called?". */
function draftOf(worded: Worded, made: Asked): Draft | null {
  const told = made.prompt.replace(OF_THEM, '?');
  const asked = { ...made, prompt: ASKING.test(told) ? told : made.prompt };
  const { span, phrases, hole, support, marks, parts, label } = worded;
  const answer = asked.answer ?? worded.fullName ?? answerText(span, phrases, hole);
  const words = asked.prompt.split(/\s+/).length;
  if (isIllFormed(asked.prompt)) return null;
  if (words > MOST_WORDS || words < FEWEST_WORDS || checkLeak(`${label} ${asked.prompt}`, answer) !== null)
    return null;
  const rest = parts.filter((part) => !part.gap);
  const described = /\bcalled\?$/.test(asked.prompt) && label !== '';
  if (label !== '' && !described && contentWords(worded) < FEWEST_TELLING) return null;
  const placed =
    !described &&
    isPlace(worded) &&
    !/^In /.test(asked.prompt) &&
    inFront(label, asked.prompt) !== asked.prompt;
  if (label === '' && !described && anchorOf(span.reading, phrases, rest) === null) return null;
  const { amount } = hole;
  return {
    kind: amount === null ? 'question' : 'number',
    prompt: placed ? `${inPlace(worded)}${uncapped(asked.prompt)}` : inFront(label, asked.prompt),
    answer,
    accepted: otherAnswers(span, answer),
    quantity: amount === null ? null : quantityOf(amount),
    support,
    marks,
    quality: questionQuality(worded, asked.form - (label === '' ? 0 : placed || described ? 0.06 : LABELLED)),
  };
}

/** Every question form that fits the answer and its clause; with a gap beside it none whose preposition hangs. */
export function questionsOf(worded: Worded, withGap: boolean): readonly Draft[] {
  if (resistsMoves(worded)) {
    const asked = whenThere(worded);
    const draft = asked && draftOf(worded, asked);
    return draft === null ? [] : [draft];
  }
  return FORMS.flatMap((form) => {
    const asked = form(worded);
    if (withGap && asked?.hanging === true) return [];
    return (asked && draftOf(worded, asked)) ?? [];
  });
}
