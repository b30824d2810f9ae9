/** A1, A2: a gap on a name takes all of it, and nothing besides: no half of a title, no description, no year. */
import type { AnswerSpan } from '../../cards/answer-span.js';
import type { Article } from '../../deck.js';
import type { Entity } from '../../language/mentions.js';
import { TITLES } from '../../language/words/names.js';
import { oncePer } from '../../remembering.js';
import { type Fault, fault } from '../draft.js';
import { child, lower, type Phrases, relation, tagOf } from '../phrases.js';
import { checkNameGoesOn } from './name-goes-on.js';

/** "the Board of Canada _Test_", "the paper AM _Oslo_": a capital before the answer belongs to its name. */
function isHalfName({ first, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:person|date|number|clause)$/.test(kind) || first < 2) return false;
  const [prior, opener] = [phrases.words[first - 1]?.text ?? '', phrases.words[first]?.text ?? ''];
  if (!/^\p{Lu}/u.test(opener) || !/^\p{Lu}/u.test(prior) || TITLES.has(prior)) return false;
  return /^(?:NN|NNP|NNPS|VBG|AFX|FW)$/.test(tagOf(phrases, first - 1));
}

/** "KLB _Holm Berg_": what is called by letters and a name is a firm, whatever the name was taken for. */
function isHalfFirm({ first, kind, reading }: AnswerSpan, phrases: Phrases): boolean {
  const prior = phrases.words[first - 1]?.text ?? '';
  const own = reading.entities.some((e) => e.first <= first - 1 && first - 1 <= e.last);
  return kind === 'person' && first > 1 && /^\p{Lu}{2,}$/u.test(prior) && !TITLES.has(prior) && !own;
}

/** "the Istanbul Water and _Drainage Board_": two halves of one name, told by the one "the" and the noun that both share. */
function isHalfJoinedName({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:date|number|clause|person)$/.test(kind) || !/^(?:and|&)$/.test(lower(phrases, first - 1)))
    return false;
  const before = first - 2;
  const proper = (i: number) =>
    /^\p{Lu}/u.test(phrases.words[i]?.text ?? '') && /^NNP/.test(tagOf(phrases, i));
  if (!proper(before) || !proper(first) || last === first) return false;
  let from = before;
  while (proper(from - 1)) from -= 1;
  const office =
    /^(?:Administration|Authority|Board|Council|Commission|Committee|Office|Bureau|Department|Ministry|Agency|Act|Association|Society|Service|Services|Company|Fund|Institute|Centre|Center|Organization|Organisation|Union|Museum|Corporation|Railway|Railroad|Line|Bank|Church|Party|Court|Panel|University|College|Management)$/;
  return lower(phrases, from - 1) === 'the' && office.test(phrases.words[last]?.text ?? '');
}

/** Of a name that "and" joins: "the Region and _Weather Panel_", "the Office of Mapping and _Management_". */
function sharesName({ first, last, kind, reading }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:date|number|clause|person)$/.test(kind) || !/^(?:and|&)$/.test(lower(phrases, first - 1)))
    return false;
  const before = lower(phrases, first - 2) === ',' ? first - 3 : first - 2;
  const proper = (i: number) =>
    /^\p{Lu}/u.test(phrases.words[i]?.text ?? '') && /^NN/.test(tagOf(phrases, i));
  if (!proper(before) || !proper(last) || !/^\p{Lu}/u.test(phrases.words[first]?.text ?? '')) return false;
  const known = reading.entities.some(
    (e) => /^(?:person|place|country|people)$/.test(e.kind) && e.first <= before && before <= e.last,
  );
  const head = phrases.words[before]?.head ?? -1;
  const label = relation(phrases, before);
  if (head >= first && head <= last && head !== first && /^(?:compound|amod)$/.test(label)) return !known;
  const of = label === 'nmod' && /^(?:of|on|for)$/.test(lower(phrases, before - 1)) && proper(head);
  return of && !known && first === last && phrases.words[first]?.head === before;
}

/** "_Drum_ and bass" in an article of that title: half of what it is about. */
function isHalfTopic({ first, last, reading, start, end }: AnswerSpan, phrases: Phrases): boolean {
  const joins = (i: number) => lower(phrases, i) === 'and' || lower(phrases, i) === '&';
  if (!joins(last + 1) && !joins(first - 1)) return false;
  const { title, text } = reading.article;
  const own = text.slice(start, end).toLowerCase();
  const told = ` ${title.toLowerCase()} `;
  const after = `${lower(phrases, last + 1)} ${lower(phrases, last + 2)}`;
  const before = `${lower(phrases, first - 2)} ${lower(phrases, first - 1)}`;
  const behind = joins(last + 1) && told.includes(` ${own} ${after} `);
  return behind || (joins(first - 1) && told.includes(` ${before} ${own} `));
}

/** "_St Aldate_'s has shops", "_Collegiate Men_'s Choir festivals": the name goes on with its "'s". */
function isHalfOwner({ last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:date|number|clause)$/.test(kind) || tagOf(phrases, last + 1) !== 'POS') return false;
  if (!/^['’]s$/.test(lower(phrases, last + 1))) return false;
  const next = last + 2;
  if (/^(?:VB[ZPD]|MD|CC|IN|TO|,|\.)$/.test(tagOf(phrases, next))) return true;
  const head = phrases.words[next]?.head ?? -1;
  return (
    /^NNP/.test(tagOf(phrases, next)) &&
    /^(?:amod|compound)$/.test(relation(phrases, next)) &&
    head > next &&
    tagOf(phrases, head) === 'NNS' &&
    phrases.words[last]?.head === head
  );
}

/** "senator from _Orrin Ada Lund_", "the _House of Orrin Ada Lund and Karl Berg_": a person's name right behind another name. */
function isTwoNames({ first, last, reading }: AnswerSpan, phrases: Phrases): boolean {
  if (first === last) return false;
  const bare = (e: Entity) =>
    e.kind === 'person' && e.titleFirst === e.first && e.first > first && e.last <= last;
  if (first === 0 && lower(phrases, 0) === 'new')
    return reading.entities.some((e) => bare(e) && e.first === 1);
  const other = reading.entities.find(
    (e) => e.first === first && /^(?:place|country|organisation)$/.test(e.kind),
  );
  if (other === undefined || /^[\p{Lu}]+$/u.test(other.text) || other.last >= last) return false;
  return (
    /^(?:of|from|with|in|the)$/.test(lower(phrases, first - 1)) &&
    reading.entities.some((e) => bare(e) && e.first === other.last + 1)
  );
}

/** "at a fair in _Norland Mr Lund_ said": somebody is addressed behind a name of something else. */
function isAddressedBehind({ first, last }: AnswerSpan, phrases: Phrases): boolean {
  return phrases.words.some(
    ({ text }, i) =>
      i > first && i <= last && /^(?:Mr|Mrs|Ms|Miss)\.?$/.test(text) && /^NNP/.test(tagOf(phrases, i - 1)),
  );
}

/** "_State Senator_ from Orrin Ada Lund": an office whose place and bearer follow. */
function isOfficeFrom({ last, kind, reading }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:date|number|clause)$/.test(kind) || !/^(?:from|of|for)$/.test(lower(phrases, last + 1)))
    return false;
  if (!TITLES.has(phrases.words[last]?.text ?? '')) return false;
  const place = reading.entities.find((e) => e.first === last + 2 && /^(?:place|country)$/.test(e.kind));
  return (
    place !== undefined && reading.entities.some((e) => e.kind === 'person' && e.first === place.last + 1)
  );
}

/** "a statement by the Federal _Spokesman Karl Lund_": what stands before the office is a part of it. */
function isHalfOfficer({ first, kind, reading }: AnswerSpan, phrases: Phrases): boolean {
  const before = phrases.words[first - 1];
  if (/^(?:shadow|deputy|vice|assistant|acting)$/.test(before?.text ?? '') && kind !== 'clause') return true;
  if (kind !== 'person' || !TITLES.has(phrases.words[first]?.text ?? '')) return false;
  const part = before?.tag === 'NNP' && before.label === 'amod' && before.head >= first;
  return (
    part && !reading.entities.some((e) => e.first <= first - 1 && first - 1 <= e.last && e.kind !== 'other')
  );
}

/** "_Skaters Ada Lund_ and Karl Berg": what both are called is told of one. */
function isCalledLikeNext({ first, last, reading }: AnswerSpan, phrases: Phrases): boolean {
  const person = reading.entities.some((e) => e.kind === 'person' && first < e.last && e.last === last);
  const plural = person && first < last && /^NNP?S$/.test(tagOf(phrases, first));
  return plural && /^(?:and|,)$/.test(lower(phrases, last + 1)) && /^NNP/.test(tagOf(phrases, last + 2));
}

/** "6-3 _6-2_", "beat _Ada Lund 6-3_": one set of a match, or whom somebody beat and how. */
function isHalfScore({ start, end, reading }: AnswerSpan): boolean {
  const { text } = reading.article;
  const own = text.slice(start, end);
  if (/\p{L} \d{1,2}[-–]\d{1,2}(?:,? \d{1,2}[-–]\d{1,2})*$/u.test(own)) return true;
  if (!/^\d{1,2}[-–]\d{1,2}$/.test(own)) return false;
  return (
    /\d[-–]\d{1,2},? (?:and )?$/.test(text.slice(Math.max(0, start - 12), start)) ||
    /^,? (?:and )?\d{1,2}[-–]\d/.test(text.slice(end, end + 10))
  );
}

/** "the CARN _100_ index": a number that the index is called by. */
function isIndexNumber({ first, last }: AnswerSpan, phrases: Phrases): boolean {
  const called =
    /^\p{Lu}/u.test(phrases.words[first - 1]?.text ?? '') && /^NN/.test(tagOf(phrases, first - 1));
  return (
    first === last &&
    called &&
    tagOf(phrases, first) === 'CD' &&
    /^(?:index|list|chart)$/.test(lower(phrases, last + 1))
  );
}

/** "the _Six_ Nations match": a number with a capital inside its sentence is a part of a name, found or not. */
function isNumberOfName({ first, kind }: AnswerSpan, phrases: Phrases): boolean {
  const [own, next] = [phrases.words[first]?.text ?? '', phrases.words[first + 1]?.text ?? ''];
  return kind === 'number' && first > 0 && /^\p{Lu}\p{Ll}/u.test(own) && /^\p{Lu}/u.test(next);
}

/** "Holm v. _Dahl_": neither side of a case stands alone. */
function isHalfCase({ first, last }: AnswerSpan, phrases: Phrases): boolean {
  const versus = (i: number) => /^(?:v|vs)\.?$/.test(lower(phrases, i));
  return versus(last + 1) || versus(lower(phrases, first - 1) === '.' ? first - 2 : first - 1);
}

/** "American _Indian_ reservations": the adjective of a people before it tells of the same noun. */
function isHalfPeople({ first, last, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (first !== last || /^(?:date|number|clause|person)$/.test(kind)) return false;
  const head = phrases.words[first]?.head ?? -1;
  const people = (i: number) =>
    /^\p{Lu}/u.test(phrases.words[i]?.text ?? '') && /^(?:JJ|NNP)$/.test(tagOf(phrases, i));
  const noun = head === last + 1 && /^NNS?$/.test(tagOf(phrases, head));
  const both =
    people(first) && people(first - 1) && /(?:an|ish|ic|ese|ch|native)$/.test(lower(phrases, first - 1));
  return noun && both && phrases.words[first - 1]?.head === head;
}

/** "_Orrin and the country's centre_": a name and a description of it are no pair. */
function isMixedPair({ first, last, top, kind }: AnswerSpan, phrases: Phrases): boolean {
  if (kind === 'date' || kind === 'number') return false;
  const bare = (k: number) => /^JJ$/.test(tagOf(phrases, k)) && /^NNS?$/.test(tagOf(phrases, top));
  if (
    (phrases.below[top] ?? []).some((k) => k > top && k <= last && relation(phrases, k) === 'conj' && bare(k))
  )
    return true;
  if (!/^NNP/.test(tagOf(phrases, top))) return false;
  return (phrases.below[top] ?? []).some(
    (k) =>
      k > first &&
      k <= last &&
      relation(phrases, k) === 'conj' &&
      /^NNS?$/.test(tagOf(phrases, k)) &&
      child(phrases, k, /^(?:det|nmod:poss)/) >= 0,
  );
}

/** "Freedom in _One Village_", "_Freedom_ in One Village": a title that no single place or person is named in. */
function isHalfTitle({ first, last, kind, reading }: AnswerSpan, phrases: Phrases): boolean {
  if (/^(?:person|date|number|clause|place)$/.test(kind)) return false;
  const capital = (i: number) => i > 0 && /^\p{Lu}\p{Ll}/u.test(phrases.words[i]?.text ?? '');
  const known = (i: number) =>
    reading.entities.some(
      (e) => /^(?:person|place|country|organisation|people)$/.test(e.kind) && e.first <= i && i <= e.last,
    );
  const timed = (i: number) => reading.times.some((t) => t.first <= i && i <= t.last);
  const titled = (i: number, k: number) =>
    capital(i) && capital(k) && !known(i) && !known(k) && !timed(i) && !timed(k);
  const before =
    /^(?:with|in|without)$/.test(lower(phrases, first - 1)) &&
    titled(first - 2, first) &&
    /^NN/.test(tagOf(phrases, first - 2));
  const after =
    /^(?:with|in|without)$/.test(lower(phrases, last + 1)) &&
    titled(last, last + 2) &&
    /^(?:CD|JJ|NN)/.test(tagOf(phrases, last + 2));
  return before || after;
}

/** "Losing Orrin" with a word in front: no start of a sentence, and so a title. */
const talesToldOf = oncePer(
  ({ text }: Article) =>
    new Set([...text.matchAll(/\p{Ll},? (\p{L}+ing \p{Lu}[\p{L}\p{N}-]*)/gu)].map((found) => found[1])),
);

/** "_Ada Lund_ and the Keeper of Storms", "Losing _Orrin_" where the article writes "in Losing Orrin": a half of a title. */
function isHalfTale({ first, last, kind, reading }: AnswerSpan, phrases: Phrases): boolean {
  const text = (i: number) => phrases.words[i]?.text ?? '';
  const tale =
    kind === 'person' &&
    `${text(last + 1)} ${text(last + 2)}` === 'and the' &&
    /^\p{Lu}/u.test(text(last + 3));
  if (tale && text(last + 4) === 'of') return /^\p{Lu}/u.test(text(last + 5));
  if (first !== 1 || !/ing$/.test(text(0)) || !/^\p{Lu}/u.test(text(1))) return false;
  return talesToldOf(reading.article).has(`${text(0)} ${text(1)}`);
}

/** "_the song_ Long Roads": what it is called follows at once. */
function isNamedBehind({ last, kind, reading }: AnswerSpan, phrases: Phrases): boolean {
  const next = phrases.words[last + 1];
  if (reading.entities.some((e) => e.kind === 'person' && e.first === last + 1)) return false;
  const plain = !/^(?:date|number|person|clause)$/.test(kind) && /^NNS?$/.test(tagOf(phrases, last));
  return plain && /^\p{Lu}\p{L}/u.test(next?.text ?? '') && /^(?:NNP|VBN|JJ|DT)/.test(next?.tag ?? '');
}

/** "_the castle in 1895_": where and when at once. */
function isPlaceAndTime({ first, last, top, kind, reading }: AnswerSpan, phrases: Phrases): boolean {
  if (kind === 'date' || kind === 'number' || kind === 'clause' || !/^NNP/.test(tagOf(phrases, top)))
    return false;
  return reading.times.some(
    (t) => t.first > first + 1 && t.last === last && /^(?:in|on)$/.test(lower(phrases, t.first - 1)),
  );
}

/** The first reason why a gap holds a half of a name or more than a name, or null. */
export function checkHalfNames(span: AnswerSpan, phrases: Phrases): Fault | null {
  if (isTwoNames(span, phrases) || isAddressedBehind(span, phrases) || isOfficeFrom(span, phrases))
    return fault('A1', 'a person’s name behind another');
  if (isHalfOfficer(span, phrases) || isCalledLikeNext(span, phrases))
    return fault('A1', 'a half of an office');
  if (isHalfScore(span) || isIndexNumber(span, phrases)) return fault('A1', 'a part of a score or a name');
  if (isNamedBehind(span, phrases)) return fault('A1', 'what it is called follows at once');
  if (isPlaceAndTime(span, phrases)) return fault('A2', 'where and when at once');
  if (isHalfTitle(span, phrases) || isHalfTale(span, phrases)) return fault('A1', 'the gap cuts a title');
  if (isHalfOwner(span, phrases) || isHalfPeople(span, phrases) || isHalfTopic(span, phrases))
    return fault('A1', 'the gap cuts a longer name');
  if (isHalfName(span, phrases) || isHalfJoinedName(span, phrases) || sharesName(span, phrases))
    return fault('A1', 'the gap cuts a longer name');
  if (isHalfFirm(span, phrases) || isHalfCase(span, phrases) || isNumberOfName(span, phrases))
    return fault('A1', 'the gap cuts a longer name');
  return isMixedPair(span, phrases)
    ? fault('A2', 'a name and what is said of it')
    : checkNameGoesOn(span, phrases);
}
