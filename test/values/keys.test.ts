import { ApiKey, AuthHeader, AwsCredential, AzureCredential, GcpCredential, SecretStore } from '../../src';

const SECRET = 'sk-proj-S3CRETs3cret0123456789';

/** The code of what is thrown, which never shows the secret. */
function thrown(make: () => unknown): string {
  try {
    make();
  } catch (e) {
    const { code, message } = e as Error & { readonly code: string };
    expect(message).not.toContain('S3CRET');
    expect(message.startsWith(`${code}: `)).toBe(true);
    return code;
  }
  return 'nothing';
}

describe.each([
  ['ApiKey.fromSecretName', ApiKey.fromSecretName],
  ['AwsCredential.fromSecretName', AwsCredential.fromSecretName],
  ['AzureCredential.fromServicePrincipalSecretName', AzureCredential.fromServicePrincipalSecretName],
  ['GcpCredential.fromServiceAccountSecretName', GcpCredential.fromServiceAccountSecretName],
] as [string, (name: string) => unknown][])('%s', (_, make) => {
  test.each(['openai', 'openai-secret', 'sk-production-openai-key', 'a.b', '0', 'a'.repeat(253)])('takes the name %s', name => {
    expect(thrown(() => make(name))).toBe('nothing');
  });

  test.each(['', ' '])('takes no empty name', name => {
    expect(thrown(() => make(name))).toBe('EmptyName');
  });

  test.each([
    SECRET, 'sk-s3cret0123456789abcdef', 'pplx-0123456789abcdef0123', 'Bearer S3CRET', 'S3CRET',
    'Upper', 'under_score', '-a', 'a-', 'a..b', 'a/b', 'a'.repeat(254),
  ])('takes neither a key nor what is no name: %s', name => {
    expect(thrown(() => make(name))).toBe('InvalidName');
  });
});

describe.each([
  ['ApiKey.fromEnvironment', ApiKey.fromEnvironment],
  ['AwsCredential.fromEnvironment, access key', (accessKeyId: string) => AwsCredential.fromEnvironment({ accessKeyId })],
  ['AwsCredential.fromEnvironment, secret key', (secretAccessKey: string) => AwsCredential.fromEnvironment({ secretAccessKey })],
  ['AwsCredential.fromEnvironment, session token', (sessionToken: string) => AwsCredential.fromEnvironment({ sessionToken })],
] as [string, (name: string) => unknown][])('%s', (_, make) => {
  test.each(['OPENAI_API_KEY', '_key', 'k2', 'hf_token'])('takes the variable %s', name => {
    expect(thrown(() => make(name))).toBe('nothing');
  });

  test.each([
    '', '$OPENAI_API_KEY', '2KEY', 'A B',
    SECRET, 'gsk_S3CRETs3cret0123456789', 'hf_S3CRETs3cret0123456789', 'AIzaS3CRETs3cret0123456789', 'AKIAS3CRETS3CRET0123',
  ])('takes neither a key nor what is no variable: %s', name => {
    expect(thrown(() => make(name))).toBe('InvalidName');
  });
});

describe.each([
  ['ApiKey.unsafeLiteral', ApiKey.unsafeLiteral],
  ['ApiKey.unsafeInline', ApiKey.unsafeInline],
] as [string, (key: string) => unknown][])('%s', (_, make) => {
  test('takes a key', () => expect(thrown(() => make(SECRET))).toBe('nothing'));
  test.each(['', ' ', '\n'])('takes no empty key', key => expect(thrown(() => make(key))).toBe('EmptyKey'));
  test('takes no key of several lines', () => expect(thrown(() => make(`${SECRET}\nS3CRET`))).toBe('InvalidKey'));
  test.each(['Bearer ', 'bearer ', ' BEARER\t'])('takes no key after the word Bearer: %j', word => {
    expect(thrown(() => make(`${word}${SECRET}`))).toBe('BearerInKey');
  });
});

describe('ApiKey.fromExternalSecret', () => {
  test('takes one property, not two', () => {
    expect(thrown(() => ApiKey.fromExternalSecret({ store: SecretStore.cluster('vault'), remoteKey: 'llm', remoteProperty: 'a', extractProperty: 'b' })))
      .toBe('ConflictingOptions');
  });

  test('needs a store with a name', () => {
    expect(thrown(() => SecretStore.cluster(' '))).toBe('EmptyName');
    expect(thrown(() => SecretStore.namespaced(''))).toBe('EmptyName');
  });
});

describe('AwsCredential', () => {
  test('takes no empty literal keys', () => {
    expect(thrown(() => AwsCredential.unsafeLiteral({ accessKeyId: '', secretAccessKey: SECRET }))).toBe('EmptyKey');
    expect(thrown(() => AwsCredential.unsafeLiteral({ accessKeyId: 'AKIA', secretAccessKey: '' }))).toBe('EmptyKey');
  });

  test.each(['arn:aws:iam::123456789012:role/llm', 'arn:aws-us-gov:iam::123456789012:role/path/llm'])('assumes the role %s', arn => {
    expect(thrown(() => AwsCredential.assumeRole(arn))).toBe('nothing');
  });

  test.each([
    '', 'llm', 'arn:aws:iam::12345:role/llm', 'arn:aws:iam::123456789012:user/llm', 'arn:aws:iam::123456789012:role/',
  ])('assumes no role such as %s', arn => {
    expect(thrown(() => AwsCredential.assumeRole(arn))).toBe('InvalidName');
  });
});

describe('AuthHeader', () => {
  test.each(['', 'a b', 'a:', 'naïve', 'a'.repeat(257), `Authorization: Bearer ${SECRET}`])('has no name such as %s', name => {
    expect(thrown(() => AuthHeader.named(name))).toBe('InvalidHeader');
    expect(thrown(() => AuthHeader.prefixed(name, 'Token '))).toBe('InvalidHeader');
  });

  test('has a prefix that is not empty, or none', () => {
    expect(thrown(() => AuthHeader.prefixed('Authorization', ''))).toBe('InvalidHeader');
  });
});
