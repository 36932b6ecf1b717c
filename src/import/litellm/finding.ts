import { MigrationStatus } from '../../migrate/finding';
import { worst } from '../../migrate/report';

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
    return [...this.all, ...exact].sort((a, b) => byPlace(a.place, b.place));
  }

  /** The worst that was said of a setting. */
  public statusOf(setting: string): MigrationStatus {
    return worst(this.all.filter(each => each.setting === setting).map(({ status }) => status));
  }
}

function byPlace(a: string, b: string): number {
  const [file, line] = partsOf(a);
  const [otherFile, otherLine] = partsOf(b);
  return file === otherFile ? line - otherLine : 0;
}

function partsOf(place: string): readonly [string, number] {
  const colon = place.lastIndexOf(':');
  return [place.slice(0, colon), Number(place.slice(colon + 1))];
}
