/** S1: "the vessel", "the school": definite nouns with nothing that says which one. */
import type { SentenceReading } from '../../language/reading.js';
import { LOOSE_NOUNS } from '../../language/words/closed.js';
import { type Fault, fault } from '../draft.js';
import type { Part } from '../parts.js';
import { lower, type Phrases, relation, tagOf } from '../phrases.js';

const KNOWN_BY_ALL =
  /^(?:sun|moon|earth|world|sea|ocean|sky|universe|internet|brain|heart|human|body|public|past|future|ground|air|north|south|east|west|equator|atmosphere|environment|economy|population|government|state)$/;
const RANK = /[^v]est$|^(?:only|most|best|worst)$/;
/** Adjectives that leave open which thing is meant. */
const OPEN =
  /^(?:new|old|other|whole|entire|main|previous|former|local|small|large|big|great|proposed|resulting|remaining|current|initial|final|total|same|next|last|first|second|third|fourth|fifth|early|late|latter|original|actual|additional|original|subsequent|following|preceding|annual|national|systematic|present|recent|young|older|younger|poor|good|long|short|high|low|full|key|major|overall)$/;

const LEANING = /^(?:next|following|latter|preceding|subsequent|resulting|above)$/;
const LEANING_ALONE =
  /^(?:upcoming|next|following|previous|same|latter|former|preceding|subsequent|resulting|above)$/;
const CROWD =
  /^(?:thousands|hundreds|millions|dozens|majority|rest|remainder|weekend|others|two|three|pair|duo|trio)$/;
/** Besides the nouns that any text may point with. */
const LOOSE =
  /^(?:school|college|colony|voyage|genre|title|text|offer|document|accused|movement|rivalry|raid|rescue|invasion|award|ceremony|studio|auction|siege|squad|script|trophy|church|university|airport|park|beach|square|pact|protocol|deadline|crew|driver|plant|entrance|operation|barn|electorate|judges|justices|midfielder|province|facilit(?:y|ies)|venture|remake|sequel|verdict|sentence|ruling|recall)$/;

/** S1: a definite noun in the prompt with nothing that says which one. */
export function checkDefinites(
  reading: SentenceReading,
  phrases: Phrases,
  parts: readonly Part[],
  topic: string,
): Fault | null {
  const kept = new Set(parts.map((part) => part.at));
  if (parts.some((part) => isHeadless(phrases, part))) return fault('S1', 'the most … of what?');
  for (const part of parts) {
    const noun = part.at;
    if (part.gap || part.text !== reading.words[noun]?.text || !/^NNS?$/.test(tagOf(phrases, noun))) continue;
    const below = phrases.below[noun] ?? [];
    const the = below.find((k) => lower(phrases, k) === 'the' && kept.has(k));
    if (the === undefined || KNOWN_BY_ALL.test(lower(phrases, noun))) continue;
    if (leansBack(phrases, kept, noun, the))
      return fault('S1', `“the … ${part.text}” leans on what came before`);
    const subject = /^nsubj/.test(phrases.words[noun]?.label ?? '');
    const told =
      below.some(
        (k) =>
          k !== the &&
          kept.has(k) &&
          tells(phrases, k) &&
          !isAside(reading, phrases, noun, k) &&
          !(topic === '' && isForemost(phrases, noun, k)),
      ) ||
      (!subject && isOf(phrases, kept, noun));
    if (!told && (subject || isLoose(lower(phrases, noun))))
      return fault('S1', `“the ${part.text}”: which one?`);
  }
  return null;
}

/** "The most tragic occurred on Monday": the most tragic of what? */
function isHeadless(phrases: Phrases, { at, gap }: Part): boolean {
  const below = (phrases.below[at] ?? []).map((k) => lower(phrases, k));
  return (
    !gap &&
    /^JJ/.test(tagOf(phrases, at)) &&
    /^nsubj/.test(relation(phrases, at)) &&
    below.includes('the') &&
    below.some((word) => /^(?:most|least)$/.test(word))
  );
}

/** "the next year", "the previous mayor", but not "the previous mayor of Tarvik". */
function leansBack(phrases: Phrases, kept: ReadonlySet<number>, noun: number, the: number): boolean {
  const below = (phrases.below[noun] ?? []).filter((k) => kept.has(k));
  const described = below.some((k) => k > noun && /^(?:nmod|acl)/.test(relation(phrases, k)));
  const leaning = described ? LEANING : LEANING_ALONE;
  return below.some((k) => k > the && leaning.test(lower(phrases, k)) && lower(phrases, noun + 1) !== 'as');
}

function isLoose(noun: string): boolean {
  return LOOSE_NOUNS.has(noun) || LOOSE.test(noun) || CROWD.test(noun);
}

/** "The mill, built by Ada Lund": whoever knows the name knows the mill. */
function names({ entities }: SentenceReading, { from, to }: Phrases, k: number): boolean {
  const own = entities.filter(({ first, last }) => first >= (from[k] ?? k) && last <= (to[k] ?? k));
  return own.some(({ kind }) => !/^(?:place|country|people)$/.test(kind));
}

/** "The vessel, built in Poland, …": said of it besides, not which one it is. */
function isAside(reading: SentenceReading, phrases: Phrases, noun: number, k: number): boolean {
  const label = phrases.words[k]?.label ?? '';
  const built = label === 'acl' && tagOf(phrases, k) === 'VBN';
  const plain = label === 'appos' && /^(?:NNS?|JJ[RS]?)$/.test(tagOf(phrases, k));
  const besides = label === 'acl:relcl' && /^(?:which|who|whose)$/.test(lower(phrases, noun + 2));
  return (
    (built || plain || besides) && k > noun && lower(phrases, noun + 1) === ',' && !names(reading, phrases, k)
  );
}

/** "The largest creditor is …": of whom, unless a topic in front says so? */
function isForemost(phrases: Phrases, noun: number, k: number): boolean {
  const is = /^(?:is|are|was|were)$/.test(lower(phrases, noun + 1));
  return is && k === noun - 1 && /est$/.test(lower(phrases, k));
}

/** "the first day of the term": what follows tells which one, wherever the parse has hung it. */
function isOf(phrases: Phrases, kept: ReadonlySet<number>, noun: number): boolean {
  return lower(phrases, noun + 1) === 'of' && kept.has(noun + 1) && kept.has(noun + 2);
}

function tells(phrases: Phrases, k: number): boolean {
  const label = relation(phrases, k);
  if (/^\d+(?:st|nd|rd|th)$/.test(lower(phrases, k))) return false;
  if (/^(?:nmod|acl|appos|compound|flat)$/.test(label)) return true;
  return label === 'amod' && (RANK.test(lower(phrases, k)) || !OPEN.test(lower(phrases, k)));
}
