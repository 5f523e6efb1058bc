import type { FindingTexts } from '../../policy/check/findingDocs.ts';

/** The Japanese counterpart of what `findingDoc` says. */
export const japaneseFindingTexts: FindingTexts = {
  unreadable: {
    what: '値のネストがどのポリシーよりも深いか、JSON では表せないものが含まれています。',
    why: 'ポリシーは最大 6 階層の JSON ドキュメントです。',
    fix: 'コンソールまたは `aws ec2 describe-vpc-endpoints` で表示されるとおりに、ポリシードキュメントのみを貼り付けてください。',
  },
  notAPolicyDocument: {
    what: 'ドキュメントが、オブジェクトではなく、文字列、リスト、またはその他の値です。',
    why: 'ポリシーは `Version` と `Statement` を含む JSON オブジェクトです。AWS CLI では、別の JSON の中の文字列として出力されることがよくあります。',
    fix: '周囲の JSON からポリシーを取り出し、文字列の場合は引用符とエスケープを取り除いてください。',
  },
  noStatement: {
    what: '`Statement` がないか、空です。',
    why: 'ポリシーはステートメントで構成されます。ステートメントがなければ、何も定められません。',
    fix: 'Effect が `Allow` のステートメントを 1 つ以上追加してください。',
  },
  statementNotAList: {
    what: '`Statement` がリストでも、単一のステートメントでもありません。',
    why: 'ポリシー言語では、ステートメントのリスト、またはその代わりに 1 つのステートメントを指定します。',
    fix: '`"Statement": [ … ]` と記述してください。',
  },
  statementNotAnObject: {
    what: '`Statement` のエントリがオブジェクトではありません。',
    why: 'ステートメントは `Effect`、`Principal`、`Action`、`Resource` を含むオブジェクトです。',
    fix: 'エントリを削除するか、ステートメントとして記述してください。',
  },
  unknownVersion: {
    what: '`Version` が `2012-10-17` でも `2008-10-17` でもありません。',
    why: 'バージョンはポリシー言語を示すもので、ポリシーを作成した日付ではありません。',
    fix: '`"Version": "2012-10-17"` と記述してください。',
  },
  overQuota: {
    what: 'ポリシーが、空白を含めて 20,480 文字を超えています。',
    why: 'これより長いエンドポイントポリシーは AWS に受け付けられません。',
    fix: '不要なバンドル、アクション、組織、アカウントを取り除くか、空白なしでポリシーを記述してください。',
  },
  unknownElement: {
    what: 'ドキュメントまたはステートメントに、エンドポイントポリシーにない要素、または大文字と小文字が異なる要素があります。',
    why: '要素の名前は `Action` のように正確に記述する必要があり、`action` や `Actions` は使用できません。AWS は未知の要素を受け付けません。',
    fix: '名前を修正するか、要素を削除してください。',
  },
  elementNotTaken: {
    what: '`NotPrincipal` が、ゲートウェイエンドポイントまたは Allow で使用されています。',
    why: 'ゲートウェイエンドポイントでは `Principal` を `"*"` にする必要があり、IAM では `NotPrincipal` を `Deny` でのみ使用できます。',
    fix: '`"Principal": "*"` と、`aws:PrincipalArn` の条件を記述してください。',
  },
  conflictingElements: {
    what: '`Action` と `NotAction` のように、ステートメントに要素とその逆の要素の両方があります。',
    why: 'ポリシー言語で使用できるのは、どちらか一方です。',
    fix: '一方を削除してください。',
  },
  missingElement: {
    what: 'ステートメントに `Effect`、`Action`、`Resource` のいずれかがないか、リストが空です。',
    why: 'これらがないと、エンドポイントポリシーのステートメントは不完全です。',
    fix: '要素を追加してください。`"*"` はすべてを表します。',
  },
  wrongType: {
    what: '文字列を指定すべき要素に数値があるなど、要素の値の種類が正しくありません。',
    why: 'ポリシー言語では、文字列と文字列のリストを指定します。Condition はオブジェクトを含むオブジェクトです。',
    fix: '値を文字列として記述するか、Condition を演算子、キー、値の順に記述してください。',
  },
  malformedEffect: {
    what: '`Effect` が `Allow` でも `Deny` でもありません。',
    why: 'Effect は 2 種類で、大文字と小文字が区別されます。',
    fix: '`Allow` または `Deny` と記述してください。',
  },
  noAllow: {
    what: 'すべてのステートメントが Deny です。',
    why: 'どのステートメントでも許可されていないものをエンドポイントは拒否するため、このポリシーはすべてを拒否します。よくある間違いです。',
    fix: '通過させるものに対する Allow を追加してください。',
  },
  noPrincipal: {
    what: 'ステートメントに `Principal` がありません。',
    why: 'エンドポイントポリシーには Principal が必要です。Image Builder ガイドの最初の例には Principal がないため、そのままでは使用できません。',
    fix: '`"Principal": "*"` を追加してください。',
  },
  malformedPrincipal: {
    what: '`Principal` が `"*"` でも、アカウント、ロール、サービスのオブジェクトでもありません。',
    why: 'ポリシー言語では、`"*"` または `{"AWS": "arn:aws:iam::111122223333:role/builder"}` のようなオブジェクトを指定します。',
    fix: 'ARN またはアカウント ID を `AWS` に記述するか、`"*"` を使用してください。',
  },
  gatewayPrincipal: {
    what: 'ゲートウェイエンドポイントのステートメントでプリンシパルが指定されています。',
    why: 'ゲートウェイエンドポイントでは、`Principal` を `"*"` にする必要があります。アカウントを指定すると、そのルートユーザーのみを意味します。',
    fix: '`"Principal": "*"` と記述し、呼び出し元が署名する場合は `aws:PrincipalArn` の条件を追加してください。Image Builder の読み取りは署名されません。',
  },
  malformedAction: {
    what: 'アクションが `service:Name` の形式ではなく、スペースを含むか、プレフィックスがありません。',
    why: 'このようなアクションは何にも一致しません。Image Builder ガイドの最初の例には `imagebuilder: DeleteImage` とあり、cfn-lint などの検証ツールでは検出されません。',
    fix: 'プレフィックス、コロン、名前をスペースなしで記述してください。',
  },
  malformedArn: {
    what: 'リソースが `*` でも ARN でもないか、ドキュメント内の ARN の形式が正しくありません。',
    why: 'ARN は 6 つの部分で構成されます。アカウントは ID またはワイルドカードであり、組み合わせることはできません。バケットの ARN にはリージョンもアカウントもありません。',
    fix: 'お使いのパーティションで、`arn:aws:s3:::bucket/*` または `arn:aws:imagebuilder:us-east-1:111122223333:component/*` のように記述してください。',
  },
  placeholder: {
    what: '値に `<region>`、AWS の例で置き換えが必要な `principal-org-id` などの語、またはポリシー変数ではない `${…}` が含まれています。',
    why: 'AWS は文字どおりに解釈するため、何にも一致しません。`${AWS::Region}` などは CloudFormation や Terraform が置き換えるもので、エンドポイントは置き換えません。',
    fix: '自社の値を記述してください。',
  },
  unknownOperator: {
    what: '条件に、IAM にない演算子があります。',
    why: 'AWS は未知の演算子を含むポリシーを受け付けません。',
    fix: '`StringEquals` のように、名前を修正してください。',
  },
  wildcardOnGeneratedId: {
    what: '`aws:PrincipalOrgID` や `aws:SourceVpc` など、AWS が生成する ID の条件に `*` または `?` が含まれています。',
    why: 'エンドポイントポリシーでは、このようなキーにワイルドカードを使用できません。AWS はそのうち 2 つを例として挙げており、他のキーも該当するというのはこのページの解釈です。',
    fix: 'ID を省略せずに列挙してください。',
  },
  numericOnGeneratedId: {
    what: '条件で、`aws:PrincipalAccount` など AWS が生成する ID を数値として比較しています。',
    why: 'エンドポイントポリシーでは、このようなキーに数値演算子を使用できません。',
    fix: '`StringEquals` を使用してください。',
  },
  shortWildcardText: {
    what: '`StringLike` の値に、前後の文字が 6 文字未満のワイルドカードがあります。',
    why: 'エンドポイントポリシーでは、文字列演算子の各ワイルドカードの前または後に、連続した 6 文字以上が必要です。',
    fix: '値をより長く記述するか、値を列挙してください。',
  },
  conditionOnAnonymousRead: {
    what: '呼び出し元、組織、または所有者のアカウントに関する条件により、ビルドが AWS のバケットを読み取れません。Allow がその条件を求めているか、Deny がその条件を例外としています。',
    why: 'ビルドは AWSTOE、マネージドコンポーネント、SSM Agent、パッケージを認証情報なしで取得します。`aws:PrincipalOrgID` は含まれず、`aws:PrincipalAccount` は `anonymous` です。バケットは、どの組織にも属さない AWS のアカウントのもので、`aws:ResourceAccount` は自社のアカウントと一致しません。このような条件があると、すべてのビルドが、多くの場合 30 分ほど経ってから失敗します。',
    fix: 'これらのバケットに対する `s3:GetObject` を、条件のないステートメントで許可してください。Deny の場合は、`NotResource` で除外してください。最も重要な検出結果です。',
  },
  sourceIp: {
    what: 'ステートメントに `aws:SourceIp` の条件があります。',
    why: 'VPC エンドポイント経由のリクエストでは、このキーは使用できません。どのアドレス範囲にも一致しないため、これを条件とする Allow では誰も許可されず、特定の範囲を除外する Deny ではすべての呼び出し元が拒否されます。',
    fix: 'VPC で使用しているアドレスを `aws:VpcSourceIp` で指定するか、`aws:SourceVpc` を使用してください。',
  },
  bucketsMissing: {
    what: 'S3 のポリシーが、Image Builder が読み取る 2 つのバケットを許可していません。',
    why: 'ビルドは AWSTOE とマネージドコンポーネントの内容を、このエンドポイント経由でこれらのバケットから取得します。どちらのバケットに何が含まれるかは AWS のページによって異なるため、両方を許可してください。',
    fix: '`ec2imagebuilder-toe-<region>-prod/*` と `ec2imagebuilder-managed-resources-<region>-prod/components/*` に対する `s3:GetObject` を、条件なしで許可してください。',
  },
  bucketInOtherRegion: {
    what: '選択したダウンロード元のバケットが、別のリージョンにしか存在しません。',
    why: 'ゲートウェイエンドポイントが到達できるのは、同じリージョンの S3 だけです。ほかのリージョンのバケットへのリクエストはインターネットへの経路を通るか、経路がありません。ポリシーでは許可できません。',
    fix: 'ファイルをビルドと同じリージョンの自分のバケットにコピーするか、そのダウンロード元の選択を外してください。',
  },
  downloadsMissing: {
    what: 'S3 のポリシーが、選択したビルドのダウンロード元のバケットを許可していません。',
    why: '入力で `ecrLayers` などのダウンロード元が選択されています。例えばコンテナのレイヤーは、このエンドポイント経由で `prod-<region>-starport-layer-bucket` から取得されます。許可しないとダウンロードが拒否され、ビルドが失敗します。',
    fix: 'そのバケットに対する `s3:GetObject` を条件なしで許可するか、ダウンロード元の選択を解除してください。',
  },
  deniesBuildStep: {
    what: '条件のない Deny、または条件がすべてのビルドで満たされる Deny が、ビルドに必要なアクションを対象としています。',
    why: 'Deny はすべての Allow に優先します。ビルドインスタンスは `GetComponent` を呼び出し、`GetContainerRecipe` や `GetMarketplaceResource` を呼び出すこともあります。パイプラインは `CreateImage` を呼び出します。',
    fix: 'ビルドを一切通過させない場合を除き、アクションをリストから外すか、ビルドに必要なものを `NotResource` で除外してください。',
  },
  stopsOtherCalls: {
    what: '別の名前の呼び出しでも許可が確認されるアクションを、Deny が対象としています。',
    why: '`CreateImageRecipe` と `CreateContainerRecipe` では `GetComponent` と `GetImage` も、`CreateImage`、`CreateImagePipeline`、`UpdateImagePipeline` では `GetWorkflow`、レシピ、インフラストラクチャ設定、ディストリビューション設定の取得も、タグを付ける作成では `TagResource` も確認されます。この確認がエンドポイントを通過することは、可能性が高いものの、確認されていません。',
    fix: 'アクションをリストから外してください。示された呼び出しを誰にも行わせない場合は、それらも拒否してください。',
  },
  buildStepNotAllowed: {
    what: 'ビルドがエンドポイントに求めるリクエストが、どのステートメントでも許可されていないか、満たされない条件付きで許可されています。',
    why: 'AWS が所有するものはどの組織にも属さないため、`aws:ResourceOrgID` は含まれず、`aws:ResourceAccount` は自社のアカウントと一致しません。Amazon マネージドのコンポーネントとベースイメージには、専用の Allow が必要です。独自のコンポーネント、ビルド、バケットには、自社のロールが満たす Allow が必要です。',
    fix: '示されたリソースに対するアクションを許可するステートメントを追加するか、条件を修正してください。',
  },
  onlyManagedComponents: {
    what: '`GetComponent` が、アカウント `aws`、`third-party`、`aws-marketplace` に対してのみ許可されています。',
    why: 'ビルドインスタンスは独自のコンポーネントも同じ呼び出しで読み取ります。独自のコンポーネントの ARN には、自社のアカウントが含まれます。',
    fix: '`aws:PrincipalOrgID` を使用するなどして、独自のコンポーネントに対する `imagebuilder:GetComponent` も許可してください。',
  },
  managedResourcesClosed: {
    what: 'ポリシーで、使用できるリソースの所有者が指定されていますが、AWS 所有のコンポーネントまたはイメージを許可するステートメントがありません。',
    why: '`aws:ResourceOrgID` がリクエストに含まれるのは、リソースを所有するアカウントが組織に属している場合のみです。AWS 所有のリソースはどの組織にも属さず、`aws:ResourceAccount` も AWS のアカウントです。そのため、自社のリソースのステートメントには一致せず、Amazon マネージドイメージや Amazon マネージドコンポーネントを使用するレシピは失敗します。',
    fix: 'Amazon マネージドリソースで、コンポーネントとイメージを選択してください。アカウントフィールドが `aws` の ARN を許可するステートメントが追加されます。',
  },
  unknownAction: {
    what: 'アクションがカタログにないか、アクションではない S3 API オペレーションです。',
    why: '存在しないアクションは何にも一致しないため、Deny に指定しても何も保護されません。カタログはある時点のもので、AWS はアクションを追加することがあります。',
    fix: 'スペルを確認してください。`HeadObject` は `s3:GetObject`、`ListObjectsV2` は `s3:ListBucket` で許可されます。',
  },
  foreignAction: {
    what: 'アクションが、エンドポイントのサービスとは別のサービスに属しています。',
    why: 'エンドポイントを通過するのは 1 つのサービスのリクエストのみで、他のサービスのリクエストは通過しません。',
    fix: 'アクションを削除するか、そのサービスのエンドポイントのポリシーに移してください。',
  },
  wildcardMatchesNothing: {
    what: 'ワイルドカードが、カタログのどの Image Builder アクションにも一致しません。',
    why: '何も許可または拒否されません。カタログはある時点のもので、AWS はアクションを追加することがあります。',
    fix: '`imagebuilder:Delete*` のように、スペルを確認してください。',
  },
  sharingLeftOpen: {
    what: '共有を防ぐために、`PutImagePolicy` などの呼び出しが拒否されています。',
    why: '同じリソースは AWS RAM でも共有できますが、そのリクエストはこのエンドポイントを通過しません。',
    fix: 'Deny を残して 4 つの `Put…Policy` アクションをすべて列挙し、RAM による共有はサービスコントロールポリシー (SCP) で拒否してください。',
  },
  listBucketOnObjects: {
    what: '`s3:ListBucket` に、オブジェクトの ARN (`/*`) のみが指定されています。',
    why: 'リストはバケットに対するアクションです。オブジェクトのみを指定すると効果がありません。AWS のサンプルにもこの例があります。',
    fix: '`/*` を付けないバケットの ARN を追加してください。',
  },
  ifExistsInAllow: {
    what: 'Allow に、`IfExists` で終わる条件演算子があります。',
    why: 'この条件は、匿名のリクエストなど、キーを含まないすべてのリクエストで満たされます。',
    fix: '`IfExists` を付けない演算子を使用し、キーを持たない呼び出し元には専用のステートメントを使用してください。',
  },
  unneededEnvironment: {
    what: 'S3 のポリシーが、`preprod` または `beta` の Image Builder バケットを許可しています。',
    why: 'どちらもドキュメントに記載されている環境ですが、AWS のサンプルはすべて `prod` を使用しています。不要な許可は侵入経路になる可能性があります。',
    fix: 'AWS から別の指示がない限り、`prod` を使用してください。',
  },
  mixedRegions: {
    what: 'ドキュメント内のリソースのリージョンが互いに異なるか、エンドポイントのリージョンと異なります。',
    why: 'エンドポイントは自身のリージョンに対応し、ビルドは実行されるリージョンのバケットを読み取ります。多くの場合、ポリシーをコピーした際にリージョンが変更されていません。',
    fix: '全体でエンドポイントのリージョンを使用してください。',
  },
  mixedPartitions: {
    what: 'ドキュメント内の ARN のパーティションが異なるか、リージョンのパーティションと異なります。',
    why: 'リージョンは 1 つのパーティションに属します。中国では `arn:aws-cn:`、GovCloud では `arn:aws-us-gov:` です。他のパーティションの ARN は何にも一致しません。',
    fix: '全体でリージョンのパーティションを使用してください。',
  },
  gatewayPrincipalForm: {
    what: 'ゲートウェイエンドポイントのステートメントの `Principal` が `{"AWS": "*"}` です。',
    why: '`"*"` と同じ意味で、AWS の例にもありますが、ゲートウェイエンドポイントの規則では `"*"` が求められています。API がこれらを区別するかどうかは、ここでは試していません。',
    fix: '`"Principal": "*"` と記述してください。',
  },
  duplicateSid: {
    what: '2 つのステートメントに同じステートメント ID があります。',
    why: 'ポリシー言語では、ステートメント ID はポリシー内で一意である必要があります。エンドポイントが重複を受け付けるかどうかは、ここでは試していません。',
    fix: '一方の名前を変更するか、`Sid` を削除してください。`Sid` はアクセスに影響しません。',
  },
  unknownRegion: {
    what: 'リージョンが、このページの一覧にありません。',
    why: 'AWS はリージョンを追加することがあります。一覧が古いか、リージョンのスペルが間違っている可能性があります。',
    fix: 'スペルを確認してください。新しいリージョンであれば、このまま続行できます。',
  },
  serviceNameContradiction: {
    what: 'このリージョンでのエンドポイントのサービス名が、AWS の情報源の間で異なります。',
    why: '中国では、CDK では `cn.com.amazonaws.<region>.imagebuilder`、ドキュメントでは `com.amazonaws.<region>.imagebuilder` です。',
    fix: 'そのリージョンで `aws ec2 describe-vpc-endpoint-services` を実行して確認してください。',
  },
  serviceNameUnknown: {
    what: 'このリージョンでのエンドポイントのサービス名は、どの情報源にも記載がありません。',
    why: '分離されたパーティションで Image Builder が利用できるかどうかは、確認されていません。',
    fix: 'そのリージョンで `aws ec2 describe-vpc-endpoint-services` を実行して確認してください。',
  },
  operatorCapitals: {
    what: '条件演算子の大文字と小文字が、AWS のドキュメントと異なります。',
    why: '条件キーの名前で大文字と小文字が区別されないことはドキュメントに記載されていますが、演算子については記載がありません。',
    fix: '`StringEquals` のように、AWS の表記に合わせてください。',
  },
  malformedSid: {
    what: 'ステートメント ID に、英数字以外の文字が含まれています。',
    why: 'IAM のアイデンティティベースのポリシーで使用できるのは英数字のみです。AWS の S3 エンドポイントポリシーの例にはハイフンやスペースがあり、そのまま適用できます。',
    fix: 'エンドポイントポリシーとして使用する限り、対処は不要です。`Sid` はアクセスに影響しません。',
  },
  sizeNearQuota: {
    what: 'ポリシーが 20,480 文字の 80% を超えています。',
    why: 'バンドル、組織、アカウントをあと 1 つ追加すると、収まらない可能性があります。',
    fix: '現時点で対処は不要です。',
  },
  recipesAskForImages: {
    what: '呼び出し元が指定され、Amazon マネージドリソースでコンポーネントが選択されていますが、イメージは選択されていません。',
    why: '`CreateImageRecipe` と `CreateContainerRecipe` では、ベースイメージに対する `GetImage` も確認されます。この確認に呼び出し元の情報が含まれるかどうかは、ドキュメントに記載されていません。AWS のデータ境界のサンプルでは、`GetComponent` と `GetImage` がともに許可されています。',
    fix: 'レシピで独自のイメージのみを使用する場合を除き、Amazon マネージドリソースでイメージを選択してください。',
  },
  resourceOrgOnListActions: {
    what: 'リソースを指定しないリストアクションに `aws:ResourceOrgID`、`aws:ResourceOrgPaths`、`aws:ResourceAccount` のいずれかの条件があります。',
    why: 'このようなリクエストにキーが含まれるかどうかは、ドキュメントに記載されていません。AWS の例はすべてのアクションで組織を条件にしており、このページも同様です。',
    fix: 'リストが拒否される場合は、`List…` アクションを `aws:PrincipalOrgID` など、呼び出し元の条件のみで許可してください。',
  },
  fullAccess: {
    what: 'ポリシーがデフォルトのものです。すべての呼び出し元に、すべてのリソースに対するすべてのアクションを許可する Allow が 1 つだけあります。',
    why: 'ポリシーを指定していないエンドポイントには、このポリシーが適用されます。すべてがすでに許可されているため、マージしても何も変わりません。',
    fix: 'このエンドポイントを通過させるものだけを許可するポリシーに置き換えてください。S3 のエンドポイントは共有されていることが多いため、まずほかの用途を確認してください。',
  },
  unloggedFailures: {
    what: 'Image Builder エンドポイントに、デフォルト以外のポリシーがあります。',
    why: 'この場合、`RequestLimitExceeded` など、失敗したリクエストの一部が CloudTrail にも CloudWatch にも記録されないことがあります。',
    fix: '対処は不要です。ビルドの失敗がどこにも記録されていない場合は、この点に留意してください。',
  },
};
