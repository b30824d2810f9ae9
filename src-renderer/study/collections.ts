/** Collections: shelves of articles, named in levels as Anki names its decks. */

/** What parts the levels of a name. */
const LEVELS = '::';

type Shelved = { readonly collection?: string; readonly deck?: string };

/** A name as it is kept: levels without empty ends; empty for none. */
export function collectionName(typed: string): string {
  const levels = typed.split(LEVELS).map((level) => level.replace(/\s+/gu, ' ').trim());
  return levels.filter((level) => level !== '').join(LEVELS);
}

/** Where an article stands: its collection; a deck from elsewhere stands under its own name. Empty for nowhere. */
export function shelfOf({ collection, deck }: Shelved): string {
  return collection ?? deck ?? '';
}

/** True for the collection itself and all below it. */
export function isWithin(row: Shelved, collection: string): boolean {
  const shelf = shelfOf(row);
  return shelf === collection || shelf.startsWith(`${collection}${LEVELS}`);
}

/** The levels of a shelf below a collection ('' for the library), as one name; empty where there are none. */
export function levelsBelow(shelf: string, collection: string): string {
  if (collection === '') return shelf;
  return shelf.startsWith(`${collection}${LEVELS}`) ? shelf.slice(collection.length + LEVELS.length) : '';
}

/** The name for people: its levels, the outermost first. */
export function levelsOf(collection: string): readonly string[] {
  return collection.split(LEVELS);
}

/** The collection that one stands in; empty for none. */
export function collectionAbove(collection: string): string {
  return levelsOf(collection).slice(0, -1).join(LEVELS);
}

/** What is given to a shelf: to itself, or to the nearest collection that it stands in; undefined for nothing. */
export function givenTo<T>(shelf: string, given: ReadonlyMap<string, T>): T | undefined {
  for (let name = shelf; name !== ''; name = collectionAbove(name)) {
    const found = given.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Every collection that holds something, and those above it; each after the one that it stands in. */
export function collectionsOf(rows: readonly Shelved[]): readonly string[] {
  const names = new Set<string>();
  for (const shelf of new Set(rows.map(shelfOf))) {
    if (shelf === '') continue;
    const levels = levelsOf(shelf);
    for (let depth = 1; depth <= levels.length; depth += 1) names.add(levels.slice(0, depth).join(LEVELS));
  }
  const key = (name: string) => levelsOf(name).join('\u0000');
  return [...names].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
