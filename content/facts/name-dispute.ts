/** Where two sentences tell one thing of two names. */
import type { Term } from '../deck-terms.js';
import { otherOccasion, sharedAround } from './around.js';
import { isSameName } from './keys.js';
import { singularOf, spaced, wordKey } from './lemma.js';
import { type Meeting, type Pair, pairWeight } from './meeting.js';
import { quoteOf, type Told, wordsAt } from './sentences.js';

/** What is left of two sentences when a name is taken out of each, for the names to be the one thing in dispute. */
const ONE_STORY = 0.7;

/** What two clauses share where no verb but a form of “be” or “have” tells that they are one. */
const ENOUGH = 2.5;

/** Kinds of names that stand for somebody or something. */
export const NAMED = /^(?:person|country|place|organisation|body|event|work|product|thing|law)$/;

/** How alike two sentences are without the words of two names. */
function likenessBut(meeting: Meeting, x: Term, y: Term): number {
  const own = (terms: readonly Term[], but: Term) =>
    terms.reduce(
      (sum, t) => sum + (t.kind === 'word' && t.start >= but.start && t.end <= but.end ? t.weight : 0),
      0,
    );
  const whole = meeting.a.weight + meeting.b.weight;
  const less = own(meeting.onlyA, x) + own(meeting.onlyB, y);
  return (meeting.likeness * whole) / Math.max(0.01, whole - less);
}

function samePart(x: Term, y: Term): boolean {
  return x.role === y.role && (x.by === y.by || x.role === 'who' || x.role === 'what');
}

/** The names that only one of two sentences tells, in whatever words; each once, however often it is told. */
function ownNames(told: Told, only: readonly Term[], other: Told): readonly Term[] {
  const isOwn = (t: Term) => !isNamed(other, t) && !spaced(quoteOf(other)).includes(spaced(wordsAt(told, t)));
  const names = only.filter((t) => t.kind === 'name' && NAMED.test(t.of) && isOwn(t));
  return [...new Map(names.toReversed().map((t) => [t.key, t])).values()].toReversed();
}

/** The one name of each sentence that stands where the other's does; all others are told by one of the two alone. */
function loneNames({ a, b, onlyA, onlyB }: Meeting): Pair | null {
  const [xs, ys] = [ownNames(a, onlyA, b), ownNames(b, onlyB, a)];
  const pairs = xs.flatMap((x) => ys.filter((y) => x.of === y.of && samePart(x, y)).map((y): Pair => [x, y]));
  const [pair] = pairs;
  return pairs.length === 1 && pair && Math.min(xs.length, ys.length) === 1 ? pair : null;
}

/** The teams of a match are names without a verb, or with one that is misread. */
const MOST_NAMES = 6;

function isStory({ facts, terms }: Told): boolean {
  const names = terms.filter((t) => t.kind === 'name').length;
  return names <= MOST_NAMES && facts.some(({ slots }) => slots.relation !== null);
}

/** The one name that each of two sentences has and the other has not, where nearly all else is shared; null where there is none. */
export function nameDispute(meeting: Meeting): Pair | null {
  const pair = loneNames(meeting);
  if (pair === null || otherOccasion(meeting)) return null;
  const [x, y] = pair;
  const told = meeting.pairs.reduce((sum, p) => sum + pairWeight(p), 0);
  const { relation, weight, planned } = sharedAround(meeting, x, y);
  const stories = isStory(meeting.a) && isStory(meeting.b);
  const one = relation || (stories && weight >= ENOUGH);
  return one && !planned && told >= 2 && likenessBut(meeting, x, y) >= ONE_STORY ? pair : null;
}

/** Whether a sentence has the name in other words: the surname of a person, all words of anything else, "HDTV" for "HD". */
function isNamed(told: Told, name: Term): boolean {
  const words = name.key.slice(2).split(' ');
  const telling = name.of === 'person' ? words.slice(-1) : words;
  const keys = new Set(told.terms.filter((t) => t.kind === 'word').map((t) => t.key));
  const longer = (t: Term) => t.key.startsWith(name.key) || name.key.startsWith(t.key);
  const alike = (t: Term) => isSameName(t.key, name.key) || (name.of !== 'person' && longer(t));
  return (
    told.terms.some((t) => t.kind === 'name' && alike(t)) ||
    telling.every((w) => keys.has(wordKey(w)) || keys.has(wordKey(singularOf(w))))
  );
}
