/** Why manifests cannot be taken at all. */
export class Refusal extends Error {}
