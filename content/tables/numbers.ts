/** The numbers table: every quantity with its hedge and what it counts or measures. */
import type { NumberRow } from '../conversion.js';
import type { CalendarDate, Fact, Span } from '../deck.js';
import { clausesOf } from '../facts/clauses.js';
import { type AmountPlace, mentionsIn } from '../facts/mentions.js';
import { sameNumber } from '../facts/quantities.js';
import type { SentenceReading } from '../language/reading.js';
import type { Word } from '../language/sentence-words.js';
import { joinedRows, sentenceEvidence, type TableSource } from './evidence.js';
import { isUnclaimedSpeech, nounPhrase, sayerOf, spanOf, standingOf, wordFrom, wordsAt } from './phrases.js';

/** Smaller counts ("one of them", "two men") say little by themselves. */
const TELLING = 3;
const LONGEST = 10;
/** What a measure, a sum or a length of time is given in; any other noun behind the number is what is counted. */
const UNIT =
  /^(?:°.*|dollars?|euros?|pounds?|pence|cents?|yen|rupees?|yuan|francs?|marks?|percent|per|cent|miles?|feet|foot|inch(?:es)?|yards?|met(?:er|re)s?|kilomet(?:er|re)s?|km|cm|mm|ft|mi|centimet(?:er|re)s?|millimet(?:er|re)s?|kilograms?|kilos?|kg|grams?|tons?|tonnes?|lit(?:er|re)s?|gallons?|acres?|hectares?|degrees?|watts?|kilowatts?|megawatts?|gigawatts?|mw|gw|kw|volts?|hertz|mph|knots?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies))$/i;

/** The amount with its hedge and currency sign, as written. */
function amountSpan({ article, span }: SentenceReading, { start, end, quantity }: AmountPlace): Span {
  const before = article.text.slice(span.start, start);
  const sign = /(?:[A-Z]{0,3}[$€£¥₹]\s?)$/.exec(before)?.[0].length ?? 0;
  const lead = before.slice(0, before.length - sign).trimEnd();
  const { hedge } = quantity;
  const hedged = hedge !== null && lead.toLowerCase().endsWith(hedge.toLowerCase());
  const percent = /^\s?(?:%|per ?cent\b)/i.exec(article.text.slice(end, end + 10))?.[0].length ?? 0;
  return { start: hedged ? span.start + lead.length - hedge.length : start - sign, end: end + percent };
}

/** "samples" of "seed samples". */
function headNoun(words: readonly Word[], at: number): number {
  const word = words[at];
  const head = word && word.label === 'compound' && word.head > at ? words[word.head] : undefined;
  return head && /^NNS?$/.test(head.tag) ? (word?.head ?? at) : at;
}

/** The noun that the numeral at `last` stands at, or −1. */
function nounOf({ words }: SentenceReading, last: number): number {
  let at = last;
  for (let steps = 0; steps < 4; steps += 1) {
    const word = words[at];
    if (!word) return -1;
    if (/^NNS?$/.test(word.tag)) return headNoun(words, at);
    if (!/^(?:nummod|compound|amod|advmod|nmod|det)/.test(word.label)) return -1;
    at = word.head;
  }
  return -1;
}

function wordsIn(text: string): number {
  return text === '' ? 0 : text.split(' ').length;
}

function withoutArticle(text: string): string {
  return text.replace(/^(?:the|a|an|its|their|his|her) /i, '');
}

/** "track" in "600 metres of track". */
function ofWhat(reading: SentenceReading, noun: number): string {
  const { words } = reading;
  const of = words.findIndex(
    (w, i) =>
      i > noun &&
      w.head === noun &&
      /^nmod/.test(w.label) &&
      words.some((c, k) => k > noun && k < i && c.head === i && /^of$/i.test(c.text)),
  );
  if (of < 0) return '';
  const [first, last] = nounPhrase(words, of);
  const text = wordsAt(reading, spanOf(words, Math.max(first, noun + 1), last)).replace(/^of /, '');
  return wordsIn(text) > LONGEST ? '' : text;
}

/** For a measure or a sum: the words of its clause up to it ("The repair of the tunnel will cost"). */
function upTo(reading: SentenceReading, shown: Span): string {
  const { words } = reading;
  const until = words.findLastIndex((w) => w.end <= shown.start);
  const { head } = standingOf(reading, wordFrom(words, shown.start));
  const clause = clausesOf(reading).find((c) => c.head === head);
  const subject = clause ? (clause.agent >= 0 && clause.agent < head ? clause.agent : clause.patient) : -1;
  const opens =
    subject >= 0 && subject < head && /^NN/.test(words[subject]?.tag ?? '')
      ? nounPhrase(words, subject)[0]
      : -1;
  for (const from of [opens, head]) {
    if (from < 0 || from > until) continue;
    const whole = wordsAt(reading, spanOf(words, from, until));
    const text = whole.replace(
      /(?:,| (?:of|for|at|by|to|with|from|in|as|about|than|up|and|or|within|after|over))+$/,
      '',
    );
    if (/\d$|^[^(]*\)|\([^)]*$/.test(text)) continue;
    if (wordsIn(text) <= LONGEST && (from === opens || wordsIn(text) > 1)) return text;
  }
  return '';
}

/** The counted noun with what belongs to it, from after the numeral; the noun before it in "groups of six". */
function counted(reading: SentenceReading, noun: number, last: number): string {
  const { words } = reading;
  if (noun < last) return wordsAt(reading, spanOf(words, noun, noun));
  const joined = words.slice(last + 1, noun).some((w) => /^(?:CC|CD|TO)$/.test(w.tag));
  const from = joined ? noun : last + 1;
  const full = wordsAt(reading, spanOf(words, from, nounPhrase(words, noun)[1]));
  return withoutArticle(wordsIn(full) > LONGEST ? wordsAt(reading, spanOf(words, from, noun)) : full);
}

type Shown = { readonly text: string; readonly counts: string };

function shownOf(reading: SentenceReading, amount: AmountPlace): Shown {
  const { words } = reading;
  const shown = amountSpan(reading, amount);
  const first = wordFrom(words, amount.start);
  const last = Math.max(
    first,
    words.findLastIndex((w) => w.end <= shown.end),
  );
  const noun = nounOf(reading, last);
  const text = wordsAt(reading, shown);
  const { kind } = amount.quantity;
  const unit = words[noun]?.text ?? '';
  const measured = kind !== 'count' || unit.startsWith('°');
  const own = measured && noun > last && noun - last < 3 && UNIT.test(unit) ? noun : last;
  if (!measured || (noun > last && own === last)) {
    return { text, counts: noun >= 0 && noun !== last ? counted(reading, noun, last) : '' };
  }
  const whole = wordsAt(reading, { start: shown.start, end: words[own]?.end ?? shown.end });
  return { text: whole, counts: (noun >= last ? ofWhat(reading, noun) : '') || upTo(reading, shown) };
}

/** "five-cent", "Apollo 11", "the other half": no quantity of anything. */
function isLabel({ article, words }: SentenceReading, { start, end }: Span): boolean {
  const before = words[wordFrom(words, start) - 1];
  const after = words[wordFrom(words, end)];
  const named = before?.tag === 'NNP' && !/^NN/.test(after?.tag ?? '') && /^\p{Lu}/u.test(before.text);
  const glued =
    /^[-‐‑–/\]]/.test(article.text.slice(end, end + 1)) || /0s$/.test(article.text.slice(start, end));
  return glued || named || /^other$/i.test(before?.text ?? '');
}

function rowsOf(reading: SentenceReading, anchor: CalendarDate | null): readonly NumberRow[] {
  const { amounts, names } = mentionsIn(reading, anchor);
  return amounts.flatMap((amount) => {
    const { quantity } = amount;
    const small = quantity.kind === 'count' && quantity.value < TELLING && quantity.hedge === null;
    if (quantity.kind === 'ordinal' || quantity.unit === "o'clock" || small || isLabel(reading, amount))
      return [];
    const standing = standingOf(reading, wordFrom(reading.words, amount.start));
    if (isUnclaimedSpeech(reading, amount, standing)) return [];
    const { text, counts } = shownOf(reading, amount);
    if (counts === '') return [];
    const saidBy = sayerOf(reading, standing, names);
    return [
      { quantity, text, counts, status: standing.status, saidBy, evidence: [sentenceEvidence(reading)] },
    ];
  });
}

/** Quantities of all articles in reading order; ordinals and bare ones and twos are left out. */
export function numbersTable(sources: readonly TableSource[], facts: readonly Fact[]): readonly NumberRow[] {
  const rows = sources.flatMap(({ readings, anchor }) =>
    readings.flatMap((reading) => rowsOf(reading, anchor)),
  );
  return joinedRows(rows, facts, (a, b) => sameNumber(a.quantity, b.quantity));
}
