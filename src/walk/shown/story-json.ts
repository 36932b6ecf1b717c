import { ClientRequest } from '../request';
import { Story } from '../story';
import { Vault } from '../vault';

/** What happens to a request, for programs; credentials stand as where they come from. */
export function storyJson(dialect: string, request: ClientRequest, stories: readonly Story[], vault: Vault): string {
  return `${JSON.stringify({
    dialect,
    request,
    ways: stories.map(({ share, steps, sent, answer, seconds, open }) => ({
      share,
      steps,
      sent: sent.map(each => ({ ...each, path: vault.shown(each.path), headers: vault.shownHeaders(each.headers) })),
      answer,
      seconds,
      open,
    })),
  }, null, 2)}\n`;
}
