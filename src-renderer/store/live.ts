/** A question to the library that answers again whenever what it read has changed. */
import { liveQuery, type Observable } from 'dexie';

/** Never on the study screen: each write would ask again. Errors of the query reach the subscriber. */
export function watch<T>(query: () => T | Promise<T>): Observable<T> {
  return liveQuery(query);
}
