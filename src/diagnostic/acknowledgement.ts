/** Why a finding of some code is known and accepted. */
export interface Acknowledged {
  readonly code: string;
  readonly reason: string;
}

/** The annotation of an object that tells which findings about it are acknowledged: `LintNoTls: plain on purpose; LintStreamCut: short answers`. */
export const ACKNOWLEDGE = 'cdk8s-ai-gateway/acknowledge';

// A reason may have a semicolon, too; a code begins with a capital.
const BETWEEN = /;\s*(?=[A-Z]\w*\s*:)/;

/** What such an annotation or comment says. Where it gives no reason, that is empty. */
export function acknowledgedIn(text: string): readonly Acknowledged[] {
  return text.trim().replace(/;\s*$/, '').split(BETWEEN).map(part => {
    const [, code, reason = ''] = /^([^\s:]*)\s*:?\s*([\s\S]*)$/.exec(part.trim())!;
    return { code, reason: reason.trim() };
  });
}

/** The text of an annotation, in order of codes. */
export const acknowledgeText = (acknowledged: readonly Acknowledged[]): string =>
  [...new Map(acknowledged.map(each => [each.code, each])).values()].sort((a, b) => a.code < b.code ? -1 : 1)
    .map(({ code, reason }) => `${code}: ${reason.replace(/\s+/g, ' ')}`).join('; ');
