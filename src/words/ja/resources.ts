import type { PartyKind } from '../../policy/party.ts';
import type { BucketKind } from '../../policy/statement/awsBucket.ts';
import { isLong } from '../../policy/words/parts.ts';
import type {
  NamedParties,
  StatementWords,
  ResourceOwner,
  ResourceValues,
} from '../../policy/words/message.ts';
import { bundles } from './bundles.ts';
import { anyOf, shown, text } from './text.ts';

const bucketWords: Readonly<Record<BucketKind, { readonly buckets: string }>> = {
  toe: { buckets: 'AWSTOE のバケット' },
  managedResources: { buckets: 'Image Builder マネージドリソースのバケット' },
  ssmAgent: { buckets: 'SSM Agent のバケット' },
  ...bundles,
};

const onlyObjects = (objects: string) =>
  /^\*+$/.test(objects) ? '' : text` (${shown(objects)}のみ)`;

/** A name that AWS's bucket would have in a region that the catalogue does not know. */
const likeness = (surely: boolean) => (surely ? '' : ' (名前からの推定。リージョンはここでは不明)');

const typeWords: ReadonlyMap<string, string> = new Map([
  ['component', 'コンポーネント'],
  ['image', 'イメージ'],
  ['workflow', 'ワークフロー'],
  ['image-recipe', 'イメージレシピ'],
  ['container-recipe', 'コンテナレシピ'],
  ['image-pipeline', 'イメージパイプライン'],
  ['infrastructure-configuration', 'インフラストラクチャ設定'],
  ['distribution-configuration', 'ディストリビューション設定'],
  ['lifecycle-policy', 'ライフサイクルポリシー'],
  ['lifecycle-execution', 'ライフサイクル実行'],
  ['workflow-execution', 'ワークフロー実行'],
  ['workflow-step-execution', 'ワークフローステップ実行'],
  ['*', 'Image Builder リソース'],
]);

const ownerWords: Readonly<Record<ResourceOwner, (account: string) => string>> = {
  aws: () => 'AWS 所有の',
  'third-party': () => 'サードパーティの',
  'aws-marketplace': () => 'AWS Marketplace の',
  anyAccount: () => '任意のアカウントの',
  account: (account) => text`アカウント${account}の`,
};

const regionWords = (region: string) =>
  region === '*' ? 'すべてのリージョン' : text`${shown(region)}`;

const partyWords: Readonly<Record<PartyKind, string>> = {
  organization: '組織',
  organizationalUnit: 'OU ',
  account: 'アカウント',
};

/** "組織 o-…", or the count of many. */
export function parties({ kind, ids }: NamedParties): string {
  const below = kind === 'organizationalUnit' ? ' (配下を含む)' : '';
  if (isLong(ids)) return `指定した ${ids.length} 個の${partyWords[kind].trim()}${below}`;
  return text`${partyWords[kind]}${anyOf(ids.map((id) => id.replace(/\/\*$/, '')))}${below}`;
}

/** Japanese words for resources. */
export const resourceWords: Pick<
  StatementWords,
  keyof ResourceValues | 'bucketsOfKind' | 'manyBuckets' | 'manyResources'
> = {
  everyResource: () => 'すべてのリソース',
  resourcesOf: (named) => text`${parties(named)}のリソース`,
  resourcesOutside: (named) =>
    named.ids.length > 1
      ? text`${parties(named)}のいずれにも属さないすべてのリソース`
      : text`${parties(named)}に属さないすべてのリソース`,
  knownBucket: ({ kind, surely, bucket, objects }) =>
    text`${bucketWords[kind].buckets}${likeness(surely)}: ${shown(bucket)}${onlyObjects(objects)}`,
  bucketsOfKind: ({ kind, surely, objects, count }) =>
    count === 1
      ? text`${bucketWords[kind].buckets}${likeness(surely)}${onlyObjects(objects)}`
      : text`${bucketWords[kind].buckets} ${count} 個${likeness(surely)}${onlyObjects(objects)}`,
  manyBuckets: ({ count }) => `指定した ${count} 個のバケット`,
  manyResources: ({ count }) => `指定した ${count} 個のリソース`,
  bucket: ({ bucket, objects }) => text`バケット${shown(bucket)}${onlyObjects(objects)}`,
  bucketItself: ({ bucket }) => text`バケット${shown(bucket)}自体 (オブジェクトを除く)`,
  everyBucketAndObject: () => 'すべてのバケットとすべてのオブジェクト',
  objectsLike: ({ pattern }) =>
    text`${shown(pattern)}に一致するオブジェクト (バケット/オブジェクト)`,
  bucketsOrObjectsLike: ({ pattern }) => text`${shown(pattern)}に一致するバケットとオブジェクト`,
  imageBuilderResources: ({ owner, account, type, name, region }) => {
    const things = typeWords.get(type) ?? text`タイプ${shown(type)}の Image Builder リソース`;
    const named = /^\*+$/.test(name) ? things : text`${things}${shown(name)}`;
    return text`${regionWords(region)}の${ownerWords[owner](account)}${named}`;
  },
  arn: ({ arn }) => shown(arn),
  arnPattern: ({ arn }) => text`${shown(arn)}に一致するリソース`,
  malformedArn: ({ given }) => text`${shown(given)} (ARN ではありません)`,
  unnamedResources: () => '指定されていないリソース',
};
