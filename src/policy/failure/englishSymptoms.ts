import type { SymptomId } from '../catalog/symptoms.ts';
import type { Inputs } from '../inputs.ts';

/** Where the build runs; names of buckets and endpoints follow from it. */
export type SymptomValues = Pick<Inputs, 'region' | 'environment'>;

/** Why people see it, and what to do. */
interface SymptomWords {
  readonly cause: (values: SymptomValues) => string;
  readonly remedy: (values: SymptomValues) => string;
}

/** Words for every symptom: the core's English, or an app's own language. */
export type SymptomSentences = { readonly [Id in SymptomId]: SymptomWords };

export const englishSymptoms: SymptomSentences = {
  toeBootstrap: {
    cause: ({ region, environment }) =>
      `The build instance cannot read AWSTOE from the bucket ec2imagebuilder-toe-${region}-${environment}, or it cannot run it because /tmp is mounted noexec.`,
    remedy: ({ region, environment }) =>
      `Allow s3:GetObject on ec2imagebuilder-toe-${region}-${environment}/* in the S3 endpoint policy, without a condition on the caller: the read is anonymous. If it is allowed, mount /tmp without noexec in the base image.`,
  },
  getComponentTimeout: {
    cause: () =>
      'The build instance does not reach Image Builder: there is no interface endpoint for it, its name does not resolve to the endpoint, or a security group stands in the way. A policy would refuse at once instead of timing out.',
    remedy: () =>
      'Create the imagebuilder interface endpoint with private DNS, in a VPC with both DNS attributes on, and admit port 443 from the build instances.',
  },
  getComponentDenied: {
    cause: () =>
      'A policy refuses GetComponent. If the message names no VPC endpoint policy, the instance role may be the one; otherwise the Image Builder endpoint policy does not allow the owner of the component (AWS, AWS Marketplace, or your organization), or a Deny covers it.',
    remedy: () =>
      'Allow the owner: the managed resources for components of AWS, the organization IDs for your own. Take GetComponent off the denied actions. The instance role must allow it too.',
  },
  imageBuilderDenied: {
    cause: () =>
      'The Image Builder endpoint policy does not allow the action for this caller and resource, or denies it. The message itself names the endpoint policy.',
    remedy: () =>
      'Compare the caller’s and the resource owner’s organization with the organization IDs, the owner with the managed resources, and the action with the denied actions.',
  },
  ssmAgentTimeout: {
    cause: () =>
      'The Systems Manager agent on the build instance does not reach Systems Manager: the ssm or ssmmessages endpoint is missing, its security group does not admit the instance, or private DNS is off. On a Linux base image without the agent, it may also be that the agent cannot be downloaded.',
    remedy: ({ region }) =>
      `Create the ssm and ssmmessages endpoints with private DNS and admit port 443 from the build instances. If the base image has no agent, allow s3:GetObject on amazon-ssm-${region}/* in the S3 endpoint policy. On Windows, the base image must bring the agent.`,
  },
  logUploadDenied: {
    cause: () =>
      'The build instance may not write to the log bucket: s3:PutObject is missing in the S3 endpoint policy or in the instance role. A build can succeed all the same.',
    remedy: () =>
      'Name the log bucket, so that the S3 endpoint policy allows s3:PutObject on its objects, and allow the same in the instance role.',
  },
  packageRepository: {
    cause: () =>
      'The package repositories of Amazon Linux are S3 buckets, and the S3 endpoint policy does not allow anonymous reads of the one that is asked for. A condition on the caller has the same effect as no permission. A timeout instead of a 403 means that there is no S3 endpoint, or no route to it.',
    remedy: () =>
      'Add the downloads of the base image’s distribution, without a condition on the caller. Repositories outside Amazon S3 cannot be reached without internet.',
  },
  cloudWatchLogsEmpty: {
    cause: () =>
      'The build instance does not reach CloudWatch Logs: there is no logs interface endpoint. A build can succeed all the same.',
    remedy: () =>
      'Create the logs interface endpoint with private DNS and admit port 443 from the build instances.',
  },
  notLogged: {
    cause: () =>
      'With an endpoint policy other than the default one, some failures, such as RequestLimitExceeded, are not logged in CloudTrail or CloudWatch.',
    remedy: () =>
      'Look for the failure where it happened, in the build’s own log or in the caller’s error message. The policy hides it but is not its cause.',
  },
};
