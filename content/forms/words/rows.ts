/** How lists of known names are written: a line for each fine sort, its names so that those near each other are near in kind, place or time. */

/** Names that may stand in each other's gap, with the label of their row. */
export type KnownRow = { readonly label: string; readonly names: readonly string[] };

/** Rows of lines "label: name, name, …"; a label with `*` is a pattern that each name is put into ("* River"). */
export function rowsOf(text: string): readonly KnownRow[] {
  return text
    .trim()
    .split(/\s*\n\s*/)
    .map((line) => {
      const [label = '', list = ''] = line.split(': ');
      const names = list.split(', ');
      const pattern = label.split(' | ')[0] ?? '';
      return { label, names: pattern.includes('*') ? names.map((n) => pattern.replace('*', n)) : names };
    });
}
