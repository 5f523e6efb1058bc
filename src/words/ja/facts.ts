import type { FactId } from '../../policy/catalog/facts.ts';

/** The Japanese counterpart of `englishFacts`. */
export const japaneseFacts: Readonly<Record<FactId, string>> = {
  requestsByOrganization:
    'aws:PrincipalOrgID と aws:ResourceOrgID は、エンドポイントの利用を、指定した組織のアイデンティティとリソースに制限します。複数の ID はリストで指定し、そのうち 1 つが一致する必要があります。',
  allActionsWithoutOrganization:
    'ドキュメントに記載されている一般的なポリシーでは、すべての Image Builder アクションを許可し、個々のアクションを拒否します。',
  resourceOrgAbsentForAws:
    'aws:ResourceOrgID は、リソースを所有するアカウントが組織に属している場合にのみリクエストに含まれます。そのため、AWS が所有するリソースは一致せず、専用のステートメントが必要です。',
  managedComponents:
    'Amazon マネージドコンポーネントを使用するレシピでは、ARN のアカウントフィールドが aws であるコンポーネントライブラリへのアクセスが必要です。',
  managedImages:
    'Amazon マネージドのベースイメージは、ARN のアカウントフィールドが aws で、GetImage で読み取られます。',
  managedWorkflows:
    'Amazon マネージドワークフローは、ARN のアカウントフィールドが aws で、GetWorkflow で読み取られます。',
  thirdPartyComponents:
    'サードパーティコンポーネント (おそらく CIS の強化コンポーネントも含む) は、ARN のアカウントフィールドが third-party で、その内容は GetMarketplaceResource で取得されます。',
  marketplaceComponents:
    'AWS Marketplace コンポーネントは、ARN のアカウントフィールドが aws-marketplace で、その内容は GetMarketplaceResource で取得されます。',
  awsServicePrincipals:
    'AWS のサービスがサービスプリンシパルとして行うリクエストは、どの組織にも属しません。aws:PrincipalIsAWSService で許可します。',
  denyWins:
    '明示的な Deny は、すべての Allow に優先します。ドキュメントに記載されている一般的なポリシーでは、イメージとコンポーネントの削除を防ぐために使用されています。',
  imageBuilderBuckets:
    'すべてのビルドは、リージョンとアプリケーション環境にちなんで名付けられた 2 つのバケットから、AWSTOE (AWS Task Orchestrator and Executor) とマネージドコンポーネントを読み取ります。',
  anonymousReads:
    'これらの読み取りは認証されません。プリンシパルまたはその組織に関する条件を付けると、すべてのビルドが失敗します。',
  ssmAgentBucket:
    'Linux では、レシピにユーザーデータがない場合、ビルドはそのリージョンのバケットから SSM Agent をダウンロードします。',
  downloadBuckets:
    'パッケージリポジトリとエージェントは、AWS が所有するバケットから提供されます。名前は、日付付きのカタログにあるそのリージョンのものです。',
  logUploads:
    'ビルドインスタンスは、自身のロールで署名した s3:PutObject により、お客様のバケットにログをアップロードします。',
  ownReads:
    'ビルドのコンポーネントがお客様のバケットからダウンロードするもの (S3Download) は、ビルドインスタンスのロールで署名した s3:GetObject で読み取られます。',
  ownLists:
    'プレフィックス以下のすべてをダウンロードするコンポーネントは、ビルドインスタンスのロールで署名した s3:ListBucket により、お客様のバケットを一覧表示します。',
};
