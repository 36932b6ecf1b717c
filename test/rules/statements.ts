import { runInThisContext } from 'vm';
import * as cdk8s from 'cdk8s';
import * as ts from 'typescript';
import * as library from '../../src';

const OPTIONS: ts.CompilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 };

/** The codes that statements of an app give, each once: what they throw, or what there is to say about the app, but for what is only good to know. */
export function codesOfStatements(statements: string, dialect: string): readonly string[] {
  const app = new library.AiGatewayApp({ dialect: library.Dialect.named(dialect), printWarnings: false });
  const chart = new cdk8s.Chart(app, 'llm', { namespace: 'ai' });
  const given = { ...cdk8s, ...library, app, chart };
  const { outputText } = ts.transpileModule(statements, { compilerOptions: OPTIONS });
  try {
    (runInThisContext(`(function (${Object.keys(given).join(', ')}) { ${outputText}\n})`) as (...args: readonly unknown[]) => void)(...Object.values(given));
  } catch (e) {
    return [(e as { readonly code?: string }).code ?? String(e)];
  }
  return [...new Set(library.Diagnostics.of(app).all.filter(({ severity }) => severity !== library.Severity.INFO).map(({ code }) => code))];
}
