import { sayAssumption } from '../../policy/access/assumptionWords.ts';
import { mostStars } from '../../policy/statement/limits.ts';
import type { EndpointType } from '../../policy/catalog/endpoints.ts';
import { policySizeQuota } from '../../policy/catalog/quotas.ts';
import type {
  ComparedPolicy,
  DifferenceContext,
  HeldKey,
} from '../../policy/difference/difference.ts';
import {
  type DifferenceWords,
  isTakenForGranted,
  type Transfer,
} from '../../policy/difference/differenceWords.ts';
import { assumptions } from './assumptions.ts';
import { endpointWords } from './endpoints.ts';
import { parties } from './resources.ts';
import { allOf, anyOf, grouped, shown, text } from './text.ts';
import { statementWords } from './statements.ts';

/** Only a gateway endpoint serves its VPC alone: an interface endpoint has addresses. */
const everyone: Readonly<Record<EndpointType, string>> = {
  interface: 'このエンドポイントを使用するすべての呼び出し元',
  gateway: 'この VPC 内のすべての呼び出し元',
};

const transfers: Readonly<Record<Transfer, string>> = {
  read: '読み取り',
  upload: 'アップロード',
  delete: '削除',
  list: 'リスト',
};

const scopes = {
  service: 'アクション',
  objects: 'オブジェクトアクション',
  bucket: 'バケットアクション',
} as const;

const policies: Readonly<Record<ComparedPolicy, string>> = {
  before: '変更前のポリシー',
  after: '変更後のポリシー',
};

/** Image Builder's actions go by their names alone, as in the rest of the words. */
const actionName = (action: string) => shown(action.replace(/^imagebuilder:/i, ''));

function contexts(all: readonly DifferenceContext[]): string {
  if (all.length <= 2) return all.map(contextWords).join('または、');
  const keys = [...new Set(all.flat().map(({ key }) => key))].map(shown);
  return text`${keys.length > 3 ? text`${keys.length}個の条件キー` : allOf(keys)}が特定の値のリクエストでは、`;
}

function contextWords(context: DifferenceContext): string {
  const carried = context.filter((held) => !isTakenForGranted(held)).map(carriedWords);
  const assumed = context.filter(isTakenForGranted).map(assumptionWords);
  const within = carried.length > 0 ? text`${carried.join('で、かつ')}では、` : '';
  return assumed.length > 0 ? text`${assumed.join('、かつ')}場合、${within}` : within;
}

const assumptionWords = (held: HeldKey) => sayAssumption(assumptions, held);

function carriedWords({ key, value, not, absent }: HeldKey): string {
  const name = shown(key);
  const values = anyOf([value].flat().map(shown));
  const held = not
    ? text`${name}が${values}以外のリクエスト`
    : text`${name}が${values}のリクエスト`;
  const any = not ? [text`${name}を含むリクエスト`] : [];
  return anyOf([
    ...(absent ? [text`${name}を含まないリクエスト`] : []),
    ...(values === '' ? any : [held]),
  ]);
}

/**
 * The Japanese counterpart of `difference`. What is denied is said to be denied, never to be "no
 * longer allowed", which after "every" could be taken for "some".
 */
export const difference: DifferenceWords = {
  statements: statementWords,
  anonymous: () => '匿名の呼び出し元',
  awsService: () => 'サービスプリンシパルとして呼び出す AWS のサービス',
  identities: () => '署名付きリクエストの呼び出し元',
  anyOrganization: () => 'いずれかの組織に属するアイデンティティ',
  noOrganization: () => 'どの組織にも属さないアカウントのアイデンティティ',
  otherOrganizations: () => '他の組織のアイデンティティ',
  organizations: ({ orgIds }) =>
    text`${parties({ kind: 'organization', ids: orgIds })}のアイデンティティ`,
  amongCallers: ({ principal, callers }) => text`${principal} (${callers}である場合)`,
  everyone: ({ type }) => everyone[type],
  everyoneBut: ({ callers }) => text`${callers}を除くすべての呼び出し元`,
  callersBut: ({ callers, but }) => text`${callers} (${but}を除く)`,
  everyAction: ({ endpoint, scope, but }) => {
    const every = text`すべての${endpointWords[endpoint].service} ${scopes[scope]}`;
    return but.length > 0 ? text`${every} (${allOf(but.map(actionName))}を除く)` : every;
  },
  actions: ({ names }) => allOf(names.map(actionName)),
  manyActions: ({ endpoint, count, among }) =>
    text`${count}個の${endpointWords[endpoint].service}アクション${among.length > 0 ? text` (${allOf(among)}を含む)` : ''}`,
  everyTarget: ({ endpoint }) => endpointWords[endpoint].everyTarget,
  otherBuckets: () => '他のすべてのバケット',
  manyTargets: ({ endpoint, count }) =>
    endpoint === 's3' ? text`${count}個のバケット` : text`指定した${count}種類のリソース`,
  imageBuilderResources: ({ owned }) => (owned ? 'リソース' : '任意のアカウントのリソース'),
  butNamedWithin: () => ' (その中でポリシーが個別に指定しているものを除く)',
  s3Service: () => 'バケット以外のリソース',
  ownedBy: ({ owners }) => text` (所有者: ${anyOf(owners)})`,
  ownerOrganizations: ({ orgIds }) => parties({ kind: 'organization', ids: orgIds }),
  ownerOther: () => '他の組織',
  ownerCallers: () => '呼び出し元自身の組織',
  ownerNone: () => 'どの組織にも属さないアカウント',
  contexts: (values) => contexts(values.contexts),
  explicit: () => ' (Deny ステートメントによる)',
  transfer: ({ transfers: all, buckets, patterns, owned }) => {
    const verbs = allOf(all.map((each) => transfers[each]));
    if (patterns.length === 0 && all.every((each) => each === 'upload')) {
      return text`${buckets}${owned}へのオブジェクトの${verbs}`;
    }
    const objects = buckets === '' ? patterns : [text`${buckets}のオブジェクト`, ...patterns];
    return text`${allOf(objects)}${owned}の${verbs}`;
  },
  call: ({ actions, targets }) => text`${targets}に対する${actions}の実行`,
  opened: ({ who, deed, where }) => text`${where}${who}による、${deed}が許可されるようになります。`,
  closed: ({ who, deed, where, why }) =>
    text`${where}${who}による、${deed}が拒否されるようになります${why}。`,
  closedToAll: ({ type, deed, where, why }) =>
    text`${where}${everyone[type]}による、${deed}が拒否されるようになります${why}。`,
  readable: ({ buckets, who, where }) =>
    text`${where}${who}による、${buckets}の読み取りが許可されるようになります。`,
  noLongerReadable: ({ buckets, who, where, why }) =>
    text`${where}${who}による、${buckets}の読み取りが拒否されるようになります${why}。`,
  nothingClosed: () => '許可されていたもので、拒否されるようになるものはありません。',
  nothingOpened: () => '拒否されていたもので、許可されるようになるものはありません。',
  nothingChanges: ({ asked }) => text`評価した${asked}件のリクエストでは、何も変わりません。`,
  incomplete: ({ asked }) =>
    text`ポリシーには、評価した範囲を超える内容が含まれています。これは評価した${asked}件のリクエストの結果で、ほかにも変わるものがある可能性があります。`,
  unjudgedRequests: ({ count }) =>
    text`${count}件のリクエストは評価できなかったため、結果に含まれていません。`,
  notAPolicy: ({ policy }) =>
    text`${policies[policy]}を評価できないため、2 つのポリシーを比較できません。AWS がエンドポイントのポリシーとして受け付ける JSON ドキュメントを指定してください。`,
  tooLarge: ({ policy }) =>
    text`${policies[policy]}が大きすぎて評価できないため、2 つのポリシーを比較できません。AWS の上限は${grouped(policySizeQuota.characters)}文字です。`,
  tooManyWildcards: ({ policy }) =>
    text`${policies[policy]}には、1 つの値にワイルドカード (*) が${mostStars}個を超えるプリンシパル、ARN の条件、またはポリシー変数を含む値があり、評価できないため、2 つのポリシーを比較できません。${mostStars}個以下にしてください (例: arn:aws:iam::*:role/build-*)。`,
};
