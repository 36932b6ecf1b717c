import { called } from './called';
import { onConditions } from './conditional';
import { duration } from './duration';
import { maybeMember } from './enums';
import { maybe, maybeTextMap } from './optional';
import { Saying } from './saying';
import { AskedProcessingIntent, ExternalProcessingIntent, HeaderProcessingIntent, ProcessingModesIntent } from '../../intent/policy/external-processing';
import { Expression, from, literal, map, structIfAny, textMap } from '../code/expression';

/** A service that changes requests and answers. */
export function externalProcessing(said: ExternalProcessingIntent, saying: Saying): Expression | undefined {
  if ('off' in said) { return from('ExternalProcessing', 'none'); }
  if (!('conditional' in said)) { return asked(said, saying); }
  const items = onConditions('ConditionalProcessing', said.conditional, policy => {
    const processing = asked(policy, saying);
    return processing && { processing };
  });
  return items && from('ExternalProcessing', 'onConditions', items);
}

function asked({ processor, modes, requestAttributes, responseAttributes, metadata }: AskedProcessingIntent, saying: Saying): Expression | undefined {
  if ('extension' in processor) { return from('ExternalProcessing', 'fromExtensionName', literal(processor.extension.name), modesOf(modes)); }
  const { service, failOpen, authority, requestTimeout, messageTimeout } = processor;
  return from('ExternalProcessing', 'of', called(service, saying), structIfAny('ExternalProcessingOptions', {
    modes: modesOf(modes ?? processor.modes),
    failOpen: maybe(failOpen),
    authority: maybe(authority),
    timeout: duration(requestTimeout),
    messageTimeout: duration(messageTimeout),
    requestAttributes: maybeTextMap(requestAttributes),
    responseAttributes: maybeTextMap(responseAttributes),
    metadataContext: metadata && map(Object.fromEntries(Object.entries(metadata)
      .map(([namespace, expressions]) => [namespace, textMap(expressions)]))),
  }));
}

function modesOf(modes: ProcessingModesIntent | undefined): Expression | undefined {
  if (modes === undefined) { return undefined; }
  const header = (mode: HeaderProcessingIntent | undefined): Expression | undefined => maybeMember('HeaderProcessing', mode === 'default' ? undefined : mode);
  return structIfAny('ProcessingModes', {
    requestHeaders: header(modes.requestHeaders),
    requestBody: maybeMember('BodyProcessing', modes.requestBody),
    requestTrailers: header(modes.requestTrailers),
    responseHeaders: header(modes.responseHeaders),
    responseBody: maybeMember('BodyProcessing', modes.responseBody),
    responseTrailers: header(modes.responseTrailers),
    allowModeOverride: maybe(modes.mayOverride),
  });
}
