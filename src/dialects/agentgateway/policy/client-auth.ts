import { chosen } from '../../../codec/chosen';
import { at, Codec, dictionary, Field, fields, optional, spelled, value } from '../../../codec/codec';
import { absent } from '../../../codec/lacking';
import { AuthLocationIntent } from '../../../intent/credential';
import { LabelsIntent } from '../../../intent/policy/api-keys';
import { ClientAuthIntent, ClientAuthModeIntent, ClientLocationIntent, ClientSecretIntent, EXPRESSION_LOCATION } from '../../../intent/policy/client-auth';
import { location } from '../auth';
import { AgentgatewayRelease, since } from '../release';

/** What all ways to tell who calls have in common. */
export function clientAuth(release: AgentgatewayRelease, mode: Field<ClientAuthModeIntent>) {
  return {
    mode,
    location: since('1.2', release, 'the place of a client\'s credential', optional('location', clientLocation(release))),
  } satisfies { readonly [K in keyof ClientAuthIntent]: Field<ClientAuthIntent[K]> };
}

export const clientAuthMode: Field<ClientAuthModeIntent> = spelled('mode', { strict: 'Strict', optional: 'Optional', permissive: 'Permissive' });

/** The same where wrong credentials are refused at the least. */
export function unlessPermissive(feature: string, because: string): Field<ClientAuthModeIntent> {
  const lacking = absent<ClientAuthModeIntent>(`${feature} that are not refused when they are wrong`, because);
  return { ...chosen([lacking, clientAuthMode], v => v === 'permissive' ? lacking : clientAuthMode), decode: clientAuthMode.decode };
}

type ClientExpression = ClientLocationIntent & { readonly kind: 'expression' };

function clientLocation(release: AgentgatewayRelease): Codec<ClientLocationIntent> {
  const expression = fields<Pick<ClientExpression, 'expression'>>({
    expression: since('1.3', release, EXPRESSION_LOCATION, value<string>('expression')) as Codec<string>,
  });
  return {
    ...chosen<ClientLocationIntent>([expression, location], v => v.kind === 'expression' ? expression : location),
    decode: from => {
      const { expression: said } = expression.decode(from) as Partial<ClientExpression>;
      return said !== undefined ? { kind: 'expression', expression: said } : location.decode(from) as AuthLocationIntent;
    },
  };
}

/** A Secret with what clients are checked by; from 1.3 on another kind of object may be named. */
export const clientSecret = (release: AgentgatewayRelease, key: Field<string>): Codec<ClientSecretIntent> => at('secretRef', fields<ClientSecretIntent>({
  name: value('name') as Codec<string>,
  key,
  group: since('1.3', release, 'credentials of clients in another kind of object', value('group')),
  kind: since('1.3', release, 'credentials of clients in another kind of object', value('kind')),
}));

/** All objects with some labels. */
export const selected = (selector: string): Codec<{ readonly labels: LabelsIntent }> =>
  fields({ labels: optional(`${selector}.matchLabels`, dictionary) as Codec<LabelsIntent> });
