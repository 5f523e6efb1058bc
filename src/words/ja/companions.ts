import type { CompanionSentences } from '../en/companions.ts';

/** The Japanese counterpart of `companions`. */
export const companions: CompanionSentences = {
  purpose: {
    imagebuilder: 'ビルドインスタンスの AWSTOE が、実行するコンポーネントを取得します。',
    s3: 'AWSTOE、マネージドコンポーネント、SSM Agent、パッケージ、ログのアップロード。',
    ssm: 'ビルドインスタンスが Systems Manager に登録され、各ステップが開始されます。',
    ssmmessages: 'SSM Agent の制御チャネル。',
    logs: 'コンポーネントがインスタンスプロファイルで CloudWatch Logs に書き込むログ。パイプラインのログは Image Builder 自身が書き込みます。',
    kms: 'コンポーネントやレシピが AWS KMS で暗号化したものの復号。',
    'ecr.api': 'コンテナレシピの Amazon ECR へのサインイン。',
    'ecr.dkr': 'コンテナレシピによるイメージのプルとプッシュ。',
    ec2: 'インスタンスからの Amazon EC2 の呼び出し (ISO のインポート、VSS スナップショット)。',
    'inspector2-telemetry': 'Amazon Inspector がインスタンス上で収集する情報。',
    ec2messages: 'SSM Agent の以前のチャネル。',
  },
  need: {
    always: 'すべてのビルドに必要です。',
    forDecryption: 'ビルドで復号を行う場合に必要です。',
    forContainers: 'コンテナレシピに必要です。',
    forDisksAndSnapshots:
      'ISO のインポート、および VSS スナップショットを作成するコンポーネントに必要です。',
    forInspector:
      'Amazon Inspector のスキャンに必要です。このエンドポイントがないリージョンもあります。',
    superseded:
      'SSM Agent 3.3.40.0 以降では使用されません。それより古いエージェントにのみ必要ですが、ISO のインポートと Inspector のガイドには今も記載されています。',
  },
  severalNames:
    '情報源の間で名前が一致していません。お使いのリージョンにどの名前が存在するかを確認してください。',
  noName:
    'このパーティションでの名前は、どの情報源にも記載がありません。お使いのリージョンにどの名前が存在するかを確認してください。',
  privateDns:
    'すべてのインターフェイスエンドポイントでプライベート DNS を有効にし、VPC の 2 つの DNS 属性 (enableDnsSupport、enableDnsHostnames) も有効にしてください。',
  securityGroup:
    'エンドポイントのセキュリティグループで、ビルドインスタンスからのポート 443 を許可する必要があります。',
  s3Interface:
    'S3 インターフェイスエンドポイントでは、プライベート DNS を VPC 全体で有効にする必要があります (PrivateDnsOnlyForInboundResolverEndpoint は false)。true の場合は VPC に S3 ゲートウェイエンドポイントが必要で、ビルドはそのゲートウェイを経由し、そのポリシーで評価されます。IPv4 のインターフェイスエンドポイントは s3.dualstack の名前に対応していません。',
};
