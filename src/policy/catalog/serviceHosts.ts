import type { CompanionService } from './companionServices.ts';
import type { Sourced } from './sources.ts';

interface ServiceHost extends Sourced {
  /** `<region>` and `<dnsSuffix>` stand for those of the inputs. */
  readonly name: string;
}

const usual = (service: string): ServiceHost => ({
  name: `${service}.<region>.<dnsSuffix>`,
  source: 'PVB',
  certainty: 'likely',
});

/** The host by which a build asks for a service; private DNS turns it to the interface endpoint. */
export const serviceHosts = {
  imagebuilder: { ...usual('imagebuilder'), source: 'IBUG', certainty: 'verified' },
  s3: { ...usual('s3'), source: 'S3_PRIVATELINK', certainty: 'verified' },
  ssm: usual('ssm'),
  ssmmessages: usual('ssmmessages'),
  logs: usual('logs'),
  kms: usual('kms'),
  'ecr.api': { ...usual('api.ecr'), source: 'ECR', certainty: 'verified' },
  /** Begins with the number of the account. */
  'ecr.dkr': { ...usual('*.dkr.ecr'), source: 'ECR', certainty: 'verified' },
  ec2: usual('ec2'),
  'inspector2-telemetry': usual('inspector2-telemetry'),
  ec2messages: usual('ec2messages'),
} as const satisfies Readonly<Record<CompanionService, ServiceHost>>;

/** Objects that are known to be in AWS's buckets: a refusal of one is no sign that it is not there. */
export const knownObjects = [
  { bucket: 'amazon-ssm-<region>', key: 'latest/linux_amd64/amazon-ssm-agent.rpm' },
  { bucket: 'al2023-repos-<region>-de612dc2', key: 'core/mirrors/latest/x86_64/mirror.list' },
] as const;
