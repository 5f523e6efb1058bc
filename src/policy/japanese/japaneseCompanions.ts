import type { CompanionSentences } from '../failure/englishCompanions.ts';

/** The Japanese counterpart of `englishCompanions`. */
export const japaneseCompanions: CompanionSentences = {
  purpose: {
    imagebuilder: 'ビルドインスタンスの AWSTOE が、実行するコンポーネントを取得します。',
    s3: 'AWSTOE、マネージドコンポーネント、SSM Agent、パッケージ、ログのアップロード。',
    ssm: 'ビルドインスタンスが Systems Manager に登録され、各ステップが開始されます。',
    ssmmessages: 'SSM Agent の制御チャネル。',
    logs: 'CloudWatch Logs へのビルドログ。',
    kms: 'コンポーネントやレシピが AWS KMS で暗号化したものの復号。',
    'ecr.api': 'コンテナレシピの Amazon ECR へのサインイン。',
    'ecr.dkr': 'コンテナレシピによるイメージのプルとプッシュ。',
    ec2messages: 'SSM Agent の以前のチャネル。',
  },
  need: {
    always: 'すべてのビルドに必要です。',
    forDecryption: 'ビルドで復号を行う場合に必要です。',
    forContainers: 'コンテナレシピに必要です。',
    superseded:
      'SSM Agent 3.3.40.0 以降では使用されません。それより古いエージェントにのみ必要です。',
  },
  severalNames:
    '情報源の間で名前が一致していません。お使いのリージョンにどの名前が存在するかを確認してください。',
  noName:
    'このパーティションでの名前は、どの情報源にも記載がありません。お使いのリージョンにどの名前が存在するかを確認してください。',
  privateDns:
    'すべてのインターフェイスエンドポイントでプライベート DNS を有効にし、VPC の 2 つの DNS 属性 (enableDnsSupport、enableDnsHostnames) も有効にしてください。',
  securityGroup:
    'エンドポイントのセキュリティグループで、ビルドインスタンスからのポート 443 を許可する必要があります。',
};
