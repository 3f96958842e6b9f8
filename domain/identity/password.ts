/** The fewest characters of a password (NIST SP 800-63B asks for 8; Cusp guards health records). */
export const shortestPassword = 10;

const common = /^(?:(.)\1*|0?123456789\d*|(?:password|qwertyuiop|letmein|iloveyou)\W?\d*\W?)$/i;

/** Whether a password is too short, or one that everybody tries first. */
export const isWeak = (password: string): boolean =>
  password.length < shortestPassword || common.test(password);
