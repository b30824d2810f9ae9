/** G4: what somebody calls a thing in quotation marks is that person's word for it, and nothing to learn as a fact. */
import type { Utterance } from '../../language/mentions.js';
import type { SentenceReading } from '../../language/reading.js';
import { type Fault, fault } from '../draft.js';
import { child, lower, type Phrases, tagOf } from '../phrases.js';
import { baseForm } from '../verb-forms.js';

const JUDGING =
  /^(?:dismiss|describe|call|brand|label|denounce|condemn|criticise|criticize|slam|blast|deride|praise|hail|characterise|characterize|reject|mock|decry|deem|view|see|regard)$/;
const MOST_STEPS = 5;

/** The nearest active verb above a word; −1 where none is near. */
function verbAbove(phrases: Phrases, from: number): number {
  for (
    let at = from, steps = 0;
    at >= 0 && steps < MOST_STEPS;
    at = phrases.words[at]?.head ?? -1, steps += 1
  ) {
    const passive = tagOf(phrases, at) === 'VBN' && child(phrases, at, /^(?:aux|nsubj:pass)/) >= 0;
    if (/^VB[DGNPZ]$/.test(tagOf(phrases, at)) && !passive) return at;
  }
  return -1;
}

/** Whether the marked words are what a verb of judging says of something: "called the deal “a disaster”". */
function isJudgement(phrases: Phrases, said: Utterance): boolean {
  const { words } = phrases;
  if (!said.marked || !said.scrap || !/^["“]?\p{Ll}/u.test(said.text)) return false;
  for (let i = said.first; i <= said.last; i += 1) {
    const head = words[i]?.head ?? -1;
    if (head >= said.first && head <= said.last) continue;
    const verb = verbAbove(phrases, head);
    const base = verb < 0 ? null : baseForm(lower(phrases, verb), tagOf(phrases, verb));
    if (base !== null && JUDGING.test(base)) return true;
  }
  return false;
}

/** A fault where a judgement is among the words that are shown or asked for. */
export function checkOpinion(
  { utterances }: SentenceReading,
  phrases: Phrases,
  shown: (i: number) => boolean,
): Fault | null {
  const judged = utterances.find((said) => {
    const kept = Array.from({ length: said.last - said.first + 1 }, (_, k) => said.first + k).some(shown);
    return kept && isJudgement(phrases, said);
  });
  return judged ? fault('G4', `${judged.text} is what somebody calls it`) : null;
}
