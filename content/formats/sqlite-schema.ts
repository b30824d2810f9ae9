/** What a CREATE TABLE statement says about where each column stands in a record. */

export type TableShape = {
  /** Names in the order of the records, which is not the order of the statement in a WITHOUT ROWID table. */
  readonly columns: readonly string[];
  /** The place of the column that is the rowid under another name, or -1. */
  readonly rowid: number;
  readonly withoutRowid: boolean;
};

const COMMENT = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g;
const QUOTED = /'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]/;
const NAME = new RegExp(`^\\s*(${QUOTED.source}|[^\\s(),]+)`);
const PIECE = new RegExp(`${QUOTED.source}|[(),]|[^'"\`[(),]+|.`, 'gs');
const CONSTRAINT = /^\s*(?:constraint|primary\s+key|unique|check|foreign\s+key)\b/i;

function withoutComments(sql: string): string {
  return sql.replace(COMMENT, (part) => (/^['"]/.test(part) ? part : ' '));
}

function unquoted(name: string): string {
  const inner = /^(['"`])([\s\S]*)\1$/.exec(name);
  if (inner) return (inner[2] ?? '').replaceAll(`${inner[1]}${inner[1]}`, inner[1] ?? '');
  return /^\[.*\]$/s.test(name) ? name.slice(1, -1) : name;
}

/** The definitions between the outermost brackets, and what follows them. */
function definitions(sql: string): { readonly list: readonly string[]; readonly tail: string } {
  const start = sql.indexOf('(') + 1;
  const list: string[] = [''];
  let depth = 0;
  let at = start;
  for (const [piece] of sql.slice(start).matchAll(PIECE)) {
    if (piece === ')' && depth === 0) break;
    at += piece.length;
    if (piece === '(') depth += 1;
    if (piece === ')') depth -= 1;
    if (piece === ',' && depth === 0) list.push('');
    else list.push((list.pop() ?? '') + piece);
  }
  return { list: list.map((each) => each.trim()), tail: sql.slice(at + 1) };
}

function nameOf(definition: string): string {
  return unquoted(NAME.exec(definition)?.[1] ?? '');
}

function keyNames(list: readonly string[]): string[] {
  for (const definition of list) {
    const table = /primary\s+key\s*\(([^)]*)\)/i.exec(definition);
    if (CONSTRAINT.test(definition) && table) return (table[1] ?? '').split(',').map((part) => nameOf(part));
    if (!CONSTRAINT.test(definition) && /\bprimary\s+key\b/i.test(definition)) return [nameOf(definition)];
  }
  return [];
}

function isInteger(list: readonly string[], name: string): boolean {
  const definition = list.find((each) => !CONSTRAINT.test(each) && nameOf(each) === name) ?? '';
  return /^\s*integer\b/i.test(definition.slice(NAME.exec(definition)?.[0].length ?? 0));
}

/** Reads a statement as SQLite keeps it; of one that it cannot follow, it finds no columns. */
export function tableShape(statement: string): TableShape {
  const { list, tail } = definitions(withoutComments(statement));
  const names = list.filter((each) => each !== '' && !CONSTRAINT.test(each)).map(nameOf);
  const withoutRowid = /\bwithout\s+rowid\b/i.test(tail);
  const keys = keyNames(list).filter((key) => names.includes(key));
  if (withoutRowid) {
    return { columns: [...keys, ...names.filter((name) => !keys.includes(name))], rowid: -1, withoutRowid };
  }
  const [key] = keys;
  const alias = key !== undefined && keys.length === 1 && isInteger(list, key) ? names.indexOf(key) : -1;
  return { columns: names, rowid: alias, withoutRowid };
}
