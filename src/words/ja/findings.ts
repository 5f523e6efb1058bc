import { imageBuilderActionsOrigin } from '../../policy/catalog/imageBuilderActions.ts';
import type { ManagedResourceKind } from '../../policy/catalog/managedResources.ts';
import type { BuildStep } from '../../policy/catalog/symptoms.ts';
import type { FindingCode, FindingWords } from '../../policy/check/finding.ts';
import type { ArnFault } from '../../policy/check/rules/arns.ts';
import type { ReadObstacle } from '../../policy/endpoints/s3/anonymousReads.ts';
import { askedWords } from './problems.ts';
import { kindWords } from './endpoints.ts';
import { allOf, grouped, quoted, quotedList, text } from './text.ts';

const arnFaults: Readonly<Record<ArnFault, string>> = {
  prefix: 'arn: で始まっていません',
  fields: 'コロンで区切られた部分が足りないか、空の部分があります',
  space: 'スペースが含まれています',
  partition: 'パーティションが aws、aws-cn、aws-us-gov などではありません',
  service: 'サービスが小文字の名前ではありません',
  account:
    'アカウントが 12 桁の数字、aws などの AWS 固有の名前、単独のワイルドカードのいずれでもありません',
  bucket:
    'バケットの ARN には、arn:aws:s3:::my-bucket/* のように、リージョンもアカウントも含まれません',
};

export const managedKinds: Readonly<Record<ManagedResourceKind, string>> = {
  components: 'コンポーネント',
  images: 'ベースイメージ',
  workflows: 'ワークフロー',
  thirdPartyComponents: 'サードパーティコンポーネント',
  marketplaceComponents: 'Marketplace コンポーネント',
};

const list = (entries: readonly string[]) => quotedList(entries, 8);

const didYouMean = (meant: string | undefined) =>
  meant === undefined ? '' : text`${quoted(meant)}の間違いではありませんか。`;

/** What comes of a statement whose test always or never holds. */
const outcomes = {
  Allow: {
    always: '常に満たされ、許可は何も制限されません',
    never: '決して満たされず、何も許可されません',
  },
  Deny: {
    always: '常に満たされ、すべての呼び出し元が拒否されます',
    never: '決して満たされず、何も拒否されません',
  },
} as const;

const obstacles: Readonly<Record<ReadObstacle, (buckets: string, test: string) => string>> = {
  unsigned: (buckets, test) =>
    text`ビルドは${buckets}を匿名で読み取るため、${test}があるとビルドが失敗します。`,
  ownedByAws: (buckets, test) =>
    text`${buckets}の所有者は AWS のため、${test}があるとビルドが読み取れません。`,
  other: (buckets, test) => text`ビルドは${buckets}を読み取りますが、${test}により拒否されます。`,
};

const cures = {
  Allow: 'これらの読み取りは条件なしで許可してください。',
  Deny: 'この Deny で例外にしてください。',
} as const;

/** What builds cannot do. */
const lostSteps: Readonly<Record<BuildStep, string>> = {
  bootstrap: 'AWSTOE の署名付きの読み取り',
  managedContent: 'マネージドコンポーネントの署名付きの読み取り',
  ssmAgent: 'SSM Agent のダウンロード',
  packages: 'パッケージのダウンロード',
  getManagedComponent: 'Amazon マネージドコンポーネントの取得',
  getOwnComponent: '自社のコンポーネントの取得',
  getManagedImage: 'Amazon マネージドのベースイメージの使用',
  getThirdPartyComponent: 'サードパーティコンポーネントの取得',
  getMarketplaceComponent: 'Marketplace コンポーネントの取得',
  createImage: 'パイプラインによるビルドの開始',
  logUpload: 'バケットへのビルドログのアップロード',
  ownRead: '自社のバケットからの読み取り',
  ownList: '自社のバケットの一覧表示',
};

const lost = (steps: readonly BuildStep[]) =>
  text`次のことができません: ${steps.map((step) => lostSteps[step]).join('、')}`;

/** The Japanese counterpart of `findings`. */
export const findings: FindingWords = {
  unreadable: {
    sentence: () => '読み取れません。ネストが深すぎるか、JSON ではないものが含まれています。',
    what: '値のネストがどのポリシーよりも深いか、JSON では表せないものが含まれています。',
    why: 'ポリシーは最大 6 階層の JSON ドキュメントです。',
    fix: 'コンソールまたは `aws ec2 describe-vpc-endpoints` で表示されるとおりに、ポリシードキュメントのみを貼り付けてください。',
  },
  notAPolicyDocument: {
    sentence: ({ given }) =>
      text`これはポリシーではなく、${kindWords[given]}です。Version と Statement を含むオブジェクトを指定してください。`,
    what: 'ドキュメントが、オブジェクトではなく、文字列、リスト、またはその他の値です。',
    why: 'ポリシーは `Version` と `Statement` を含む JSON オブジェクトです。AWS CLI では、別の JSON の中の文字列として出力されることがよくあります。',
    fix: '周囲の JSON からポリシーを取り出し、文字列の場合は引用符とエスケープを取り除いてください。',
  },
  noStatement: {
    sentence: () =>
      'ポリシーにステートメントがありません。ステートメントのないポリシーは AWS に受け付けられません。',
    what: '`Statement` がないか、空です。',
    why: 'ポリシーはステートメントで構成されます。ステートメントがなければ、何も定められません。',
    fix: 'Effect が `Allow` のステートメントを 1 つ以上追加してください。',
  },
  statementNotAList: {
    sentence: ({ given }) =>
      text`Statement が${kindWords[given]}です。ステートメントのリストを指定してください。`,
    what: '`Statement` がリストでも、単一のステートメントでもありません。',
    why: 'ポリシー言語では、ステートメントのリスト、またはその代わりに 1 つのステートメントを指定します。',
    fix: '`"Statement": [ … ]` と記述してください。',
  },
  statementNotAnObject: {
    sentence: ({ given }) =>
      text`このステートメントは${kindWords[given]}です。Effect、Principal、Action、Resource を含むオブジェクトを指定してください。`,
    what: '`Statement` のエントリがオブジェクトではありません。',
    why: 'ステートメントは `Effect`、`Principal`、`Action`、`Resource` を含むオブジェクトです。',
    fix: 'エントリを削除するか、ステートメントとして記述してください。',
  },
  unknownVersion: {
    sentence: ({ given }) =>
      text`${quoted(given)}はポリシー言語のバージョンではありません。2012-10-17 を指定してください。`,
    what: '`Version` が `2012-10-17` でも `2008-10-17` でもありません。',
    why: 'バージョンはポリシー言語を示すもので、ポリシーを作成した日付ではありません。',
    fix: '`"Version": "2012-10-17"` と記述してください。',
  },
  variablesWithoutVersion: {
    sentence: ({ given }) =>
      text`Version が 2012-10-17 でないため、${quoted(given)}の変数は文字列として扱われ、何にも一致しません。`,
    what: '`Version` がないか `2008-10-17` のポリシーに、`${aws:PrincipalAccount}` などのポリシー変数があります。',
    why: '変数を使えるのは 2012-10-17 だけです。新しいエンドポイントに AWS が設定するポリシーは 2008-10-17 です。',
    fix: '`"Version": "2012-10-17"` と記述してください。',
  },
  overQuota: {
    sentence: ({ characters, quota }) =>
      text`ポリシーは${grouped(characters)}文字で、AWS の上限である${grouped(quota)}文字を${grouped(characters - quota)}文字超えています。`,
    what: 'ポリシーが、空白を含めて 20,480 文字を超えています。',
    why: 'これより長いエンドポイントポリシーは AWS に受け付けられません。',
    fix: '不要なダウンロード元、アクション、組織、アカウントを取り除くか、空白なしでポリシーを記述してください。',
  },
  unknownElement: {
    sentence: ({ name, meant }) =>
      text`${quoted(name)}はエンドポイントポリシーの要素ではありません。${didYouMean(meant)}`,
    what: 'ドキュメントまたはステートメントに、エンドポイントポリシーにない要素、または大文字と小文字が異なる要素があります。',
    why: '要素の名前は `Action` のように正確に記述する必要があり、`action` や `Actions` は使用できません。AWS は未知の要素を受け付けません。',
    fix: '名前を修正するか、要素を削除してください。',
  },
  elementNotTaken: {
    sentence: ({ name, where }) =>
      where === 'gateway'
        ? text`ゲートウェイエンドポイントでは${name}を使用できません。Principal を "*" にして、aws:PrincipalArn で絞り込んでください。`
        : text`${name}は Deny でのみ使用できます。Principal を "*" にして、aws:PrincipalArn で絞り込んでください。`,
    what: '`NotPrincipal` が、ゲートウェイエンドポイントまたは Allow で使用されています。',
    why: 'ゲートウェイエンドポイントでは `Principal` を `"*"` にする必要があり、IAM では `NotPrincipal` を `Deny` でのみ使用できます。',
    fix: '`"Principal": "*"` と、`aws:PrincipalArn` の条件を記述してください。',
  },
  conflictingElements: {
    sentence: ({ name, other }) =>
      text`1 つのステートメントで使用できるのは、${name}と${other}のどちらか一方です。一方を削除してください。`,
    what: '`Action` と `NotAction` のように、ステートメントに要素とその逆の要素の両方があります。',
    why: 'ポリシー言語で使用できるのは、どちらか一方です。',
    fix: '一方を削除してください。',
  },
  missingElement: {
    sentence: ({ name }) => text`ステートメントに${name}がないか、空です。`,
    what: 'ステートメントに `Effect`、`Action`、`Resource` のいずれかがないか、リストが空です。',
    why: 'これらがないと、エンドポイントポリシーのステートメントは不完全です。',
    fix: '要素を追加してください。`"*"` はすべてを表します。',
  },
  wrongType: {
    sentence: ({ name, expected, given }) =>
      text`${name}に${kindWords[given]}が指定されています。${kindWords[expected]}を指定してください。`,
    what: '文字列を指定すべき要素に数値があるなど、要素の値の種類が正しくありません。',
    why: 'ポリシー言語では、文字列と文字列のリストを指定します。Condition はオブジェクトを含むオブジェクトです。',
    fix: '値を文字列として記述するか、Condition を演算子、キー、値の順に記述してください。',
  },
  malformedEffect: {
    sentence: ({ given }) =>
      text`${quoted(given)}は Effect の値ではありません。Allow または Deny を指定してください。`,
    what: '`Effect` が `Allow` でも `Deny` でもありません。',
    why: 'Effect は 2 種類で、大文字と小文字が区別されます。',
    fix: '`Allow` または `Deny` と記述してください。',
  },
  noAllow: {
    sentence: () =>
      '何かを許可するステートメントがないため、エンドポイントはすべてのリクエストを拒否します。',
    what: 'すべてのステートメントが Deny です。',
    why: 'どのステートメントでも許可されていないものをエンドポイントは拒否するため、このポリシーはすべてを拒否します。よくある間違いです。',
    fix: '通過させるものに対する Allow を追加してください。',
  },
  noPrincipal: {
    sentence: () =>
      'ステートメントに Principal がありません。エンドポイントポリシーには Principal が必要で、通常は "*" を指定します。',
    what: 'ステートメントに `Principal` がありません。',
    why: 'エンドポイントポリシーには Principal が必要です。Image Builder ガイドの最初の例には Principal がないため、そのままでは使用できません。',
    fix: '`"Principal": "*"` を追加してください。',
  },
  malformedPrincipal: {
    sentence: ({ given }) =>
      text`${quoted(given)}は Principal の値ではありません。"*" または {"AWS": "arn:aws:iam::111122223333:root"} のようなオブジェクトを指定してください。`,
    what: '`Principal` が `"*"` でも、アカウント、ロール、サービスのオブジェクトでもありません。',
    why: 'ポリシー言語では、`"*"` または `{"AWS": "arn:aws:iam::111122223333:role/builder"}` のようなオブジェクトを指定します。ARN にワイルドカードは使えません。',
    fix: 'ARN またはアカウント ID を `AWS` に記述するか、`"*"` を使用してください。',
  },
  gatewayPrincipal: {
    sentence: ({ given }) =>
      text`ゲートウェイエンドポイントの Principal は${quoted(given)}ではなく "*" である必要があります。aws:PrincipalArn の条件で絞り込んでください。`,
    what: 'ゲートウェイエンドポイントのステートメントでプリンシパルが指定されています。',
    why: 'ゲートウェイエンドポイントでは、`Principal` を `"*"` にする必要があります。アカウントを指定すると、そのルートユーザーのみを意味します。',
    fix: '`"Principal": "*"` と記述し、呼び出し元が署名する場合は `aws:PrincipalArn` の条件を追加してください。Image Builder の読み取りは署名されません。',
  },
  malformedAction: {
    sentence: ({ given }) =>
      text`${quoted(given)}はアクションではありません。s3:GetObject のように、サービスと名前をスペースなしでコロンでつないで指定してください。`,
    what: 'アクションが `service:Name` の形式ではなく、スペースを含むか、プレフィックスがありません。',
    why: 'このようなアクションは何にも一致しません。Image Builder ガイドの最初の例には `imagebuilder: DeleteImage` とあり、cfn-lint などの検証ツールでは検出されません。',
    fix: 'プレフィックス、コロン、名前をスペースなしで記述してください。',
  },
  malformedArn: {
    sentence: ({ given, fault }) =>
      text`${quoted(given)}は ARN ではありません。${arnFaults[fault]}。`,
    what: 'リソースが `*` でも ARN でもないか、ドキュメント内の ARN の形式が正しくありません。',
    why: 'ARN は 6 つの部分で構成されます。アカウントは ID またはワイルドカードであり、組み合わせることはできません。バケットの ARN にはリージョンもアカウントもありません。',
    fix: 'お使いのパーティションで、`arn:aws:s3:::bucket/*` または `arn:aws:imagebuilder:us-east-1:111122223333:component/*` のように記述してください。',
  },
  placeholder: {
    sentence: ({ placeholders }) =>
      text`${list(placeholders)}はプレースホルダーです。自社の値に置き換えてください。`,
    what: '値に `<region>`、AWS の例で置き換えが必要な `principal-org-id` などの語、またはポリシー変数ではない `${…}` が含まれています。',
    why: 'AWS は文字どおりに解釈するため、何にも一致しません。`${AWS::Region}` などは CloudFormation や Terraform が置き換えるもので、エンドポイントは置き換えません。',
    fix: '自社の値を記述してください。',
  },
  unknownOperator: {
    sentence: ({ given, meant }) =>
      text`${quoted(given)}は条件演算子ではありません。${didYouMean(meant)}`,
    what: '条件に、IAM にない演算子があります。',
    why: 'AWS は未知の演算子を含むポリシーを受け付けません。',
    fix: '`StringEquals` のように、名前を修正してください。',
  },
  wildcardOnGeneratedId: {
    sentence: ({ key, given }) =>
      text`AWS が生成する ID を値に持つ${key}には、エンドポイントポリシーではワイルドカードを使用できません: ${quoted(given)}。ID を省略せずに指定してください。`,
    what: '`aws:PrincipalOrgID` や `aws:SourceVpc` など、AWS が生成する ID の条件に `*` または `?` が含まれています。',
    why: 'エンドポイントポリシーでは、このようなキーにワイルドカードを使用できません。AWS はそのうち 2 つを例として挙げており、他のキーも該当するというのはこのページの解釈です。',
    fix: 'ID を省略せずに列挙してください。',
  },
  numericOnGeneratedId: {
    sentence: ({ key, operator }) =>
      text`AWS が生成する ID を値に持つ${key}には、エンドポイントポリシーでは${operator}などの数値演算子を使用できません。StringEquals を使用してください。`,
    what: '条件で、`aws:PrincipalAccount` など AWS が生成する ID を数値として比較しています。',
    why: 'エンドポイントポリシーでは、このようなキーに数値演算子を使用できません。',
    fix: '`StringEquals` を使用してください。',
  },
  shortWildcardText: {
    sentence: ({ given, needed }) =>
      text`${quoted(given)}のワイルドカードの前後には、エンドポイントポリシーで必要な${needed}文字以上の連続した文字がありません。`,
    what: '`StringLike` の値に、前後の文字が 6 文字未満のワイルドカードがあります。',
    why: 'エンドポイントポリシーでは、文字列演算子の各ワイルドカードの前または後に、連続した 6 文字以上が必要です。',
    fix: '値をより長く記述するか、値を列挙してください。',
  },
  conditionOnAnonymousRead: {
    sentence: ({ operator, key, buckets, obstacle, effect }) =>
      text`${obstacles[obstacle](list(buckets), text`${key}に対する${operator}`)}${cures[effect]}`,
    what: '呼び出し元、組織、または所有者のアカウントに関する条件により、ビルドが AWS のバケットを読み取れません。Allow がその条件を求めているか、Deny がその条件を例外としています。',
    why: 'ビルドは AWSTOE、マネージドコンポーネント、SSM Agent、パッケージを認証情報なしで取得します。`aws:PrincipalOrgID` は含まれず、`aws:PrincipalAccount` は `anonymous` です。バケットは、どの組織にも属さない AWS のアカウントのもので、`aws:ResourceAccount` は自社のアカウントと一致しません。このような条件があると、すべてのビルドが、多くの場合 30 分ほど経ってから失敗します。',
    fix: 'これらのバケットに対する `s3:GetObject` を、条件のないステートメントで許可してください。Deny の場合は、`NotResource` で除外してください。最も重要な検出結果です。',
  },
  sourceIp: {
    sentence: ({ operator, key, effect, holds }) =>
      text`VPC エンドポイント経由のリクエストでは${key}はどのアドレスにも一致しないため、この${operator}の条件は${outcomes[effect][holds ? 'always' : 'never']}。VPC 内のアドレスには aws:VpcSourceIp を使用してください。`,
    what: 'ステートメントに `aws:SourceIp` の条件があります。',
    why: 'VPC エンドポイント経由のリクエストでは、このキーは使用できません。どのアドレス範囲にも一致しないため、これを条件とする Allow では誰も許可されず、特定の範囲を除外する Deny ではすべての呼び出し元が拒否されます。',
    fix: 'VPC で使用しているアドレスを `aws:VpcSourceIp` で指定するか、`aws:SourceVpc` を使用してください。',
  },
  bucketsMissing: {
    sentence: ({ buckets }) =>
      text`すべてのビルドは${list(buckets)}を読み取りますが、許可するステートメントがありません。条件なしで s3:GetObject を許可してください。`,
    what: 'S3 のポリシーが、Image Builder が読み取る 2 つのバケットを許可していません。',
    why: 'ビルドは AWSTOE とマネージドコンポーネントの内容を、このエンドポイント経由でこれらのバケットから取得します。どちらのバケットに何が含まれるかは AWS のページによって異なるため、両方を許可してください。',
    fix: '`ec2imagebuilder-toe-<region>-prod/*` と `ec2imagebuilder-managed-resources-<region>-prod/components/*` に対する `s3:GetObject` を、条件なしで許可してください。',
  },
  bucketInOtherRegion: {
    sentence: ({ bucket, regions, region }) =>
      text`バケット${quoted(bucket)}は${regions.join('、')}にのみ存在します。${quoted(region)}のゲートウェイエンドポイントは、ポリシーの内容にかかわらず、ほかのリージョンの S3 に到達できません。ビルドに必要なファイルは、同じリージョンの自社のバケットにコピーしてください。`,
    what: '選択したダウンロード元のバケットが、別のリージョンにしか存在しません。',
    why: 'ゲートウェイエンドポイントが到達できるのは、同じリージョンの S3 だけです。ほかのリージョンのバケットへのリクエストはインターネットへの経路を通るか、経路がありません。ポリシーでは許可できません。',
    fix: 'ファイルをビルドと同じリージョンの自社のバケットにコピーするか、そのダウンロード元の選択を外してください。',
  },
  downloadsMissing: {
    sentence: ({ buckets }) =>
      text`選択したビルドは${list(buckets)}を読み取りますが、許可するステートメントがありません。条件なしで s3:GetObject を許可してください。`,
    what: 'S3 のポリシーが、選択したビルドのダウンロード元のバケットを許可していません。',
    why: '入力で `ecrLayers` などのダウンロード元が選択されています。例えばコンテナのレイヤーは、このエンドポイント経由で `prod-<region>-starport-layer-bucket` から取得されます。許可しないとダウンロードが拒否され、ビルドが失敗します。',
    fix: 'そのバケットに対する `s3:GetObject` を条件なしで許可するか、ダウンロード元の選択を解除してください。',
  },
  deniesBuildStep: {
    sentence: ({ given, actions, condition }) =>
      condition
        ? text`この Deny は${actions.join('、')}を拒否します。${condition.key}に対する${condition.operator}が満たされるためです。ビルドに必要なものを例外にしてください。`
        : text`${quoted(given)}は${actions.join('、')}を拒否します。${actions.length === 1 ? 'これ' : 'これら'}を必要とするビルドは失敗します。`,
    what: '条件のない Deny、または条件がすべてのビルドで満たされる Deny が、ビルドに必要なアクションを対象としています。',
    why: 'Deny はすべての Allow に優先します。ビルドインスタンスは `GetComponent` を呼び出し、`GetContainerRecipe` や `GetMarketplaceResource` を呼び出すこともあります。パイプラインは `CreateImage` を呼び出します。',
    fix: 'ビルドを一切通過させない場合を除き、アクションをリストから外すか、ビルドに必要なものを `NotResource` で除外してください。',
  },
  stopsOtherCalls: {
    sentence: ({ given, asked, calls }) =>
      text`${quoted(given)}により、${calls.join('、')}も失敗します。${calls.length === 1 ? 'この' : 'これらの'}呼び出しには${askedWords(asked)}の許可も必要です。`,
    what: '別の名前の呼び出しでも許可が確認されるアクションを、Deny が対象としています。',
    why: '`CreateImageRecipe` と `CreateContainerRecipe` では `GetComponent` と `GetImage` も、`CreateImage`、`CreateImagePipeline`、`UpdateImagePipeline` では `GetWorkflow`、レシピ、インフラストラクチャ設定、ディストリビューション設定の取得も、タグを付ける作成では `TagResource` も確認されます。この確認がエンドポイントを通過することは、可能性が高いものの、確認されていません。',
    fix: 'アクションをリストから外してください。示された呼び出しを誰にも行わせない場合は、それらも拒否してください。',
  },
  buildStepNotAllowed: {
    sentence: ({ steps, actions, resources, condition }) =>
      condition
        ? text`${lost(steps)}。${list(resources)}に対する${actions.join('、')}は、${condition.key}に対する${condition.operator}を満たしません。`
        : text`${lost(steps)}。${list(resources)}に対する${actions.join('、')}を許可するステートメントがありません。`,
    what: 'ビルドがエンドポイントに求めるリクエストが、どのステートメントでも許可されていないか、満たされない条件付きで許可されています。',
    why: 'AWS が所有するものはどの組織にも属さないため、`aws:ResourceOrgID` は含まれず、`aws:ResourceAccount` は自社のアカウントと一致しません。Amazon マネージドのコンポーネントとベースイメージには、専用の Allow が必要です。自社のコンポーネント、ビルド、バケットには、自社のロールが満たす Allow が必要です。',
    fix: '示されたリソースに対するアクションを許可するステートメントを追加するか、条件を修正してください。',
  },
  onlyManagedComponents: {
    sentence: () =>
      'GetComponent は AWS が所有するコンポーネントに対してのみ許可されています。自社のコンポーネントを使用するビルドは失敗します。',
    what: '`GetComponent` が、アカウント `aws`、`third-party`、`aws-marketplace` に対してのみ許可されています。',
    why: 'ビルドインスタンスは自社のコンポーネントも同じ呼び出しで読み取ります。自社のコンポーネントの ARN には、自社のアカウントが含まれます。',
    fix: '`aws:PrincipalOrgID` を使用するなどして、自社のコンポーネントに対する `imagebuilder:GetComponent` も許可してください。',
  },
  managedResourcesClosed: {
    sentence: ({ kinds, actions }) =>
      text`AWS の${kinds.map((kind) => managedKinds[kind]).join('、')}は AWS の所有物であり、指定した所有者のものではないため、${actions.join('、')}を許可するステートメントがありません。これらを使用するビルドは失敗します。`,
    what: 'ポリシーで、使用できるリソースの所有者が指定されていますが、AWS 所有のコンポーネントまたはイメージを許可するステートメントがありません。',
    why: '`aws:ResourceOrgID` がリクエストに含まれるのは、リソースを所有するアカウントが組織に属している場合のみです。AWS 所有のリソースはどの組織にも属さず、`aws:ResourceAccount` も AWS のアカウントです。そのため、自社のリソースのステートメントには一致せず、Amazon マネージドイメージや Amazon マネージドコンポーネントを使用するレシピは失敗します。',
    fix: 'Amazon マネージドリソースで、コンポーネントとイメージを選択してください。アカウントフィールドが `aws` の ARN を許可するステートメントが追加されます。',
  },
  unknownAction: {
    sentence: ({ given, meant }) =>
      text`${quoted(given)}は既知のアクションではありません。${didYouMean(meant) || `新しいアクションは一覧 (${imageBuilderActionsOrigin.updated} 時点) にない可能性があります。`}`,
    what: 'アクションがカタログにないか、アクションではない S3 API オペレーションです。',
    why: '存在しないアクションは何にも一致しないため、Deny に指定しても何も保護されません。カタログはある時点のもので、AWS はアクションを追加することがあります。',
    fix: 'スペルを確認してください。`HeadObject` は `s3:GetObject`、`ListObjectsV2` は `s3:ListBucket` で許可されます。',
  },
  foreignAction: {
    sentence: ({ given, service, expected }) =>
      text`${quoted(given)}は${quoted(service)}のアクションです。このエンドポイントを通過するのは${expected}へのリクエストのみのため、効果がありません。`,
    what: 'アクションが、エンドポイントのサービスとは別のサービスに属しています。',
    why: 'エンドポイントを通過するのは 1 つのサービスのリクエストのみで、他のサービスのリクエストは通過しません。',
    fix: 'アクションを削除するか、そのサービスのエンドポイントのポリシーに移してください。',
  },
  wildcardMatchesNothing: {
    sentence: ({ given }) =>
      text`${quoted(given)}に一致する既知のアクションがないため、効果がありません。スペルを確認してください。`,
    what: 'ワイルドカードが、カタログのどの Image Builder アクションにも一致しません。',
    why: '何も許可または拒否されません。カタログはある時点のもので、AWS はアクションを追加することがあります。',
    fix: '`imagebuilder:Delete*` のように、スペルを確認してください。',
  },
  sharingLeftOpen: {
    sentence: ({ denied, open }) =>
      text`${denied.join('、')}を拒否しても、このエンドポイントを通過しない AWS RAM による共有は防げません。${open.length > 0 ? text`${open.join('、')}も拒否されていません。` : ''}ram:CreateResourceShare と ram:AssociateResourceShare を別の場所でも拒否してください。`,
    what: '共有を防ぐために、`PutImagePolicy` などの呼び出しが拒否されています。',
    why: '同じリソースは AWS RAM でも共有できますが、そのリクエストはこのエンドポイントを通過しません。',
    fix: 'Deny を残して 4 つの `Put…Policy` アクションをすべて列挙し、RAM による共有はサービスコントロールポリシー (SCP) で拒否してください。',
  },
  listBucketOnObjects: {
    sentence: ({ given }) =>
      text`${quoted(given)}はバケットに対するアクションですが、ステートメントではオブジェクトのみが指定されているため、効果がありません。/* を付けないバケットの ARN も指定してください。`,
    what: '`s3:ListBucket` に、オブジェクトの ARN (`/*`) のみが指定されています。',
    why: 'リストはバケットに対するアクションです。オブジェクトのみを指定すると効果がありません。AWS のサンプルにもこの例があります。',
    fix: '`/*` を付けないバケットの ARN を追加してください。',
  },
  objectActionOnBucket: {
    sentence: ({ given, bucket }) =>
      text`${quoted(given)}はオブジェクトに対するアクションですが、${quoted(bucket)}はバケットのみを指定しているため、効果がありません。/* を付けてオブジェクトを指定してください。`,
    what: '`s3:GetObject` や `s3:PutObject` など、オブジェクトに対するアクションに、バケットの ARN のみが指定されています。',
    why: '読み取りと書き込みはオブジェクトに対するアクションです。バケットのみを指定すると、Allow では何も許可されず、Deny では何も拒否されません。',
    fix: 'バケットの ARN に `/*` を付けてください。',
  },
  ifExistsInAllow: {
    sentence: ({ operator, key }) =>
      text`${operator}では、匿名の呼び出し元を含め、リクエストに${key}がないすべての呼び出し元が許可されます。IfExists を付けない演算子を使用してください。`,
    what: 'Allow に、`IfExists` で終わる条件演算子があります。',
    why: 'この条件は、匿名のリクエストなど、キーを含まないすべてのリクエストで満たされます。',
    fix: '`IfExists` を付けない演算子を使用し、キーを持たない呼び出し元には専用のステートメントを使用してください。',
  },
  forAllValuesInAllow: {
    sentence: ({ operator, key }) =>
      text`${operator}では、匿名の呼び出し元を含め、リクエストに${key}がないすべての呼び出し元が許可されます。ForAnyValue を使用するか、値が 1 つのキーではセット演算子を外してください。`,
    what: 'Allow で、リクエストにない場合があるキーが `ForAllValues` で比較されています。',
    why: '値がないときは常に満たされるため、キーを含まないすべてのリクエストで条件が満たされます。',
    fix: '`ForAnyValue` を使用するか、値が 1 つのキーではセット演算子を外すか、`"Null": {"<key>": "false"}` を追加してください。',
  },
  setOperatorMissing: {
    sentence: ({ operator, key }) =>
      text`${key}は複数の値を持つことがあり、${operator}だけでは比較できません。前に ForAnyValue または ForAllValues を付けてください。`,
    what: '`aws:PrincipalOrgPaths` など複数の値を持つキーに、`ForAnyValue` も `ForAllValues` も付かない演算子が使われています。',
    why: 'このようなキーにはセット演算子が必要です。付けない場合の結果はドキュメントに記載がなく、ここでは満たされないものとして扱います。',
    fix: '演算子の前に `ForAnyValue:` を、否定の演算子を使う Deny では `ForAllValues:` を付けてください。',
  },
  literalWildcard: {
    sentence: ({ operator, given }) =>
      text`${operator}は${quoted(given)}のワイルドカードを通常の文字として扱うため、何にも一致しません。Like の付く演算子を使用してください。`,
    what: '`StringEquals` または `StringNotEquals` の値に `*` または `?` があります。',
    why: 'これらの演算子は 1 文字ずつ比較します。Allow では誰も許可されず、Deny の例外は例外になりません。',
    fix: '`StringLike` または `StringNotLike` を使用してください。',
  },
  sessionArn: {
    sentence: ({ key, given }) =>
      text`${key}に入るのはセッションではなくロールの ARN であるため、${quoted(given)}は誰にも一致しません。arn:…:iam::…:role/… と記述してください。`,
    what: '条件で、`aws:PrincipalArn` がセッションの ARN (`assumed-role/…`) と比較されています。',
    why: 'どのセッションからの呼び出しでも、このキーの値はロール自体の ARN です。CloudTrail とエラーメッセージにはセッションの ARN が表示されます。',
    fix: '`arn:aws:iam::<account>:role/<パスと名前>` と記述してください。',
  },
  unknownKey: {
    sentence: ({ given, meant }) =>
      text`${quoted(given)}は既知の条件キーではありません。${didYouMean(meant) || '存在しないキーはどのリクエストにも含まれません。新しいキーは一覧にない可能性があります。'}`,
    what: '条件に、カタログにないグローバルキー (`aws:…`) またはプレフィックスのないキーがあります。',
    why: '存在しないキーはどのリクエストにも含まれません。Allow では誰も許可されず、Deny は誰にも、または全員に適用されます。AWS はキーを追加することがあります。',
    fix: 'スペルを確認してください。',
  },
  impossibleValue: {
    sentence: ({ given, fits, like }) =>
      text`${quoted(given)}は${fits}の値の形式ではないため、何にも一致しません。${like}のような値を指定してください。`,
    what: '`aws:PrincipalOrgID` に対するアカウントのように、条件の値がキーまたは演算子の形式と異なります。',
    why: 'その値が現れることはありません。Allow では誰も許可されず、Deny の例外は例外になりません。',
    fix: 'リクエストに含まれるとおりに値を記述してください。`aws:PrincipalOrgPaths` のパスは `/` で終わります。',
  },
  unneededEnvironment: {
    sentence: ({ environments }) =>
      text`${allOf(environments)}のバケットが許可されています。AWS のサンプルはすべて prod を使用しています。AWS から指示された場合にのみ残してください。`,
    what: 'S3 のポリシーが、`preprod` または `beta` の Image Builder バケットを許可しています。',
    why: 'どちらもドキュメントに記載されている環境ですが、AWS のサンプルはすべて `prod` を使用しています。不要な許可は侵入経路になる可能性があります。',
    fix: 'AWS から別の指示がない限り、`prod` を使用してください。',
  },
  mixedRegions: {
    sentence: ({ regions }) =>
      text`複数のリージョンが指定されています: ${list(regions)}。1 つのエンドポイントが対応するリージョンは 1 つです。`,
    what: 'ドキュメント内のリソースのリージョンが互いに異なるか、エンドポイントのリージョンと異なります。',
    why: 'エンドポイントは自身のリージョンに対応し、ビルドは実行されるリージョンのバケットを読み取ります。多くの場合、ポリシーをコピーした際にリージョンが変更されていません。',
    fix: '全体でエンドポイントのリージョンを使用してください。',
  },
  mixedPartitions: {
    sentence: ({ partitions }) =>
      text`ポリシーに複数のパーティションが含まれています: ${list(partitions)}。リージョンは 1 つのパーティションに属するため、他のパーティションの ARN はどのリソースにも一致しません。`,
    what: 'ドキュメント内の ARN のパーティションが異なるか、リージョンのパーティションと異なります。',
    why: 'リージョンは 1 つのパーティションに属します。中国では `arn:aws-cn:`、GovCloud では `arn:aws-us-gov:` です。他のパーティションの ARN は何にも一致しません。',
    fix: '全体でリージョンのパーティションを使用してください。',
  },
  gatewayPrincipalForm: {
    sentence: ({ given }) =>
      text`${quoted(given)}は "*" と同じ意味ですが、AWS はゲートウェイエンドポイントでは "*" そのものを指定するよう求めています。`,
    what: 'ゲートウェイエンドポイントのステートメントの `Principal` が `{"AWS": "*"}` です。',
    why: '`"*"` と同じ意味で、AWS の例にもありますが、ゲートウェイエンドポイントの規則では `"*"` が求められています。API がこれらを区別するかどうかは、ここでは試していません。',
    fix: '`"Principal": "*"` と記述してください。',
  },
  duplicateSid: {
    sentence: ({ given, first }) =>
      text`${quoted(given)}は、すでに${first}のステートメント ID として使用されています。ID が重複していると、AWS に受け付けられない可能性があります。`,
    what: '2 つのステートメントに同じステートメント ID があります。',
    why: 'ポリシー言語では、ステートメント ID はポリシー内で一意である必要があります。エンドポイントが重複を受け付けるかどうかは、ここでは試していません。',
    fix: '一方の名前を変更するか、`Sid` を削除してください。`Sid` はアクセスに影響しません。',
  },
  unknownRegion: {
    sentence: ({ given, partition }) =>
      text`${quoted(given)}はこのページのリージョン一覧にありません。AWS が後から追加したリージョンであれば、このまま続行できます。プレフィックスから、パーティションは${partition}とみなされます。`,
    what: 'リージョンが、このページの一覧にありません。',
    why: 'AWS はリージョンを追加することがあります。一覧が古いか、リージョンのスペルが間違っている可能性があります。',
    fix: 'スペルを確認してください。新しいリージョンであれば、このまま続行できます。',
  },
  serviceNameContradiction: {
    sentence: ({ region, names, command }) =>
      text`${region}でのこのエンドポイントのサービス名は、AWS の情報源の間で一致していません: ${names.join('、')}。次のコマンドで確認してください: ${command}`,
    what: 'このリージョンでのエンドポイントのサービス名が、AWS の情報源の間で異なります。',
    why: '中国では、CDK では `cn.com.amazonaws.<region>.imagebuilder`、ドキュメントでは `com.amazonaws.<region>.imagebuilder` です。',
    fix: 'そのリージョンで `aws ec2 describe-vpc-endpoint-services` を実行して確認してください。',
  },
  serviceNameUnknown: {
    sentence: ({ region, command }) =>
      text`${region}でのこのエンドポイントのサービス名は、どの情報源にも記載がありません。次のコマンドで確認してください: ${command}`,
    what: 'このリージョンでのエンドポイントのサービス名は、どの情報源にも記載がありません。',
    why: '分離されたパーティションで Image Builder が利用できるかどうかは、確認されていません。',
    fix: 'そのリージョンで `aws ec2 describe-vpc-endpoint-services` を実行して確認してください。',
  },
  operatorCapitals: {
    sentence: ({ given, meant }) =>
      text`${quoted(given)}は${meant}と大文字と小文字が異なります。AWS がこれを受け付けるかどうかは、ドキュメントに記載されていません。`,
    what: '条件演算子の大文字と小文字が、AWS のドキュメントと異なります。',
    why: '条件キーの名前で大文字と小文字が区別されないことはドキュメントに記載されていますが、演算子については記載がありません。',
    fix: '`StringEquals` のように、AWS の表記に合わせてください。',
  },
  malformedSid: {
    sentence: ({ given }) =>
      text`ステートメント ID ${quoted(given)}に英数字以外の文字が含まれています。エンドポイントポリシーでは AWS の例にもあり、使用できますが、IAM のアイデンティティベースのポリシーでは使用できません。`,
    what: 'ステートメント ID に、英数字以外の文字が含まれています。',
    why: 'IAM のアイデンティティベースのポリシーで使用できるのは英数字のみです。AWS の S3 エンドポイントポリシーの例にはハイフンやスペースがあり、そのまま適用できます。',
    fix: 'エンドポイントポリシーとして使用する限り、対処は不要です。`Sid` はアクセスに影響しません。',
  },
  sizeNearQuota: {
    sentence: ({ characters, quota }) =>
      text`ポリシーは${grouped(quota)}文字中${grouped(characters)}文字 (${Math.floor((characters / quota) * 100)}%) です。`,
    what: 'ポリシーが 20,480 文字の 80% を超えています。',
    why: 'ダウンロード元、組織、アカウントをあと 1 つ追加すると、収まらない可能性があります。',
    fix: '現時点で対処は不要です。',
  },
  resourceOrgOnListActions: {
    sentence: ({ actions, key, callerKey }) =>
      text`リソースを指定しない${actions.length}個のリストアクションのリクエストには、${key}が含まれない可能性があります。拒否される場合は、${callerKey}のみで許可してください。`,
    what: 'リソースを指定しないリストアクションに `aws:ResourceOrgID`、`aws:ResourceOrgPaths`、`aws:ResourceAccount` のいずれかの条件があります。',
    why: 'このようなリクエストにキーが含まれるかどうかは、ドキュメントに記載されていません。AWS の例はすべてのアクションで組織を条件にしており、このページも同様です。',
    fix: 'リストが拒否される場合は、`List…` アクションを `aws:PrincipalOrgID` など、呼び出し元の条件のみで許可してください。',
  },
  recipesAskForImages: {
    sentence: () =>
      'CreateImageRecipe と CreateContainerRecipe には GetImage の許可も必要です。Amazon マネージドイメージに対するこの確認は拒否されることがあります。レシピで Amazon マネージドイメージを使用する場合は、許可してください。',
    what: '呼び出し元が指定され、Amazon マネージドリソースでコンポーネントが選択されていますが、イメージは選択されていません。',
    why: '`CreateImageRecipe` と `CreateContainerRecipe` では、ベースイメージに対する `GetImage` も確認されます。この確認に呼び出し元の情報が含まれるかどうかは、ドキュメントに記載されていません。AWS のデータ境界のサンプルでは、`GetComponent` と `GetImage` がともに許可されています。',
    fix: 'レシピで自社のイメージのみを使用する場合を除き、Amazon マネージドリソースでイメージを選択してください。',
  },
  fullAccess: {
    sentence: () =>
      'AWS のデフォルトのポリシーと同じく、すべての呼び出し元にすべてを許可します。アクセスを制限するには、このポリシーを置き換えてください。',
    what: 'ポリシーがデフォルトのものです。すべての呼び出し元に、すべてのリソースに対するすべてのアクションを許可する Allow が 1 つだけあります。',
    why: 'ポリシーを指定していないエンドポイントには、このポリシーが適用されます。すべてがすでに許可されているため、マージしても何も変わりません。',
    fix: 'このエンドポイントを通過させるものだけを許可するポリシーに置き換えてください。S3 のエンドポイントは共有されていることが多いため、まずほかの用途を確認してください。',
  },
  unloggedFailures: {
    sentence: () =>
      'このエンドポイントにカスタムポリシーを適用すると、RequestLimitExceeded など、失敗したリクエストの一部が CloudTrail にも CloudWatch にも記録されないことがあります。',
    what: 'Image Builder エンドポイントに、デフォルト以外のポリシーがあります。',
    why: 'この場合、`RequestLimitExceeded` など、失敗したリクエストの一部が CloudTrail にも CloudWatch にも記録されないことがあります。',
    fix: '対処は不要です。ビルドの失敗がどこにも記録されていない場合は、この点に留意してください。',
  },
};

export const findingTitles: Readonly<Record<FindingCode, string>> = {
  unreadable: 'ポリシーを読み取れない',
  notAPolicyDocument: 'ポリシードキュメントではない',
  noStatement: 'ステートメントがない',
  statementNotAList: '`Statement` がリストではない',
  statementNotAnObject: 'ステートメントがオブジェクトではない',
  unknownVersion: '不明な `Version`',
  variablesWithoutVersion: '`Version` 2012-10-17 のないポリシー変数',
  overQuota: 'ポリシーがサイズの上限を超過',
  unknownElement: '不明な要素',
  elementNotTaken: 'ここでは `NotPrincipal` を使用できない',
  conflictingElements: '要素とその反対の要素が併存',
  missingElement: '要素がない',
  wrongType: '値の型が誤り',
  malformedEffect: '`Effect` の形式が誤り',
  noAllow: '何も許可されていない',
  noPrincipal: '`Principal` がない',
  malformedPrincipal: '`Principal` の形式が誤り',
  gatewayPrincipal: 'ゲートウェイエンドポイントでプリンシパルを指定',
  malformedAction: 'アクションの形式が誤り',
  malformedArn: 'ARN の形式が誤り',
  placeholder: 'プレースホルダーが残っている',
  unknownOperator: '不明な条件演算子',
  wildcardOnGeneratedId: 'AWS が生成した ID にワイルドカード',
  numericOnGeneratedId: 'AWS が生成した ID を数値として比較',
  shortWildcardText: 'ワイルドカードの前後の文字が不足',
  conditionOnAnonymousRead: '条件が AWS のバケットの署名なしの読み取りを妨げる',
  sourceIp: 'エンドポイント経由では `aws:SourceIp` が機能しない',
  bucketsMissing: 'Image Builder のバケットが許可されていない',
  bucketInOtherRegion: 'ダウンロード元のバケットが別のリージョンにある',
  downloadsMissing: 'ダウンロード元のバケットが許可されていない',
  deniesBuildStep: 'Deny がビルドのステップを妨げる',
  stopsOtherCalls: 'Deny がほかの呼び出しも妨げる',
  buildStepNotAllowed: 'ビルドのステップが許可されていない',
  onlyManagedComponents: 'マネージドコンポーネントのみ許可',
  managedResourcesClosed: 'AWS 所有のコンポーネントまたはイメージが許可されていない',
  unknownAction: '不明なアクション',
  foreignAction: '別のサービスのアクション',
  wildcardMatchesNothing: 'ワイルドカードに一致するアクションがない',
  sharingLeftOpen: '共有の経路が残っている',
  listBucketOnObjects: 'オブジェクトに対する `s3:ListBucket`',
  objectActionOnBucket: 'バケットに対するオブジェクトのアクション',
  ifExistsInAllow: 'Allow の `IfExists`',
  forAllValuesInAllow: 'Allow の `ForAllValues`',
  setOperatorMissing: '集合演算子がない',
  literalWildcard: 'ワイルドカードが文字どおりに比較される',
  sessionArn: '`aws:PrincipalArn` にセッションの ARN',
  unknownKey: '不明な条件キー',
  impossibleValue: 'どのリクエストにもない値',
  unneededEnvironment: '`preprod` または `beta` のバケットを許可',
  mixedRegions: 'リージョンの混在',
  mixedPartitions: 'パーティションの混在',
  gatewayPrincipalForm: 'ゲートウェイエンドポイントの `Principal` の書き方',
  duplicateSid: '`Sid` の重複',
  unknownRegion: '不明なリージョン',
  serviceNameContradiction: 'サービス名が情報源によって異なる',
  serviceNameUnknown: 'サービス名は未確認',
  operatorCapitals: '条件演算子の大文字と小文字',
  malformedSid: '`Sid` の形式が誤り',
  sizeNearQuota: 'ポリシーのサイズが上限に近い',
  resourceOrgOnListActions: 'リストアクションに対するリソースの条件',
  recipesAskForImages: 'AWS 所有のイメージが許可されていない',
  fullAccess: 'フルアクセス',
  unloggedFailures: '拒否が記録されない',
};
