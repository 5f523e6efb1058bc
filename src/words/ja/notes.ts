import type { NoteSentences } from '../../policy/output/outputNote.ts';
import { bashFiles, powerShellFiles } from '../../policy/output/endpointNames.ts';
import { text } from './text.ts';

const endpointsFor = (services: readonly string[]) =>
  text`${services.join(' と ')}の VPC エンドポイント`;

/** The Japanese counterpart of `notes`, for screens: in scripts the notes stay English. */
export const notes: NoteSentences = {
  creates: ({ services, region }) =>
    text`${region}に${endpointsFor(services)}をポリシーとともに作成します。`,
  modifies: ({ services, region }) =>
    text`${region}の${endpointsFor(services)}のポリシーを設定します。`,
  rollsBackModify: ({ services, region }) =>
    text`${region}の${endpointsFor(services)}のポリシーを、設定用のスクリプトが保存した内容に戻します。`,
  rollsBackCreate: ({ services, region }) =>
    text`作成用のスクリプトが${region}に作成した${endpointsFor(services)}を、確認のうえ削除します。`,
  compares: ({ services, region }) =>
    text`${region}の${endpointsFor(services)}に、現在もこれらのポリシーが設定されているかどうかを、意味に基づいて比較します。何も変更しません。必要な権限は ec2:DescribeVpcEndpoints だけです。`,
  comparesExitCodes: () =>
    '終了コード 0: 一致しています。1: 一致していません (差異は標準出力に出力されます)。2: 比較できませんでした。',
  runDaily: ({ command }) => `毎日実行するには:\n${command}`,
  runInBuild: ({ command }) => `ワークフローのステップとして実行するには:\n${command}`,
  madeFrom: ({ link, catalog }) =>
    text`${catalog}のバケット名を使用して、次のフォームから作成しました。\n${link}`,
  madeWith: ({ catalog }) => text`${catalog}のバケット名を使用して作成しました。`,
  rollBackDestroy: ({ command }) =>
    `ロールバックするには、次のコマンドで、作成したものを削除します。\n${command}`,
  rollBackSaved: ({ command }) =>
    `ロールバックするには、以前のポリシーをこのポリシーの代わりに設定し、再度適用します。始める前に、次のコマンドで保存してください。\n${command}`,
  putsBackImported: ({ services, script }) =>
    text`新しいポリシーをコンソールに貼り付けた場合など、保存されたポリシーがないときは、フォルダーを指定せずに${script}を実行すると、${endpointsFor(services)}のポリシーをインポートした内容に戻せます。`,
  untested: () => '実際の AWS アカウントでは試していません。実行する前に内容を確認してください。',
  replacePlaceholders: ({ mark }) =>
    text`${mark}で始まる値をそれぞれ置き換えてください。それまで AWS には何も送信されません。`,
  giveValues: ({ as }) =>
    as === 'variables'
      ? 'デフォルト値のない変数は、Terraform から入力を求められます。'
      : 'デフォルト値のないパラメータは、デプロイ時に指定してください。CloudFormation は入力を求めません。',
  replacesWholePolicy: () =>
    'エンドポイントのポリシーは 1 つのため、現在のポリシー全体が置き換えられます。',
  replacesMerged: ({ services, command }) =>
    text`${endpointsFor(services)}のポリシーは置き換えられますが、インポートしたポリシーのステートメントはすべて残るため、許可されていたアクセスが遮断されることはありません。インポート後にエンドポイントで行われた変更は失われるため、先に現在のポリシーと比較してください。\n${command}`,
  sharedGateway: () =>
    'S3 ゲートウェイエンドポイントは、通常 VPC 内のすべてで使用されています。このポリシーで許可されないアクセスは、他のワークロードのものも遮断されます。',
  takesMinutes: () => '変更が反映されるまで数分かかることがあります。',
  privateDns: () =>
    'プライベート DNS には VPC の 2 つの DNS 属性 (enableDnsSupport、enableDnsHostnames) が必要です。また、セキュリティグループでビルドインスタンスからのポート 443 を許可する必要があります。',
  existingGateway: () =>
    'これらのルートテーブルにすでに S3 ゲートウェイエンドポイントへのルートがある場合は、そのエンドポイントを変更してください。ルートテーブルに設定できるのは 1 つです。',
  dnsForAllResolvers: () =>
    'プライベート DNS はすべてのリゾルバーが対象です。VPC からこのリージョンの S3 へのトラフィックはすべてこのインターフェイスエンドポイントを経由し、そのポリシーで評価されます。S3 ゲートウェイエンドポイントが併存していても、そのポリシーは評価されません。',
  dnsForInboundResolvers: () =>
    'プライベート DNS はインバウンドリゾルバーのみが対象です。この設定は、VPC に S3 ゲートウェイエンドポイントがある場合にのみ AWS に受け付けられます。VPC 内のビルドは引き続きゲートウェイを経由し、そのポリシーで評価されるため、このポリシーをゲートウェイにも設定してください。',
  dualStackNames: () =>
    'IPv4 の S3 インターフェイスエンドポイントは s3.dualstack の名前に対応していません。ビルドでは dualstack を含まない名前を使用する必要があります。',
  sharedInterface: () =>
    'プライベート DNS がすべてのリゾルバーを対象とする場合、VPC の S3 トラフィックはすべてこのインターフェイスエンドポイントを経由します。このポリシーで許可されないアクセスは、他のワークロードのものも遮断されます。インバウンドリゾルバーのみが対象の場合、VPC 内のビルドは S3 ゲートウェイエンドポイントを経由し、そのポリシーで評価されます。',
  onlyInboundResolvers: () =>
    'プライベート DNS がインバウンドリゾルバーのみを対象とする場合、VPC 内のビルドは S3 ゲートウェイエンドポイントを経由し、そのポリシーで評価されます。',
  companions: ({ services }) =>
    text`インターネットに接続しないビルドには、${services.join('、')}のインターフェイスエンドポイントも必要です。これらはここでは作成されません。`,
  severalServiceNames: ({ used, others, command }) =>
    text`サービス名は AWS の情報源の間で一致していません。ここでは${used}を使用しています。もう一方は${others.join('、')}です。どちらが存在するかは、次のコマンドで確認できます。\n${command}`,
  noServiceName: ({ service, command }) =>
    text`ここでの${service}のサービス名は、AWS のどの情報源にも記載がありません。次のコマンドで確認できます。\n${command}`,
  runBash: () =>
    text`bash、jq、AWS CLI が必要です。実行したフォルダーに新しいフォルダーを作成します。そのフォルダーを使用して、${bashFiles.rollBack}でロールバックできます。`,
  runPowerShell: () =>
    text`Windows PowerShell 5.1 または PowerShell 7 と、AWS CLI が必要です。実行したフォルダーに新しいフォルダーを作成します。そのフォルダーを使用して、${powerShellFiles.rollBack}でロールバックできます。`,
  resetPolicy: ({ option }) =>
    text`${option}を指定すると、代わりに、すべてを許可するデフォルトのポリシーを設定します。`,
  cloudFormationOwner: () =>
    'エンドポイントがすでにスタックで管理されている場合は、そのテンプレートに PolicyDocument をコピーしてください。CloudFormation が変更するのは、自身のスタックで管理しているものだけです。',
  cloudFormationImport: () =>
    'スタックで管理されていない場合は、まずエンドポイントを新しいスタックにインポートし、その後でスタックを更新してください。インポート用のテンプレートには、意図的に PolicyDocument がありません。インポートでは、テンプレートの内容が比較されずにそのまま引き継がれるため、PolicyDocument があると更新しても何も変わりません。',
  cloudFormationDeploy: ({ region, language }) =>
    text`デプロイするには:\naws cloudformation deploy --region ${region} --stack-name endpoint-policies --template-file endpoint-policies.template.${language} --parameter-overrides VpcId=...`,
  cloudFormationChangeSet: ({ region, language }) =>
    text`インポートするには:\naws cloudformation create-change-set --region ${region} --stack-name endpoint-policies --change-set-name import --change-set-type IMPORT --template-body file://import-endpoints.template.${language} --resources-to-import file://resources-to-import.json --parameters ParameterKey=VpcId,ParameterValue=...\naws cloudformation execute-change-set --region ${region} --stack-name endpoint-policies --change-set-name import`,
  cloudFormationLiteral: () =>
    'Fn::Sub を使用していないため、ポリシー内の ${...} はポリシー変数のままです。',
  terraformOnePlace: () =>
    'ポリシーはここだけで設定し、aws_vpc_endpoint の policy では設定しないでください。',
  terraformWindow: () =>
    'エンドポイントの作成後、数秒後にポリシーがアタッチされるまでは、すべてを許可するデフォルトのポリシーが適用されます。',
  terraformDestroy: () =>
    'aws_vpc_endpoint_policy を削除すると、すべてを許可するデフォルトのポリシーが設定されます。',
  terraformImport: () =>
    'import ブロックで現在のポリシーを取り込むため、プランに変更点が表示されます。ロールバックできるように、そのプランを保存しておいてください。',
  cdkOwner: () =>
    'CDK のスタックが変更するのは、そのスタックで定義したエンドポイントだけです。このエンドポイントがスタックで定義されている場合は、その policyDocument にこのポリシーを設定してください。どのスタックでも管理されていないエンドポイントは、AWS CLI または Terraform で変更してください。',
  cdkExact: () =>
    'CfnVPCEndpoint はポリシーをそのまま受け取ります。他のコンストラクトの addToPolicy では、各ステートメントが組み立て直されます。',
  cdkTypeScriptRun: () =>
    '次のコマンドで実行します。\nnpx cdk deploy --app "npx tsx endpoint-policies-stack.ts"',
  cdkPythonRun: () =>
    '次のコマンドで実行します。\ncdk deploy --app "python3 endpoint_policies_stack.py"',
  pulumiOnePlace: () =>
    'ポリシーはここだけで設定し、aws.ec2.VpcEndpoint の policy では設定しないでください。',
  pulumiDestroy: () =>
    'aws.ec2.VpcEndpointPolicy を削除すると、すべてを許可するデフォルトのポリシーが設定されます。',
};
