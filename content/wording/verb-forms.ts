/** Forms of verbs that questions need: the base after "did", the past of a participle. */
import { baseOf } from '../language/8-verbs.js';
import { IRREGULAR } from '../language/words/verbs.js';

const PAST = new Map(IRREGULAR.map(([, past, participle]) => [participle, past]));
/** Endings before "-ed" whose base is certain: with an "e" after them, or without. */
const WITH_E =
  /(?:at|iz|is|ys|uc|duc|nc|rc|dg|rg|lg|v|[^l]l[vs]|rs|ns|aus|os|us|[^aeiou]l|qu|gu|tu|su|cu|bu|[^aeo]ir|sur|tur|ur|or[ck]|ok|ak|ik|iv|id|ud|od|rib|ib)$/;
const WITHOUT_E =
  /(?:[cnpxfrlsh]t|(?:cott|butt|putt)|sh|ch|ck|[ln]d|rd|ss|x|w|[aeo]y|ll|ff|mp|lp|rk|sk|nk|rm|rn|en|on|er|el|it|ain|ean|oin|oom|ail|eal|ool|oof|[eo]ak|[eo]ek|ook|eam|eem|oam|eat|oat|eed|oad|aid|oup|eep|oop)$/;

/** By spelling alone, for verbs that no list has; null where spelling does not tell. */
function stripped(word: string, ending: 'ed' | 's'): string | null {
  if (ending === 's') {
    if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
    return /(?:ss|x|z|ch|sh)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
  }
  if (/[^aeiou]ied$/.test(word)) return `${word.slice(0, -3)}y`;
  const stem = word.slice(0, -2);
  if (/([bdgmnprt])\1$/.test(stem) && !/(?:dd|cott|butt|putt)$/.test(stem)) return stem.slice(0, -1);
  if (WITHOUT_E.test(stem)) return stem;
  return WITH_E.test(stem) ? `${stem}e` : null;
}

/** The base form of a verb with the given Penn tag ("built", "VBD" → "build"); null where it is not certain. */
export function baseForm(word: string, tag: string): string | null {
  const w = word.toLowerCase();
  if (/^(?:is|are|was|were|am|been|being|'s|'re)$/.test(w)) return 'be';
  if (/^(?:has|had|having)$/.test(w)) return 'have';
  if (/^(?:does|did|done)$/.test(w)) return 'do';
  const known = baseOf(w);
  if (known !== null) return known;
  if (/^VB[DN]$/.test(tag)) return w.endsWith('ed') ? stripped(w, 'ed') : null;
  if (tag === 'VBZ') return w.endsWith('s') ? stripped(w, 's') : null;
  return tag === 'VBG' ? null : w;
}

/** The simple past of a base form ("give" → "gave"); null where spelling does not tell. */
export function pastOfBase(base: string): string | null {
  const irregular = IRREGULAR.find(([own]) => own === base);
  if (irregular) return irregular[1];
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (base.endsWith('e')) return `${base}d`;
  return /[^aeiou][aeiou][bdglmnprt]$/.test(base) ? null : `${base}ed`;
}

/** The simple past of a participle ("written" → "wrote"); regular ones are both. */
export function pastOf(participle: string): string {
  const w = participle.toLowerCase();
  return PAST.get(w) ?? w;
}

/** The form for "she" of a present verb or auxiliary ("carry" → "carries", "are" → "is"); others as they are. */
export function singularOf(verb: string): string {
  const w = verb.toLowerCase();
  const known = { are: 'is', were: 'was', have: 'has', do: 'does', go: 'goes' }[w];
  if (known !== undefined) return known;
  if (/[^aeiou]y$/.test(w)) return `${w.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(w) ? `${w}es` : `${w}s`;
}
