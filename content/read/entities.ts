/** Character references of HTML ("&eacute;", "&#233;", "&#xe9;") to the characters they stand for. */

/** The names of U+00A0 to U+00FF in order. */
const LATIN_1 =
  `nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute
  micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
  Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute
  Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute
  icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml`.split(
    /\s+/,
  );

/** Names and characters by turns: what else is met in prose. */
const OTHERS =
  `amp & lt < gt > quot " apos ' ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹
  rsaquo › hellip … bull • prime ′ Prime ″ euro € trade ™ minus − dagger † Dagger ‡ permil ‰ larr ← rarr → harr ↔ infin ∞
  ne ≠ le ≤ ge ≥ asymp ≈ radic √ sum ∑ part ∂ alpha α beta β gamma γ delta δ epsilon ε theta θ lambda λ mu μ pi π rho ρ
  sigma σ tau τ phi φ chi χ psi ψ omega ω Delta Δ Sigma Σ Omega Ω OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ`.split(
    /\s+/,
  );

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
  ...OTHERS.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, OTHERS[i + 1] ?? '']] : [])),
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['zwj', '\u200d'],
  ['zwnj', '\u200c'],
]);

/** Old pages number the characters of Windows where Unicode has controls: 145 is meant as ’. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function numbered(code: number): string {
  if (code >= 0x80 && code < 0xa0) return WINDOWS[code - 0x80] ?? '\ufffd';
  const whole = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return whole ? String.fromCodePoint(code) : '\ufffd';
}

/** Decodes once: "&amp;lt;" becomes "&lt;". What is no reference ("AT&T", "R&D;") stays as it is. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,7}));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (hex !== undefined) return numbered(Number.parseInt(hex, 16));
      if (decimal !== undefined) return numbered(Number(decimal));
      return NAMED.get(name ?? '') ?? whole;
    },
  );
}
