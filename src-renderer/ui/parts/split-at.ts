/** Where an answer stands in a sentence. */

/** A quote in three parts, the answer in the middle; the middle is empty where the answer is no word of it. */
export function splitAtAnswer(quote: string, answer: string): readonly [string, string, string] {
  const literal = answer.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`(?<![\\p{L}\\p{N}]|\\p{N}[.,])${literal}(?![\\p{L}\\p{N}]|[.,]\\p{N})`, 'iu');
  const found = answer === '' ? null : whole.exec(quote);
  if (!found) return [quote, '', ''];
  const end = found.index + found[0].length;
  return [quote.slice(0, found.index), found[0], quote.slice(end)];
}
