/** Step 8: which words are verbs, and which of them carry a clause. A light view, without a trained parser. */
import type { Token } from './3-tokens.js';
import {
  ADVERBS,
  AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  NON_FINITE_AUXILIARIES,
  PREPOSITIONS,
  PRONOUNS,
  SUBORDINATORS,
} from './words/closed.js';
import { IRREGULAR, REGULAR } from './words/verbs.js';

export type VerbForm = 'base' | 's' | 'past' | 'participle' | 'ing';

type Reading = { readonly base: string; readonly forms: ReadonlySet<VerbForm> };

const DOUBLED = /(?:[^aeiou][aeiou][bdgmnprtl])$/;

function thirdPerson(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|z|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function pastForms(base: string): string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  const doubled = DOUBLED.test(base) ? [`${base}${base.at(-1)}ed`] : [];
  return [`${base}ed`, ...doubled];
}

function presentParticiples(base: string): string[] {
  const stem = base.endsWith('e') && !base.endsWith('ee') ? base.slice(0, -1) : base;
  return DOUBLED.test(base) ? [`${stem}ing`, `${base}${base.at(-1)}ing`] : [`${stem}ing`];
}

function buildForms(): ReadonlyMap<string, Reading> {
  const forms = new Map<string, { base: string; forms: Set<VerbForm> }>();
  const put = (word: string, base: string, form: VerbForm) => {
    const known = forms.get(word);
    if (known) known.forms.add(form);
    else forms.set(word, { base, forms: new Set([form]) });
  };
  const irregular = new Set(IRREGULAR.map(([base]) => base));
  for (const [base, past, participle] of IRREGULAR) {
    put(past, base, 'past');
    put(participle, base, 'participle');
  }
  for (const base of [...irregular, ...REGULAR]) {
    put(base, base, 'base');
    put(thirdPerson(base), base, 's');
    for (const form of presentParticiples(base)) put(form, base, 'ing');
    if (irregular.has(base)) continue;
    for (const form of pastForms(base)) {
      put(form, base, 'past');
      put(form, base, 'participle');
    }
  }
  return forms;
}

const FORMS = buildForms();
const CLOSED = [DETERMINERS, PREPOSITIONS, AUXILIARIES, PRONOUNS, ADVERBS, COORDINATORS, SUBORDINATORS];

/** British spelling is looked up as American ("recognises"). */
function readingOf(word: string): Reading | undefined {
  const lower = word.toLowerCase();
  const known = FORMS.get(lower);
  if (known || !lower.includes('is')) return known;
  return FORMS.get(lower.replace(/is(e|es|ed|ing)$/, 'iz$1'));
}

/** The base form of a verb form that is known for certain; null for an unknown word. */
export function baseOf(word: string): string | null {
  return readingOf(word)?.base ?? null;
}

export function hasForm(word: string, form: VerbForm): boolean {
  return readingOf(word)?.forms.has(form) ?? false;
}

/** True for a word that a noun phrase may end in, as far as the closed classes tell. */
function isContentWord(token: Token | undefined): boolean {
  if (token === undefined || token.kind === 'mark') return false;
  return !CLOSED.some((words) => words.has(token.lower)) && token.lower !== 'to';
}

/** The word before, adverbs and brackets left out. */
function previousWord(tokens: readonly Token[], i: number): Token | undefined {
  let depth = 0;
  for (let at = i - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (token && /^[)\]]$/.test(token.text)) depth += 1;
    else if (token && /^[([]$/.test(token.text)) depth -= 1;
    if (depth > 0 || (token && /^[([]$/.test(token.text))) continue;
    if (token && !(ADVERBS.has(token.lower) || /ly$/.test(token.lower))) return token;
  }
  return undefined;
}

function auxiliaryBefore(tokens: readonly Token[], i: number): boolean {
  for (let at = i - 1; at >= Math.max(0, i - 4); at -= 1) {
    const w = tokens[at]?.lower ?? '';
    if (AUXILIARIES.has(w) || NON_FINITE_AUXILIARIES.has(w)) return true;
    if (!(ADVERBS.has(w) || w === 'not' || w === "n't" || /ly$/.test(w))) return false;
  }
  return false;
}

/** An -ed word after a noun is finite unless what follows makes it a clipped relative ("aimed at", "funded by"). */
function pastIsFinite(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const before = previousWord(tokens, i);
  if (!token || !before || auxiliaryBefore(tokens, i)) return false;
  const subject =
    isContentWord(before) ||
    /^(?:he|she|it|they|we|i|you|who|which|that)$/.test(before.lower) ||
    before.text === '”';
  if (!subject || before.lower === "'s") return false;
  const onlyParticiple = !hasForm(token.text, 'past') && hasForm(token.text, 'participle');
  if (onlyParticiple) return false;
  const after = tokens[i + 1]?.lower ?? '';
  const both = hasForm(token.text, 'participle') || baseOf(token.text) === null;
  if (after === 'at' && /^(?:aimed|directed|targeted|based)$/.test(token.lower)) return false;
  return !(both && /^(?:by|as|from|with)$/.test(after) && !before.capital);
}

function presentIsFinite(tokens: readonly Token[], i: number): boolean {
  const before = previousWord(tokens, i);
  const direct = tokens[i - 1];
  if (!before || !direct) return false;
  if (/^(?:he|she|it|who|which|that)$/.test(before.lower)) return true;
  if (
    DETERMINERS.has(direct.lower) ||
    PREPOSITIONS.has(direct.lower) ||
    direct.lower === 'to' ||
    direct.lower === "'s"
  )
    return false;
  const after = tokens[i + 1];
  const opens =
    after !== undefined &&
    (DETERMINERS.has(after.lower) ||
      PREPOSITIONS.has(after.lower) ||
      after.capital ||
      after.lower === 'that' ||
      after.lower === 'to' ||
      /ly$/.test(after.lower) ||
      ADVERBS.has(after.lower) ||
      /^(?:more|as)$/.test(after.lower) ||
      ((/ly$/.test(direct.lower) || before.capital) && isContentWord(after) && !hasForm(after.text, 'past')));
  const plural = !before.capital && /s$/.test(before.lower.replace(/(?:ss|us|is)$/, ''));
  return isContentWord(before) && !plural && opens;
}

/** "They live", "1,900 people live in": a base form is a verb after a plural subject, when something follows it. */
function baseIsFinite(tokens: readonly Token[], i: number): boolean {
  const before = previousWord(tokens, i);
  const after = tokens[i + 1];
  if (/^(?:they|we|i|you|who)$/.test(before?.lower ?? '')) return true;
  const plural =
    isContentWord(before) && before?.kind === 'word' && /(?:[^s]s|people|men|children)$/.test(before.lower);
  if (!plural || after === undefined) return false;
  return (
    DETERMINERS.has(after.lower) ||
    PREPOSITIONS.has(after.lower) ||
    after.lower === 'to' ||
    /ly$/.test(after.lower)
  );
}

/** Whether the token at `i` carries a clause (tense is on it). */
export function carriesTense(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== 'word' || token.capital) return false;
  const w = token.lower;
  if (/^(?:'re|'ve|'ll|'d|'m)$/.test(w)) return true;
  if (w === "'s") return /^(?:he|she|it|that|there|who|what)$/.test(tokens[i - 1]?.lower ?? '');
  if (AUXILIARIES.has(w)) return !(w === 'will' && DETERMINERS.has(tokens[i - 1]?.lower ?? ''));
  if (hasForm(w, 'past') || (/ed$/.test(w) && baseOf(w) === null && w.length > 4))
    return pastIsFinite(tokens, i);
  if (hasForm(w, 's')) return presentIsFinite(tokens, i);
  if (hasForm(w, 'base')) {
    return baseIsFinite(tokens, i);
  }
  return false;
}

/** Index of the first clause-carrying verb in [from, to), or −1. */
export function firstFinite(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i += 1) if (carriesTense(tokens, i)) return i;
  return -1;
}
