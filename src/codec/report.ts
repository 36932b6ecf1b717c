import { Diagnostic, Severity } from '../diagnostic/diagnostic';

/** Collects what a conversion could not say; one per conversion. */
export class Report {
  public readonly diagnostics: Diagnostic[] = [];

  /** `path` is where the diagnostics are reported; it is asked for only when there is one. */
  constructor(private readonly path: () => string = () => '') {}

  public error(code: string, message: string, manifestPath?: string): void {
    this.diagnostics.push({ severity: Severity.ERROR, code, message, path: this.path(), manifestPath });
  }

  public warn(code: string, message: string, manifestPath?: string): void {
    this.diagnostics.push({ severity: Severity.WARNING, code, message, path: this.path(), manifestPath });
  }

  public info(code: string, message: string, manifestPath?: string): void {
    this.diagnostics.push({ severity: Severity.INFO, code, message, path: this.path(), manifestPath });
  }

  public get failed(): boolean {
    return this.diagnostics.some(d => d.severity === Severity.ERROR);
  }
}
