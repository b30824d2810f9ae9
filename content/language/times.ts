/** When things are: dates, weekdays, clock times, eras and words of relative time, with the calendar date where it is certain. */
import type { CalendarDate, Span } from '../deck.js';
import type { TimeKind, TimeMention } from './mentions.js';
import type { Word } from './sentence-words.js';
import { isPlanned } from './tense.js';
import { type Clues, readTime } from './time-values.js';
import { wordsAt } from './word-places.js';

const MONTH =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)(?![a-z])';
const WEEKDAY = '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?!\\d)';
const YEAR = '(?:1[0-9]\\d\\d|20\\d\\d)(?!\\d)';
const DASH = ' ?[-–—] ?';
const PART =
  '(?:(?:the )?(?:early|mid|late|beginning of|middle of|end of|start of|first half of|second half of)[ -](?:the )?)?';
const SMALL_NUMBER =
  '(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several|a few|many|\\d{1,3})';
const UNIT = '(?:year|month|week|day|decade|hour|minute|centurie|century)s?';
const ORDINAL =
  '(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first|\\d{1,2}(?:st|nd|rd|th))';
const ERA = '(?:,? ?(?:BC|BCE|AD|CE|B\\.C\\.(?:E\\.)?|A\\.D\\.)(?![a-z]))';

/** Named by what `readTime` does with a match; the first that fits at a place wins. */
const PATTERNS: readonly (readonly [name: string, kind: TimeKind, source: string])[] = [
  ['ymd', 'date', `${YEAR}-\\d{2}-\\d{2}`],
  ['mdy', 'date', `(?:${WEEKDAY},? )?${MONTH} ${DAY}(?:${DASH}${DAY})?,? ${YEAR}`],
  ['dmy', 'date', `(?:${WEEKDAY},? )?(?:the )?${DAY}(?:${DASH}${DAY})? (?:of )?${MONTH},? ${YEAR}`],
  ['my', 'date', `${PART}${MONTH}(?:${DASH}${MONTH})?,? (?:of )?${YEAR}`],
  [
    'md',
    'date',
    `(?:${WEEKDAY},? )?(?:${MONTH} ${DAY}(?:${DASH}${DAY})?(?![,.]?\\d)|(?:the )?${DAY}(?:${DASH}${DAY})? (?:of )?${MONTH})`,
  ],
  ['years', 'date', `${YEAR}${DASH}(?:${YEAR}|\\d{2}(?!\\d))(?: season)?`],
  ['decade', 'era', `${PART}(?:the )?(?:early |mid-?|late |mid )?(?:1\\d|20)\\d0['’]?s(?![a-z])`],
  [
    'century',
    'era',
    `${PART}(?:the )?(?:early |mid-?|late |mid )?${ORDINAL}(?: ?(?:[-–]|to|and|or) ?(?:early |mid-?|late )?${ORDINAL})?[ -](?:century|centuries|millennium)${ERA}?`,
  ],
  [
    'bc',
    'era',
    `(?:c\\. ?|around |about )?(?:\\d{1,3},\\d{3}|\\d{1,4})(?:${DASH}\\d{1,4})?${ERA}|AD ?\\d{1,4}(?:${DASH}\\d{1,4})?`,
  ],
  [
    'season',
    'date',
    `(?:the )?(?:spring|summer|autumn|fall|winter|Spring|Summer|Autumn|Fall|Winter) (?:of |in )?${YEAR}`,
  ],
  ['year', 'date', `${PART}${YEAR}(?!${DASH}\\d|[%’'°]|\\.\\d|,\\d)`],
  [
    'clock',
    'clock',
    "(?:\\d{1,2}(?:[:.]\\d{2})? ?(?:a\\.m\\.|p\\.m\\.|am|pm|AM|PM|o[’']clock)|\\d{1,2}:\\d{2}(?::\\d{2})?|noon|midnight)(?: (?:UTC|GMT|EST|EDT|CET|CEST|PST|PDT|local time)(?![a-z]))?",
  ],
  [
    'weekday',
    'weekday',
    `(?:(?:[Ll]ate|[Ee]arly|[Ee]arlier|[Ll]ater)(?: on)? |(?:[Ll]ast|[Nn]ext|[Tt]his) )*${WEEKDAY}(?:s(?![a-z])|(?: (?:morning|afternoon|evening|night)))?`,
  ],
  [
    'holiday',
    'holiday',
    "(?:Christmas|Easter|Thanksgiving|Halloween|Ramadan|New Year[’']s|Independence|Boxing|Good Friday|Labor|Memorial|Veterans|Valentine[’']s)(?: (?:Day|Eve|Sunday|Monday))?(?! [A-Z])",
  ],
  [
    'month',
    'date',
    `(?:(?:[Ll]ast|[Nn]ext|[Tt]his|early|late|mid)[ -])?(?<=(?:[Ll]ast|[Nn]ext|[Tt]his|early|late|mid-|mid|[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Dd]uring|[Ff]rom|of)[ -])${MONTH}(?!,? (?:of )?\\d)`,
  ],
  [
    'ago',
    'relative',
    `(?:about |around |nearly |almost |over |more than |some )?${SMALL_NUMBER} ${UNIT} (?:ago|earlier|later|before|afterwards?)(?![a-z])`,
  ],
  [
    'this',
    'relative',
    '(?:(?:earlier|later) )?(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Tt]hat|[Tt]he (?:previous|following|same|next)) (?:(?:same|past|few|two|three|four|five|\\d{1,2}) )*(?:years?|months?|weeks?|decades?|centur(?:y|ies)|summer|winter|spring|autumn|fall|season|weekend|morning|afternoon|evening|night|day|quarter)(?![a-z])',
  ],
  [
    'past',
    'relative',
    `(?:in |over |during |for |within )?[Tt]he (?:last|past|coming|next) ${SMALL_NUMBER} ${UNIT}(?![a-z])`,
  ],
  [
    'now',
    'relative',
    '(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Nn]owadays|[Cc]urrently|[Rr]ecently|[Ll]ately|[Ss]o far|[Aa]t present|[Pp]resently|[Tt]o date|[Aa]t the (?:moment|time)|[Bb]y then|[Ss]ince then|[Ee]ver since|[Nn]ow|[Ii]n recent (?:years|months|weeks|days|decades))(?![a-z-])',
  ],
];

const ALL = new RegExp(
  `(?<![\\p{L}\\p{N}.,$€£/-]|\\d[:–])(?:${PATTERNS.map(([name, , source]) => `(?<${name}>${source})`).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Without one of these a sentence tells no time; it spares most of them the long search. */
const CUES =
  /\d|day|night|morning|evening|noon|year|month|week|decade|centur|millenn|summer|winter|spring|autumn|fall|season|moment|now|recent|late|current|present|ago|past|last|next|so far|date|then|since|Christmas|Easter|Thanks|Hallow|Ramadan|tomorrow|Jan|Feb|March|April|May|June|July|Aug|Sep|Oct|Nov|Dec/;

/** A year that counts: "1500 people", or one that names a thing: "Boeing 1900". */
function countsThings(words: readonly Word[], first: number): boolean {
  const word = words[first];
  const head = words[word?.head ?? -1];
  if (!word || !head) return false;
  if (/^nummod/.test(word.label) && head.tag === 'NNS' && word.head > first && word.head - first < 4)
    return true;
  const before = words[first - 1]?.text ?? '';
  const hedged = /^(?:about|some|around|nearly|over|almost|roughly|approximately)$/i.test(before);
  if (hedged && words[first + 1]?.tag === 'NNS') return true;
  return /^[$€£#]$/.test(before) || /^(?:No\.|Highway|Route|Room)$/.test(before);
}

function mentionOf(
  match: RegExpMatchArray,
  words: readonly Word[],
  offset: number,
  clues: Clues,
): TimeMention | null {
  const [name, kind] = PATTERNS.find(([key]) => match.groups?.[key] !== undefined) ?? ['', 'relative'];
  const start = offset + (match.index ?? 0);
  const range = wordsAt(words, { start, end: start + match[0].length });
  if (range === null || (name === 'year' && countsThings(words, range.first))) return null;
  if (name === 'month' && !/^NNP/.test(words[range.last]?.tag ?? '')) return null;
  const planned = isPlanned(words, range.first);
  const value = readTime(name, match[0], { ...clues, planned });
  return { start, end: start + match[0].length, ...range, text: match[0], kind, ...value };
}

/** A day without a year is of the article's own year only where the text has not gone to another one. */
function isElsewhere(year: number | null, anchor: CalendarDate | null): boolean {
  return anchor !== null && year !== null && Math.abs(year - anchor.year) > 1;
}

/**
 * Every mention of time in a sentence, in order, without overlaps. `anchor` is the day the article speaks from;
 * `year` the last year that the paragraph has named, null where it has named none.
 */
export function timesOf(
  text: string,
  { start, end, words }: Span & { readonly words: readonly Word[] },
  anchor: CalendarDate | null,
  year: number | null,
): readonly TimeMention[] {
  const found: TimeMention[] = [];
  let last = year;
  const body = text.slice(start, end);
  if (words.length === 0 || !CUES.test(body)) return [];
  for (const match of body.matchAll(ALL)) {
    const clues = { anchor: isElsewhere(last, anchor) ? null : anchor, planned: false };
    const one = mentionOf(match, words, start, clues);
    if (one) found.push(one);
    last = lastYear(one === null ? [] : [one]) ?? last;
  }
  return found;
}

/** The last year that mentions name themselves; null for none. */
export function lastYear(times: readonly TimeMention[]): number | null {
  const told = times.findLast(({ from, kind }) => from !== null && !from.inferred && kind === 'date');
  return told?.to?.year ?? null;
}
