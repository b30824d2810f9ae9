/** Numbers written as one number is: digits or words, separators, decimals and the words around it stay. */

/** `write` gives any other value in the same style, or an empty text where the style has none for it. */
export type NumberStyle = {
  readonly value: number;
  /** Digits that tell; the zeros at the end of a round number do not. */
  readonly digits: number;
  readonly write: (value: number) => string;
};

const CARDINALS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  );
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );

function worded(text: string): NumberStyle | null {
  const [, head = '', rest = ''] = /^([A-Za-z]+)((?: .*)?)$/.exec(text) ?? [];
  const lower = head.toLowerCase();
  const row = [CARDINALS, ORDINALS].find((words) => words.indexOf(lower) > 0);
  if (row === undefined) return null;
  const capital = head !== lower;
  return {
    value: row.indexOf(lower),
    digits: 2,
    write: (value) => {
      const word = value >= (row === CARDINALS ? 2 : 1) ? (row[value] ?? '') : '';
      return word === '' ? '' : (capital ? word.charAt(0).toUpperCase() + word.slice(1) : word) + rest;
    },
  };
}

function grouped(value: number, decimals: number, commas: boolean): string {
  const [whole = '', part] = value.toFixed(decimals).split('.');
  const shown = commas ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return part === undefined ? shown : `${shown}.${part}`;
}

/** How the one number in a text is written; null where there is none or more than one. */
export function numberStyle(text: string): NumberStyle | null {
  const found = [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)];
  const [only] = found;
  if (only === undefined) return worded(text);
  if (found.length > 1 || /^0/.test(only[0]) || /\d(?:st|nd|rd|th)\b/.test(text)) return null;
  const before = text.slice(0, only.index);
  const after = text.slice(only.index + only[0].length);
  if (
    /^[\p{L}\d-]/u.test(after.replace(/^(?:m|bn|k|km|kg|cm|mm|ft|lb|mph|s)\b/, '')) ||
    /[\p{L}\d]-?$/u.test(before)
  )
    return null;
  const decimals = only[0].split('.')[1]?.length ?? 0;
  const plain = only[0].replaceAll(',', '');
  const commas = only[0].includes(',') || plain.split('.')[0]?.length === 3;
  return {
    value: Number(plain),
    digits: plain.replace('.', '').replace(/0+$/, '').length,
    write: (value) => `${before}${grouped(value, decimals, commas)}${after}`,
  };
}

const FACTORS = [0.6, 0.7, 0.8, 0.9, 1.15, 1.3, 1.45, 1.6, 1.75, 1.9];

/** The value with no more telling digits than the key has, so that a round key does not stand out. */
function rounded(value: number, key: NumberStyle): number {
  let unit = 1;
  while (unit * 10 <= key.value && Math.round(key.value / (unit * 10)) * unit * 10 === key.value) unit *= 10;
  const decimals = key.write(key.value).match(/\d\.(\d+)/)?.[1]?.length ?? 0;
  let step = unit;
  for (let i = 0; i < decimals; i += 1) step /= 10;
  return Math.round(Math.round(value / step) * step * 1e6) / 1e6;
}

/** Values between half and double of a number, written as finely as it is, itself not among them. */
export function valuesAround(key: NumberStyle): readonly number[] {
  const near =
    key.value <= 12 && Number.isInteger(key.value)
      ? [-3, -2, -1, 1, 2, 3, 4]
          .map((step) => key.value + step)
          .filter((v) => 2 * v >= key.value && v <= 2 * key.value)
      : FACTORS.map((factor) => rounded(key.value * factor, key));
  return [...new Set(near)].filter((v) => v > 0 && v !== key.value);
}
