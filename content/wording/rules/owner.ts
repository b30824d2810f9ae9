/** S1: whether the words of a prompt, its gap among them, name what a pronoun in it can mean. */
import type { SentenceReading } from '../../language/reading.js';
import type { Part } from '../parts.js';
import { child, lower, type Phrases, relation, tagOf } from '../phrases.js';

const HIS = /^(?:he|she|him|her|his|hers|himself|herself)$/;
const THEIR = /^(?:they|them|their|theirs|themselves)$/;
const PERSON =
  /^(?:man|woman|king|queen|president|minister|boy|girl|father|mother|son|daughter|wife|husband)$/;
const OBJECT = /^(?:obj|iobj|obl)/;
const SUBJECT = /^(?:nsubj|csubj)/;

/** What the gap stands for, seen from a pronoun behind it. */
type Asked = { readonly person: boolean; readonly several: boolean; readonly subject: boolean };

/** Null where no gap stands before, or the pronoun is part of what describes it (“_____, a friend since her youth”). */
function askedBefore(
  reading: SentenceReading,
  phrases: Phrases,
  parts: readonly Part[],
  at: number,
): Asked | null {
  const gap = parts.findIndex((part) => part.gap);
  const first = parts[gap]?.at ?? -1;
  if (first < 0 || gap >= at) return null;
  const next = parts[gap + 1]?.at ?? phrases.words.length;
  const words = Array.from({ length: Math.max(0, next - first) }, (_, k) => first + k);
  const named = reading.entities.find((e) => e.first >= first && e.last < next);
  const subject = words.find((i) => /^nsubj/.test(phrases.words[i]?.label ?? '')) ?? -1;
  const within = subject >= 0 && (parts[at]?.at ?? -1) <= (phrases.to[subject] ?? -1);
  if (within) return null;
  return {
    person: named?.kind === 'person',
    several: words.some((i) => /^NNP?S$/.test(tagOf(phrases, i)) || lower(phrases, i) === 'and'),
    subject: subject >= 0,
  };
}

/** "Lund let the firm sell it": an object is not the subject of its own verb, but may be that of the verb above. */
function isOwnObject(phrases: Phrases, i: number): boolean {
  if (!OBJECT.test(relation(phrases, i))) return false;
  const verb = phrases.words[i]?.head ?? -1;
  return child(phrases, verb, SUBJECT) >= 0 || !/^(?:advcl|acl)$/.test(phrases.words[verb]?.label ?? '');
}

/** "it was a clerk that found it": the word stands for nothing. */
function isCleft(parts: readonly Part[], at: number): boolean {
  const behind = parts.slice(at + 1);
  return /^(?:is|was)$/.test(behind[0]?.text ?? '') && behind.slice(2).some(({ text }) => text === 'that');
}

/** "the lighthouse on it", "the walls of its church": what is said of a noun is not that noun. */
function describes(phrases: Phrases, pronoun: number, noun: number): boolean {
  let at = pronoun;
  for (let steps = 0; at >= 0 && steps < 6; steps += 1) {
    const head = phrases.words[at]?.head ?? -1;
    if (head === noun) return relation(phrases, at) === 'nmod';
    at = head;
  }
  return false;
}

/** "Orrin Motors sold their last car", "Tarvik won on their own ground": a body, or who has what is its own. */
function isOfBody(
  reading: SentenceReading,
  phrases: Phrases,
  earlier: readonly Part[],
  pronoun: number,
): boolean {
  const subject = phrases.words.findIndex(
    (w, i) => w.label === 'nsubj' && earlier.some((part) => part.at === i),
  );
  const body = reading.entities.find((e) => e.first <= subject && subject <= e.last);
  const owns = tagOf(phrases, pronoun) === 'PRP$' && body !== undefined && body.kind !== 'person';
  return owns && (body.kind === 'organisation' || lower(phrases, pronoun + 1) === 'own');
}

/** "In some towns they are judges": who does it is none of those in front. */
function hasSubject(phrases: Phrases, earlier: readonly Part[]): boolean {
  return earlier.some(({ at }) => SUBJECT.test(relation(phrases, at)) && !/^W/.test(tagOf(phrases, at)));
}

/** Whether what stands before the part at place `at`, a pronoun, can be its owner. */
export function ownerBefore(
  reading: SentenceReading,
  phrases: Phrases,
  parts: readonly Part[],
  at: number,
): boolean {
  const word = parts[at]?.at ?? -1;
  const pronoun = parts[at]?.text.toLowerCase() ?? '';
  if (pronoun === 'it' && isCleft(parts, at)) return true;
  const earlier = parts.slice(0, at).filter((part) => !part.gap);
  const asked = askedBefore(reading, phrases, parts, at);
  if (/^(?:him|her|it|them)$/.test(pronoun) && isOwnObject(phrases, word)) return false;
  if (HIS.test(pronoun)) {
    const person = earlier.some((part) =>
      reading.entities.some((n) => n.kind === 'person' && n.start === reading.words[part.at]?.start),
    );
    const named = /self$/.test(pronoun) && earlier.some((part) => /^NNPS?$/.test(tagOf(phrases, part.at)));
    return (
      person || named || asked?.person === true || earlier.some((p) => PERSON.test(p.text.toLowerCase()))
    );
  }
  if (pronoun === 'they' && asked?.subject !== true && !hasSubject(phrases, earlier)) return false;
  if (THEIR.test(pronoun))
    return (
      asked?.several === true ||
      earlier.some(
        (p) => /^NNP?S$/.test(tagOf(phrases, p.at)) || /^(?:people|and)$/.test(p.text.toLowerCase()),
      ) ||
      isOfBody(reading, phrases, earlier, word)
    );
  if (asked?.subject === true && !asked.person && !asked.several) return true;
  const subject = phrases.words.findIndex(
    (w, i) => /^nsubj/.test(w.label) && earlier.some((p) => p.at === i),
  );
  return subject >= 0 && tagOf(phrases, subject).startsWith('NN') && !describes(phrases, word, subject);
}
