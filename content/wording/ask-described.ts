/** A named subject is asked for by what the sentence calls it: "Which German chemist won …?", "Which ferry, built in 1926, …?". */
import { nounClass } from '../forms/option.js';
import { TITLES } from '../language/words/names.js';
import { singlesOut } from './ask-subject.js';
import { askingWords } from './asking-words.js';
import { type Part, written } from './parts.js';
import { lower, type Phrases, relation, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { asSubject, lowerFirst, sidesOf } from './sides.js';
import type { Worded } from './worded.js';

/** More words than these between "which" and the verb, and nobody remembers the question. */
const MOST_WORDS = 9;
/** Fewer words than these behind the verb do not tell who is meant. */
const FEWEST_LEFT = 4;
/** "the largest stadium", "the first woman": one of its kind, which "which" does not ask for. */
const ALONE = /^(?:JJS|RBS)$/;
const SINGLED = /^(?:first|last|only|sole|second|third|same|one|other)$/;
/** A name's last word, a noun that says nothing of what it is. */
const SAYS_LITTLE =
  /^(?:name|one|part|place|thing|way|example|form|kind|type|sort|result|home|heart|member)$/;

/** Whether the span is a name by itself: one, and not a people. */
function isName({ span, phrases }: Worded): boolean {
  const { entities } = span.reading;
  const several = (phrases.below[span.top] ?? []).some((k) => relation(phrases, k) === 'conj');
  const plural = /^(?:NNPS|NNS)$/.test(tagOf(phrases, span.last));
  return (
    /^NNP$/.test(tagOf(phrases, span.last)) &&
    /^\p{Lu}/u.test(phrases.words[span.first]?.text ?? '') &&
    !several &&
    !plural &&
    !entities.some((e) => e.kind === 'people' && e.first <= span.top && span.top <= e.last)
  );
}

/** Words that name a sort: nouns with adjectives before them, no mark and no verb. */
function isSort(phrases: Phrases, words: readonly Part[]): boolean {
  const last = words.at(-1);
  return (
    last !== undefined &&
    words.length <= MOST_WORDS &&
    words.every(
      (part) =>
        !part.gap &&
        /^(?:NN|NNP|JJ|VBN|CC|HYPH|RB)$/.test(tagOf(phrases, part.at)) &&
        !SINGLED.test(part.text) &&
        !/^['’]/.test(part.text),
    )
  );
}

/** "German chemist Ilse Maren": what stands right before the name and says who or what it is; null for anything else. */
function describedBefore({ phrases, span }: Worded, before: readonly Part[]): string | null {
  const bare = /^the$/i.test(before[0]?.text ?? '') ? before.slice(1) : before;
  const last = bare.at(-1);
  if (!last || !isSort(phrases, bare)) return null;
  if (bare.length === 1 && TITLES.has(last.text)) return 'who';
  const person = span.kind === 'person' || nounClass(lower(phrases, last.at)) === 'person';
  if (tagOf(phrases, last.at) !== 'NN' || !person) return null;
  return `which ${written(bare)}`;
}

/** "the former mayor of Lund", as an aside: the noun and its words without the article; null where it is one of its kind. */
function calledInAside(phrases: Phrases, aside: readonly Part[]): readonly Part[] | null {
  const [article, ...words] = aside;
  const noun = words.findIndex((part) => /^NN/.test(tagOf(phrases, part.at)));
  const head = words.findIndex((_, i) => i >= noun && !/^NN/.test(tagOf(phrases, words[i + 1]?.at ?? -1)));
  const top = words[head];
  if (
    !/^(?:an?|the)$/.test(article?.text ?? '') ||
    noun < 0 ||
    !top ||
    !/^NNP?$/.test(tagOf(phrases, top.at))
  )
    return null;
  const named = tagOf(phrases, top.at) === 'NNP' && words[head + 1]?.text !== 'of';
  const alone = words.some(
    (part) => ALONE.test(tagOf(phrases, part.at)) || /^(?:first|last|only)$/.test(part.text),
  );
  const plain = words
    .slice(0, head)
    .every((part) => /^(?:NN|JJ|CD|HYPH|VBN|RB|CC)/.test(tagOf(phrases, part.at)));
  const told = words.every((part) => !/^(?:W|VB[DPZ]|MD|PRP)/.test(tagOf(phrases, part.at)));
  return alone || named || !plain || !told || SAYS_LITTLE.test(top.text) ? null : words;
}

/** Commas of an aside right behind the name, and nothing else in the subject. */
function asideOf(after: readonly Part[]): readonly Part[] | null {
  const [open, ...rest] = after;
  const close = rest.at(-1)?.text === ',' ? rest.slice(0, -1) : rest;
  if (open?.text !== ',' || close.length < 2 || close.length > MOST_WORDS + 1) return null;
  return close.some((part) => part.gap || /^[,;:()–—"“”]$/.test(part.text)) ? null : close;
}

/** "…, founded in 1969 by Anna Lund, …": kept behind words that ask for a sort of thing. */
function withAside(worded: Worded, aside: readonly Part[]): string | null {
  const asked = askingWords(worded);
  const opens = tagOf(worded.phrases, aside[0]?.at ?? -1);
  const fits = opens === 'VBN' || opens === 'DT';
  return asked?.startsWith('which ') && asked !== 'which place' && fits
    ? `${asked}, ${written(aside)},`
    : null;
}

/** "Who": an aside that says nothing short is left out, where the rest of the clause tells enough. */
function withoutAside(worded: Worded, after: readonly Part[], rest: number): string | null {
  const whole = after.length > 2 && after[0]?.text === ',' && after.at(-1)?.text === ',';
  const asked = whole && rest >= FEWEST_LEFT ? askingWords(worded) : null;
  return asked === 'who' ? asked : null;
}

function describedAfter(worded: Worded, after: readonly Part[], rest: number): string | null {
  const aside = asideOf(after);
  if (aside === null) return withoutAside(worded, after, rest);
  const called = calledInAside(worded.phrases, aside);
  return called === null
    ? (withAside(worded, aside) ?? withoutAside(worded, after, rest))
    : `which ${written(called)}`;
}

/** The question for a subject that is described beside its name, or null. */
export function whichDescribed(worded: Worded): Asked | null {
  const { span, clause, phrases } = worded;
  if (!clause.subjectWords.includes(span.top) || worded.hole.amount !== null || !isName(worded)) return null;
  const parts = worded.parts.map((part) => ({ ...part, gap: false }));
  const gap = worded.parts.findIndex((part) => part.gap);
  const sides = sidesOf({ ...worded, parts });
  if (!sides || sides.between.some((part) => /^(?:both|all|each|also)$/.test(part.text))) return null;
  if (/^(?:are|were|have)$/.test(sides.tense.text) || tagOf(phrases, sides.tense.at) === 'VBP') return null;
  const from = parts.findIndex((part) => part.at === sides.subject[0]?.at);
  const tense = parts.findIndex((part) => part.at === sides.tense.at) - sides.between.length;
  const before = lowerFirst(parts.slice(from, gap), worded);
  const after = parts.slice(gap + 1, tense);
  const bare = before.every((part) => /^the$/i.test(part.text));
  const torn = tagOf(phrases, sides.lead.at(-1)?.at ?? -1) === 'VBN';
  if ((!bare && after.length > 0) || torn) return null;
  if (!singlesOut(worded)) return null;
  const asked = bare ? describedAfter(worded, after, sides.after.length) : describedBefore(worded, before);
  return asked === null
    ? null
    : { prompt: asSubject(worded, asked, sides), form: asked === 'who' ? 0.76 : 0.74 };
}
