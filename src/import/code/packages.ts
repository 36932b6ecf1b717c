/** The package that each type comes from, where it is not ours. */
const OTHERS: { readonly [type: string]: string } = {
  ApiObject: 'cdk8s',
  ApiObjectMetadata: 'cdk8s',
  App: 'cdk8s',
  Chart: 'cdk8s',
  Duration: 'cdk8s',
  JsonPatch: 'cdk8s',
  Size: 'cdk8s',
  ConfigMap: 'cdk8s-plus-28',
  LabelExpression: 'cdk8s-plus-28',
  Secret: 'cdk8s-plus-28',
  LabelSelectorOptions: 'cdk8s-plus-28',
  Service: 'cdk8s-plus-28',
};

export const OURS = 'cdk8s-ai-gateway';

export const packageOf = (type: string): string => Object.hasOwn(OTHERS, type) ? OTHERS[type] : OURS;
