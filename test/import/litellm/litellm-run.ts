import { readdirSync, readFileSync } from 'fs';
import { join } from 'path';
import { IConstruct } from 'constructs';
import { GatewaySimulator } from '../../../src';
import { DIALECTS } from '../../../src/dialects/registry';
import { AppCode } from '../../../src/import/code/app-code';
import { LanguageName, LANGUAGES } from '../../../src/import/code/languages';
import { programOf } from '../../../src/import/code/program';
import { LitellmApp, litellmApp, LitellmOptions } from '../../../src/import/litellm/litellm-app';
import { Evaluation } from '../../../src/import/run/evaluate';
import { loadedLibrary } from '../../../src/import/run/load-library';

const CONFIGS = join(__dirname, 'configs');

/** Configs by their names. */
export const CONFIG: { readonly [name: string]: string } = Object.fromEntries(readdirSync(CONFIGS).map(file => [file.replace(/\.yaml$/, ''), readFileSync(join(CONFIGS, file), 'utf8')]));

/** The app of a text. */
export const litellm = (text: string, id = 'agentgateway-1.4', more: Partial<LitellmOptions> = {}): LitellmApp =>
  litellmApp([{ file: 'config.yaml', text }], { dialect: DIALECTS.find(each => each.id === id)!, library: loadedLibrary, ...more });

export const codeOf = ({ app }: LitellmApp, language: LanguageName = 'typescript'): string => LANGUAGES[language].files(app).map(({ text }) => text).join('\n');

/** What is told of a setting, as `status: message`. */
export const toldOf = ({ findings }: LitellmApp, setting: string): readonly string[] => findings.filter(each => each.setting === setting).map(({ status, message }) => `${status}: ${message}`);

/** A gateway that has what an app makes. */
export const gatewayOf = ({ app }: LitellmApp): GatewaySimulator => GatewaySimulator.fromApp(made(app));

function made(app: AppCode): IConstruct {
  const { head, charts } = programOf(app);
  const evaluation = new Evaluation(loadedLibrary);
  for (const { variable, value } of [...head.statements, ...charts.flatMap(({ statements }) => statements)]) {
    const result = evaluation.valueOf(value);
    if (variable) { evaluation.set(variable, result); }
  }
  return evaluation.valueOf({ kind: 'variable', variable: head.statements[0].variable! }) as IConstruct;
}
