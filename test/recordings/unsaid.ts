import { Recordings } from './recording';

/** What was seen of features that constructs have no words for yet, by what would have to be said. */
const SEEN: { readonly [capability: string]: { readonly [number: string]: string } } = {
  'pictures, and policies by labels': {
    '142b': 'tools and images are translated for Anthropic',
    '167': 'targets are found by labels as well',
  },
  'authentication and authorization of clients': {
    140: 'who it is comes first, then what is allowed, limits, guards',
  },
  'other traffic policies': {
    '156': 'a route that overrides is not overruled by its rules',
    '163': 'a policy for a section that is not there is accepted and does nothing',
    '164': 'a policy for something that is not there, or elsewhere, is not attached',
    '168b': 'filters and timeouts of a route win over a policy for the same rule',
    '168c': 'filters and timeouts of a route lose to a Gateway that overrides',
  },
  'settings of backends in policies': {
    158: 'which of two policies of a Gateway counts is arbitrary',
    159: 'which of two policies of a backend counts is arbitrary',
  },
};

export const UNSAID: Recordings = Object.fromEntries(Object.entries(SEEN).flatMap(([capability, recordings]) =>
  Object.entries(recordings).map(([number, seen]) => [number, { seen, unsaid: `${capability}: no construct says it yet` }])));
