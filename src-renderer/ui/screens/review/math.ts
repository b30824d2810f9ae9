/** What only cards with math need; it is loaded with the first of them. */
import sheet from 'temml/dist/Temml-Local.css?inline';
import { mathDrawn } from '../../../../content/formats/math.js';
import { withMath } from '../../../../content/formats/math-places.js';
import type { SafeNode } from '../../../../content/formats/safe-html.js';

/**
 * After the library's rules. Only a font with measures for mathematics stretches brackets and roots; one of these is
 * part of nearly every system. A formula wider than the card scrolls by itself.
 */
const OURS = `
math { font-family: "Cambria Math", "STIX Two Math", "STIXTwoMath-Regular", "Latin Modern Math", "TeX Gyre Termes Math",
  "Libertinus Math", "DejaVu Math TeX Gyre", "Noto Sans Math", math; }
math.tml-display { overflow-x: auto; overflow-y: hidden; }
`;

/** Rules that its drawing needs. */
export const MATH_RULES = `${sheet}\n${OURS}`;

/** The same tree with its formulas drawn; those that are not understood stay as they were written. */
export function mathDrawnIn(nodes: readonly SafeNode[]): readonly SafeNode[] {
  return withMath(nodes, mathDrawn);
}
