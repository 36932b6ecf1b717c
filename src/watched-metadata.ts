import { ApiObjectMetadataDefinition, OwnerReference } from 'cdk8s';
import { edited } from './epoch';

/** Metadata that tells when it is changed, so that a verdict is not kept beyond that. cdk8s makes the object; this takes its place. */
export class WatchedMetadata extends ApiObjectMetadataDefinition {
  public static watch(metadata: ApiObjectMetadataDefinition): void {
    Object.setPrototypeOf(metadata, WatchedMetadata.prototype);
  }

  public addLabel(key: string, value: string): void {
    edited();
    super.addLabel(key, value);
  }

  public addAnnotation(key: string, value: string): void {
    edited();
    super.addAnnotation(key, value);
  }

  public addFinalizers(...finalizers: string[]): void {
    edited();
    super.addFinalizers(...finalizers);
  }

  public addOwnerReference(owner: OwnerReference): void {
    edited();
    super.addOwnerReference(owner);
  }

  public add(key: string, value: unknown): void {
    edited();
    super.add(key, value);
  }
}
