/** Protocol buffers, read only: a message as its fields by number (protobuf.dev, Encoding). */
import { Damage } from './damage.js';
import { readText } from './sqlite-decode.js';

type FieldValue = bigint | Uint8Array;
/** Every value of each field in the order of the file; fixed-width ones as their bytes. */
export type Message = ReadonlyMap<number, readonly FieldValue[]>;

type Place = { value: bigint; end: number };

function varint(bytes: Uint8Array, at: number): Place {
  let value = 0n;
  for (let i = 0; i < 10; i += 1) {
    const byte = bytes[at + i];
    if (byte === undefined) throw new Damage('a message is cut short');
    value |= BigInt(byte & 127) << BigInt(7 * i);
    if (byte < 128) return { value: BigInt.asUintN(64, value), end: at + i + 1 };
  }
  throw new Damage('a message holds a number without an end');
}

function valueAt(bytes: Uint8Array, at: number, wire: number): { value: FieldValue; end: number } {
  if (wire === 0) return varint(bytes, at);
  const length = wire === 2 ? varint(bytes, at) : null;
  const start = length?.end ?? at;
  const size = length === null ? (wire === 1 ? 8 : wire === 5 ? 4 : -1) : Number(length.value);
  if (size < 0 || start + size > bytes.length) throw new Damage('a message is cut short');
  return { value: bytes.subarray(start, start + size), end: start + size };
}

/** The fields of a message. Throws `Damage` where the bytes cannot be one. */
export function readMessage(bytes: Uint8Array): Message {
  const fields = new Map<number, FieldValue[]>();
  for (let at = 0; at < bytes.length; ) {
    const key = varint(bytes, at);
    const number = Number(key.value >> 3n);
    if (number === 0) throw new Damage('a message has a field without a number');
    const { value, end } = valueAt(bytes, key.end, Number(key.value & 7n));
    const list = fields.get(number);
    if (list === undefined) fields.set(number, [value]);
    else list.push(value);
    at = end;
  }
  return fields;
}

function last(message: Message, field: number): FieldValue | undefined {
  return message.get(field)?.at(-1);
}

/** A field's bytes, which may hold a message or packed numbers; empty when it is not there. */
export function bytesField(message: Message, field: number): Uint8Array {
  const value = last(message, field);
  return value instanceof Uint8Array ? value : new Uint8Array(0);
}

/** A field's text, '' when it is not there. */
export function textField(message: Message, field: number): string {
  return readText(bytesField(message, field), () => undefined);
}

/** A whole number, signed, or null when the field is not there. */
export function integerField(message: Message, field: number): number | bigint | null {
  const value = last(message, field);
  if (typeof value !== 'bigint') return null;
  const signed = BigInt.asIntN(64, value);
  const small = Number(signed);
  return Number.isSafeInteger(small) ? small : signed;
}

/** A whole number within what is exact, or `otherwise`. */
export function numberField(message: Message, field: number, otherwise = 0): number {
  const value = integerField(message, field);
  return typeof value === 'number' ? value : otherwise;
}

/** The shortest decimal that is still the same 32-bit number: 0.9, not 0.8999999761581421. */
function shortest(float: number): number {
  for (let digits = 6; digits < 9; digits += 1) {
    const short = Number(float.toPrecision(digits));
    if (Math.fround(short) === float) return short;
  }
  return float;
}

/** A 32-bit number with a point, or null when the field is not there. */
export function floatField(message: Message, field: number): number | null {
  const value = last(message, field);
  if (!(value instanceof Uint8Array) || value.length !== 4) return null;
  return shortest(new DataView(value.buffer, value.byteOffset).getFloat32(0, true));
}

/** A list of 32-bit numbers, packed or one by one. */
export function floatsField(message: Message, field: number): number[] {
  return (message.get(field) ?? []).flatMap((value) => {
    if (!(value instanceof Uint8Array)) return [];
    const view = new DataView(value.buffer, value.byteOffset, value.byteLength);
    return Array.from({ length: Math.floor(value.length / 4) }, (_, i) =>
      shortest(view.getFloat32(4 * i, true)),
    );
  });
}

/** A list of whole numbers, packed or one by one. */
export function numbersField(message: Message, field: number): number[] {
  return (message.get(field) ?? []).flatMap((value) => {
    if (typeof value === 'bigint') return [Number(value)];
    const list: number[] = [];
    for (let at = 0; at < value.length; ) {
      const next = varint(value, at);
      list.push(Number(next.value));
      at = next.end;
    }
    return list;
  });
}

/** The messages of a repeated field. */
export function messagesField(message: Message, field: number): Message[] {
  return (message.get(field) ?? []).flatMap((value) =>
    value instanceof Uint8Array ? [readMessage(value)] : [],
  );
}
