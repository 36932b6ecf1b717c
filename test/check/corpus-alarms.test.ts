import { readFileSync } from 'fs';
import { join } from 'path';
import { Asked, Expected, unexpected } from './alarms';
import { OWN } from '../corpus/own';
import { CORPUS, hasCorpus } from '../laws/corpus';

interface IndexedFile {
  readonly file: string;
  readonly lint: readonly string[] | null;
  readonly documents: readonly { readonly acceptedBy?: readonly string[]; readonly errors?: readonly object[] }[];
}

const ANOTHER_PLANE = 'a data plane or release that accepts the schema ignores the field, which was written for another one';
const AZURE = 'before 1.2 the key of Azure travels as Bearer, which Azure does not document; and Anthropic elsewhere gets no key of its own kind';
const NO_HEALTH = 'nothing evicts a provider or model before the last, so that those after it are never asked';

/** What is said of our own manifests, each by itself. */
const OF_OURS: { readonly [code: string]: Expected } = {
  LintApi: { why: 'one path for all APIs of a shared relay sends most requests to the wrong one', none: 1, agentgateway: 1 },
  LintIneffective: { why: `${ANOTHER_PLANE}, or, with streamed answers, later limits and InferencePools behind a provider, in every known release`, none: 4, agentgateway: 4, kgateway: 15 },
  LintModelAliases: { why: 'the model of the provider takes the place of what the aliases are looked up by', none: 1, agentgateway: 1 },
  LintNoEviction: { why: NO_HEALTH, none: 1, agentgateway: 2 },
  LintNoTls: { why: 'plain text is sent to port 443 of a host that has no policy for TLS', kgateway: 1 },
  LintMessageRole: { why: `${ANOTHER_PLANE}: Envoy makes roles lower-case, agentgateway does not`, kgateway: 2 },
  PartialSupport: { why: `${AZURE}; or an identity, an API version and overrides that are written but not known to work`, agentgateway: 2, gloo: 1, kgateway: 3 },
};

/** What is said of the files of the corpus that are not known there for the same. */
const OF_CORPUS: { readonly [code: string]: Expected } = {
  InvalidBodyValue: { why: 'the file is there to show that the controller refuses it', none: 5, kgateway: 5 },
  LintApi: { why: 'recorded: a request for the list of models is answered with 501 by every provider', none: 6, agentgateway: 6 },
  LintBasePath: { why: 'recorded: the path of the client is sent on to a host of one\'s own, and the vendor answers below /v1 only', none: 1, agentgateway: 1 },
  LintExtensionRef: { why: 'recorded: a reference to a policy in a rule turns the whole route into 404', none: 4, agentgateway: 4 },
  LintHealthRule: { why: 'from 1.3 on a client that hangs up evicts the provider by this condition', agentgateway: 1 },
  LintCertificate: { why: 'the listener of the page is for HTTPS and names no certificate', none: 1 },
  LintIneffective: { why: `${ANOTHER_PLANE}, or, with streamed answers, later limits, InferencePools behind a provider and access to models by a failover, in every known release`, none: 9, agentgateway: 9, kgateway: 8 },
  LintMessageRole: { why: `${ANOTHER_PLANE}: Envoy makes roles lower-case, agentgateway does not`, kgateway: 1 },
  LintMissingBackend: { why: 'the page that the file restates leaves the backend out, beside another one', none: 1, agentgateway: 1 },
  LintMissingSecret: { why: 'the Secret is called otherwise on the same page', none: 1, agentgateway: 1 },
  LintModelTarget: { why: 'the model is not in the file, which then has no virtual model either; one is missing on purpose', none: 2, agentgateway: 2 },
  LintNoEviction: { why: NO_HEALTH, none: 5, agentgateway: 5 },
  LintNoTls: { why: 'recorded: with a host of its own a provider loses its TLS, whatever the port', none: 3, agentgateway: 3, kgateway: 5 },
  LintPlaintextKey: { why: 'a value that does not say of itself that it is none stands where a key is sent', none: 46, agentgateway: 17, kgateway: 21 },
  LintPolicyTarget: { why: 'the file is there for how the policy is translated, and its route leads to a Service', none: 6, agentgateway: 1, kgateway: 5 },
  LintPolicyConflict: { why: 'the page shows two ways beside each other, and both policies are for one route', none: 3, agentgateway: 3 },
  LintSecretEntry: { why: 'the Secret of the same file has entries for another way to sign in than the one that reads it', none: 7, agentgateway: 6, kgateway: 1 },
  LintStreamCut: { why: 'Envoy ends a request after 15 seconds where the route says nothing', kgateway: 29 },
  PartialSupport: { why: `${AZURE}; or kgateway 2.0 may take overrides for defaults`, agentgateway: 4, kgateway: 3 },
  UnknownVariable: { why: 'an older release that accepts the manifest lacks the variable, which was written for a newer one', agentgateway: 4 },
};

const ours = OWN.map(({ id, manifest, acceptedBy }): Asked => ({ file: id, text: JSON.stringify(manifest), acceptedBy: [acceptedBy] }));

describe('no false alarm is raised', () => {
  test('of our own manifests, by code and family', () => { expect(unexpected(ours, OF_OURS)).toEqual([]); });

  test('without a reason', () => {
    for (const { why } of [...Object.values(OF_OURS), ...Object.values(OF_CORPUS)]) { expect(why).toMatch(/\w+ \w+ \w+/); }
  });
});

if (hasCorpus) {
  const index = JSON.parse(readFileSync(join(CORPUS, 'index.json'), 'utf8')) as readonly IndexedFile[];
  // A file whose faults are recorded is asked elsewhere.
  const files = index.filter(({ lint }) => lint === null).map(({ file, documents }): Asked => ({
    file,
    text: readFileSync(join(CORPUS, file), 'utf8'),
    acceptedBy: documents.map(({ acceptedBy, errors }) => acceptedBy ?? (errors === undefined ? undefined : [])),
  }));

  test('no false alarm is raised of the corpus, by code and family', () => { expect(unexpected(files, OF_CORPUS)).toEqual([]); });
} else {
  process.stdout.write('there is no corpus: whether its accepted documents raise false alarms is not asked\n');
}
