/** The doer after "by" is asked for in the active: "The bridge was designed by X" → "Who designed the bridge?". */
import { hasForm } from '../language/8-verbs.js';
import { askingWords } from './asking-words.js';
import { asQuestion, type Part, written } from './parts.js';
import { child, tagOf } from './phrases.js';
import type { Asked } from './question.js';
import { adjunctOfVerb, lowerFirst, sidesOf, withoutWords } from './sides.js';
import { baseForm, pastOf, singularOf } from './verb-forms.js';
import type { Worded } from './worded.js';

/** The verb of one doer, from its participle; null where it is not certain. */
export function activeOf(participle: string, present: boolean): string | null {
  const base = baseForm(participle, 'VBN');
  if (present) return base === null || base === 'be' ? null : singularOf(base);
  const past = pastOf(participle);
  return past.endsWith('ed') || hasForm(past, 'past') ? past : null;
}

/** "made by casting", "sold by weight": how, not who did it. */
function isMeans({ span, phrases }: Worded): boolean {
  const bare = (phrases.below[span.top] ?? []).every(
    (k) => !/^(?:det|nmod|nummod)/.test(phrases.words[k]?.label ?? ''),
  );
  return bare && /^(?:NN|VBG)$/.test(tagOf(phrases, span.top));
}

/** "by Ada Lund, the mayor of Orrin": what tells who the doer is would be left behind. */
function isTold({ parts, phrases }: Worded): boolean {
  const gap = parts.findIndex((part) => part.gap);
  const next = parts[gap + 2];
  return (
    gap >= 0 &&
    parts[gap + 1]?.text === ',' &&
    next !== undefined &&
    /^(?:DT|PRP\$|NN)/.test(tagOf(phrases, next.at))
  );
}

/** "by Lund from Norway, who came second": what tells of the doer from farther behind. */
function isTracked({ parts, phrases }: Worded): boolean {
  const gap = parts.findIndex((part) => part.gap);
  return parts.slice(gap + 1).some((part, i, all) => {
    const told = part.text === 'who' && tagOf(phrases, part.at) === 'WP';
    return told && all[i - 1]?.text === ',' && /^NNPS?$/.test(tagOf(phrases, all[i - 2]?.at ?? -1));
  });
}

/** "was settled largely by …": a lone adverb behind the verb goes in front of it. */
function aroundVerb(after: readonly Part[]): Record<'manner' | 'behind', readonly Part[]> {
  const alone = after.length === 1 && /ly$/.test(after[0]?.text ?? '');
  return alone ? { manner: after, behind: [] } : { manner: [], behind: after };
}

/** The question for a doer, or null. */
export function byWhom(worded: Worded): Asked | null {
  const { clause, phrases } = worded;
  const agent = adjunctOfVerb(worded);
  const passive = child(phrases, clause.top, /^aux:pass/) >= 0 || clause.borrowed.includes(clause.tense);
  if (agent?.preposition !== 'by' || !passive || tagOf(phrases, clause.top) !== 'VBN') return null;
  const asked = askingWords(worded);
  if (asked === 'what' && isMeans(worded)) return null;
  const left = withoutWords(worded, agent.words);
  const sides = sidesOf(left);
  if (left.parts.some((part) => part.text === 'by') || isTold(worded) || isTracked(worded)) return null;
  if (!sides || asked === null || !/^(?:was|were|is|are)$/.test(sides.tense.text)) return null;
  const at = sides.after.findIndex((part) => part.at === clause.top);
  const verb = at < 0 ? null : activeOf(sides.after[at]?.text ?? '', /^(?:is|are)$/.test(sides.tense.text));
  if (verb === null) return null;
  const particle = sides.after[at + 1];
  const split = particle !== undefined && phrases.words[particle.at]?.label === 'compound:prt' ? 1 : 0;
  const before = sides.after.slice(0, at);
  if (!before.every((part) => /ly$/.test(part.text))) return null;
  const { manner, behind } = aroundVerb(sides.after.slice(at + 1 + split));
  const words = [
    asked,
    written([...before, ...manner]),
    verb,
    split === 1 ? (particle?.text ?? '') : '',
    written(lowerFirst(sides.subject, worded)),
    written(behind),
    written(lowerFirst(sides.lead, worded)),
  ];
  return {
    prompt: asQuestion(
      words
        .filter((text) => text !== '')
        .join(' ')
        .replace(/ (?=[,.;:])/g, ''),
    ),
    form: asked === 'what' ? 0.56 : 0.76,
  };
}
