import type { RegionNoteSentences } from '../../policy/output/regions/regionNotes.ts';

/** In ASCII, since scripts are read in many code pages; what follows a line feed is a command. */
export const regionNotes: RegionNoteSentences = {
  setsInRegions: ({ regions }) =>
    `Sets the policies of the VPC endpoints for EC2 Image Builder and Amazon S3 in ${regions.join(', ')}.`,
  createsInRegions: ({ regions }) =>
    `Creates the VPC endpoints for EC2 Image Builder and Amazon S3 with their policies in ${regions.join(', ')}.`,
  madeInForm: ({ link }) => `Made from this form:\n${link}`,
  untestedInRegions: ({ catalog }) =>
    `Names of buckets are those of the catalogue of ${catalog}. Not tested against a live AWS account: read it before you run it.`,
  runModule: ({ folder }) =>
    `The endpoints must exist. Give the IDs of each region as endpoint_ids, then:\nterraform -chdir=${folder} init\nterraform -chdir=${folder} plan`,
  runStackSet: ({ region, file }) =>
    `Each region has its own VPC: create the instances region by region, with its IDs.\naws cloudformation create-stack-set --stack-set-name endpoint-policies --template-body file://${file}\naws cloudformation create-stack-instances --stack-set-name endpoint-policies --accounts ACCOUNT_ID --regions ${region} --parameter-overrides ParameterKey=VpcId,ParameterValue=...`,
  ownBucketsInRegions: ({ buckets }) =>
    `A gateway endpoint reaches S3 of its own region only. These buckets are named as they are in every region, so they must be there: ${buckets.join(', ')}.`,
  severalPartitions: ({ partitions }) =>
    `The regions are of several partitions (${partitions.join(', ')}), each with accounts and credentials of its own: run it once for each of them.`,
  rollBackModule: () =>
    'To roll back, keep the present policies first (aws ec2 describe-vpc-endpoints). Destroying an aws_vpc_endpoint_policy sets the default policy, which allows everything.',
  rollBackStackSet: () => 'To roll back, delete the stack instances: the endpoints go with them.',
};
