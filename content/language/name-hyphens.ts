/** Names on both sides of a hyphen that are one: "Jean-Baptiste Colbert", "the Spanish-American War". */
import type { WordRange } from './mentions.js';
import type { NameSegment } from './name-joints.js';
import { joined, known, peopleKey } from './name-runs.js';
import type { Word } from './sentence-words.js';
import { EVENT_ENDINGS, LAW_ENDINGS } from './words/name-shapes.js';
import { isGiven } from './words/people.js';

/** Peoples as they stand in front of another one's name only. */
const HALF_PEOPLE = /^(?:Anglo|Austro|Franco|Greco|Hispano|Indo|Italo|Luso|Nazi|Russo|Sino)$/;

/** Whether a hyphen stands at `i`, tied to the words on both sides. */
function isTied(words: readonly Word[], i: number): boolean {
  const [before, hyphen, behind] = [words[i - 1], words[i], words[i + 1]];
  if (!before || !hyphen || !behind || !/^[-‐‑–]$/.test(hyphen.text)) return false;
  return before.end === hyphen.start && hyphen.end === behind.start;
}

/** "Jean-Baptiste Colbert", "Rolls-Royce": one name, unless both are known by themselves, as two towns are. */
function isOfOne(words: readonly Word[], one: NameSegment, other: NameSegment): boolean {
  const given = one.first === one.last && isGiven(words[one.first]?.text ?? '');
  if (given && (other.last > other.first || isGiven(words[other.first]?.text ?? ''))) return true;
  const towns = one.seen === 'LOC' && other.seen === 'LOC';
  return (
    !towns && !known(joined(words, one.first, one.last)) && !known(joined(words, other.first, other.first))
  );
}

function endsInEvent(words: readonly Word[], { last }: WordRange): boolean {
  const text = words[last]?.text ?? '';
  return EVENT_ENDINGS.has(text) || LAW_ENDINGS.has(text);
}

/** "Iran-Iraq War", "Spanish-American War": what two peoples or countries had together. */
function isOfTwo(words: readonly Word[], one: NameSegment, other: NameSegment): boolean {
  const people = (i: number) => known(joined(words, i, i)) || HALF_PEOPLE.test(words[i]?.text ?? '');
  return one.first === one.last && people(one.first) && people(other.first) && endsInEvent(words, other);
}

function together(one: NameSegment, other: NameSegment): NameSegment {
  return { first: one.first, last: other.last, titleFirst: one.titleFirst, seen: other.seen ?? one.seen };
}

/** What an empire is called by the people that it belongs to. */
const REALM = /^(?:Empire|Kingdom|Republic|Confederation)$/;

/** "Iraq" and "War" behind "Iran-", "German" and "Empire": the second alone names nothing. */
function withEnding(words: readonly Word[], one: NameSegment, next: NameSegment | undefined): NameSegment {
  if (next === undefined || next.first !== one.last + 1 || next.first !== next.last) return one;
  const realm =
    peopleKey(joined(words, one.first, one.last)) !== null && REALM.test(words[next.last]?.text ?? '');
  if (realm) return together(one, { ...next, seen: 'LOC' });
  const tied = isTied(words, one.first - 1) && endsInEvent(words, next);
  return tied ? together(one, { ...next, seen: 'MISC' }) : one;
}

/** "Irish Agreement" behind "Anglo-". */
function withHalfPeople(words: readonly Word[], one: NameSegment): NameSegment {
  const tied = isTied(words, one.first - 1) && HALF_PEOPLE.test(words[one.first - 2]?.text ?? '');
  return tied ? { ...one, first: one.first - 2, titleFirst: one.first - 2 } : one;
}

/** The names of a sentence, in order, with the halves put together. */
export function sewnAtHyphens(words: readonly Word[], names: readonly NameSegment[]): readonly NameSegment[] {
  const sewn: NameSegment[] = [];
  for (let i = 0; i < names.length; i += 1) {
    const own = names[i] as NameSegment;
    const ended = withEnding(words, own, names[i + 1]);
    if (ended !== own) i += 1;
    const before = sewn.at(-1);
    const tied = before !== undefined && before.last === ended.first - 2 && isTied(words, ended.first - 1);
    if (tied && (isOfOne(words, before, ended) || isOfTwo(words, before, ended)))
      sewn[sewn.length - 1] = together(before, ended);
    else if (tied) sewn.push(own, ...(ended === own ? [] : [names[i] as NameSegment]));
    else sewn.push(withHalfPeople(words, ended));
  }
  return sewn;
}
