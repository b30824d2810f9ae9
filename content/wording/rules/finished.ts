/** The rules that a program can check on a finished prompt and answer, each with its id, against what is cited for it. */
import { type CalendarDate, type Evidence, GAP } from '../../deck.js';
import { writeDate } from '../../language/5-dates.js';
import { wordValue } from '../../language/6-numbers.js';
import { remembering } from '../../remembering.js';
import { type Fault, fault } from '../draft.js';
import { MOST_WORDS } from '../shorten.js';
import { checkLeak } from './leak.js';

/** What a learner will see, with all that stands behind it. */
export type Shown = {
  readonly prompt: string;
  readonly answer: string;
  readonly evidence: readonly Evidence[];
  /** Titles and days of the cited articles; their words are no news either. */
  readonly titles: readonly string[];
  readonly days: readonly CalendarDate[];
};

const MOST_ANSWER_WORDS = 15;
/** Words that a question brings along. */
const ASKING = /^(?:in|on|to|from|since|until|against|with|who|which|what|when|where|how|by|as|the|an?|at)$/;
const WORD = /\d[\d.,]*\d|[\p{L}\p{M}\p{N}’'-]+/gu;

function plain(word: string): string {
  if (/^[A-Za-z]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s?$/, '')
    .replace(/(?<=\d),(?=\d{3})/g, '');
}

function wordsIn(text: string): string[] {
  return (text.match(WORD) ?? []).flatMap((w) => [plain(w), ...w.split(/[-’']/).map(plain)]);
}

type Told = { readonly words: ReadonlySet<string>; readonly values: ReadonlySet<number> };

/** Sentences, titles and days come back for every card of a sentence; the last ones are kept. */
const MOST_TOLD = 2000;

/** The words of a source and the numbers that they say. */
const toldBy = remembering(MOST_TOLD, (source): Told => {
  const words = new Set(wordsIn(source));
  const values = new Set([...words].map((w) => wordValue(w)).filter((v) => v !== null));
  return { words, values };
});

const onOneLine = remembering(MOST_TOLD, (quote) => quote.replace(/\s+/g, ' '));

function quoted({ evidence }: Shown): string {
  return evidence.map((e) => onOneLine(e.quote)).join(' ');
}

/** Without accents, in lower case. */
const folded = remembering(MOST_TOLD, (text) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' '),
);

/** The prompt without what stands in brackets, which is marked as added. */
function ownWords({ prompt }: Shown): string {
  return prompt.replace(/\[[^\]]*\]/g, ' ');
}

/** G1: the answer stands in the cited words, give or take case, accents and the article in front. */
function checkGrounded(shown: Shown): Fault | null {
  return folded(quoted(shown)).includes(folded(shown.answer))
    ? null
    : fault('G1', 'the answer is not in the evidence');
}

/** G3: no number, date or name that the evidence, the titles and the datelines lack. */
function checkNothingNew(shown: Shown): Fault | null {
  const quotes = shown.evidence.map((e) => onOneLine(e.quote));
  const told = [...quotes, ...shown.titles, ...shown.days.map(writeDate)].map(toldBy);
  const isKnown = (w: string) => told.some(({ words }) => words.has(w));
  for (const [word] of `${ownWords(shown)} ${shown.answer}`.matchAll(WORD)) {
    if (!/^[\p{Lu}\d]/u.test(word)) continue;
    const one = plain(word);
    if (ASKING.test(one) || isKnown(one)) continue;
    if (word.split(/[-’']/).map(plain).every(isKnown) || told.some(({ values }) => values.has(Number(one))))
      continue;
    return fault('G3', `no source says “${word}”`);
  }
  return null;
}

const HEDGE =
  /\b(nearly|almost|over|more than|less than|fewer than|at least|up to|about|around|approximately|roughly) \$?$/i;

/** G6: "nearly" in front of a number stays, in the prompt or in the answer. */
function checkHedge(shown: Shown): Fault | null {
  if (!/\d/.test(shown.answer)) return null;
  const text = quoted(shown);
  const at = text.indexOf(shown.answer);
  const hedge = at < 0 ? undefined : HEDGE.exec(text.slice(Math.max(0, at - 24), at))?.[1]?.toLowerCase();
  if (hedge === undefined) return null;
  return `${shown.prompt} ${shown.answer}`.toLowerCase().includes(hedge)
    ? null
    : fault('G6', `“${hedge}” fell out`);
}

/** G7: quotation marks only in pairs, and only where the source has them. */
function checkMarks(shown: Shown): Fault | null {
  const marks = shown.prompt.match(/["“”]/g) ?? [];
  if (marks.length % 2 === 1) return fault('G7', 'a quotation cut in two');
  return marks.length > 0 && !/["“”]/.test(quoted(shown)) ? fault('G7', 'nobody is quoted') : null;
}

/** A1: one gap or one question mark, one sentence, a prompt and an answer that are not too long. */
function checkShape({ prompt, answer }: Shown): Fault | null {
  const gaps = prompt.split(GAP).length - 1;
  const asks = /\?$/.test(prompt);
  if (gaps > 1 || (gaps === 0) !== asks) return fault('A1', `${gaps} gaps`);
  // What is asked for is read along; a number is hardly any reading.
  const most = /^[\d.,]+$/.test(answer) ? MOST_WORDS + 2 : MOST_WORDS + 1;
  if (prompt.split(/\s+/).length > most) return fault('A1', 'too long');
  if (answer.split(/\s+/).length > MOST_ANSWER_WORDS) return fault('A1', 'the answer is too long');
  if (/_['’](?!s\b)/.test(prompt)) return fault('A1', 'the gap cuts a quotation or an owner’s name');
  if (/_[♭♯♮⟩⟨+=^~*@&|<>\p{L}\p{N}]|_[.,][\p{L}\p{N}]|[♭♯♮⟨=^~*@&|<>\p{L}\p{N}]_|\d\+_/u.test(prompt))
    return fault('A1', 'the gap touches what it was cut from');
  if (/\bc\.(?:,| (?!\d|_))/.test(prompt)) return fault('A1', '“c.” lost its year');
  const open = prompt.split('(').length - prompt.split(')').length;
  if (open !== 0) return fault('A1', 'a bracket cut in two');
  return /(?:\p{Ll}{3}|_)[.!?] \p{Lu}/u.test(prompt) ? fault('A1', 'more than one sentence') : null;
}

/** A2: three or more things as one answer. */
function checkNoList({ answer }: Shown): Fault | null {
  return /,[^,\d][^,]*(?:,| and | or )/.test(answer) ? fault('A2', 'a list') : null;
}

const PRONOUN = /^(?:he|she|they|it|his|her|their|its|him|them|this|these|those)$/i;
const SMALL_OPENER =
  /^(?:The|A|An|In|On|At|By|For|From|With|When|While|After|Before|As|If|Since|During|Who|What|Which|Where|How|Under|Of)$/;

/** S1: no pronoun before anything that it could mean: a name, a gap, a thing with its article. */
function checkPointers({ prompt }: Shown): Fault | null {
  const words = prompt.match(/[\p{L}’'_-]+/gu) ?? [];
  const at = words.findIndex((word) => PRONOUN.test(word));
  if (at < 0 || /\b[Ii]t (?:is|was|has been|would be)\b/.test(prompt)) return null;
  const earlier = words.slice(0, at).filter((word) => !SMALL_OPENER.test(word));
  const owner =
    earlier.some((word) => /^\p{Lu}|^_/u.test(word)) ||
    (earlier.length > 1 && /^(?:The|A|An)$/.test(words[0] ?? ''));
  return owner || earlier.length > 3 ? null : fault('S1', `“${words[at]}” points outside`);
}

const MOVING =
  /\b(?:yesterday|tomorrow|tonight|recently|last (?:year|month|week|night)|next (?:year|month|week)|this (?:year|month|week|morning|afternoon|evening)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?! \[)/i;

/** “Three nights later …”, behind a topic too. */
const SINCE_THEN =
  /^(?:[^:]{1,60}: )?\S+ (?:hours?|days?|nights?|weeks?|months?|years?|decades?) (?:later|earlier|afterwards)\b(?! than)/u;

const YEAR = '(?:early |late |mid-?)?(?:the )?(?:1\\d{3}|20\\d\\d)s?';
const ONE_OF_DATES = new RegExp(
  `(?<!between )${GAP} and ${YEAR}\\b|(?<!between )\\b${YEAR} and (?:the )?${GAP}`,
);

/** A2: "in _____ and early 1862": of two dates one tells the other. */
function checkOneOfDates({ prompt, answer }: Shown): Fault | null {
  return /\d{3}/.test(answer) && ONE_OF_DATES.test(prompt) ? fault('A2', 'one of two dates') : null;
}

/** S2: a minute of a match says nothing where nobody knows which match. */
function checkMinute({ prompt }: Shown): Fault | null {
  const found = /\b\d+(?:st|nd|rd|th)[- ]minute\b/.exec(prompt)?.[0];
  return found === undefined ? null : fault('S2', `the ${found} of which match?`);
}

/** S2: no time that moves without its date in brackets, and none that is counted from a day told before. */
function checkMovingTime({ prompt, evidence }: Shown): Fault | null {
  if (SINCE_THEN.test(prompt)) return fault('S2', 'counts from a day that is told before');
  const found = MOVING.exec(prompt)?.[0];
  if (found === undefined) return null;
  const named = [prompt, ...evidence.map(({ quote }) => quote)].some((text) =>
    new RegExp(
      `(?!(?:Late|Later|Early|Earlier|On|Last|Next|Every|Each|By|Since|Until|From|Before|After|Through|The)\\b)\\b\\p{Lu}\\p{Ll}+ ${found}|\\b[Tt]he ${found} \\p{Lu}`,
      'u',
    ).test(text),
  );
  return named || /\[[^\]]*\d{4}\]/.test(prompt) ? null : fault('S2', `“${found}” has no date of its own`);
}

/** "The Courier interviews Ada Lund": who asks in an interview. */
const ASKER = /^(?:The )?(\p{Lu}\S*(?: \p{Lu}\S*){0,2}) (?:interviews|(?:speaks|talks) (?:to|with))\b/u;

/** S3: a prompt does not speak of the text it was made from, nor of the paper that asked for it. */
function checkTextItself({ prompt, answer, titles }: Shown): Fault | null {
  const asker = titles.map((title) => ASKER.exec(title)?.[1]).find((name) => name !== undefined);
  if (asker !== undefined && `${prompt} ${answer}`.includes(asker))
    return fault('S3', `speaks of “${asker}”, who asks`);
  const found =
    /\b(?:(?:in|according to) (?:this|the) (?:article|text|passage|author|chapter|section)|the author of this)\b/i.exec(
      prompt,
    );
  return found ? fault('S3', 'speaks of the text itself') : null;
}

/** U3: neither yes/no nor either/or. */
function checkOpen({ prompt }: Shown): Fault | null {
  if (!/\?$/.test(prompt)) return null;
  const yesNo = /^(?:Is|Are|Was|Were|Do|Does|Did|Has|Have|Had|Can|Could|Will|Would|Should)\b/.test(prompt);
  return yesNo ? fault('U3', 'can be answered by yes or no') : null;
}

const CUE = new RegExp(`\\ban? ${GAP}`, 'i');

/** L2: no "a" or "an" in front of the gap; before digits "a" tells next to nothing. */
function checkNoCue({ prompt, answer }: Shown): Fault | null {
  if (/^\d/.test(answer) && prompt.includes(` a ${GAP}`)) return null;
  return CUE.test(prompt) ? fault('L2', '“a” or “an” before the gap') : null;
}

const RULES: readonly ((shown: Shown) => Fault | null)[] = [
  checkShape,
  checkNoList,
  checkOneOfDates,
  checkOpen,
  checkTextItself,
  checkPointers,
  checkMovingTime,
  checkMinute,
  checkNoCue,
  checkMarks,
  checkGrounded,
  checkNothingNew,
  checkHedge,
  ({ prompt, answer }) => checkLeak(prompt, answer),
];

/** The first rule that what a learner would see breaks, or null. */
export function checkShown(shown: Shown): Fault | null {
  for (const rule of RULES) {
    const broken = rule(shown);
    if (broken) return broken;
  }
  return null;
}

/** What a spare must hold as well: it may be a list or loosely told, but leads no stranger astray. */
const OF_SPARES: readonly ((shown: Shown) => Fault | null)[] = [
  checkShape,
  checkTextItself,
  checkPointers,
  checkMovingTime,
  checkNoCue,
  checkMarks,
  checkGrounded,
  checkNothingNew,
];

/** The first rule that a spare breaks, or null. */
export function checkShownSpare(shown: Shown): Fault | null {
  for (const rule of OF_SPARES) {
    const broken = rule(shown);
    if (broken) return broken;
  }
  return null;
}
