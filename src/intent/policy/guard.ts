import { ConnectionIntent } from './connection';
import { AuthLocationIntent, CredentialIntent } from '../credential';
import { ObjectRefIntent } from '../route';
import { TlsIntent } from '../tls';

/** How people call them. */
export const GUARDS = 'guards of prompts and answers';
export const GUARD_STREAMS = 'guards of streamed answers';

/** What gateways find by themselves. */
export type DetectorIntent = 'ssn' | 'creditCard' | 'phoneNumber' | 'email' | 'caSin';

/** What the client is told instead of an answer. */
export interface RejectionIntent {
  readonly message?: string;
  readonly statusCode?: number;
}

export interface PatternIntent {
  readonly pattern: string;
  readonly name?: string;
}

/** A header of the client that is sent along; without a value, whatever its value is. */
export interface ForwardedHeaderIntent {
  readonly name: string;
  /** How the name is looked for, where that can be told. */
  readonly nameMatch?: 'exact' | 'prefix' | 'suffix' | 'contains' | 'regex';
  readonly value?: { readonly type?: 'exact' | 'regex'; readonly text: string };
}

/** Where a webhook is, as an object of the cluster or as a host that is spoken to in plain HTTP. */
export type WebhookServiceIntent = ObjectRefIntent | { readonly host: string; readonly port: number };

/** How a guard calls the service that decides. */
export interface GuardCallIntent extends ConnectionIntent {
  readonly credential?: CredentialIntent;
  readonly authLocation?: AuthLocationIntent;
  readonly tls?: TlsIntent;
}

/** Every way to look at a prompt or an answer, keyed by kind. */
export interface GuardIntents {
  regex: { readonly detectors?: readonly DetectorIntent[]; readonly patterns?: readonly PatternIntent[]; readonly action?: 'mask' | 'reject' };
  webhook: {
    readonly service: WebhookServiceIntent;
    readonly forwardHeaders?: readonly ForwardedHeaderIntent[];
    readonly failureMode?: 'closed' | 'open';
    /** Headers of its own, by name; the values are CEL. */
    readonly headers?: { readonly [name: string]: string };
  };
  moderation: { readonly model?: string; readonly call?: GuardCallIntent };
  bedrock: { readonly identifier: string; readonly version: string; readonly region: string; readonly call?: GuardCallIntent };
  modelArmor: { readonly templateId: string; readonly projectId: string; readonly location?: string; readonly call?: GuardCallIntent };
}

export type GuardKind = keyof GuardIntents;

/** What every guard can say besides. */
export interface GuardExtrasIntent {
  readonly rejection?: RejectionIntent;
  /** What of a request it looks at. */
  readonly scope?: readonly ('Messages' | 'SystemPrompt' | 'ToolInput' | 'ToolOutput')[];
}

/** One guard. */
export type GuardIntent = { [K in GuardKind]: { readonly kind: K } & GuardIntents[K] & GuardExtrasIntent }[GuardKind];

/** All guards of one place, in the order in which they look; of several places agentgateway follows one, with all that it says. */
export interface GuardsIntent {
  readonly request?: readonly GuardIntent[];
  readonly response?: readonly GuardIntent[];
  /** Whether those of answers look at streamed ones, too; silence is no. */
  readonly streams?: true;
}
