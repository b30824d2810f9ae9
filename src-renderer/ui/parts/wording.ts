/** What may be wrong with a card that a learner reworded. */

export type Wording = { readonly prompt: string; readonly answer: string };

/** The first fault in plain words, or null. `gap` is the mark that must stay in the prompt exactly once. */
export function faultOf(wording: Wording, gap: string | null): string | null {
  if (wording.prompt.trim() === '') return 'The question is empty.';
  if (wording.answer.trim() === '') return 'The answer is empty.';
  if (gap === null) return null;
  const gaps = wording.prompt.split(gap).length - 1;
  if (gaps === 1) return null;
  return gaps === 0 ? `Keep the gap: write ${gap} where the answer goes.` : `One gap is enough: ${gap} once.`;
}
