import { ISecret } from 'cdk8s-plus-28';
import { existingSecretName } from '../credential/existing-secret';
import { secretNameIn } from '../credential/secret-namespace';
import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { itemCount } from '../input/item-count';
import { BasicUsersIntent } from '../intent/policy/basic';
import { isHtpasswdLine } from '../intent/policy/htpasswd';
import { Binding } from '../synth/binding';

/**
 * Which entry of a Secret has the users.
 */
export interface BasicUsersOptions {
  /**
   * Entry of the Secret with the lines of htpasswd (`secretRef.key`; agentgateway 1.4 and later).
   *
   * @default .htaccess
   */
  readonly entry?: string;
}

/** No release takes more. */
const MOST = 256;

/**
 * Users and the hashes of their passwords, in the lines of htpasswd.
 */
@checked
export class BasicUsers {
  /**
   * The users in a Secret of the policy's namespace (`secretRef`).
   *
   * @param secret the Secret
   * @param options which entry has them
   */
  public static fromSecret(secret: ISecret, options: BasicUsersOptions = {}): BasicUsers {
    return new BasicUsers(binding => inSecret(secretNameIn(binding, secret), options));
  }

  /**
   * The users in an existing Secret of the policy's namespace (`secretRef`).
   *
   * @param secretName name of the Secret
   * @param options which entry has them
   * @throws when it is not the name of a Secret
   */
  public static fromSecretName(secretName: string, options: BasicUsersOptions = {}): BasicUsers {
    const name = existingSecretName(secretName);
    return new BasicUsers(() => inSecret(name, options));
  }

  /**
   * The users themselves (`users`). Everyone who can read the policy can try to guess the passwords; use it for tests only.
   *
   * @param lines a line of htpasswd each, such as `alice:$2y$05$…`, from 1 to 256
   * @throws when there are none or too many, or one has no hash (MD5, bcrypt, SHA-1 or crypt), which is told without the line
   */
  public static unsafeInline(lines: string[]): BasicUsers {
    itemCount(lines, MOST, 'users');
    const wrong = lines.findIndex(line => !isHtpasswdLine(line));
    if (wrong >= 0) {
      throw new CodedError('InvalidUser', `users[${wrong}] is no line of htpasswd with a hash, such as alice:$2y$05$…; make it with htpasswd -B, and never give the password itself`);
    }
    return new BasicUsers(() => ({ kind: 'inline', lines }));
  }

  private constructor(private readonly intent: (binding: Binding) => BasicUsersIntent) {}

  /** @internal */
  public _bind(binding: Binding): BasicUsersIntent {
    return this.intent(binding);
  }
}

const inSecret = (name: string, { entry }: BasicUsersOptions): BasicUsersIntent =>
  ({ kind: 'secret', secret: { name, ...entry !== undefined && entry !== '.htaccess' && { key: entry } } });
