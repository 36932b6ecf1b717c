import { spawnSync } from 'child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'fs';
import { dirname, join } from 'path';
import { temporaryFolder } from '../temporary-folder';

const ROOT = join(__dirname, '..', '..');

/** What following a page did. */
export interface PageRun {
  readonly folder: string;
  /** What `kubectl` was given, by its arguments and standard input. */
  readonly applied: readonly { readonly args: string; readonly input: string }[];
  /** What was printed. */
  readonly output: string;
}

/** Programs that a page calls, and that a test has not. `$CALLS` is a folder. */
const PROGRAMS: { readonly [name: string]: string } = {
  npm: 'case "$1" in init) echo \'{"name":"llm","version":"1.0.0"}\' > package.json;; esac',
  npx: `case "$1" in
    tsc) shift; exec node "${ROOT}/node_modules/typescript/bin/tsc" "$@";;
    cdk8s) node "${ROOT}/node_modules/typescript/bin/tsc" --noEmit false --outDir build && exec node build/main.js;;
    cdk8s-ai-gateway) shift; exec node "${ROOT}/bin/cdk8s-ai-gateway.js" "$@";;
    *) echo "npx $1 is not known to this test" >&2; exit 127;;
  esac`,
  kubectl: 'n=$(ls "$CALLS" | wc -l); echo "$*" > "$CALLS/$n"; case "$*" in *"-f -") cat >> "$CALLS/$n";; esac',
  envsubst: 'exec node -e \'let t=require("fs").readFileSync(0,"utf8");for(const [,n] of process.argv[1].matchAll(/\\$(\\w+)/g))t=t.split("$"+n).join(process.env[n]||"");process.stdout.write(t)\' "$1"',
};

/** A folder in which the packages of a page can be imported. */
export function projectFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'node_modules'));
  for (const name of ['cdk8s', 'cdk8s-plus-28', 'constructs', '@types']) { symlinkSync(join(ROOT, 'node_modules', name), join(folder, 'node_modules', name)); }
  symlinkSync(ROOT, join(folder, 'node_modules', 'cdk8s-ai-gateway'));
  writeFileSync(join(folder, 'package.json'), '{"name":"llm","version":"1.0.0"}\n');
  return folder;
}

/** Follows a page from its top to a heading: writes the files that it names just before a block, and runs what stands in blocks of shell. */
export function follow(page: string, until?: string, before: { readonly [file: string]: string } = {}): PageRun {
  const text = readFileSync(join(ROOT, 'docs', page), 'utf8');
  const folder = projectFolder();
  const [bin, calls] = [temporaryFolder(), temporaryFolder()];
  for (const [name, script] of Object.entries(PROGRAMS)) { writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 }); }
  for (const [file, content] of Object.entries(before)) { writeFileSync(join(folder, file), content); }
  let output = '';
  for (const [, name, language, block] of text.slice(0, until === undefined ? undefined : text.indexOf(`\n## ${until}\n`)).matchAll(/(?:`([\w./-]+)`:\n\n)?^```(\w+)\n([\s\S]*?)^```$/gm)) {
    if (name !== undefined) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), block);
    } else if (language === 'sh') {
      const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', block], { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, CALLS: calls } });
      output += stdout + stderr;
      if (status !== 0) { throw new Error(`${page}: this ends with ${status}:\n${block}\n${stdout}${stderr}`); }
    }
  }
  const applied = spawnSync('ls', [calls], { encoding: 'utf8' }).stdout.split('\n').filter(name => name !== '').sort((a, b) => Number(a) - Number(b))
    .map(name => readFileSync(join(calls, name), 'utf8')).map(call => ({ args: call.slice(0, call.indexOf('\n')), input: call.slice(call.indexOf('\n') + 1) }));
  return { folder, applied, output };
}
