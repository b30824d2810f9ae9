/** Says on stderr how far a long run is: in place on a terminal, else a line for each tenth. */
import process from 'node:process';

export type Progress = (done: number) => void;

/** Says nothing about fewer than ten articles; they are done before it can be read. */
export function progress(all: number): Progress {
  let said = 0;
  return (done) => {
    if (all < 10) return;
    const line = `Converted ${done} of ${all} articles`;
    const last = done === all;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}${last ? '\n' : ''}`);
    else if (last || done * 10 >= (said + 1) * all) {
      said = Math.floor((done * 10) / all);
      process.stderr.write(`${line}\n`);
    }
  };
}
