import type { ManagedResourceKind } from '../../policy/catalog/managedResources.ts';
import type { BuildStep } from '../../policy/catalog/symptoms.ts';
import type { ArnFault, FindingSentences, ReadObstacle } from '../../policy/check/finding.ts';
import { imageBuilderActionsOrigin } from '../../policy/catalog/imageBuilderActions.ts';
import { japaneseAsked } from './asked.ts';
import { japaneseKinds } from './kinds.ts';
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

const managedKinds: Readonly<Record<ManagedResourceKind, string>> = {
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
  getOwnComponent: '独自のコンポーネントの取得',
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

/** The Japanese counterpart of `englishFindings`. */
export const japaneseFindings: FindingSentences = {
  unreadable: () => '読み取れません。ネストが深すぎるか、JSON ではないものが含まれています。',
  notAPolicyDocument: ({ given }) =>
    text`これはポリシーではなく、${japaneseKinds[given]}です。Version と Statement を含むオブジェクトを指定してください。`,
  noStatement: () =>
    'ポリシーにステートメントがありません。ステートメントのないポリシーは AWS に受け付けられません。',
  statementNotAList: ({ given }) =>
    text`Statement が${japaneseKinds[given]}です。ステートメントのリストを指定してください。`,
  statementNotAnObject: ({ given }) =>
    text`このステートメントは${japaneseKinds[given]}です。Effect、Principal、Action、Resource を含むオブジェクトを指定してください。`,
  unknownVersion: ({ given }) =>
    text`${quoted(given)}はポリシー言語のバージョンではありません。2012-10-17 を指定してください。`,
  overQuota: ({ characters, quota }) =>
    text`ポリシーは${grouped(characters)}文字で、AWS の上限である${grouped(quota)}文字を${grouped(characters - quota)}文字超えています。`,
  unknownElement: ({ name, meant }) =>
    text`${quoted(name)}はエンドポイントポリシーの要素ではありません。${didYouMean(meant)}`,
  elementNotTaken: ({ name, where }) =>
    where === 'gateway'
      ? text`ゲートウェイエンドポイントでは${name}を使用できません。Principal を "*" にして、aws:PrincipalArn で絞り込んでください。`
      : text`${name}は Deny でのみ使用できます。Principal を "*" にして、aws:PrincipalArn で絞り込んでください。`,
  conflictingElements: ({ name, other }) =>
    text`1 つのステートメントで使用できるのは、${name}と${other}のどちらか一方です。一方を削除してください。`,
  missingElement: ({ name }) => text`ステートメントに${name}がないか、空です。`,
  wrongType: ({ name, expected, given }) =>
    text`${name}に${japaneseKinds[given]}が指定されています。${japaneseKinds[expected]}を指定してください。`,
  malformedEffect: ({ given }) =>
    text`${quoted(given)}は Effect の値ではありません。Allow または Deny を指定してください。`,
  noAllow: () =>
    '何かを許可するステートメントがないため、エンドポイントはすべてのリクエストを拒否します。',
  noPrincipal: () =>
    'ステートメントに Principal がありません。エンドポイントポリシーには Principal が必要で、通常は "*" を指定します。',
  malformedPrincipal: ({ given }) =>
    text`${quoted(given)}は Principal の値ではありません。"*" または {"AWS": "arn:aws:iam::111122223333:root"} のようなオブジェクトを指定してください。`,
  gatewayPrincipal: ({ given }) =>
    text`ゲートウェイエンドポイントの Principal は${quoted(given)}ではなく "*" である必要があります。aws:PrincipalArn の条件で絞り込んでください。`,
  malformedAction: ({ given }) =>
    text`${quoted(given)}はアクションではありません。s3:GetObject のように、サービスと名前をスペースなしでコロンでつないで指定してください。`,
  malformedArn: ({ given, fault }) =>
    text`${quoted(given)}は ARN ではありません。${arnFaults[fault]}。`,
  placeholder: ({ placeholders }) =>
    text`${list(placeholders)}はプレースホルダーです。自社の値に置き換えてください。`,
  unknownOperator: ({ given, meant }) =>
    text`${quoted(given)}は条件演算子ではありません。${didYouMean(meant)}`,
  wildcardOnGeneratedId: ({ key, given }) =>
    text`AWS が生成する ID を値に持つ${key}には、エンドポイントポリシーではワイルドカードを使用できません: ${quoted(given)}。ID を省略せずに指定してください。`,
  numericOnGeneratedId: ({ key, operator }) =>
    text`AWS が生成する ID を値に持つ${key}には、エンドポイントポリシーでは${operator}などの数値演算子を使用できません。StringEquals を使用してください。`,
  shortWildcardText: ({ given, needed }) =>
    text`${quoted(given)}のワイルドカードの前後には、エンドポイントポリシーで必要な${needed}文字以上の連続した文字がありません。`,
  conditionOnAnonymousRead: ({ operator, key, buckets, obstacle, effect }) =>
    text`${obstacles[obstacle](list(buckets), text`${key}に対する${operator}`)}${cures[effect]}`,
  sourceIp: ({ operator, key, effect, holds }) =>
    text`VPC エンドポイント経由のリクエストでは${key}はどのアドレスにも一致しないため、この${operator}の条件は${outcomes[effect][holds ? 'always' : 'never']}。VPC 内のアドレスには aws:VpcSourceIp を使用してください。`,
  bucketsMissing: ({ buckets }) =>
    text`すべてのビルドは${list(buckets)}を読み取りますが、許可するステートメントがありません。条件なしで s3:GetObject を許可してください。`,
  bucketInOtherRegion: ({ bucket, regions, region }) =>
    text`バケット${quoted(bucket)}は${regions.join('、')}にのみ存在します。${quoted(region)}のゲートウェイエンドポイントは、ポリシーの内容にかかわらず、ほかのリージョンの S3 に到達できません。ビルドに必要なファイルは、同じリージョンの自分のバケットにコピーしてください。`,
  downloadsMissing: ({ buckets }) =>
    text`選択したビルドは${list(buckets)}を読み取りますが、許可するステートメントがありません。条件なしで s3:GetObject を許可してください。`,
  deniesBuildStep: ({ given, actions, condition }) =>
    condition
      ? text`この Deny は${actions.join('、')}を拒否します。${condition.key}に対する${condition.operator}が満たされるためです。ビルドに必要なものを例外にしてください。`
      : text`${quoted(given)}は${actions.join('、')}を拒否します。これを必要とするビルドは失敗します。`,
  stopsOtherCalls: ({ given, asked, calls }) =>
    text`${quoted(given)}により、${calls.join('、')}も失敗します。これらの呼び出しには${japaneseAsked(asked)}の許可も必要です。`,
  buildStepNotAllowed: ({ steps, actions, resources, condition }) =>
    condition
      ? text`${lost(steps)}。${list(resources)}に対する${actions.join('、')}は、${condition.key}に対する${condition.operator}を満たしません。`
      : text`${lost(steps)}。${list(resources)}に対する${actions.join('、')}を許可するステートメントがありません。`,
  onlyManagedComponents: () =>
    'GetComponent は AWS が所有するコンポーネントに対してのみ許可されています。独自のコンポーネントを使用するビルドは失敗します。',
  managedResourcesClosed: ({ kinds, actions }) =>
    text`AWS の${kinds.map((kind) => managedKinds[kind]).join('、')}は AWS の所有物であり、指定した所有者のものではないため、${actions.join('、')}を許可するステートメントがありません。これらを使用するビルドは失敗します。`,
  unknownAction: ({ given, meant }) =>
    text`${quoted(given)}は既知のアクションではありません。${didYouMean(meant) || `新しいアクションは一覧 (${imageBuilderActionsOrigin.updated} 時点) にない可能性があります。`}`,
  foreignAction: ({ given, service, expected }) =>
    text`${quoted(given)}は${quoted(service)}のアクションです。このエンドポイントを通過するのは${expected}へのリクエストのみのため、効果がありません。`,
  wildcardMatchesNothing: ({ given }) =>
    text`${quoted(given)}に一致する既知のアクションがないため、効果がありません。スペルを確認してください。`,
  sharingLeftOpen: ({ denied, open }) =>
    text`${denied.join('、')}を拒否しても、このエンドポイントを通過しない AWS RAM による共有は防げません。${open.length > 0 ? text`${open.join('、')}も拒否されていません。` : ''}ram:CreateResourceShare と ram:AssociateResourceShare を別の場所でも拒否してください。`,
  listBucketOnObjects: ({ given }) =>
    text`${quoted(given)}はバケットに対するアクションですが、ステートメントではオブジェクトのみが指定されているため、効果がありません。/* を付けないバケットの ARN も指定してください。`,
  ifExistsInAllow: ({ operator, key }) =>
    text`${operator}では、匿名の呼び出し元を含め、リクエストに${key}がないすべての呼び出し元が許可されます。IfExists を付けない演算子を使用してください。`,
  unneededEnvironment: ({ environments }) =>
    text`${allOf(environments)}のバケットが許可されています。AWS のサンプルはすべて prod を使用しています。AWS から指示された場合にのみ残してください。`,
  mixedRegions: ({ regions }) =>
    text`複数のリージョンが指定されています: ${list(regions)}。1 つのエンドポイントが対応するリージョンは 1 つです。`,
  mixedPartitions: ({ partitions }) =>
    text`ポリシーに複数のパーティションが含まれています: ${list(partitions)}。リージョンは 1 つのパーティションに属するため、他のパーティションの ARN はどのリソースにも一致しません。`,
  gatewayPrincipalForm: ({ given }) =>
    text`${quoted(given)}は "*" と同じ意味ですが、AWS はゲートウェイエンドポイントでは "*" そのものを指定するよう求めています。`,
  duplicateSid: ({ given, first }) =>
    text`${quoted(given)}は、すでに${first}のステートメント ID として使用されています。ID が重複していると、AWS に受け付けられない可能性があります。`,
  unknownRegion: ({ given, partition }) =>
    text`${quoted(given)}はこのページのリージョン一覧にありません。AWS が後から追加したリージョンであれば、このまま続行できます。プレフィックスから、パーティションは${partition}とみなされます。`,
  serviceNameContradiction: ({ region, names, command }) =>
    text`${region}でのこのエンドポイントのサービス名は、AWS の情報源の間で一致していません: ${names.join('、')}。次のコマンドで確認してください: ${command}`,
  serviceNameUnknown: ({ region, command }) =>
    text`${region}でのこのエンドポイントのサービス名は、どの情報源にも記載がありません。次のコマンドで確認してください: ${command}`,
  operatorCapitals: ({ given, meant }) =>
    text`${quoted(given)}は${meant}と大文字と小文字が異なります。AWS がこれを受け付けるかどうかは、ドキュメントに記載されていません。`,
  malformedSid: ({ given }) =>
    text`ステートメント ID ${quoted(given)}に英数字以外の文字が含まれています。エンドポイントポリシーでは AWS の例にもあり、使用できますが、IAM のアイデンティティベースのポリシーでは使用できません。`,
  sizeNearQuota: ({ characters, quota }) =>
    text`ポリシーは${grouped(quota)}文字中${grouped(characters)}文字 (${Math.floor((characters / quota) * 100)}%) です。`,
  resourceOrgOnListActions: ({ actions, key, callerKey }) =>
    text`リソースを指定しない${actions.length}個のリストアクションのリクエストには、${key}が含まれない可能性があります。拒否される場合は、${callerKey}のみで許可してください。`,
  recipesAskForImages: () =>
    'CreateImageRecipe と CreateContainerRecipe には GetImage の許可も必要です。Amazon マネージドイメージに対するこの確認は拒否されることがあります。レシピで Amazon マネージドイメージを使用する場合は、許可してください。',
  fullAccess: () =>
    'AWS のデフォルトのポリシーと同じく、すべての呼び出し元にすべてを許可します。アクセスを制限するには、このポリシーを置き換えてください。',
  unloggedFailures: () =>
    'このエンドポイントに独自のポリシーを適用すると、RequestLimitExceeded など、失敗したリクエストの一部が CloudTrail にも CloudWatch にも記録されないことがあります。',
};
