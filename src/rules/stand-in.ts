import { isPlaceholder } from './placeholder';

/** `<key>`, `YOUR_KEY`, `mysecretkey`, `__KEY__`, `changeme`, `xxxx`, `sk-...`, and nothing at all. */
const TO_BE_FILLED_IN = '<.*>|your(?:[-_ ].*)?|my[-_ ]?(?:secret[-_ ]?)?(?:api[-_ ]?)?(?:key|token|secret)|__\\w+__|(?:replace|change|insert|enter|put|add)[-_ ]?(?:me|this|your|here|with)(?:[-_ ].*)?|' +
  'todo(?:[-_ :].*)?|tbd|placeholder.*|redacted|[x.*…]*';

/** `not-required`, `no key needed`, `sk-no-key-required`, `n/a`: for servers that ask for none. */
const SAYS_NONE = '(?:no|not|non)[-_ ]?(?:api[-_ ]?key|(?:a[-_ ])?real|key|auth\\w*|token|secret|need\\w*|required|used|applicable|set|necessary)(?:[-_ ]\\w+)*|n/?a|' +
  'none|null|nil|undefined|empty|blank|unused|unneeded|ignored?|anything|whatever|optional';

/** `dummy`, `fake-key`, and the names of servers that are given as their own keys. */
const MADE_UP = 'fake\\w*|(?:dummy|fake|mock|bogus|example|sample|test|ollama|vllm|lm[-_]?studio|local|localhost|llama(?:[-_.]?cpp)?)(?:[-_ ]?(?:api[-_ ]?)?(?:key|token|secret|value|string))?';

const STAND_IN = new RegExp(`^\\s*(?:bearer\\s+)?(?:(?:sk|ant|proj|key|token|api)[-_])*(?:${TO_BE_FILLED_IN}|${SAYS_NONE}|${MADE_UP})\\s*$`, 'i');

/** Whether a text stands for a credential that somebody else will put there, or says that there is none, rather than being one. */
export const isStandIn = (text: string): boolean => /\$[({]?[A-Za-z_]/.test(text) || STAND_IN.test(text) || isPlaceholder(text);
