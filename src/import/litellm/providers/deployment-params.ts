import { ConfigMap } from '../config/config-map';
import { ConfigValue } from '../config/config-value';
import { SettingPlace } from '../finding';

/** The parameters of a deployment: its own, those of its credential, those of all deployments. */
export class DeploymentParams implements SettingPlace {
  /** @param maps the first that has a parameter counts */
  constructor(private readonly maps: readonly ConfigMap[]) {}

  public get path(): string {
    return this.maps[0].path;
  }

  public get place(): string {
    return this.maps[0].place;
  }

  public get names(): readonly string[] {
    return [...new Set(this.maps.flatMap(map => map.names))];
  }

  public get(name: string): ConfigValue | undefined {
    // All are asked, so that all know that it is read.
    return this.maps.map(map => map.get(name)).find(value => value !== undefined);
  }

  public text(name: string): string | undefined {
    return this.get(name)?.text;
  }

  public known(name: string): string | undefined {
    return this.get(name)?.known;
  }

  public number(name: string): number | undefined {
    return this.get(name)?.number;
  }

  /** A whole number of at least `least`; anything else is told. */
  public count(name: string, least: number): number | undefined {
    return wholeNumber(this.get(name), least);
  }

  public map(name: string): ConfigMap | undefined {
    return this.maps.map(map => map.map(name)).find(map => map !== undefined);
  }

  public tell(status: 'approximate' | 'manual' | 'unsupported', message: string): void {
    this.maps[0].tell(status, message);
  }
}

/** A whole number of at least `least`; anything else is told. */
export function wholeNumber(value: ConfigValue | undefined, least: number): number | undefined {
  const number = value?.number;
  if (number === undefined || Number.isInteger(number) && number >= least) { return number; }
  value!.tell('manual', `it was left out: a whole number of at least ${least} is wanted here; correct it, and import again`);
  return undefined;
}
