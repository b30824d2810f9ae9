/** A1, A2: a gap takes no half of what belongs together: a pair, a list, a range, a number, what tells of its last word. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import { type Fault, fault } from '../draft.js';
import { child, lower, type Phrases, relation, tagOf } from '../phrases.js';
import { checkHalfCompounds } from './half-compounds.js';
import { checkHalfNames } from './half-names.js';

const JOINS = /^(?:and|or|nor|&)$/;
const ADJECTIVE = /^(?:JJ|VBN|VBG|AFX)$/;

function inside({ first, last }: AnswerSpan, i: number): boolean {
  return first <= i && i <= last;
}

function someInside({ first, last }: AnswerSpan, holds: (i: number) => boolean): boolean {
  for (let i = first; i <= last; i += 1) if (holds(i)) return true;
  return false;
}

/** Where the words go on behind the answer, past what stands in brackets. */
function nextOf({ last }: AnswerSpan, phrases: Phrases): number {
  if (!/^[([]$/.test(lower(phrases, last + 1))) return last + 1;
  const close = phrases.words.findIndex(({ text }, i) => i > last && /^[)\]]$/.test(text));
  return close < 0 ? last + 1 : close + 1;
}

/** "_the tongue of the court_ and the market": what "and" adds belongs to the answer's last noun. */
function splitsPair(span: AnswerSpan, phrases: Phrases): boolean {
  const { top, last, kind } = span;
  if (/^NNP/.test(tagOf(phrases, top))) return false;
  const next = nextOf(span, phrases);
  const adds = (k: number) =>
    k > last &&
    relation(phrases, k) === 'conj' &&
    /^(?:NN|CD|JJ)/.test(tagOf(phrases, k)) &&
    child(phrases, k, /^(?:nsubj|cop)/) < 0;
  const added = someInside(span, (i) => i !== top && phrases.below[i]?.some(adds) === true);
  if (added || (lower(phrases, next) === 'and' && lower(phrases, next + 1) === 'that')) return true;
  const joined = JOINS.test(lower(phrases, next)) && !/^(?:VB|MD)/.test(tagOf(phrases, next + 1));
  const far = kind === 'noun phrase' && someInside(span, (i) => i > top && tagOf(phrases, i) === 'IN');
  const bracketed = next > last + 1;
  return joined && far && (bracketed || phrases.below[top]?.some((k) => k < next + 8 && adds(k)) === true);
}

/** "wet and _dry summers_", "a cheap, _quick way_": the word before shares the answer's noun. */
function sharesNoun(span: AnswerSpan, phrases: Phrases): boolean {
  const { first, top } = span;
  const mark = lower(phrases, first - 1);
  if (!JOINS.test(mark) && mark !== ',') return false;
  const before = first - 2;
  if (!ADJECTIVE.test(tagOf(phrases, before))) return false;
  const head = phrases.words[before]?.head ?? -1;
  const twins = phrases.words[first]?.head === before && relation(phrases, first) === 'conj';
  return (
    inside(span, head) ||
    (twins && first !== top) ||
    (head > 0 && head === phrases.words[first]?.head && /^amod/.test(phrases.words[before]?.label ?? ''))
  );
}

/** "the most _useful tool_", "as _wide a river_": a word of degree waits for what it measures. */
function isMeasured({ first, last, top }: AnswerSpan, phrases: Phrases): boolean {
  const before = lower(phrases, first - 1);
  if (!/^RB/.test(tagOf(phrases, first - 1)) || tagOf(phrases, first) === 'CD') return false;
  const head = phrases.words[first - 1]?.head ?? -1;
  const quality = /^(?:JJ|VBN|VBG)/.test(tagOf(phrases, first));
  const degree = /^(?:most|more|less|least|very|too|so|as|quite)$/.test(before) || /ly$/.test(before);
  return (degree && quality) || (head >= first && head <= last && (degree || (head !== top && quality)));
}

/** "_the way from salt_ to sugar", "either _a_ or b" */
function isHalfRange(span: AnswerSpan, phrases: Phrases): boolean {
  const { first, last } = span;
  const from = someInside(span, (i) => lower(phrases, i) === 'from' && i < last);
  if (from && lower(phrases, last + 1) === 'to') return true;
  const far = lower(phrases, last + 1) === ',' && lower(phrases, last + 2) === 'to';
  const dated =
    span.kind === 'date' && span.reading.times.some((t) => t.first === last + 3 && t.kind === 'date');
  if (far && dated && lower(phrases, first - 1) === 'from') return true;
  const led = lower(phrases, first - (lower(phrases, first - 1) === 'the' ? 2 : 1));
  const pair = someInside(span, (i) => tagOf(phrases, i) === 'CC');
  if (pair && /^(?:from|to|by|for|with)$/.test(led) && someInside(span, (i) => lower(phrases, i) === led))
    return true;
  if (lower(phrases, first - 1) === 'neither') return someInside(span, (i) => lower(phrases, i) === 'nor');
  return false;
}

/** "_two_ hundred", "PM2._5_", "Route No. _5_": a part of a number, or of a name. */
function isHalfNumber({ first, last, start, end, reading }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:no\.?|nos\.?|№|#)$/.test(lower(phrases, first - 1))) return true;
  const many = /^(?:hundred|thousand|million|billion|trillion|dozen)s?$/;
  if (tagOf(phrases, last) === 'CD' && many.test(lower(phrases, last + 1))) return true;
  if (many.test(lower(phrases, first)) && tagOf(phrases, first - 1) === 'CD') return true;
  const { text } = reading.article;
  const glued =
    /^[\p{L}\p{N}][.,/]?$/u.test(text.slice(Math.max(0, start - 1), start)) ||
    /[\p{L}\p{N}][.,]$/u.test(text.slice(Math.max(0, start - 2), start));
  return (
    glued ||
    /^[\p{L}\p{N}]/u.test(text.slice(end, end + 1)) ||
    (tagOf(phrases, first) === 'CD' && /^[.,]\d/.test(text.slice(end, end + 2)))
  );
}

/** "_works of many authors_ who wrote", "_use in that time_ when …", "_f corresponding_ to x": it goes on about a word within. */
function goesOnWithin(span: AnswerSpan, phrases: Phrases): boolean {
  const { last, top } = span;
  const next = last + 1;
  const tag = tagOf(phrases, next);
  if (!/^(?:W|IN$|TO$|VB[NG]$)/.test(tag) || /^NNP/.test(tagOf(phrases, top))) return false;
  if (/^W/.test(tag) && someInside(span, (i) => lower(phrases, i) === 'that' && tagOf(phrases, i) === 'DT'))
    return true;
  const listed = someInside(span, (i) => lower(phrases, i) === ',');
  const close = /^(?:of|to|as)$/.test(lower(phrases, next));
  return phrases.words.some(({ head, label }, k) => {
    if (k <= last || head === top || !inside(span, head) || /^NNP/.test(tagOf(phrases, head))) return false;
    if (/^acl/.test(label)) return (phrases.from[k] ?? k) <= next && k >= next;
    const within =
      (close && !listed) ||
      (relation(phrases, head) === 'conj' && !listed) ||
      !/^NN/.test(tagOf(phrases, head));
    const led = child(phrases, k, /^(?:case|mark)/) === next;
    return /^(?:IN|TO)$/.test(tag) && within && led && /^(?:nmod|obl|advcl|xcomp)/.test(label);
  });
}

/** "_oak, ash_, elm", "_oak and ash, elm_ and yew": members of a list of which others stay outside. */
function isPartOfList(span: AnswerSpan, phrases: Phrases): boolean {
  const { first, last, kind } = span;
  if (/^(?:date|number|place|person|organisation)$/.test(kind)) return false;
  const comma = (i: number) => lower(phrases, i) === ',';
  if (!someInside(span, comma)) return false;
  const next = nextOf(span, phrases);
  const after = JOINS.test(lower(phrases, next)) || (comma(next) && JOINS.test(lower(phrases, next + 1)));
  const member =
    comma(next) &&
    phrases.words.slice(next + 1).some(({ label, head }) => /^conj/.test(label) && inside(span, head));
  const before =
    comma(first - 1) &&
    !JOINS.test(lower(phrases, last)) &&
    phrases.words
      .slice(first, last + 1)
      .some(({ label, head }) => /^conj/.test(label) && head < first && head >= 0);
  return after || member || before;
}

/** What stands behind a comma is no member of a list: "in shops", "but …", "40% of them". */
function startsElse(phrases: Phrases, i: number): boolean {
  if (lower(phrases, i) === 'but') return true;
  const counted = tagOf(phrases, i) === 'CD' && !/^(?:CD|NNP)$/.test(tagOf(phrases, i - 2));
  return counted || /^(?:IN|TO|WRB|RB)$/.test(tagOf(phrases, i));
}

/** "_equal units along all axes, in shops_": a comma, and something else begins. */
function crossesComma({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:date|number|place|clause)$/.test(kind)) return false;
  for (let i = first + 1; i < last; i += 1)
    if (lower(phrases, i) === ',' && startsElse(phrases, i + 1) && !JOINS.test(lower(phrases, last - 1)))
      return true;
  return false;
}

const ATTACHED = /^(?:det|amod|case|nummod|compound|mark)$/;

/** "_Danish and Norse_ ships", "_mills and next_ to": its last word waits for a noun outside. */
function stopsShort(span: AnswerSpan, phrases: Phrases): boolean {
  const { first, last, top, kind } = span;
  if (/^(?:date|number|person|clause)$/.test(kind) || first === last) return false;
  if (/^RB/.test(tagOf(phrases, last)) && /^(?:IN|TO)$/.test(tagOf(phrases, last + 1))) return true;
  const before = phrases.words[first - 1];
  const inner = before !== undefined && before.head >= first && before.head <= last && before.head !== top;
  if (inner && !/^(?:the|an?)$/i.test(before.text) && ATTACHED.test(relation(phrases, first - 1)))
    return true;
  const waits = (i: number) => (phrases.words[i]?.head ?? -1) > last && ATTACHED.test(relation(phrases, i));
  return someInside(span, (i) => i !== top && waits(i));
}

/** "in the _first decade mills_ were": between a preposition and a verb there is no room for a subject. */
function swallowsSubject({ first, last, top, kind }: AnswerSpan, phrases: Phrases): boolean {
  const at = /^(?:the|an?)$/.test(lower(phrases, first - 1)) ? first - 2 : first - 1;
  const led =
    tagOf(phrases, at) === 'IN' &&
    relation(phrases, at) === 'case' &&
    relation(phrases, top) === 'obl' &&
    (phrases.words[top]?.head ?? -1) > last;
  return kind === 'noun phrase' && led && /^(?:VB[DPZ]|MD)$/.test(tagOf(phrases, last + 1));
}

/** "at _least one parent_", "in _order to form clouds_", "came into _use_": words that are one with the word before. */
const FIXED_PAIR =
  /^(?:at (?:least|most|best|worst)|in (?:exchange|order|return|lieu|accordance|relation|conjunction|connection)|with (?:respect|regard)|out of|of reach|into (?:use|effect|force|being|play))$/;

/** "under _way_", "in _court_ on Monday", "by _way_ of Oslo": one thing is said by the two words. */
const FIXED_USE =
  /^(?:at (?:home|work|large|stake)|in (?:office|court|custody|use|hand|response|doubt|power|prison|jail|recognition|accordance)|by (?:way|order|means|virtue|force)|under (?:way|construction|canvas|arrest|pressure)|on (?:board|view|record|sale|display|trial|strike|duty|foot|hold)|with (?:exception))$/;

function isFixedUse({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:number|date|person)$/.test(kind)) return false;
  const the = lower(phrases, first) === 'exception' && lower(phrases, first - 1) === 'the';
  const led = lower(phrases, first - (the ? 2 : 1));
  const goesOn = /^(?:IN|TO|\.|,|CC|)$/.test(tagOf(phrases, first + 1));
  const alone = first === last || (goesOn && !/^(?:and|or|,)$/.test(lower(phrases, first + 1)));
  return alone && FIXED_USE.test(`${led} ${lower(phrases, first)}`);
}

/** "in the _light of the war_", "for the _benefit of all_": a half of what stands for one preposition. */
function isHalfPreposition({ first, last }: AnswerSpan, phrases: Phrases): boolean {
  const noun =
    /^(?:light|wake|course|case|context|face|absence|presence|form|name|hands|process|event|aftermath|midst|benefit|sake|purpose|purposes|basis|outset|outbreak|virtue|expense|hope|favou?r|addition|terms|spite|front|charge|search|support)$/;
  const of =
    /^(?:of|to)$/.test(lower(phrases, first + 1)) || (first === last && lower(phrases, last + 1) === 'of');
  const led = tagOf(phrases, first - (lower(phrases, first - 1) === 'the' ? 2 : 1)) === 'IN';
  const fixed =
    /^(?:question|general|particular|fact|practice|theory|turn|part|place|use|detail|contrast|addition|common|advance|case|short|effect|exchange|return|response)$/;
  if (
    lower(phrases, first - 1) === 'in' &&
    /^(?:contrast|addition|opposition|comparison|response|relation) to$/.test(
      `${lower(phrases, first)} ${lower(phrases, first + 1)}`,
    )
  )
    return true;
  if (FIXED_PAIR.test(`${lower(phrases, first - 1)} ${lower(phrases, first)}`)) return true;
  if (first === last && lower(phrases, first - 1) === 'in' && fixed.test(lower(phrases, first))) return true;
  return led && of && noun.test(lower(phrases, first));
}

/** The first of these halves that an answer is, or null. */
export function checkHalves(span: AnswerSpan, phrases: Phrases): Fault | null {
  if (splitsPair(span, phrases)) return fault('A1', 'what “and” adds belongs to the answer');
  if (sharesNoun(span, phrases)) return fault('A1', 'the word before shares the answer’s noun');
  if (isMeasured(span, phrases))
    return fault('A1', `“${lower(phrases, span.first - 1)}” lost what it measures`);
  if (isHalfRange(span, phrases)) return fault('A1', 'half of a pair');
  if (isHalfNumber(span, phrases)) return fault('A1', 'a part of a number');
  if (goesOnWithin(span, phrases)) return fault('A1', 'what follows tells of a word within the answer');
  if (stopsShort(span, phrases)) return fault('A1', 'its last word waits for its noun');
  if (swallowsSubject(span, phrases)) return fault('A1', 'the subject of what follows is in the answer');
  if (isHalfPreposition(span, phrases) || isFixedUse(span, phrases))
    return fault('A1', 'a half of a preposition');
  if (crossesComma(span, phrases)) return fault('A1', 'a comma, and something else, in the answer');
  if (/^including$/.test(lower(phrases, span.first))) return fault('A1', '“including” opens the answer');
  return isPartOfList(span, phrases)
    ? fault('A2', 'a part of a list')
    : (checkHalfNames(span, phrases) ?? checkHalfCompounds(span, phrases));
}
