import { ConfigValue, Reading } from './config-value';
import { SettingPlace } from '../finding';

/** A setting that nobody asked for. */
export interface UnreadSetting {
  readonly name: string;
  readonly value: ConfigValue;
  readonly within: ConfigMap;
}

/** Settings by name. Which of them somebody asked for is remembered. */
export class ConfigMap implements SettingPlace {
  private readonly asked = new Set<string>();
  private readonly opened = new Map<string, ConfigMap | readonly ConfigMap[]>();

  constructor(private readonly at: SettingPlace, private readonly entries: ReadonlyMap<string, ConfigValue>, private readonly reading: Reading) {}

  public get path(): string {
    return this.at.path;
  }

  public get place(): string {
    return this.at.place;
  }

  /** What is said of it, where it is an item of a list. */
  public get comments(): readonly string[] {
    return this.at instanceof ConfigValue ? this.at.comments : [];
  }

  public get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /** A setting; one that is empty is not there. */
  public get(name: string): ConfigValue | undefined {
    this.asked.add(name);
    const value = this.entries.get(name);
    return value?.isNothing ? undefined : value;
  }

  public text(name: string): string | undefined {
    return this.get(name)?.text;
  }

  /** A text that is no secret. */
  public known(name: string): string | undefined {
    return this.get(name)?.known;
  }

  public number(name: string): number | undefined {
    return this.get(name)?.number;
  }

  public flag(name: string): boolean | undefined {
    return this.get(name)?.flag;
  }

  public map(name: string): ConfigMap | undefined {
    const there = this.opened.get(name) as ConfigMap | undefined;
    const value = there ? undefined : this.get(name);
    const map = there ?? (value && mapOf(value));
    if (map) { this.opened.set(name, map); }
    return map;
  }

  /** A list of maps; what is none is told. */
  public maps(name: string): readonly ConfigMap[] {
    const there = this.opened.get(name) as readonly ConfigMap[] | undefined;
    const maps = there ?? this.get(name)?.list?.flatMap(item => mapOf(item) ?? []) ?? [];
    this.opened.set(name, maps);
    return maps;
  }

  public tell(status: 'approximate' | 'manual' | 'unsupported', message: string): void {
    this.reading.findings.add(status, this, message);
  }

  /** Settings that nobody asked for, in here and below. */
  public get unread(): readonly UnreadSetting[] {
    const own = [...this.entries].filter(([name, value]) => !this.asked.has(name) && !value.isNothing);
    return [
      ...own.map(([name, value]) => ({ name, value, within: this })),
      ...this.below.flatMap(map => map.unread),
    ];
  }

  /** Settings that somebody asked for, in here and below. */
  public get settings(): readonly SettingPlace[] {
    return [
      ...[...this.entries].filter(([name, value]) => this.asked.has(name) && !this.opened.has(name) && !value.isNothing).map(([, value]) => value),
      ...this.below.flatMap(map => map.settings),
    ];
  }

  private get below(): readonly ConfigMap[] {
    return [...this.opened.values()].flat();
  }
}

/** A value as settings; what is none is told. */
export function mapOf(value: ConfigValue): ConfigMap | undefined {
  const { entries } = value;
  return entries && new ConfigMap(value, entries, value.reading);
}
