/** A file that contradicts itself or asks for too much: thrown deep inside a reader, told as a Problem. */

/** The message says what is wrong in words for the one who brought the file, without a full stop. */
export class Damage extends Error {}
