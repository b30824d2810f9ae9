/** What the machine's error codes mean to the one who typed the command. */

const MEANINGS: Readonly<Record<string, string>> = {
  EACCES: 'you may not write or read there',
  EPERM: 'you may not write or read there',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'a part of the path is not a folder',
  EISDIR: 'a folder has this name',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENXIO: 'it is no file on a disk',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
};

/** The code of an error that the operating system raised, or null where the error is a bug. */
export function faultCode(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : null;
}

/** A few plain words for a fault, to stand in brackets. */
export function faultMeaning(code: string): string {
  return MEANINGS[code] ?? code;
}
