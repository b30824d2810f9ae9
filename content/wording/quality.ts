/** How sure it is that a strict reader keeps a wording: from what reading hundreds of cards taught. */
import { lower, relation, tagOf } from './phrases.js';
import type { Worded } from './word-span.js';

/** Words that carry content in the prompt, the gap left out. */
function contentWords({ parts, phrases }: Worded): number {
  return parts.filter(
    (part) =>
      !part.gap &&
      /^(?:NN|VB|JJ|CD)/.test(tagOf(phrases, part.at)) &&
      !/^(?:be|is|was|are|were|has|have|had)$/.test(part.text),
  ).length;
}

function between(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Of a gap. */
export function gapQuality(worded: Worded): number {
  const { span, phrases, cut, label, support, hole } = worded;
  const content = contentWords(worded);
  let quality = 0.62;
  if (content < 4) quality -= 0.2;
  if (content >= 6) quality += 0.05;
  if (label !== '') quality -= 0.15;
  if (support.length > 0) quality -= 0.03;
  if (cut.gone > 12) quality -= 0.05;
  if (/^(?:person|place|organisation|other name)$/.test(span.kind)) quality += 0.08;
  if (hole.amount !== null) quality += 0.05;
  if (span.kind === 'noun phrase' && span.first === span.last) quality -= 0.1;
  if (
    relation(phrases, span.top) === 'conj' ||
    phrases.below[span.top]?.some((k) => relation(phrases, k) === 'conj')
  )
    quality -= 0.1;
  if (/^(?:of|by|from)$/.test(lower(phrases, span.first - 1))) quality -= 0.02;
  return between(quality);
}

/** Of a question, given how well its form fits. */
export function questionQuality(worded: Worded, form: number): number {
  const { cut, support } = worded;
  return between(
    form +
      (contentWords(worded) < 4 ? -0.25 : 0) -
      (cut.gone > 8 ? 0.05 : 0) -
      (support.length > 0 ? 0.02 : 0),
  );
}
