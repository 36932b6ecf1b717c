import { ObjectRefIntent } from '../route';

/** What a policy calls by itself: an object of the cluster, or a URL where a release takes one. */
export type CalledServiceIntent = ObjectRefIntent | { readonly url: string };
