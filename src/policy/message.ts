import { CodedError } from '../diagnostic/coded-error';
import { isBlank } from '../input/blank';
import { checked } from '../input/checked';
import { MessageIntent } from '../intent/policy/prompt';

/**
 * A message of a conversation with a model (`role` and `content`).
 */
@checked
export class Message {
  /**
   * An instruction to the model.
   *
   * @param content what it says
   * @throws when it is empty
   */
  public static system(content: string): Message {
    return new Message('system', content);
  }

  /**
   * A word of the user.
   *
   * @param content what it says
   * @throws when it is empty
   */
  public static user(content: string): Message {
    return new Message('user', content);
  }

  /**
   * A word of the model.
   *
   * @param content what it says
   * @throws when it is empty
   */
  public static assistant(content: string): Message {
    return new Message('assistant', content);
  }

  /**
   * An instruction of the developer, for models of OpenAI that tell it from one of the system.
   *
   * @param content what it says
   * @throws when it is empty
   */
  public static developer(content: string): Message {
    return new Message('developer', content);
  }

  private constructor(private readonly role: string, private readonly content: string) {
    if (isBlank(content)) { throw new CodedError('EmptyMessage', `the content of a ${role} message must not be empty`); }
  }

  /** @internal */
  public _toIntent(): MessageIntent {
    return { role: this.role, content: this.content };
  }
}
