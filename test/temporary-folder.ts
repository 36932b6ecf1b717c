import { mkdtempSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';

const made: string[] = [];

/** A folder that is gone once the tests of the file are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-ai-gateway-'));
  made.push(folder);
  return folder;
}

afterAll(() => made.forEach(folder => rmSync(folder, { recursive: true, force: true })));
