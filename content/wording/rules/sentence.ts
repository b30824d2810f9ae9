/** What a sentence must be before anything in it is asked: A1, W2, U3, G4, S3. */
import { isBoilerplate } from '../../language/1-blocks.js';
import type { SentenceReading } from '../../language/reading.js';
import { type Fault, fault } from '../draft.js';
import { child, type Phrases, tagOf } from '../phrases.js';

const OF_THE_TEXT =
  /\b(?:this (?:article|author|paper|study|chapter|section|essay|story|interview|figure|table|book|page|guide|module|unit)|the (?:article|author|chapter)(?! of\b)|(?:figures?|tables?|chapters?|sections?|exercises?|photos?|images?|extracts?|examples?|equations?|lines?|theorems?|lemmas?) \(?\d|(?:excerpts?|passages?|quotations?|examples?|questions?) (?:that|which) follows?|see (?:also|below|above|figure|table)|click here|(?:image|photo|credit|source|picture|file)s?: |photo(?:graph)? by)\b/i;
const ADDRESSED = /^(?:you|your|yours|we|our|us|i|my|me)$/i;

/** The first rule that forbids the whole sentence, or null. */
export function checkSentence(reading: SentenceReading, phrases: Phrases): Fault | null {
  const { text, words } = reading;
  if (words.length === 0) return fault('A1', 'the sentence is too long to be one');
  if (/^\p{Ll}/u.test(text) || !/[.!?…]["'”’)\]]*(?: ?\[[^\]]{1,30}\])*$/.test(text))
    return fault('A1', 'no full sentence');
  if (
    /\p{Lu}[\p{L}’']+ (?:On|In|At|After|During|When|While|According|Since|Following) (?:\p{Ll}|\p{Lu}\p{Ll}+day|\d)/u.test(
      text,
    )
  )
    return fault('A1', 'a heading runs into it');
  if (/\{\{|\}\}/.test(text)) return fault('A1', 'a template of the page');
  if (words.length < 6) return fault('S5', 'too short to stand alone');
  if (isBoilerplate(text)) return fault('W2', 'belongs to the page, not to the article');
  if (/\?["”]?$/.test(text)) return fault('U3', 'a question');
  if (reading.utterances.some((u) => !u.marked && !u.scrap))
    return fault('G4', 'speech without quotation marks');
  if (/^["“]?(?:Perhaps|Maybe|Imagine|Suppose|Consider|Presumably)\b/.test(text))
    return fault('G5', 'thought of, not told as so');
  if (OF_THE_TEXT.test(text)) return fault('S3', 'speaks of the text itself');
  if (/^["“]/.test(text) && !/["”]/.test(text.slice(1))) return fault('G4', 'the middle of a quotation');
  return checkRoot(reading, phrases);
}

/** "Lund, who was a mayor, called for help" without the call: the parse took the statement for a part of the description. */
function isOnlyDescribed(phrases: Phrases, root: number): boolean {
  return child(phrases, root, /^acl:relcl/) >= 0 && child(phrases, root, /^(?:nsubj|csubj|expl|cop)/) < 0;
}

function checkRoot(reading: SentenceReading, phrases: Phrases): Fault | null {
  const root = reading.words.findIndex((w) => w.label === 'root');
  if (tagOf(phrases, root) === 'VB' && child(phrases, root, /^(?:nsubj|aux)/) < 0)
    return fault('A1', 'an order to the reader');
  if (/^NN/.test(tagOf(phrases, root)) && isOnlyDescribed(phrases, root))
    return fault('A1', 'a name that is described, and nothing told of it');
  const spoken = reading.words.find(
    (word, i) =>
      ADDRESSED.test(word.text) && /^PRP/.test(word.tag) && !isQuoted(reading, i) && !isNumeral(reading, i),
  );
  return spoken ? fault('S1', 'speaks to the reader or of the writer') : null;
}

/** Nouns that are counted in Roman numerals. */
const NUMBERED =
  /^(?:class|type|phase|stage|grade|part|book|volume|chapter|level|tier|article|title|group|category|series|mark|act|zone|complex|war)$/i;

/** "Class I", "E. I. Moor": a numeral or an initial, that the model may have read as a pronoun. */
export function isNumeral({ words }: SentenceReading, i: number): boolean {
  if (words[i]?.text !== 'I') return false;
  const [before, after] = [words[i - 1], words[i + 1]];
  const named = before !== undefined && /^(?:NN|CD)/.test(before.tag);
  return (
    named &&
    (/^\p{Lu}/u.test(before.text) ||
      NUMBERED.test(before.text) ||
      after === undefined ||
      !/^(?:VB[DP]|MD|RB)/.test(after.tag))
  );
}

function isQuoted({ utterances }: SentenceReading, i: number): boolean {
  return utterances.some((said) => said.first <= i && i <= said.last);
}
