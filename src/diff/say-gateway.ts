import { Area } from './area';
import { Draft } from './draft';
import { canonical } from './leaves';
import { spaced } from './statement';
import { ListenerIntent } from '../intent/gateway';
import { ListenerSetIntent } from '../intent/listener-set';
import { StatedGatewayIntent } from '../intent/place-gateway';

const ACCESS: readonly string[] = ['tls', 'allowedRoutes', 'allowedListeners'];

/** Says what a Gateway is; its listeners are parts of it. */
export function sayGateway(draft: Draft, { gateway, parameters, parametersName, parametersOfClass }: StatedGatewayIntent): void {
  const { listeners, className, ...rest } = gateway;
  draft.say({ key: 'className', words: 'class', area: 'routing', value: className });
  for (const [key, value] of Object.entries(rest)) { draft.say({ key, words: OF_GATEWAY[key] ?? key, area: areaOf(key), value }); }
  if (parameters !== undefined) { Object.entries(parameters).forEach(([key, value]) => draft.say({ key: `parameters.${key}`, words: `parameter ${spaced(key)}`, area: 'behaviour', value })); }
  draft.say({ key: 'parametersName', words: 'parameters', area: 'behaviour', value: parametersName });
  draft.say({ key: 'parametersOfClass', words: 'parameters of the class', area: 'behaviour', value: parametersOfClass });
  sayListeners(draft, listeners);
}

/** Says what is added to a Gateway. */
export function sayListenerSet(draft: Draft, { listeners }: ListenerSetIntent, gateway: string): void {
  draft.say({ key: 'gateway', words: 'Gateway', area: 'routing', value: gateway });
  sayListeners(draft, listeners);
}

function sayListeners(draft: Draft, listeners: readonly ListenerIntent[]): void {
  for (const { name, ...listener } of listeners) {
    const part = draft.part('listener', name, `listener ${name} of ${draft.title}`, draft.place);
    for (const [key, value] of Object.entries(listener)) {
      // Not every release fills it in.
      if (key === 'allowedRoutes' && canonical(value) === USUAL) { continue; }
      part.say({ key, words: WORDS[key] ?? key, area: areaOf(key), value });
    }
  }
}

const USUAL = canonical({ namespaces: { from: 'same' } });

const OF_GATEWAY: { readonly [key: string]: string } = {
  tls: 'certificates of clients',
  allowedListeners: 'allowed ListenerSets',
  backendCertificate: 'certificate for backends',
  infrastructure: 'labels and annotations of what is made',
};

const WORDS: { readonly [key: string]: string } = { tls: 'TLS of clients', allowedRoutes: 'allowed routes' };

const areaOf = (key: string): Area => ACCESS.includes(key) ? 'access' : 'routing';
