import { DialectDefinition } from './definition';
import { MetGap } from '../codec/gap';
import { FilterIntents } from '../intent/route';

/** What a dialect lacks to have rules of routes refer to a policy. */
export const referenceGaps = (policy: FilterIntents['extension']['policy'], { route: { codec } }: DialectDefinition): readonly MetGap[] =>
  codec.lacks?.({ parents: [], rules: [{ filters: [{ kind: 'extension', policy }] }] }) ?? [];
