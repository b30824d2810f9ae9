/** The doer after "by" is asked for in the active: "The bridge was designed by X" → "Who designed the bridge?". */
import { hasForm } from '../language/8-verbs.js';
import { askingWords } from './ask-subject.js';
import { asQuestion, written } from './parts.js';
import { child, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { adjunctOfVerb, lowerFirst, sidesOf, withoutWords } from './sides.js';
import { pastOf } from './verb-forms.js';
import type { Worded } from './worded.js';

/** The question for a doer, or null. */
export function byWhom(worded: Worded): Asked | null {
  const { clause, phrases } = worded;
  const agent = adjunctOfVerb(worded);
  const passive = child(phrases, clause.top, /^aux:pass/) >= 0 || clause.borrowed.includes(clause.tense);
  if (agent?.preposition !== 'by' || !passive || tagOf(phrases, clause.top) !== 'VBN') return null;
  const asked = askingWords(worded);
  const left = withoutWords(worded, agent.words);
  const sides = sidesOf(left);
  if (left.parts.some((part) => part.text === 'by')) return null;
  if (!sides || asked === null || asked === 'what' || !/^(?:was|were)$/.test(sides.tense.text)) return null;
  const at = sides.after.findIndex((part) => part.at === clause.top);
  const verb = pastOf(sides.after[at]?.text ?? '');
  if (at < 0 || !(verb.endsWith('ed') || hasForm(verb, 'past'))) return null;
  const before = sides.after.slice(0, at);
  if (!before.every((part) => /ly$/.test(part.text))) return null;
  const words = [
    asked,
    written(before),
    verb,
    written(lowerFirst(sides.subject, worded)),
    written(sides.after.slice(at + 1)),
    written(lowerFirst(sides.lead, worded)),
  ];
  return { prompt: asQuestion(words.filter((text) => text !== '').join(' ')), form: 0.76 };
}
