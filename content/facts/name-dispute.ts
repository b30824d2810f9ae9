/** Where two sentences tell one thing of two names. */
import type { Term } from '../deck-terms.js';
import { otherOccasion, sharedAround } from './around.js';
import { isSameName } from './keys.js';
import { singularOf, wordKey } from './lemma.js';
import { type Meeting, type Pair, pairWeight } from './meeting.js';
import type { Told } from './sentences.js';

/** What is left of two sentences when a name is taken out of each, for the names to be the one thing in dispute. */
const ONE_STORY = 0.7;

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

/** Everything but one name on each side is shared. */
export function nameDispute(meeting: Meeting): Pair | null {
  const names = (terms: readonly Term[]) => terms.filter((t) => t.kind === 'name' && NAMED.test(t.of));
  const [xs, ys] = [names(meeting.onlyA), names(meeting.onlyB)];
  const [x, y] = [xs[0], ys[0]];
  if (!x || !y || xs.length > 1 || ys.length > 1 || x.of !== y.of || !samePart(x, y)) return null;
  if (otherOccasion(meeting) || isNamed(meeting.b, x) || isNamed(meeting.a, y)) return null;
  const told = meeting.pairs.reduce((sum, pair) => sum + pairWeight(pair), 0);
  const { relation, planned } = sharedAround(meeting, x, y);
  return relation && !planned && told >= 2 && likenessBut(meeting, x, y) >= ONE_STORY ? [x, y] : null;
}

/** Whether a sentence has the name in other words: the surname of a person, all words of anything else, "HDTV" for "HD". */
function isNamed(told: Told, name: Term): boolean {
  const words = name.key.slice(2).split(' ');
  const telling = name.of === 'person' ? words.slice(-1) : words;
  const keys = new Set(told.terms.filter((t) => t.kind === 'word').map((t) => t.key));
  const alike = (t: Term) =>
    isSameName(t.key, name.key) || t.key.startsWith(name.key) || name.key.startsWith(t.key);
  return (
    told.terms.some((t) => t.kind === 'name' && alike(t)) ||
    telling.every((w) => keys.has(wordKey(w)) || keys.has(wordKey(singularOf(w))))
  );
}
