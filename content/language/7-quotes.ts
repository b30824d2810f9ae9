/** Step 7: what stands between quotation marks, and who is named as saying it. */
import type { Block, Span } from '../deck.js';

export type Quotation = Span;

/** Quoted stretches of a block, marks included. An unclosed quotation runs to the end of its block. */
export function quotationsOf(text: string, block: Block): readonly Quotation[] {
  const found: Quotation[] = [];
  let open = -1;
  for (let at = block.start; at < block.end; at += 1) {
    const mark = text[at];
    if (mark === '“' || (mark === '"' && open < 0)) {
      if (open < 0) open = at;
    } else if ((mark === '”' || mark === '"') && open >= 0) {
      found.push({ start: open, end: at + 1 });
      open = -1;
    }
  }
  if (open >= 0) found.push({ start: open, end: block.end });
  return found;
}

/** True where speech is given word for word without marks ("stating, The only …"). */
export function hasUnmarkedSpeech(sentence: string): boolean {
  return /\b(?:says?|said|saying|stat(?:ed|ing|es)|add(?:ed|ing|s)|told \p{L}+|asked|asking|declar(?:ed|ing)|wrote|writing|not(?:ed|ing)|reply(?:ing)?|replied),? ?[,:] (?=\p{Lu}\p{Ll})(?!\p{Lu}\p{Ll}+ (?:said|says|told))/u.test(
    sentence,
  );
}
