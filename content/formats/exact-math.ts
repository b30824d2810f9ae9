/** Powers by arithmetic alone: Math.exp and Math.pow differ in their last bits from engine to engine. */

const { LN2 } = Math;
const TERMS = 24;

/** e to the power of `x`, by the power series around the nearest multiple of ln 2. */
export function exponential(x: number): number {
  const doublings = Math.round(x / LN2);
  const rest = x - doublings * LN2;
  let term = 1;
  let sum = 1;
  for (let n = 1; n < TERMS; n += 1) {
    term = (term * rest) / n;
    sum += term;
  }
  for (let n = 0; n < Math.abs(doublings); n += 1) sum = doublings > 0 ? sum * 2 : sum / 2;
  return sum;
}

/** The natural logarithm of a positive finite number, by the series of the inverse hyperbolic tangent. */
export function logarithm(x: number): number {
  let mantissa = x;
  let doublings = 0;
  for (; mantissa > 1.5; doublings += 1) mantissa /= 2;
  for (; mantissa < 0.75; doublings -= 1) mantissa *= 2;
  const z = (mantissa - 1) / (mantissa + 1);
  let power = z;
  let sum = 0;
  for (let n = 1; n < 2 * TERMS; n += 2) {
    sum += power / n;
    power *= z * z;
  }
  return 2 * sum + doublings * LN2;
}

/** A positive number to any power. */
export function power(base: number, exponent: number): number {
  return exponential(exponent * logarithm(base));
}
