import { readdirSync, readFileSync } from 'fs';

/** What a construct becomes in one dialect: a part of a golden file. */
export interface Written {
  readonly dialect: string;
  readonly yaml: string;
}

/** Everything in the golden files. */
export const WRITTEN: readonly Written[] = readdirSync(__dirname).filter(file => file.endsWith('.yaml')).flatMap(file =>
  readFileSync(`${__dirname}/${file}`, 'utf8').split(/^(?=# (?:gloo|kgateway|agentgateway)-)/m).map(yaml => ({ dialect: /^# (\S+)/.exec(yaml)?.[1] ?? '', yaml })));
