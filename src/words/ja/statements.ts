import type {
  ActionValues,
  CallerValues,
  FaultValues,
  StatementWords,
} from '../../policy/words/message.ts';
import { kindWords } from './endpoints.ts';
import { resourceWords, parties } from './resources.ts';
import { testWords } from './conditions.ts';
import { allOf, shown, text } from './text.ts';

const whoOfAccount = {
  interface: '',
  gateway: ' (ルートユーザーのみ)',
  either: ' (ゲートウェイエンドポイントではルートユーザーのみ)',
};

const callerWords: Pick<StatementWords, keyof CallerValues | 'manyCallers'> = {
  everyone: () => 'このエンドポイントを使用するすべての呼び出し元',
  identitiesOf: (named) => text`${parties(named)}のアイデンティティ`,
  everyoneOutside: (named) => text`${parties(named)}のアイデンティティを除くすべての呼び出し元`,
  awsServices: () => 'サービスプリンシパルとして呼び出す AWS のサービス',
  account: ({ account, type }) => text`アカウント${account}${whoOfAccount[type ?? 'either']}`,
  role: ({ name, account }) => text`アカウント${account}のロール${shown(name)}`,
  user: ({ name, account }) => text`アカウント${account}のユーザー${shown(name)}`,
  awsService: ({ service }) =>
    service === '*' ? '任意の AWS のサービス' : text`AWS のサービス${shown(service)}`,
  federated: ({ provider }) => text`${shown(provider)}でフェデレーションされたアイデンティティ`,
  canonicalUser: ({ id }) => text`正規ユーザー ID ${shown(id)}のアカウント`,
  otherPrincipal: ({ type, given }) =>
    type === ''
      ? text`プリンシパル${shown(given)} (解釈できません)`
      : text`タイプ${shown(type)}のプリンシパル${shown(given)}`,
  unnamedCallers: () => '指定されていない呼び出し元',
  manyCallers: ({ count }) => `指定した ${count} 個のプリンシパル`,
};

const actionWords: Pick<StatementWords, keyof ActionValues | 'manyActions'> = {
  everyAction: () => 'すべてのアクション',
  everyImageBuilderAction: () => 'すべての Image Builder アクション',
  everyActionOf: ({ service }) =>
    service === 's3'
      ? 'すべての Amazon S3 アクション'
      : text`サービス${shown(service)}のすべてのアクション`,
  imageBuilderAction: ({ name }) => name,
  unknownImageBuilderAction: ({ name }) => text`${name} (既知ではない Image Builder アクション)`,
  imageBuilderActions: ({ pattern, names }) =>
    text`${shown(pattern)} (既知のアクション ${names.length} 個)`,
  action: ({ service, name }) => `${service}:${name}`,
  actionsLike: ({ service, pattern }) =>
    text`${shown(`${service}:${pattern}`)}に一致するアクション`,
  malformedAction: ({ given }) => text`${shown(given)} (アクションではありません)`,
  unnamedActions: () => '指定されていないアクション',
  manyActions: ({ count, namesOnly }) =>
    namesOnly
      ? `指定した ${count} 個のアクション`
      : `指定した ${count} 個のアクションとワイルドカード`,
};

const faultWords: Pick<StatementWords, keyof FaultValues> = {
  notAnObject: ({ given }) =>
    text`これはオブジェクトではなく${kindWords[given]}のため、説明できる内容がありません。`,
  noStatements: () => 'ステートメントがないため、何も許可されません。',
  missing: ({ element }) => text`${element}がありません。`,
  notUnderstood: ({ element, given }) =>
    text`${element}が${kindWords[given]}のため、解釈できません。`,
  emptyList: ({ element }) => text`${element}が空です。`,
  bothElements: ({ element, other }) =>
    text`${element}と${other}の両方がありますが、指定できるのは一方のみのため、動作は確定しません。`,
  unknownEffect: ({ given }) => text`Effect は${shown(given)}で、Allow でも Deny でもありません。`,
  unknownElements: ({ names }) =>
    names.length > 3
      ? `解釈できない要素が ${names.length} 個あります。`
      : text`解釈できない要素があります: ${allOf(names.map(shown))}。`,
};

/** The Japanese counterpart of `statementWords`: conditions come first, the verb last. */
export const statementWords: StatementWords = {
  ...callerWords,
  ...actionWords,
  ...resourceWords,
  ...testWords,
  ...faultWords,
  notText: ({ given }) => text`${kindWords[given]} (文字列ではありません)`,
  value: ({ given }) => shown(given),
  bucketListed: (values) => text`${resourceWords.bucket(values)}のオブジェクト`,
  imageBuilderActionsListed: ({ pattern, names }) =>
    names.length > 0
      ? `${shown(pattern)}: ${names.join('、')}`
      : text`${shown(pattern)}: 既知のアクションなし`,
  list: ({ items }) => allOf(items),
  objectsOf: ({ buckets }) => text`${buckets}のオブジェクト`,
  everyoneExcept: ({ callers }) => text`${callers}を除くすべての呼び出し元`,
  everyActionExcept: ({ actions }) => text`${actions}を除くすべてのアクション`,
  everyResourceExcept: ({ resources }) => text`${resources}を除くすべてのリソース`,
  manyTests: ({ count }) => `指定した ${count} 個の条件がすべて満たされる`,
  tests: ({ tests }) =>
    tests
      .map((test) => text`${test}場合`)
      .reduce((said, test) => (said === '' ? test : text`${said}、かつ${test}`), ''),
  allows: ({ callers, actions, resources, tests }) =>
    text`${given(tests)}${callers}が、${resources}に対して、${actions}を実行することを許可します。`,
  denies: ({ callers, actions, resources, tests }) =>
    text`${given(tests)}ほかで許可されていても、${callers}が、${resources}に対して、${actions}を実行することを拒否します。`,
  neither: ({ callers, actions, resources, tests }) =>
    text`このままでは許可も拒否もしません。対象: ${given(tests)}${callers}が、${resources}に対して、${actions}を実行すること。`,
  allowsReading: ({ callers, buckets, tests }) =>
    text`${given(tests)}${callers}に、${buckets}のオブジェクトの読み取りを許可します。`,
  allowsUploading: ({ callers, buckets, tests }) =>
    text`${given(tests)}${callers}に、${buckets}へのオブジェクトのアップロードを許可します。`,
  sentences: ({ sentences }) => sentences.join(''),
};

const given = (tests: string) => (tests === '' ? '' : `${tests}、`);
