import { JwtIntent, JwtProviderIntent } from '../../intent/policy/jwt';
import { Risk } from '../risk';
import { brief, FactChange, kindOf, Statement } from '../statement';
import { tellClientAuth } from './client-auth';

/** Says whose tokens are taken: with each issuer and each audience more of them, but with the first audience fewer. */
export function tellJwt(change: FactChange): readonly Statement[] {
  if (kindOf(change) !== 'changed' || !('providers' in (change.before as object)) || !('providers' in (change.after as object))) { return tellClientAuth(change); }
  const [before, after] = [change.before, change.after] as readonly JwtIntent[];
  const told: Statement[] = [];
  for (const provider of after.providers) {
    if (!found(provider, before)) { told.push({ kind: 'added', risk: 'access-widened', message: `${change.words} of ${nameOf(provider)} are taken as well`, after: brief(provider) }); }
  }
  for (const provider of before.providers) {
    const later = found(provider, after);
    if (later) {
      told.push(...tellAudiences(change.words, provider, later));
    } else { told.push({ kind: 'removed', risk: 'access-narrowed', message: `${change.words} of ${nameOf(provider)} are not taken any more`, before: brief(provider) }); }
  }
  const leaves = change.leaves.filter(({ path: [first, , field], before: was, after: is }) => first !== 'providers' || (field !== undefined && field !== 'audiences')
    // A provider that is told apart by its place alone.
    || (field === undefined && was !== undefined && is !== undefined));
  return leaves.length === 0 ? told : [...told, ...tellClientAuth({ ...change, leaves })];
}

const nameOf = ({ name, issuer }: JwtProviderIntent): string => name === undefined ? issuer : `${issuer} (${name})`;
const found = ({ name, issuer }: JwtProviderIntent, { providers }: JwtIntent): JwtProviderIntent | undefined =>
  providers.find(each => each.name === name && each.issuer === issuer);

function tellAudiences(words: string, provider: JwtProviderIntent, later: JwtProviderIntent): readonly Statement[] {
  const [was, is] = [provider.audiences ?? [], later.audiences ?? []];
  const [gone, come] = [was.filter(each => !is.includes(each)), is.filter(each => !was.includes(each))];
  const of = `${words} of ${nameOf(provider)}`;
  if (gone.length + come.length === 0) { return []; }
  const [before, after] = [was.join(', '), is.join(', ')];
  if (is.length === 0) { return [{ kind: 'removed', risk: 'access-widened', message: `${of} are taken for any audience, not only for ${before}`, before }]; }
  if (was.length === 0) { return [{ kind: 'added', risk: 'access-narrowed', message: `${of} are taken for ${after} alone, not for any audience`, after }]; }
  const risk: Risk = gone.length === 0 ? 'access-widened' : come.length === 0 ? 'access-narrowed' : 'access-changed';
  return [{ kind: 'changed', risk, message: `${of} are taken for ${after} instead of ${before}`, before, after }];
}
