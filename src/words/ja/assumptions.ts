import type { AssumptionWords } from '../../policy/access/assumptionWords.ts';
import type { Verdict } from '../../policy/access/decision.ts';
import { anyOf, shown, text } from './text.ts';

const verdicts: Readonly<Record<Verdict, string>> = {
  allowed: '許可',
  denied: '拒否',
  explicitlyDenied: '明示的に拒否',
};

/** Of more values than these only the first are shown. */
const mostShown = 3;

function anyOfThem(values: readonly string[]): string {
  const more = values.length - mostShown;
  const listed = anyOf(values.slice(0, mostShown).map(shown));
  return more > 0 ? text`${listed}ほか${more}件` : listed;
}

/** The Japanese counterpart of `assumptions`. */
export const assumptions: AssumptionWords = {
  keys: {
    'aws:SourceVpc': 'このエンドポイントの VPC',
    'aws:SourceVpce': 'このエンドポイントの ID',
    'aws:VpcSourceIp': 'リクエスト元のプライベート IP アドレス (またはその範囲)',
    'aws:Ec2InstanceSourceVpc': 'ビルドインスタンスの VPC',
    'aws:Ec2InstanceSourcePrivateIPv4':
      'ビルドインスタンスのプライベート IP アドレス (またはその範囲)',
    'aws:PrincipalAccount': '呼び出し元のアカウント',
    'aws:PrincipalArn': '呼び出し元の ARN',
    'aws:PrincipalOrgID': '呼び出し元の組織',
    'aws:PrincipalOrgPaths': '呼び出し元の組織パス',
    'aws:ResourceAccount': 'リソースを所有するアカウント',
    's3:ResourceAccount': 'バケットを所有するアカウント',
    'aws:ResourceOrgID': 'リソースを所有する組織',
    'aws:ResourceOrgPaths': 'リソースの組織パス',
    'aws:RequestedRegion': 'リクエスト先のリージョン',
  },
  assuming: (held, otherwise) =>
    text`${held.join('、かつ')}場合の結果です。それ以外の場合は${verdicts[otherwise]}されます。`,
  is: (values, what) => text`${what}が${anyOfThem(values)}である`,
  carried: (key) => text`リクエストに${key}が含まれる`,
  isNot: (values, what) => text`${what}が${anyOfThem(values)}ではない`,
};
