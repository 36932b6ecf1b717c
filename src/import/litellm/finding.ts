import { MigrationStatus } from '../../migrate/finding';

/** What becomes of a setting. */
export interface LitellmFinding {
  readonly status: MigrationStatus;
  /** The setting, such as `router_settings.num_retries`. */
  readonly setting: string;
  /** Where it stands, as `file:line`. */
  readonly place: string;
  /** What to know and do; empty for what arrives exactly. */
  readonly message: string;
}

/** Where a finding belongs. */
export interface SettingPlace {
  readonly path: string;
  readonly place: string;
}

/** What is told of a config, in the order in which it is found. */
export class Findings {
  private readonly all: LitellmFinding[] = [];

  public add(status: Exclude<MigrationStatus, 'exact'>, { path, place }: SettingPlace, message: string): void {
    if (this.all.some(each => each.setting === path && each.place === place && each.message === message)) { return; }
    this.all.push({ status, setting: path, place, message });
  }

  /** Everything, with what arrives exactly, in the order of the config. */
  public listed(settings: readonly SettingPlace[]): readonly LitellmFinding[] {
    const said = new Set(this.all.map(({ setting }) => setting));
    const exact = settings.filter(({ path }) => !said.has(path)).map(({ path, place }): LitellmFinding => ({ status: 'exact', setting: path, place, message: '' }));
    const all = [...this.all, ...exact].map(finding => ({ finding, ...positionOf(finding) }));
    const files = [...new Set(all.map(({ file }) => file))];
    return all.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file) || a.line - b.line).map(({ finding }) => finding);
  }
}

function positionOf({ place }: LitellmFinding): { readonly file: string; readonly line: number } {
  const colon = place.lastIndexOf(':');
  return { file: place.slice(0, colon), line: Number(place.slice(colon + 1)) };
}
