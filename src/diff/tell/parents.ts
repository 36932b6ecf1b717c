import { brief, FactChange, kindOf, Statement } from '../statement';

interface Parent { readonly gateway: string; readonly sectionName?: string; readonly port?: number }

/** Says on which listeners something hangs. */
export function tellParents({ before = [], after = [], leaves }: FactChange): readonly Statement[] {
  const shownParent = ({ gateway, sectionName, port }: Parent): string =>
    `${sectionName === undefined ? '' : `listener ${sectionName} of `}${gateway}${port === undefined ? '' : `, port ${port}`}`;
  const [was, is] = [before, after].map(each => brief((each as readonly Parent[]).map(shownParent)));
  return leaves.length === 0 ? [] : [{ kind: kindOf({ before: was === 'none' ? undefined : was, after: is }), message: `hangs on ${is} instead of ${was}`, before: was, after: is }];
}
