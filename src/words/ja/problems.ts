import { languages } from '../languages.ts';
import { anyOf, quoted, quotedList, text } from './text.ts';
import type { LinkProblemSentences } from '../../formats/linkProblem.ts';
import type { FurtherActionCase } from '../../policy/catalog/furtherActions.ts';
import type { AskedAction } from '../../policy/stoppedCalls.ts';
import { imageBuilderActionsOrigin } from '../../policy/catalog/imageBuilderActions.ts';
import type { ProblemSentences } from '../../policy/problem.ts';
import type { UnnamedBucketKind } from '../../policy/catalog/managedResources.ts';
import { kindWords } from './endpoints.ts';

const listed = (names: readonly string[]) => quotedList(names, 12);

/** The Japanese counterpart of `linkProblems`; loaded only when it is chosen. */
export const linkProblems: LinkProblemSentences = {
  linkTooLong: ({ limit, length }) =>
    `リンクは ${length} 文字ですが、このページのリンクは最大 ${limit} 文字です。何も使用されませんでした。`,
  versionMissing: ({ version }) =>
    `リンクにバージョンが含まれていません。バージョン ${version} として読み取りました。`,
  versionUnknown: ({ given }) =>
    text`リンクのバージョン${quotedList([given], 1)}は、このページでは認識できません。読み取れた内容を確認してください。`,
  languageUnknown: ({ given }) =>
    text`リンクで言語${quotedList([given], 1)}が指定されています。${anyOf(languages.map(({ code }) => code))}を指定してください。`,
  fieldsRepeated: ({ names }) =>
    text`複数回指定されているため、使用しませんでした: ${listed(names)}。`,
  fieldsUnknown: ({ names }) =>
    text`このページで認識できないため、使用しませんでした: ${listed(names)}。`,
  fieldsMissing: ({ names }) =>
    text`リンクが不完全です。${listed(names)}にはデフォルト値を使用しました。リンクが途中で切れている可能性があります。`,
  notTrueOrFalse: ({ name, given }) =>
    text`${name}の値が${quotedList([given], 1)}です。true または false を指定してください。デフォルト値を使用しました。`,
  baseTextTooLong: ({ limit, length }) =>
    `インポートしたポリシーは ${length} 文字ですが、リンクに含められるのは最大 ${limit} 文字 (エンドポイントの上限の 5 倍) です。ポリシーはファイルで渡してください。`,
  baseTooLong: ({ limit, length }) =>
    `インポートしたポリシーは圧縮後に ${length} 文字になりますが、ブラウザやチャットで途中で切れないように、リンクに含められるのは最大 ${limit} 文字です。ポリシーはファイルで渡してください。`,
  basesMalformed: ({ names }) =>
    text`圧縮されたポリシーではないため、インポートしたポリシーを削除するまで、このエンドポイントのポリシーは使用できません: ${listed(names)}。リンクが変更されたか、途中で切れている可能性があります。`,
  baseUnreadable: () =>
    'リンクに含まれるインポートしたポリシーを展開できなかったため、それを削除するまで、このエンドポイントのポリシーは使用できません。リンクが変更されたか、途中で切れている可能性があります。',
  comparisonMalformed: () =>
    'リンクに含まれる比較対象のフォームが変更されたか途中で切れているため、比較は行いません。このページのフォームには影響ありません。compare= の後には、「この比較へのリンクをコピー」で得られるような完全なリンクが必要です。',
};

const cases: Readonly<Record<FurtherActionCase, string>> = {
  tags: 'タグを付ける場合',
  imageRecipe: 'イメージレシピの場合',
  containerRecipe: 'コンテナレシピの場合',
  distribution: '指定する場合',
};

/** The Japanese counterpart of `askedWords`. */
export const askedWords = (asked: readonly AskedAction[]): string =>
  asked.map(({ action, only }) => (only ? `${action} (${cases[only]})` : action)).join('、');

const typeExamples = {
  text: '"us-west-2"',
  boolean: 'true',
  list: '["o-a1b2c3d4e5"]',
  object: '{"name": "my-build-logs"}',
} as const;

const nearWords = {
  organizationalUnit: 'パスのない OU の ID',
  root: '組織のルート',
  separatedAccount: 'ハイフン付きのアカウント ID',
  shortAccount: '12 桁に足りない数字 (先頭の 0 が失われたアカウント ID など)',
  arn: 'ARN ',
  capitals: '大文字を含む ID (AWS の ID は小文字のみ) ',
} as const;

const unnamedContent: Readonly<Record<UnnamedBucketKind, string>> = {
  thirdPartyComponents: 'サードパーティコンポーネント',
  marketplaceComponents: 'Marketplace コンポーネント',
};

/** The three forms of what the fields of principals and resources take. */
const expectedParty =
  'アカウント ID (111122223333)、OU パス (o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*)、組織 ID (o-a1b2c3d4e5) のいずれかを指定してください。';

/** The Japanese counterpart of `problems`. */
const didYouMean = (meant: string | undefined) =>
  meant === undefined ? '' : text`${quoted(meant)}の間違いではありませんか。`;

export const problems: ProblemSentences = {
  notAnObject: ({ given }) =>
    text`これは入力値のセットではなく、${kindWords[given]}です。{"region": "us-east-1"} のようなオブジェクトを指定してください。`,
  unreadable: () => '入力値を読み取れません。JSON データを指定してください。',
  unknownField: ({ name }) =>
    text`${quoted(name)}はこのページの入力項目ではないため、使用されません。region などの名前を指定してください。`,
  mixedVersions: ({ name, version }) =>
    text`${quoted(name)}は、他の名前が属するバージョン${version}の入力項目ではないため、使用されません。1 つのバージョンの入力項目のみを指定してください。`,
  wrongType: ({ expected, given }) =>
    text`${kindWords[given]}が指定されています。${kindWords[expected]}を指定してください (例: ${typeExamples[expected]})。`,
  unconfirmed: () =>
    '保存または共有された内容に、この項目の値がないか、読み取れない値があります。表示されている値を確認し、確定するか変更してください。',
  tooMany: ({ limit, count }) =>
    text`${count}件あります。使用されるのは最大${limit}件です。これだけでもエンドポイントポリシーの上限を超えます。`,
  duplicate: ({ given }) => text`${quoted(given)}が重複しています。1 つだけ使用されます。`,
  malformedRegion: ({ given, meant }) =>
    given === ''
      ? 'リージョンは必須です。リージョンコードを指定してください (例: us-west-2)。'
      : text`${quoted(given)}はリージョンコードではありません。${didYouMean(meant)}小文字の英単語と数字をハイフンでつないで指定してください (例: us-west-2)。`,
  unknownRegion: ({ given, meant, partition }) =>
    text`${quoted(given)}はこのページのリージョン一覧にありません。${didYouMean(meant)}新しいリージョンは一覧にない可能性があります。プレフィックスから、パーティションは${partition}とみなされます。`,
  unknownChoice: ({ given, meant, choices }) =>
    text`${quoted(given)}は選択肢にありません。${didYouMean(meant)}${choices.join('、')}から指定してください。`,
  malformedParty: ({ given, meant }) =>
    text`${quoted(given)}はアカウント、OU、組織のいずれでもありません。${didYouMean(meant)}${expectedParty}`,
  notAParty: ({ given, kind, meant }) =>
    text`${quoted(given)}は${nearWords[kind]}です。${didYouMean(meant)}${expectedParty}`,
  malformedAction: ({ given, meant }) =>
    text`${quoted(given)}はアクション名ではありません。${didYouMean(meant)}英字で始まる 64 文字以内の英数字を指定してください。ワイルドカードとして * と ? を使用できます (例: DeleteImage、Delete*)。`,
  prefixedAction: ({ given, name }) =>
    text`${quoted(given)}にはサービスプレフィックスが付いています。名前のみ${quoted(name)}を指定してください。`,
  unknownAction: ({ given, meant }) =>
    text`${quoted(given)}は既知の Image Builder アクションではありません。${didYouMean(meant)}新しいアクションは一覧 (${imageBuilderActionsOrigin.updated} 時点) にない可能性があります。`,
  wildcardMatchesNothing: ({ given }) =>
    text`${quoted(given)}に一致する既知の Image Builder アクションがないため、何も拒否されません。スペルを確認してください (例: Delete*)。`,
  malformedBucket: ({ given, meant }) =>
    text`${quoted(given)}はバケット名ではありません。${didYouMean(meant)}英小文字、数字、ハイフン、連続しないドットを使い、英数字で始まり英数字で終わる 3～63 文字を指定してください (例: my-build-logs)。`,
  notABucketName: ({ given }) =>
    text`${quoted(given)}にはバケット名以外のものが含まれています。s3://、ARN、パスを付けずに、名前のみを指定してください (例: my-build-logs)。`,
  reservedBucket: ({ given, reserved }) =>
    text`${quoted(given)}はバケット名に使用できません。${quoted(reserved)}は Amazon S3 で予約されています。my-build-logs のような名前を指定してください。`,
  malformedPrefix: ({ given }) =>
    text`${quoted(given)}はプレフィックスではありません。先頭にスラッシュを付けずに、英数字と ! _ . * ' ( ) / - を使って指定してください (例: installers/)。`,
  noAccess: () =>
    'このバケットには何も選択されていないため、効果がありません。読み取り、一覧、書き込みのいずれかを選択するか、削除してください。',
  bucketTwice: ({ given }) =>
    text`${quoted(given)}が 2 回指定されています。ビルドが行う操作をすべて 1 つにまとめて指定してください。`,
  bundleOfAnotherDate: ({ given, catalog }) =>
    text`${catalog}のカタログにはダウンロード元${quoted(given)}がないため、何も許可されません。新しいカタログを選択するか、このダウンロード元の選択を解除してください。`,
  dualStackBundle: ({ given }) =>
    text`${quoted(given)}は s3.dualstack の名前でアクセスされますが、IPv4 の S3 インターフェイスエンドポイントはこの名前に対応していません。エンドポイントをデュアルスタックにするか、ゲートウェイエンドポイントを併用するか、dualstack を含まない名前をビルドで使用してください。`,
  bucketsUnnamed: ({ given, region, buckets, regions }) =>
    regions.length > 0
      ? text`${quoted(given)}に必要な${buckets.join('、')}は${regions.join('、')}にのみ存在します。${region}の S3 エンドポイントからは到達できないため、含まれません。`
      : text`${quoted(given)}は、AWS が${region}での名前を公開していないバケット (${buckets.join('、')}…) も読み取りますが、含まれません。最初の 403 エラーから名前を確認してください。`,
  contentBucketUnnamed: ({ kinds }) =>
    text`${kinds.map((kind) => unnamedContent[kind]).join('と ')}の内容は、AWS が名前を公開していない S3 バケットから署名付き URL で読み取られます。ビルドを実行して、最初の 403 エラーのホスト名からバケット名を確認し、呼び出し元を条件にせずにそのバケットの s3:GetObject を許可するステートメントを S3 ポリシーに追加してください (「自社のバケット」は、プリンシパルを指定すると呼び出し元が条件になります)。`,
  noEffectWithoutPrincipals: () =>
    'プリンシパルの指定がないと効果がありません。アカウント、OU、組織のいずれかを追加するか、これをオフにしてください。',
  noEffectWithoutParties: () =>
    'プリンシパルまたはリソースの指定がないと効果がありません。アカウント、OU、組織のいずれかを追加するか、これをオフにしてください。',
  exampleOrgId: ({ given }) =>
    text`${quoted(given)}は例であるため、このポリシーでは自組織の誰もアクセスできません。自社の組織、OU、アカウントのいずれかに置き換えてください。`,
  exampleBucket: ({ given }) =>
    text`${quoted(given)}のプレフィックスは、AWS が例のために確保しているものです。自社のバケット名に置き換えてください。`,
  bucketSaysOtherRegion: ({ given, other, region }) =>
    text`${quoted(given)}の名前は${other}を示していますが、エンドポイントは${region}にあります。S3 エンドポイントから到達できるのは同じリージョンのバケットのみです。バケットのリージョンを確認してください。`,
  deniesBuildStep: ({ given, actions }) =>
    text`${quoted(given)}は、ビルドインスタンス自身が呼び出す${actions.join('、')}を拒否します。${actions.length === 1 ? 'これ' : 'これら'}を必要とするビルドは失敗します。`,
  stopsOtherCalls: ({ given, asked, calls }) =>
    text`${quoted(given)}により、${calls.join('、')}も失敗します。${calls.length === 1 ? 'この' : 'これらの'}呼び出しには${askedWords(asked)}の許可も必要です。`,
};
