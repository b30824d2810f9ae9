/** Names that are a firm's although somebody bears them: "Tarvik" beside "Tarvik Motors", "Lund's shares". */
import type { Found } from './name-table.js';
import type { Word } from './sentence-words.js';
import { TITLES } from './words/people.js';

/** What a firm has and a person has not. */
const OF_A_FIRM =
  /^(?:shares?|shareholders?|chairman|chairwoman|investors?|workers|workforce|profits?|turnover|revenues?|takeover|creditors|subsidiary|headquarters|stores|plants)$/;

function ownsAsFirm(words: readonly Word[], { first, titleFirst, last }: Found): boolean {
  if (titleFirst !== first || TITLES.has(words[first - 1]?.text ?? '')) return false;
  if (!/^['’]s?$/.test(words[last + 1]?.text ?? '')) return false;
  return words.slice(last + 2, last + 4).some(({ text }) => OF_A_FIRM.test(text));
}

/** Words that begin the name of a body and, where they stand alone, are more often seen as a body than as a person. */
function shortBodies(names: readonly Found[]): readonly string[] {
  const opened = new Set<string>();
  const lean = new Map<string, number>();
  for (const { text, shape, seen } of names) {
    const space = text.indexOf(' ');
    if (space > 0 && (shape === 'organisation' || seen === 'ORG')) opened.add(text.slice(0, space));
    const vote = seen === 'ORG' ? 1 : seen === 'PER' ? -1 : 0;
    if (space < 0) lean.set(text, (lean.get(text) ?? 0) + vote);
  }
  return [...opened].filter((word) => (lean.get(word) ?? 0) > 0);
}

/** Single words by which firms are called in these sentences; `all` are the names found in each. */
export function firmNames(
  sentences: readonly { readonly words: readonly Word[] }[],
  all: readonly (readonly Found[])[],
): ReadonlySet<string> {
  const owners = all.flatMap((found, i) =>
    found.filter((one) => !one.text.includes(' ') && ownsAsFirm(sentences[i]?.words ?? [], one)),
  );
  return new Set([...shortBodies(all.flat()), ...owners.map(({ text }) => text)]);
}
