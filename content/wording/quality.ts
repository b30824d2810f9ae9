/** How sure it is that a strict reader keeps a wording: from what reading hundreds of cards taught. */
import { lower, type Phrases, relation, tagOf } from './phrases.js';
import type { Worded } from './worded.js';

/** Words that carry content in the prompt, the gap left out. */
export function contentWords({ parts, phrases }: Worded): number {
  return parts.filter(
    (part) =>
      !part.gap &&
      /^(?:NN|VB|JJ|CD)/.test(tagOf(phrases, part.at)) &&
      !/^(?:be|been|is|was|are|were|has|have|had)$/.test(part.text),
  ).length;
}

/** Names, numbers and dates of the prompt: what pins it to one thing. */
function anchors({ parts, phrases }: Worded): number {
  const seen = new Set<number>();
  let loose = 0;
  for (const { gap, at } of parts) {
    const mention = phrases.mention[at] ?? -1;
    if (gap) continue;
    if (mention >= 0) seen.add(mention);
    else if (
      /^(?:NNPS?|CD)$/.test(tagOf(phrases, at)) &&
      at > 0 &&
      !/^(?:NNPS?|CD)$/.test(tagOf(phrases, at - 1))
    )
      loose += 1;
  }
  return seen.size + loose;
}

/** "the" before a bare noun: which one is left open. */
function openDefinites({ parts, phrases }: Worded): number {
  return parts.filter(
    (part, i) =>
      /^the$/i.test(part.text) &&
      /^NN$/.test(tagOf(phrases, part.at + 1)) &&
      parts[i + 1]?.at === part.at + 1 &&
      !parts[i + 1]?.gap &&
      (phrases.below[part.at + 1]?.length ?? 0) <= 2 &&
      !/^(?:world|sea|sun|earth|moon|ocean|public|city|country)$/.test(lower(phrases, part.at + 1)) &&
      lower(phrases, part.at + 2) !== 'of',
  ).length;
}

function between(value: number): number {
  return Math.min(1, Math.max(0, value));
}

function isJoined(phrases: Phrases, top: number): boolean {
  return (
    relation(phrases, top) === 'conj' ||
    (phrases.below[top]?.some((k) => relation(phrases, k) === 'conj') ?? false)
  );
}

/** A plain noun phrase is kept less often than a name: the shorter and the more common, the less. */
function nounPhrase(worded: Worded): number {
  const { span, phrases, clause } = worded;
  let quality = -0.16;
  if (span.first === span.last) quality -= 0.08;
  if (/^(?:called|known|named|termed)$/.test(lower(phrases, clause.top))) quality += 0.2;
  if (/^NNS$/.test(tagOf(phrases, span.top))) quality -= 0.04;
  return quality;
}

/** A word of the title in the answer makes it easy to guess (L4). */
function sharesTitle({ reading, start, end }: Worded['span']): boolean {
  const stems = (text: string) =>
    (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 5));
  const { title, text } = reading.article;
  const titled = new Set(stems(title));
  return titled.size <= 4 && stems(text.slice(start, end)).some((stem) => titled.has(stem));
}

/** In brackets stands what the words before say anyway: an abbreviation of them, or a common word for them. */
function isAside({ parts }: Worded): boolean {
  const gap = parts.findIndex((part) => part.gap);
  return parts[gap - 1]?.text === '(';
}

/** Of a gap. */
export function gapQuality(worded: Worded): number {
  const { span, phrases, cut, label, support, hole } = worded;
  const content = contentWords(worded);
  const pins = anchors(worded);
  let quality = 0.6;
  if (content < 3) quality -= 0.2;
  if (content >= 6) quality += 0.04;
  if (pins >= 2) quality += 0.08;
  if (pins === 0) quality -= 0.08;
  quality -= 0.06 * Math.min(2, openDefinites(worded));
  if (label !== '') quality -= 0.06;
  if (support.length > 0) quality -= 0.02;
  if (cut.gone > 12) quality -= 0.05;
  if (cut.forced) quality -= 0.15;
  if (isAside(worded)) quality -= 0.2;
  if (/^(?:person|place|organisation|other name|date)$/.test(span.kind)) quality += 0.06;
  if (hole.amount !== null) quality += 0.05;
  else if (span.kind === 'noun phrase') quality += nounPhrase(worded);
  if (isJoined(phrases, span.top)) quality -= 0.08;
  if (sharesTitle(span)) quality -= 0.12;
  if (/^amod|^nmod:poss|^compound/.test(phrases.words[span.top]?.label ?? '')) quality -= 0.16;
  return between(quality);
}

/** Of a question, given how well its form fits. */
export function questionQuality(worded: Worded, form: number): number {
  const { cut, support, phrases, clause } = worded;
  const pins = anchors(worded);
  const vague = phrases.below[clause.subject]?.some((k) => /^an?$/.test(lower(phrases, k))) ?? false;
  const quality =
    form +
    (pins >= 2 ? 0.06 : 0) -
    (contentWords(worded) < 3 ? 0.1 : 0) -
    0.06 * Math.min(2, openDefinites(worded)) -
    (vague && clause.subject !== worded.span.top ? 0.1 : 0) -
    (cut.gone > 8 ? 0.05 : 0) -
    (support.length > 0 ? 0.02 : 0);
  return between(quality);
}
