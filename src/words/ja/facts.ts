import type { FactId } from '../../policy/catalog/facts.ts';

/** The Japanese counterpart of `facts`. */
export const facts: Readonly<Record<FactId, string>> = {
  requestsByOrganization:
    '呼び出し元とリソース所有者に関する条件は、エンドポイントの利用を、指定した組織、OU、アカウントに制限します。同じ種類の複数の値はリストで指定し、そのうち 1 つが一致する必要があります。1 つの条件のキーはすべて一致する必要があるため、種類ごとに別のステートメントになります。',
  allActionsWithoutOrganization:
    'ドキュメントに記載されている一般的なポリシーでは、すべての Image Builder アクションを許可し、個々のアクションを拒否します。',
  resourceOrgAbsentForAws:
    'aws:ResourceOrgID は、リソースを所有するアカウントが組織に属している場合にのみリクエストに含まれ、aws:ResourceAccount は所有者のアカウントです。そのため、AWS が所有するリソースはどちらにも一致せず、専用のステートメントが必要です。',
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
    'これらの読み取りは認証されません。プリンシパル、そのアカウント、または組織に関する条件を付けると、すべてのビルドが失敗します。',
  ssmAgentBucket:
    'Linux では、レシピにユーザーデータがない場合、ビルドはそのリージョンのバケットから SSM Agent をダウンロードします。',
  downloadBuckets:
    'パッケージリポジトリとエージェントは、AWS が所有するバケットから提供されます。名前は、日付付きのカタログにあるそのリージョンのものです。',
  logUploads:
    'ビルドインスタンスは、自身のロールで署名した s3:PutObject により、自社のバケットにログをアップロードします。',
  ownReads:
    'ビルドのコンポーネントが自社のバケットからダウンロードするもの (S3Download) は、ビルドインスタンスのロールで署名した s3:GetObject で読み取られます。',
  ownLists:
    'プレフィックス以下のすべてをダウンロードするコンポーネントは、ビルドインスタンスのロールで署名した s3:ListBucket により、自社のバケットを一覧表示します。',
};
