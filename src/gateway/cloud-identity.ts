import { CodedError } from '../diagnostic/coded-error';
import { checked } from '../input/checked';
import { TextsByKey } from '../intent/gateway';

/** What the objects of a proxy say of an identity. */
interface IdentityMarks {
  readonly serviceAccountAnnotations: TextsByKey;
  readonly podLabels?: TextsByKey;
}

/** What envsubst replaces may be anything. */
const isPlaceholder = (text: string): boolean => text.includes('$');

/**
 * The identity that the cluster's cloud gives the proxy of a Gateway, for providers that are called with the proxy's own, such as
 * `AwsCredential.implicit()`. It is said by the proxy's service account.
 */
@checked
export class CloudIdentity {
  /**
   * An IAM role for service accounts of EKS (annotation `eks.amazonaws.com/role-arn`).
   *
   * @param roleArn the role, such as `arn:aws:iam::123456789012:role/ai-gateway`
   * @throws when it is no role
   */
  public static awsRole(roleArn: string): CloudIdentity {
    if (!isPlaceholder(roleArn) && !/^arn:aws[\w-]*:iam::\d{12}:role\/\S+$/.test(roleArn)) {
      throw new CodedError('InvalidIdentity', `an IAM role is called like arn:aws:iam::123456789012:role/ai-gateway, got '${roleArn}'`);
    }
    return new CloudIdentity({ serviceAccountAnnotations: { 'eks.amazonaws.com/role-arn': roleArn } });
  }

  /**
   * A Google Cloud service account, by workload identity of GKE (annotation `iam.gke.io/gcp-service-account`).
   *
   * @param email the service account, such as `ai-gateway@my-project.iam.gserviceaccount.com`
   * @throws when it is no address of a service account
   */
  public static gcpServiceAccount(email: string): CloudIdentity {
    if (!isPlaceholder(email) && !/^[\w.-]+@[\w.-]+\.gserviceaccount\.com$/.test(email)) {
      throw new CodedError('InvalidIdentity', `a service account is called like ai-gateway@my-project.iam.gserviceaccount.com, got '${email}'`);
    }
    return new CloudIdentity({ serviceAccountAnnotations: { 'iam.gke.io/gcp-service-account': email } });
  }

  /**
   * A managed identity or an app registration of Azure, by Microsoft Entra Workload ID (annotation `azure.workload.identity/client-id` of the
   * service account, label `azure.workload.identity/use` of the pods).
   *
   * @param clientId its client id
   * @throws when it is no id
   */
  public static azureClient(clientId: string): CloudIdentity {
    if (!isPlaceholder(clientId) && !/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/.test(clientId)) {
      throw new CodedError('InvalidIdentity', 'a client id of Azure is like 00000000-0000-0000-0000-000000000000; give that of the identity, not its name');
    }
    return new CloudIdentity({
      serviceAccountAnnotations: { 'azure.workload.identity/client-id': clientId },
      podLabels: { 'azure.workload.identity/use': 'true' },
    });
  }

  private constructor(private readonly marks: IdentityMarks) {}

  /** @internal */
  public get _marks(): IdentityMarks {
    return this.marks;
  }
}
