/** Says on stderr how far a long step is: in place on a terminal, else a line now and then. */
const LINE_EVERY = 10_000;

/**
 * Starts telling about one step. `text` is asked each second and gets the seconds passed. Returns the way
 * to stop, which prints `text` a last time.
 * @param {(seconds: number) => string} text
 */
export function telling(text) {
  const begun = Date.now();
  let lastLine = begun;
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const show = () => {
    if (process.stderr.isTTY) return process.stderr.write(`\r\x1b[K${text(seconds())}`);
    if (Date.now() - lastLine < LINE_EVERY) return;
    lastLine = Date.now();
    process.stderr.write(`${text(seconds())}\n`);
  };
  const ticking = setInterval(show, 1000);
  return () => {
    clearInterval(ticking);
    process.stderr.write(`${process.stderr.isTTY ? '\r\x1b[K' : ''}${text(seconds())}\n`);
  };
}

/** One plain line on stderr: stdout is left to what a command is asked for. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}
