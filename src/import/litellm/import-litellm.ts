import { Values } from './config/environment';
import { Included } from './config/read-config';
import { litellmApp } from './litellm-app';
import { LitellmReport } from './report';
import { GivenFile } from '../../check/given-file';
import { DialectDefinition } from '../../dialects/definition';
import { DIALECTS } from '../../dialects/registry';
import { CodeFile } from '../code/language';
import { LanguageName, LANGUAGES } from '../code/languages';
import { INSTALL } from '../project-files';
import { Library } from '../run/evaluate';

/** How a config becomes files of code. */
export interface LitellmImportOptions {
  readonly stated?: DialectDefinition;
  readonly gateway?: string;
  readonly namespace?: string;
  readonly language: LanguageName;
  readonly library: Library;
  readonly environment: Values;
  readonly included: Included;
}

/** What came of the import of a config. */
export interface ImportedLitellm {
  readonly files: readonly CodeFile[];
  readonly report: LitellmReport;
}

/** Writes an app that does what a LiteLLM proxy did. @throws CodedError where the files are no config of one, or nothing in it can be asked */
export function importLitellm(given: readonly GivenFile[], options: LitellmImportOptions): ImportedLitellm {
  const { stated, language, ...rest } = options;
  const dialect = stated ?? newest();
  const { app, findings, environment } = litellmApp(given, { ...rest, dialect });
  const names = environment.map(({ name }) => `$${name}`).join(' ');
  return {
    files: LANGUAGES[language].files(app),
    report: {
      dialect,
      isStated: stated !== undefined,
      findings,
      variables: environment,
      steps: [
        INSTALL[language],
        'npx cdk8s synth',
        'npx cdk8s-ai-gateway check dist',
        environment.length > 0 ? `set what variables.env lists, and apply: envsubst '${names}' < dist/… | kubectl apply -f -` : 'kubectl apply -f dist',
        `let clients call the Gateway ${rest.gateway ?? 'ai-gateway'} instead of the proxy`,
      ],
    },
  };
}

/** The newest release that is out. */
const newest = (): DialectDefinition => DIALECTS.filter(({ isSnapshot }) => !isSnapshot).at(-1)!;
