import type { DownloadBundle } from '../../policy/catalog/downloads.ts';

interface BundleWords {
  readonly label: string;
  readonly note?: string;
  readonly buckets: string;
}

/** Each bundle of downloads: what it is called on the form, and its buckets in a sentence: "4 Amazon Linux 2 package buckets". */
export const bundles: Readonly<Record<DownloadBundle, BundleWords>> = {
  al2023: { label: 'Amazon Linux 2023 packages', buckets: 'Amazon Linux 2023 package' },
  al2: { label: 'Amazon Linux 2 packages', buckets: 'Amazon Linux 2 package' },
  patchManager: { label: 'Systems Manager and Patch Manager', buckets: 'SSM and Patch Manager' },
  windows: {
    label: 'Windows downloads',
    note: 'STIG documents, too',
    buckets: 'Windows downloads',
  },
  cloudWatchAgent: { label: 'CloudWatch agent', buckets: 'CloudWatch agent' },
  efsUtils: { label: 'EFS utilities', buckets: 'EFS utilities' },
  awsCli: { label: 'AWS CLI 1 installer', buckets: 'AWS CLI' },
  ecrLayers: { label: 'ECR image layers (container recipes)', buckets: 'ECR image layer' },
  distributor: { label: 'Systems Manager Distributor', buckets: 'SSM Distributor' },
  isoImport: { label: 'Windows ISO import', buckets: 'Windows ISO import' },
  inspector: { label: 'Amazon Inspector (Windows images)', buckets: 'Amazon Inspector' },
  standaloneToe: { label: 'AWSTOE by itself', buckets: 'stand-alone AWSTOE' },
  codeDeployAgent: { label: 'CodeDeploy agent', buckets: 'CodeDeploy agent' },
};
