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
  'AgentgatewayModel': {
    170: 'models answer to a name, a beginning, an end, or anything, in that order',
    172: 'models are listed, and served at the usual paths only',
    173: 'each preset has its host, path and headers',
    175: 'Azure, Bedrock, Vertex AI and custom models are called like backends',
    176: 'a virtual model shares by weight; a name that the target does not answer to is a share of 404',
    178: 'a virtual model fails over only by the health rules of its models',
    179: 'with a retry of the Gateway it does so within the request',
    180: 'a virtual model chooses by conditions on the request',
    181: 'one target that is missing takes the whole virtual model away',
    183: 'a model has policies of its own, and is gone without its Secret',
    184: 'models come before a prefix of a route and after an exact path',
    186: 'scheme and path of a base URL say TLS and prefix',
    187: 'a custom model is a Service',
  },
};

export const UNSAID: Recordings = Object.fromEntries(Object.entries(SEEN).flatMap(([capability, recordings]) =>
  Object.entries(recordings).map(([number, seen]) => [number, { seen, unsaid: `${capability}: no construct says it yet` }])));
