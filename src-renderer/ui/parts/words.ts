/** Numbers as people say them. */

const WHOLE = new Intl.NumberFormat('en');

/** "1 card", "1,204 cards". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${WHOLE.format(n)} ${n === 1 ? one : many}`;
}
