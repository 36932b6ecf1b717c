import type { ComparedManifests } from './compared-manifests';
import { withEngine } from './load-manifest-engine';
import { ChangeRisk, ManifestChange } from './manifest-change';
import { Manifests } from './manifests';
import { checked } from '../input/checked';

/**
 * What it means to go from some manifests to others: who may call, what is guarded, who is asked, with which key. Order, defaults, the names of policies and
 * where they stand are no difference by themselves.
 */
@checked
export class ManifestDiff {
  /**
   * Compares manifests, as `cdk8s-ai-gateway diff` does. They may be in unlike dialects.
   *
   * @param before the former manifests
   * @param after the later ones
   * @throws CannotRead where they cannot be compared
   */
  public static between(before: Manifests, after: Manifests): ManifestDiff {
    return new ManifestDiff(withEngine('ManifestDiff.between', engine => engine.comparedManifests(before._given, after._given)));
  }

  private constructor(private readonly compared: ComparedManifests) {}

  /**
   * The differences, those that may do the worst first.
   */
  public get changes(): ManifestChange[] {
    return [...this.compared.changes];
  }

  /**
   * Whether there is no difference at all.
   */
  public get isEmpty(): boolean {
    return this.compared.changes.length === 0;
  }

  /**
   * Whether any difference may be seen in a request or an answer: all but those of telemetry and cosmetics.
   */
  public get changesMeaning(): boolean {
    return this.compared.changesMeaning;
  }

  /**
   * The differences that may do something.
   *
   * @param risk what they may do
   */
  public withRisk(risk: ChangeRisk): ManifestChange[] {
    return this.changes.filter(change => change.risk === risk);
  }

  /**
   * The differences for people at a terminal.
   */
  public get report(): string {
    return this.compared.text;
  }

  /**
   * The same in Markdown, for a comment on a pull request.
   */
  public get reportMarkdown(): string {
    return this.compared.markdown;
  }

  /**
   * The same in JSON.
   */
  public get reportJson(): string {
    return this.compared.json;
  }
}
