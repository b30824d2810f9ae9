/** What a cut clause with its gap must be: S1, S5, A1, G4, U1. */
import type { Utterance } from '../../language/mentions.js';
import type { SentenceReading } from '../../language/reading.js';
import { isJudgedIt } from '../../language/reference-empty-it.js';
import { type Fault, fault } from '../draft.js';
import type { Part } from '../parts.js';
import { lower, type Phrases, relation, tagOf } from '../phrases.js';
import { checkDefinites } from './definites.js';
import { checkCountsOn } from './opener.js';
import { checkOpinion } from './opinion.js';
import { checkOtherNames } from './other-names.js';
import { ownerBefore } from './owner.js';
import { checkPairs, checkRunTogether } from './pairs.js';
import { isNumeral } from './sentence.js';

const LEANING =
  /^(?:this|these|latter|aforementioned|respectively|here|i|we|my|our|us|me|you|your|such|elsewhere|thereafter|thereby|therein|herein|otherwise|above|below)$/;
/** A pronoun, or a word that leans on a sentence before. */
function leaning(
  reading: SentenceReading,
  phrases: Phrases,
  parts: readonly Part[],
  i: number,
): string | null {
  const at = parts[i]?.at ?? -1;
  const word = parts[i]?.text.toLowerCase() ?? '';
  const tag = tagOf(phrases, at);
  const next = lower(phrases, at + 1);
  if (/^PRP/.test(tag) && !/^expl/.test(relation(phrases, at)))
    return ownerBefore(reading, phrases, parts, i) ? null : 'points outside';
  if (word === 'such' && next === 'as') return null;
  if (word === 'then' && /^(?:until|since|before)$/.test(lower(phrases, at - 1)))
    return 'leans on what came before';
  if (/^(?:above|below)$/.test(word) && relation(phrases, at) === 'case') return null;
  if (
    (LEANING.test(word) && !/^\p{Lu}{2}$/u.test(parts[i]?.text ?? '')) ||
    (word === 'there' && (tag === 'RB' || isPlace(phrases, at)))
  )
    return 'leans on what came before';
  if (/^(?:that|those)$/.test(word) && tag === 'DT' && !/^(?:of|who|in|with|that)$/.test(next))
    return 'points outside';
  return vagueHead(phrases, at, word);
}

/** "It was there that", "north of there". */
function isPlace(phrases: Phrases, at: number): boolean {
  return (
    lower(phrases, at - 1) === 'of' ||
    (/^was$/.test(lower(phrases, at - 1)) && lower(phrases, at + 1) === 'that')
  );
}

/** "a similar decision", "the first", "others": words that count or compare with nothing named. */
function vagueHead(phrases: Phrases, at: number, word: string): string | null {
  const next = lower(phrases, at + 1);
  if (word === 'similar' && next !== 'to' && lower(phrases, at + 2) !== 'to')
    return 'leans on what came before';
  if (next === 'of' || !/^(?:nsubj|obj|obl|nmod|conj)/.test(relation(phrases, at))) return null;
  const ranked =
    /^(?:first|second|third|last|latter|former|same)$/.test(word) && relation(phrases, at) !== 'nmod';
  const counted = /^(?:two|one|both)$/.test(word) && countsOn(phrases, at);
  return (COUNTING.test(word) || ranked) && !counted ? 'of what?' : null;
}

/** "forcing three errors and saving two": what is counted stands before. */
function countsOn(phrases: Phrases, at: number): boolean {
  return phrases.words.some(
    (word, i) => i < at - 1 && word.tag === 'CD' && /^NNS$/.test(tagOf(phrases, i + 1)),
  );
}

const COUNTING = /^(?:another|other|others|both|one|ones|two|many|some|most|all|each|several|few)$/;

/** A pronoun that was followed and still stands: what it means is named, or asked for, before it. */
function isKnown({ references, words }: SentenceReading, at: number): boolean {
  return (
    isJudgedIt(words, at) ||
    references.some(({ form, first, to }) => form === 'pronoun' && first === at && to !== null)
  );
}

function checkPronouns(reading: SentenceReading, phrases: Phrases, parts: readonly Part[]): Fault | null {
  for (const [i, part] of parts.entries()) {
    const asRead = part.text === reading.words[part.at]?.text && !isNumeral(reading, part.at);
    if (part.gap || !asRead || isKnown(reading, part.at)) continue;
    const why = leaning(reading, phrases, parts, i);
    if (why !== null) return fault('S1', `“${part.text}” ${why}`);
  }
  return null;
}

const YEAR = /^(?:1\d{3}|20\d{2})$/;
const DATING =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)$/;

/** What tells what the prompt is about: a name (or what was put in full), or no more than a year; null where nothing does. */
export function anchorOf(
  reading: SentenceReading,
  phrases: Phrases,
  parts: readonly Part[],
): 'name' | 'year' | null {
  const named = parts.some((part, i) => {
    if (part.gap || DATING.test(part.text)) return false;
    if (part.text !== reading.words[part.at]?.text) return !/^\S+ \[/.test(part.text);
    const first = i === 0 && !reading.entities.some((n) => n.start === reading.words[part.at]?.start);
    return (
      (!first && /^NNPS?$/.test(tagOf(phrases, part.at))) ||
      reading.entities.some((n) => n.start === reading.words[part.at]?.start)
    );
  });
  if (named) return 'name';
  return parts.some((part) => !part.gap && YEAR.test(part.text)) ? 'year' : null;
}

/** G4: quoted words only with their speaker, and never as the answer. */
function checkQuoted(reading: SentenceReading, parts: readonly Part[]): Fault | null {
  for (const utterance of reading.utterances) {
    const kept = parts.filter((part) => part.at >= utterance.first && part.at <= utterance.last);
    const broken = kept.length === 0 ? null : checkUtterance(utterance, kept, parts);
    if (broken) return broken;
  }
  const marks = parts.filter((part) => /^["“”]$/.test(part.text)).length;
  return marks % 2 === 1 ? fault('G7', 'a quotation cut in two') : null;
}

function checkUtterance(said: Utterance, kept: readonly Part[], parts: readonly Part[]): Fault | null {
  if (!said.scrap && kept.some((part) => part.gap)) return fault('G4', 'words of a speaker');
  if (kept.some((part) => /^(?:i|we|my|our|us|me|you|your)$/i.test(part.text)))
    return fault('G4', 'words of a speaker');
  const by = said.speaker?.words;
  const named = by && parts.some((part) => part.at >= by.first && part.at <= by.last);
  if (!said.scrap && !named) return fault('G4', 'a quotation without its speaker');
  return kept.length > parts.length / 2 ? fault('G4', 'mostly a quotation') : null;
}

/** S2: "four days after the wall fell" counts from a day that the card does not know. */
function checkInterval(phrases: Phrases, parts: readonly Part[]): Fault | null {
  const at = parts.findIndex(
    (part, i) =>
      /^(?:later|earlier|afterwards?)$/i.test(part.text) &&
      (i === 0 || !/ly$/.test(parts[i - 1]?.text ?? '')) &&
      /^(?:advmod|obl)/.test(relation(phrases, part.at)) &&
      /^(?:years?|months?|days?|weeks?|decades?|hours?)$/.test(parts[i - 1]?.text.toLowerCase() ?? ''),
  );
  const orphan = parts.find(
    (part, i) =>
      /^(?:later|earlier|ago)$/.test(part.text) &&
      parts[i - 1]?.at !== part.at - 1 &&
      /^(?:years?|months?|days?|weeks?|decades?|hours?)$/.test(lower(phrases, part.at - 1)),
  );
  if (orphan) return fault('S2', `“${orphan.text}” lost what it counts`);
  const after = parts.findIndex(
    (part, i) =>
      /^(?:after|before)$/.test(part.text) &&
      /^(?:years?|months?|days?|weeks?|decades?|hours?)$/.test(parts[i - 1]?.text ?? '') &&
      (parts[i + 1]?.gap === true || /^an?$/.test(parts[i + 1]?.text ?? '')),
  );
  if (after >= 0)
    return fault('S2', `“${parts[after - 1]?.text} ${parts[after]?.text}” counts from another day`);
  return at < 0 ? null : fault('S2', `“${parts[at - 1]?.text} ${parts[at]?.text}” counts from another day`);
}

/** A quotation of more words is speech. */
const MOST_COINED = 7;
const PREPOSITION = /^(?:to|in|on|by|for|from|with|of|at|up|out|off|over|as)$/;

/** S1, A1: a beginning that waits for a sentence before, or for words that were cut. */
function checkOpener(phrases: Phrases, parts: readonly Part[], opener: Part): Fault | null {
  if (
    /^(?:Next|Further|Farther|Nearby|Elsewhere|Upstream|Downstream|Likewise|Unlike)$/.test(opener.text) ||
    (opener.text === 'Following' && phrases.words[opener.at + 1]?.tag === 'IN')
  )
    return fault('S1', `“${opener.text}” leans on what came before`);
  if (parts.slice(0, 2).some((part) => /^(?:WDT|WP|WP\$)$/.test(tagOf(phrases, part.at)) && !part.gap))
    return fault('A1', 'a relative clause without its noun');
  if (!opener.gap && opener.at > 0 && /^(?:VB[DPZ]|MD)$/.test(tagOf(phrases, opener.at)))
    return fault('A1', 'a verb without its subject');
  const open = /^(?:advcl|acl|root|ccomp|dep)/.test(relation(phrases, opener.at));
  const fragment = !opener.gap && opener.at === 0 && tagOf(phrases, 0) === 'VBG' && open;
  if (fragment && !parts.some((part) => part.text === ',')) return fault('A1', 'a fragment');
  return null;
}

const TENSED = /^(?:VB[DPZ]|MD)$/;

/** A1: "Whether the rain loosened the rock.": a clause that waits for the verb it belongs to. */
function checkHalfOpened(phrases: Phrases, parts: readonly Part[], opener: Part): Fault | null {
  const word = opener.text.toLowerCase();
  const that = word === 'that' && tagOf(phrases, opener.at) === 'IN';
  const supposed = word === 'if' && !/^(?:JJ|VBN)$/.test(tagOf(phrases, opener.at + 1));
  if (opener.gap || !(that || supposed || /^(?:whether|how|why)$/.test(word))) return null;
  const verbs = parts.filter((part) => !part.gap && TENSED.test(tagOf(phrases, part.at))).length;
  return verbs < 2 ? fault('A1', `“${opener.text}” opens a clause without its statement`) : null;
}

/** A1: a beginning or an end that waits for words that were cut. */
function checkEdges(phrases: Phrases, parts: readonly Part[]): Fault | null {
  const [opener, last] = [parts[0], parts.at(-1)];
  if (!opener || !last) return fault('A1', 'nothing is left');
  if (parts.some((part) => part.text === ';')) return fault('A1', 'two statements');
  const opened = checkOpener(phrases, parts, opener) ?? checkHalfOpened(phrases, parts, opener);
  if (opened || last.gap) return opened;
  const waits =
    /^(?:IN|CC|TO|DT|WDT|WP|PRP\$|WRB|MD)$/.test(tagOf(phrases, last.at)) && !PREPOSITION.test(last.text);
  const cut = /^VB[GN]$/.test(tagOf(phrases, last.at)) && /^(?:acl|advcl)/.test(relation(phrases, last.at));
  const bare =
    /^VB[DZP]$/.test(tagOf(phrases, last.at)) && /^(?:WDT|WP)$/.test(tagOf(phrases, parts.at(-2)?.at ?? -1));
  if (bare) return fault('A1', `ends in the air at “${last.text}”`);
  const order = last.text === 'order' && parts.at(-2)?.text === 'in';
  return waits || cut || order ? fault('A1', `ends in the air at “${last.text}”`) : null;
}

/** A1: "in 2004 -new owner": a hyphen whose first half went. */
function checkHyphens({ words }: SentenceReading, parts: readonly Part[]): Fault | null {
  const half = parts.some(({ at, gap, text }, i) => {
    const before = parts[i - 1];
    const joined = /^[-–]$/.test(text) && words[at - 1]?.end === words[at]?.start;
    return joined && !gap && before?.at !== at - 1 && before?.gap !== true;
  });
  return half ? fault('A1', 'half of a compound') : null;
}

/** A1: "“The Long _____”": a part of a title or of a phrase that somebody coined. */
function checkCoined(phrases: Phrases, parts: readonly Part[]): Fault | null {
  const gap = parts.find((part) => part.gap)?.at ?? -1;
  const quote = phrases.quoted[gap] ?? -1;
  if (quote < 0) return null;
  const inside = parts.filter(
    (part) => !part.gap && phrases.quoted[part.at] === quote && /[\p{L}\p{N}]/u.test(part.text),
  );
  return inside.length > 0 && inside.length <= MOST_COINED ? fault('A1', 'a part of a title') : null;
}

/** The first rule that a cut clause breaks whatever form it takes, or null. */
export function checkPrompt(
  reading: SentenceReading,
  phrases: Phrases,
  parts: readonly Part[],
  topic: string,
): Fault | null {
  if (!parts.some((part) => part.gap)) return fault('A1', 'the answer fell out with its clause');
  return (
    checkEdges(phrases, parts) ??
    checkCountsOn(phrases, parts) ??
    checkPairs(phrases, parts) ??
    checkRunTogether(phrases, parts) ??
    checkQuoted(reading, parts) ??
    checkOpinion(reading, phrases, (i) => parts.some((part) => part.at === i)) ??
    checkCoined(phrases, parts) ??
    checkHyphens(reading, parts) ??
    checkPronouns(reading, phrases, parts) ??
    checkDefinites(reading, phrases, parts, topic) ??
    checkOtherNames(reading, phrases, parts) ??
    checkInterval(phrases, parts)
  );
}
