import type { SymptomSentences } from '../failure/englishSymptoms.ts';

/** The Japanese counterpart of `englishSymptoms`. */
export const japaneseSymptoms: SymptomSentences = {
  toeBootstrap: {
    cause: ({ region, environment }) =>
      `ビルドインスタンスがバケット ec2imagebuilder-toe-${region}-${environment} から AWSTOE を読み取れないか、/tmp が noexec でマウントされているため実行できません。`,
    remedy: ({ region, environment }) =>
      `S3 エンドポイントポリシーで、ec2imagebuilder-toe-${region}-${environment}/* に対する s3:GetObject を、呼び出し元に関する条件なしで許可してください。この読み取りは匿名で行われます。すでに許可されている場合は、ベースイメージで /tmp を noexec なしでマウントしてください。`,
  },
  getComponentTimeout: {
    cause: () =>
      'ビルドインスタンスが Image Builder に到達できません。インターフェイスエンドポイントがないか、名前がエンドポイントに解決されないか、セキュリティグループで遮断されています。ポリシーによる拒否であれば、タイムアウトせずにすぐ拒否されます。',
    remedy: () =>
      '両方の DNS 属性を有効にした VPC に、プライベート DNS を有効にした imagebuilder インターフェイスエンドポイントを作成し、ビルドインスタンスからのポート 443 を許可してください。',
  },
  getComponentDenied: {
    cause: () =>
      'ポリシーが GetComponent を拒否しています。メッセージに VPC エンドポイントポリシーが示されていない場合は、インスタンスロールが原因の可能性があります。それ以外の場合は、Image Builder エンドポイントポリシーがコンポーネントの所有者 (AWS、AWS Marketplace、またはお客様の組織) を許可していないか、Deny の対象になっています。',
    remedy: () =>
      '所有者を許可してください。AWS のコンポーネントはマネージドリソースで、独自のコンポーネントは組織 ID で許可します。拒否するアクションから GetComponent を外してください。インスタンスロールでも許可する必要があります。',
  },
  imageBuilderDenied: {
    cause: () =>
      'Image Builder エンドポイントポリシーが、この呼び出し元とリソースに対するアクションを許可していないか、拒否しています。メッセージ自体にエンドポイントポリシーが示されています。',
    remedy: () =>
      '呼び出し元とリソース所有者の組織を組織 ID と、所有者をマネージドリソースと、アクションを拒否するアクションと照合してください。',
  },
  ssmAgentTimeout: {
    cause: () =>
      'ビルドインスタンスの SSM Agent が Systems Manager に到達できません。ssm または ssmmessages のエンドポイントがないか、そのセキュリティグループがインスタンスを許可していないか、プライベート DNS が無効です。エージェントを含まない Linux ベースイメージでは、エージェントをダウンロードできない可能性もあります。',
    remedy: ({ region }) =>
      `プライベート DNS を有効にした ssm と ssmmessages のエンドポイントを作成し、ビルドインスタンスからのポート 443 を許可してください。ベースイメージにエージェントがない場合は、S3 エンドポイントポリシーで amazon-ssm-${region}/* に対する s3:GetObject を許可してください。Windows では、ベースイメージにエージェントが含まれている必要があります。`,
  },
  logUploadDenied: {
    cause: () =>
      'ビルドインスタンスがログバケットに書き込めません。S3 エンドポイントポリシーまたはインスタンスロールに s3:PutObject がありません。この場合でもビルドは成功することがあります。',
    remedy: () =>
      'ログバケットを指定して、そのオブジェクトに対する s3:PutObject を S3 エンドポイントポリシーで許可し、インスタンスロールでも同じように許可してください。',
  },
  packageRepository: {
    cause: () =>
      'Amazon Linux のパッケージリポジトリは S3 バケットであり、要求されたバケットの匿名読み取りを S3 エンドポイントポリシーが許可していません。呼び出し元に関する条件も、許可がない場合と同じ結果になります。403 ではなくタイムアウトになる場合は、S3 エンドポイントまたはそこへのルートがありません。',
    remedy: () =>
      'ベースイメージのディストリビューションのダウンロードを、呼び出し元に関する条件なしで追加してください。Amazon S3 以外のリポジトリには、インターネットなしでは到達できません。',
  },
  cloudWatchLogsEmpty: {
    cause: () =>
      'ビルドインスタンスが CloudWatch Logs に到達できません。logs インターフェイスエンドポイントがありません。この場合でもビルドは成功することがあります。',
    remedy: () =>
      'プライベート DNS を有効にした logs インターフェイスエンドポイントを作成し、ビルドインスタンスからのポート 443 を許可してください。',
  },
  notLogged: {
    cause: () =>
      'デフォルト以外のエンドポイントポリシーでは、RequestLimitExceeded など、一部の失敗が CloudTrail や CloudWatch に記録されません。',
    remedy: () =>
      '失敗が発生した場所、つまりビルド自体のログや呼び出し元のエラーメッセージを確認してください。ポリシーによって失敗が記録されないことがありますが、ポリシーは失敗の原因ではありません。',
  },
};
