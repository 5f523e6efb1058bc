import type { RegionNoteSentences } from '../../policy/output/regions/regionNotes.ts';
import { text } from './text.ts';

/** The Japanese counterpart of `regionNotes`, for screens: in files the notes stay English. */
export const regionNotes: RegionNoteSentences = {
  setsInRegions: ({ regions }) =>
    text`${regions.join('、')}にある EC2 Image Builder と Amazon S3 の VPC エンドポイントのポリシーを設定します。`,
  createsInRegions: ({ regions }) =>
    text`${regions.join('、')}に EC2 Image Builder と Amazon S3 の VPC エンドポイントをポリシーとともに作成します。`,
  madeInForm: ({ link }) => `次のフォームから作成しました。\n${link}`,
  untestedInRegions: ({ catalog }) =>
    text`バケット名は${catalog}時点のカタログによるものです。実際の AWS アカウントでは試していません。実行する前に内容を確認してください。`,
  runModule: ({ folder }) =>
    text`エンドポイントは作成済みである必要があります。リージョンごとの ID を endpoint_ids に指定し、次を実行します。\nterraform -chdir=${folder} init\nterraform -chdir=${folder} plan`,
  runStackSet: ({ region, file }) =>
    text`VPC はリージョンごとに異なるため、スタックインスタンスはリージョンごとに、その ID を指定して作成します。\naws cloudformation create-stack-set --stack-set-name endpoint-policies --template-body file://${file}\naws cloudformation create-stack-instances --stack-set-name endpoint-policies --accounts ACCOUNT_ID --regions ${region} --parameter-overrides ParameterKey=VpcId,ParameterValue=...`,
  ownBucketsInRegions: ({ buckets }) =>
    text`ゲートウェイエンドポイントから到達できるのは、そのリージョンの S3 だけです。次のバケットはどのリージョンでも同じ名前で記載されるため、各リージョンに存在する必要があります: ${buckets.join('、')}。`,
  severalPartitions: ({ partitions }) =>
    text`リージョンが複数のパーティション (${partitions.join('、')}) にまたがっています。アカウントと認証情報はパーティションごとに異なるため、それぞれで実行してください。`,
  rollBackModule: () =>
    'ロールバックできるように、まず現在のポリシーを保存してください (aws ec2 describe-vpc-endpoints)。aws_vpc_endpoint_policy を削除すると、すべてを許可するデフォルトのポリシーが設定されます。',
  rollBackStackSet: () =>
    'ロールバックするには、スタックインスタンスを削除してください。エンドポイントも削除されます。',
};
