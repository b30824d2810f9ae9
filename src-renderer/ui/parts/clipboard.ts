/** Puts text on the clipboard without asking for a permission, which the shell grants to nobody. */

/** Only from a key or a press of the learner; false where the system refuses. */
export function copyText(text: string): boolean {
  let taken = false;
  const give = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    taken = true;
  };
  document.addEventListener('copy', give, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', give);
  return done && taken;
}
