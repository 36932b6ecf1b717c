import { Diagnostic, Severity } from '../diagnostic/diagnostic';

/** Collects what a conversion could not say; one per conversion. */
export class Report {
  public readonly diagnostics: Diagnostic[] = [];

  /** `path` is where the diagnostics are reported; it is asked for only when there is one. */
  constructor(private readonly path: () => string = () => '') {}

  public error(code: string, message: string, manifestPath?: string): void {
    this.add(Severity.ERROR, code, message, manifestPath);
  }

  public warn(code: string, message: string, manifestPath?: string): void {
    this.add(Severity.WARNING, code, message, manifestPath);
  }

  public info(code: string, message: string, manifestPath?: string): void {
    this.add(Severity.INFO, code, message, manifestPath);
  }

  public add(severity: Severity, code: string, message: string, manifestPath?: string): void {
    this.diagnostics.push({ severity, code, message, path: this.path(), manifestPath });
  }

  public get failed(): boolean {
    return this.diagnostics.some(d => d.severity === Severity.ERROR);
  }
}
