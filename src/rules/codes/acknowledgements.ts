import { Severity } from '../../diagnostic/diagnostic';
import { FedCode } from '../rule';
import { manifests, statements } from './examples';

const ACKNOWLEDGED = { level: Severity.ERROR, topic: 'acknowledgements' } as const;

/** What is wrong with an acknowledgement of a finding. */
export const ACKNOWLEDGEMENT_CODES: readonly FedCode[] = [
  {
    ...ACKNOWLEDGED,
    level: Severity.WARNING,
    code: 'UnusedAcknowledgement',
    title: 'something is acknowledged that is not found',
    reason: 'it was mended, or never there; left alone, it would hide what comes back',
    fix: 'remove the acknowledgement',
    examples: manifests(`
      apiVersion: v1
      kind: Secret
      metadata:
        name: openai-key
      stringData:
        # acknowledge LintPlaintextKey: a key of the sandbox
        Authorization: $OPENAI_API_KEY
    `, `
      apiVersion: v1
      kind: Secret
      metadata:
        name: openai-key
      stringData:
        Authorization: $OPENAI_API_KEY
    `),
  },
  {
    ...ACKNOWLEDGED,
    level: Severity.WARNING,
    code: 'InvalidAcknowledgement',
    title: 'something is acknowledged without a reason, or that cannot be',
    reason: 'whoever reads it later wants to know why; and what is an error is refused all the same',
    fix: 'give the reason after a colon, or mend what is wrong',
    examples: statements(
      'Acknowledgement.of(chart).add(\'LintPlaintextKey\', \' \');',
      'Acknowledgement.of(chart).add(\'LintPlaintextKey\', \'a key of the sandbox\');\nnew OpenAiBackend(chart, \'openai\', { apiKey: ApiKey.unsafeLiteral(\'not-a-key\') });'),
  },
  {
    ...ACKNOWLEDGED,
    code: 'UnknownCode',
    title: 'a code is acknowledged that no warning or info has',
    reason: 'a slip in the code would let the finding through, and an error cannot be acknowledged',
    fix: 'use the code as the finding shows it',
    examples: manifests(`
      apiVersion: v1
      kind: Secret
      metadata:
        name: openai-key
      stringData:
        # acknowledge LintPlainKey: a key of the sandbox
        Authorization: $OPENAI_API_KEY
    `, `
      apiVersion: v1
      kind: Secret
      metadata:
        name: openai-key
      stringData:
        Authorization: $OPENAI_API_KEY
    `),
  },
];
