import { CodeFile } from './code/language';
import { LanguageName } from './code/languages';

type Variables = readonly { readonly name: string; readonly of: string }[];

/** Versions that an app was tried with. */
const VERSIONS = { 'cdk8s': '^2.70.0', 'cdk8s-ai-gateway': '*', 'cdk8s-plus-28': '^2.5.6', 'constructs': '^10.3.0' };
const TOOLS = { '@types/node': '^20', 'cdk8s-cli': '^2', 'tsx': '^4', 'typescript': '^5' };

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** What an empty folder needs beside the code of an app. */
export function projectFiles(language: LanguageName, variables: Variables): readonly CodeFile[] {
  return [...OF_LANGUAGE[language], ...variables.length > 0 ? [{ path: 'variables.env', text: variablesFile(variables) }] : []];
}

/** How what an app needs is installed. */
export const INSTALL: { readonly [L in LanguageName]: string } = {
  typescript: 'npm install',
  python: 'pip install -r requirements.txt, and npm install --global cdk8s-cli',
};

const OF_LANGUAGE: { readonly [L in LanguageName]: readonly CodeFile[] } = {
  typescript: [
    { path: 'package.json', text: json({ name: 'ai-gateway-app', private: true, scripts: { check: 'tsc --noEmit', synth: 'tsx main.ts' }, dependencies: VERSIONS, devDependencies: TOOLS }) },
    { path: 'tsconfig.json', text: json({ compilerOptions: { target: 'es2022', module: 'nodenext', strict: true, skipLibCheck: true, noEmit: true, types: ['node'] }, include: ['*.ts'] }) },
    { path: 'cdk8s.yaml', text: 'language: typescript\napp: npx tsx main.ts\noutput: dist\n' },
  ],
  python: [
    { path: 'requirements.txt', text: 'cdk8s>=2.70\ncdk8s-ai-gateway\ncdk8s-plus-28>=2.5.6\nconstructs>=10.3\n' },
    { path: 'cdk8s.yaml', text: 'language: python\napp: python main.py\noutput: dist\n' },
  ],
};

/** Names without values, for whoever has them. */
const variablesFile = (variables: Variables): string =>
  `# What envsubst fills in. Keep the values out of version control.\n${variables.map(({ name, of }) => `# ${of}\n${name}=\n`).join('')}`;
