/** L1: the prompt does not hold the answer, nor its initials. */
import { PREPOSITIONS } from '../../language/words/closed.js';
import { type Fault, fault } from '../draft.js';

function stems(text: string): string[] {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return found.filter((w) => !PREPOSITIONS.has(w)).map((w) => w.slice(0, 6));
}

function initials(text: string): string {
  return (text.match(/\p{Lu}/gu) ?? []).join('');
}

/** A content stem of the answer, or an abbreviation that it spells, in the prompt. */
export function checkLeak(prompt: string, answer: string): Fault | null {
  const lowered = prompt.toLowerCase();
  const near = stems(answer).filter((stem) => lowered.includes(stem));
  const seen = new Set(near.length > 0 ? stems(prompt) : []);
  const leak = near.find((stem) => seen.has(stem));
  if (leak !== undefined) return fault('L1', `the prompt gives “${leak}…” away`);
  const short = initials(answer);
  const spelled = short.length >= 3 && prompt.includes(short) && new RegExp(`\\b${short}s?\\b`).test(prompt);
  return spelled ? fault('L1', `“${short}” gives the answer away`) : null;
}

/** The longer words of an answer, as a prompt would betray them. */
function tellingWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 3 || /^\d+$/.test(word));
}

/** L1 for a spare: half of what tells in the answer stands in the prompt. */
export function checkLooseLeak(prompt: string, answer: string): Fault | null {
  const own = tellingWords(answer);
  const shown = new Set(tellingWords(prompt));
  const plain = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  const told =
    plain(prompt).includes(plain(answer)) ||
    (own.length > 0 && 2 * own.filter((word) => shown.has(word)).length >= own.length);
  return told ? fault('L1', 'the prompt gives the answer away') : null;
}
