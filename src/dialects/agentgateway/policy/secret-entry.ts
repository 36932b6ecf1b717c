import { Codec, fields, value } from '../../../codec/codec';
import { SecretEntryIntent } from '../../../intent/credential';

/** A reference to a core Secret; other kinds of objects are never looked up, and stay unread. */
export const secretEntry: Codec<SecretEntryIntent> = fields<SecretEntryIntent>({ name: value('name'), key: value('key') });
