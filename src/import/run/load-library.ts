import { Library } from './evaluate';
import { packageOf } from '../code/packages';

type Exports = ReturnType<Library['typesOf']>;

const LOADED: { readonly [name: string]: () => Exports } = {
  'cdk8s': () => require('cdk8s') as Exports,
  'cdk8s-plus-28': () => require('cdk8s-plus-28') as Exports,
  // The library as users load it; the bundle leaves it to be loaded as well.
  'cdk8s-ai-gateway': () => require('../../index') as Exports,
};

/** The library that code is run with, loaded only when it is. */
export const loadedLibrary: Library = { typesOf: type => LOADED[packageOf(type)]() };
