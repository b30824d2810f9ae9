/** L1: the prompt does not hold the answer, nor its initials. */
import { wordValue } from '../../language/6-numbers.js';
import { PREPOSITIONS } from '../../language/words/closed.js';
import { type Fault, fault } from '../draft.js';

function stems(text: string): string[] {
  const found = text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return found.filter((w) => !PREPOSITIONS.has(w)).map((w) => w.slice(0, 6));
}

function initials(text: string): string {
  return (text.match(/\p{Lu}/gu) ?? []).join('');
}

/** "Guantánamo" as "Guantanamo", "İzmir" as "Izmir". */
function plain(text: string): string {
  return /[^\p{ASCII}]/u.test(text)
    ? text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i')
    : text;
}

/** A content stem of the answer, or an abbreviation that it spells, in the prompt. */
export function checkLeak(shownPrompt: string, shownAnswer: string): Fault | null {
  const [prompt, answer] = [plain(shownPrompt), plain(shownAnswer)];
  const lowered = prompt.toLowerCase();
  const near = stems(answer).filter((stem) => lowered.includes(stem));
  const seen = new Set(near.length > 0 ? stems(prompt) : []);
  const leak = near.find((stem) => seen.has(stem));
  if (leak !== undefined) return fault('L1', `the prompt gives “${leak}…” away`);
  const given = checkShort(prompt, answer) ?? checkKin(prompt, answer) ?? checkLoneWord(prompt, answer);
  if (given) return given;
  const short = initials(answer);
  const spelled = short.length >= 3 && prompt.includes(short) && new RegExp(`\\b${short}s?\\b`).test(prompt);
  return spelled ? fault('L1', `“${short}” gives the answer away`) : null;
}

const COUNT =
  /^(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|twenty|thirty|forty|fifty)$/;

/** The years of “2010–11”: both. */
function yearsOf(answer: string): readonly string[] {
  const range = /\b(\d\d)(\d\d)[-–—/](\d\d)\b/.exec(answer);
  return range ? [`${range[1]}${range[2]}`, `${range[1]}${range[3]}`] : [];
}

/** Whether a number stands in the prompt by itself; a pattern costs far more than to see that it is nowhere. */
function says(prompt: string, number: string): boolean {
  if (!prompt.toLowerCase().includes(number.toLowerCase())) return false;
  const plain = number.replaceAll('.', '\\.');
  return new RegExp(`(?<![\\p{L}\\d.,])${plain}(?![\\p{L}\\d]|[.,]\\d)`, 'iu').test(prompt);
}

/** “Hz” beside another “Hz”. */
function isUnitShown(prompt: string, answer: string): boolean {
  return /^\p{L}{1,3}$/u.test(answer) && new RegExp(`(?<![\\p{L}_])${answer}(?!\\p{L})`, 'u').test(prompt);
}

/** “_____ mills: Larn, Orrin and Varn”: who counts them knows how many. */
function isCounted(prompt: string, answer: string): boolean {
  const [, told = ''] = /_[^:]*: ([^:_]+)$/.exec(prompt) ?? [];
  const items = told.split(/, (?:and |or )?| (?:and|or) /);
  return items.length > 1 && wordValue(answer) === items.length;
}

/** “SN” in “SHSN”, “50” in “the 50 states”, “2010–11” beside “2011”: short answers that the prompt has already. */
function checkShort(prompt: string, answer: string): Fault | null {
  const code =
    /^\p{Lu}{2,4}$/u.test(answer) && (prompt.match(/\p{Lu}{3,}/gu) ?? []).some((w) => w.includes(answer));
  const count = COUNT.test(answer.toLowerCase()) && says(prompt, answer);
  const given =
    code ||
    count ||
    isUnitShown(prompt, answer) ||
    isCounted(prompt, answer) ||
    yearsOf(answer).some((year) => says(prompt, year));
  return given ? fault('L1', 'the prompt gives the answer away') : null;
}

/** A name without what makes a land of a people, or its language: “Hungar” of “Hungary” and “Hungarian”. */
function root(word: string): string {
  return word.replace(/(?:ians?|ans?|ese|ish|ia|y|a|e|ic)$/, '');
}

/** Two capital words of one kin: “Penn” and “Pennsylvania”, “Hungary” and “Hungarian”. */
function areKin(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  return a.startsWith(b) || b.startsWith(a) || (root(a).length >= 4 && root(a) === root(b));
}

/** A longer answer is more than its name. */
const MOST_NAME = 4;

/** A name with a word that is kin to one of the prompt. */
function checkKin(prompt: string, answer: string): Fault | null {
  const capitals = (text: string): readonly string[] => text.match(/\p{Lu}\p{L}{3,}/gu) ?? [];
  const own: readonly string[] = capitals(answer);
  if (own.length === 0 || answer.split(' ').length > MOST_NAME) return null;
  const shown = capitals(prompt).filter((word) => !own.includes(word));
  const kin = own.find((word) => shown.some((other) => areKin(word, other)));
  return kin === undefined ? null : fault('L1', `the prompt gives “${kin}” away`);
}

const BEFORE = '(?:post|de|non|anti|pre|neo|sub|micro|macro|nano|inter|semi|multi|ultra|trans)';
const BEHIND = '(?:t?ic|t?ical|ism|ists?|ous|ated|ating|ation)';

/** "Coma" beside "comatic", "modernism" beside "postmodernism", "condense" beside "condensation". */
function isMadeOf(word: string, answer: string): boolean {
  const stem = /^\p{Ll}/u.test(answer) && word.length >= 6 && word.slice(0, 6) === answer.slice(0, 6);
  const own = answer.toLowerCase();
  const longer = own.length >= 6 && word.endsWith(own) && new RegExp(`^${BEFORE}${own}$`).test(word);
  return stem || longer || (word.startsWith(own) && new RegExp(`^${own}${BEHIND}$`).test(word));
}

/** An answer of one word, and a word of the prompt that is made of it or that it is made of; the topic in front is no prompt. */
function checkLoneWord(prompt: string, answer: string): Fault | null {
  if (!/^\p{L}{4,}$/u.test(answer)) return null;
  const words: readonly string[] = prompt.replace(/^[^:]{1,60}: /, '').match(/\p{L}{3,}/gu) ?? [];
  const made = words.find((word) => isMadeOf(word.toLowerCase(), answer));
  const [, root = ''] = /^(\p{Lu}\p{Ll}{2,})(?:ism|ists?|ites?)$/u.exec(answer) ?? [];
  const named = root !== '' && words.includes(root);
  return made !== undefined || named ? fault('L1', `the prompt gives “${made ?? root}” away`) : null;
}

/** The longer words of an answer, as a prompt would betray them. */
function tellingWords(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => word.length > 3 || /^\d+$/.test(word));
}

/** L1 for a spare: half of what tells in the answer stands in the prompt. */
export function checkLooseLeak(shownPrompt: string, shownAnswer: string): Fault | null {
  const [prompt, answer] = [plain(shownPrompt), plain(shownAnswer)];
  const own = tellingWords(answer);
  const shown = new Set(tellingWords(prompt));
  const spaced = (text: string) => ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
  const told =
    spaced(prompt).includes(spaced(answer)) ||
    (own.length > 0 && 2 * own.filter((word) => shown.has(word)).length >= own.length);
  if (told) return fault('L1', 'the prompt gives the answer away');
  return checkShort(prompt, answer) ?? checkKin(prompt, answer) ?? checkLoneWord(prompt, answer);
}
