/** The way out of the middle of a run for a problem that an honest user can meet. */
import type { Problem } from '../problem.js';

/** Thrown where a stream of results cannot give a Result; caught where the run began. */
export class Halt extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}
