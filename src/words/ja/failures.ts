import { type Assumption, describeDecision } from '../../policy/access/decision.ts';
import type { PolicyLayerId } from '../../policy/catalog/failureWords.ts';
import type { FailureSentences, FailureValues } from '../../policy/failure/failurePoint.ts';
import { decisions } from './decisions.ts';
import { endpointWords } from './endpoints.ts';
import { text } from './text.ts';

const policyOf = ({
  endpoint,
  policy,
}: Pick<FailureValues['policyAllows'], 'endpoint' | 'policy'>) =>
  policy === 'imported'
    ? text`${endpointWords[endpoint].endpoint}の現在のポリシー`
    : text`ここに表示されている${endpointWords[endpoint].endpoint}ポリシー`;

const request = (action: string, resource: string | undefined) =>
  resource === undefined ? action : text`${resource}に対する${action}`;

const why = (cause: FailureValues['policyAllows']['cause']) => describeDecision(decisions, cause);

const assumed = ({ key, value, not }: Assumption) =>
  text`${key}が${[value].flat().join(' または ')}${not ? 'でない' : 'である'}`;

const layers: Readonly<Record<PolicyLayerId, readonly [name: string, look: string]>> = {
  vpcEndpoint: ['VPC エンドポイントポリシー', 'エンドポイントのポリシーを確認してください。'],
  identityBased: [
    'アイデンティティベースのポリシー',
    'ロールのポリシーを確認してください。ビルドの場合は、インスタンスプロファイルのロールです。',
  ],
  resourceBased: [
    'リソースベースのポリシー',
    'リソースのポリシー (バケットポリシー、キーポリシー、コンポーネントのポリシー) を確認してください。',
  ],
  permissionsBoundary: [
    'アクセス許可の境界',
    'ロールまたはユーザーのアクセス許可の境界を確認してください。',
  ],
  session: ['セッションポリシー', 'ロールを引き受けたときに渡されたポリシーを確認してください。'],
  serviceControl: [
    'サービスコントロールポリシー (SCP)',
    '組織の管理者に、アカウントと OU の SCP を確認してもらってください。',
  ],
  resourceControl: [
    'リソースコントロールポリシー (RCP)',
    'リソースを所有する組織の管理者に、RCP を確認してもらってください。',
  ],
  blockPublicAccess: [
    'S3 のパブリックアクセスブロック',
    'バケットとそのアカウントのパブリックアクセスブロックの設定と、リクエストで設定しようとしている ACL またはポリシーを確認してください。',
  ],
  roleTrust: ['ロールの信頼ポリシー', 'ロールの信頼ポリシーを確認してください。'],
};

const allowedYetRefused = {
  shown: {
    named:
      'したがって、エンドポイントには別のポリシーがあります。このポリシーと比較するか、置き換えてください。数分以内に適用した場合は、もう一度試してください。',
    unnamed:
      '適用済みの場合は反映まで数分待ってください。未適用の場合、エンドポイントにはまだ別のポリシーがあります。',
  },
  imported: {
    named:
      'したがって、エンドポイントには現在、別のポリシーがあります。現在のポリシーをインポートしてください。',
    unnamed: 'ほかの原因を確認してください。',
  },
} as const;

/** The Japanese counterpart of `failures`. */
export const failures: FailureSentences = {
  policyRefuses: (values) => {
    const { action, resource, cause, keys } = values;
    const condition = keys.length > 0 ? text`条件キー: ${keys.join('、')}。` : '';
    return text`${policyOf(values)}は、${request(action, resource)}を許可しません。${why(cause)}${condition}`;
  },
  policyAllows: (values) => {
    const { policy, isNamed, action, resource, cause } = values;
    const allowed = text`${policyOf(values)}は、${request(action, resource)}を許可しています。${why(cause)}`;
    return `${allowed}${allowedYetRefused[policy][isNamed ? 'named' : 'unnamed']}`;
  },
  policyDepends: (values) => {
    const { action, resource, assuming } = values;
    return text`${policyOf(values)}は、${assuming.map(assumed).join('、かつ')}場合に${request(action, resource)}を許可します。メッセージからは分からないため、呼び出し元と所有者のアカウントを確認してください。条件を満たしている場合、エンドポイントにはまだ別のポリシーがあります。`;
  },
  policyNotAsked: ({ endpoint, reason }) =>
    ({
      blocked: text`${endpointWords[endpoint].endpoint}ポリシーは、入力エラーを修正すると確認できます。`,
      noResource: text`メッセージに完全なリソース ARN が示されていないため、${endpointWords[endpoint].endpoint}ポリシーを確認できません。`,
      unreadable: text`${endpointWords[endpoint].endpoint}ポリシーを評価できません。`,
    })[reason],
  policyDiffers: ({ effect }) =>
    effect === 'explicitDeny'
      ? 'AWS のメッセージは明示的な Deny を示していますが、ここに表示されているポリシーに該当する Deny はありません。エンドポイントには別のポリシーがあります。'
      : 'AWS のメッセージは Allow がないことを示していますが、ここに表示されているポリシーは明示的に拒否します。エンドポイントには別のポリシーがあります。',
  stepsAllowed: ({ endpoint }) =>
    text`ここに表示されている${endpointWords[endpoint].endpoint}ポリシーでは、このステップに必要なものはすべて許可されています。ほかの原因を確認してください。`,
  otherEndpoint: ({ service, action, resource }) =>
    text`${service}エンドポイントのポリシーが${request(action, resource)}を拒否しています。そのポリシーで許可してください。デフォルトのポリシー (フルアクセス) では許可されています。`,
  otherLayer: ({ layer, effect, action, resource, principal, policy }) => {
    const [name, look] = layers[layer];
    const who = principal === undefined ? '' : text`${principal}による`;
    const asked = text`${who}${request(action, resource)}`;
    const what =
      effect === 'explicitDeny'
        ? text`${name}が${asked}を明示的に拒否しています。`
        : text`${name}に${asked}の Allow がありません。`;
    const where = policy === undefined ? '' : text`ポリシー: ${policy}。`;
    return text`${what}${where}これはエンドポイントポリシーではありません。${look}`;
  },
  requestUnnamed: ({ layer }) => {
    const [name, look] = layers[layer];
    const other = layer === 'vpcEndpoint' ? '' : 'これはエンドポイントポリシーではありません。';
    return text`AWS のメッセージは${name}による拒否を示していますが、どのリクエストかは示されていません。${other}${look}メッセージ全体を貼り付けると、リクエストを確認できます。`;
  },
  layerUnnamed: ({ action, resource }) =>
    text`${request(action, resource)}を拒否したポリシーの種類は、メッセージに示されていません。ロール、エンドポイントポリシー、リソースのポリシー、SCP のいずれかです。`,
  objectMayBeMissing: ({ bucket }) =>
    text`Amazon S3 は、存在しないオブジェクトに対しても 403 を返します。リリースが${bucket}に存在することを確認してください。`,
  unreachable: ({ host, service, isAws }) => {
    const what = text`${host ?? 'ホスト'}から応答がありません。ポリシーによる拒否であれば 403 が返され、タイムアウトにはなりません。`;
    return service === undefined
      ? isAws
        ? `${what}VPC にそのサービスのインターフェイスエンドポイントがあること、その DNS 名とセキュリティグループを確認してください。`
        : `${what}ルート、セキュリティグループ、DNS を確認してください。`
      : text`${what}${service}エンドポイントの有無、DNS 名、セキュリティグループを確認してください。`;
  },
  noSuchEndpoint: ({ service, region }) =>
    text`${region}には${service}エンドポイントがありません。SSM Agent 3.3.40.0 以降では不要です。エージェントを更新し、ssm と ssmmessages のエンドポイントを確認してください。`,
  otherRegion: ({ host, region, own }) =>
    text`${host}は${region}にありますが、このフォームのリージョンは${own}です。エンドポイントから到達できるのは、同じリージョンだけです。`,
  dualStack: ({ host }) =>
    text`${host}はデュアルスタック名です。IPv4 の S3 インターフェイスエンドポイントは対応しておらず、IPv4 のゲートウェイエンドポイントでは IPv6 のトラフィックが破棄されます。`,
  outsideS3: ({ host }) =>
    text`${host}は Amazon S3 にないため、エンドポイントポリシーでは到達できるようになりません。`,
  componentFailed: () =>
    'メッセージには理由が示されていません。コンポーネントが失敗しています。ビルドログ (CloudWatch Logs または S3 のログの場所) で失敗したステップを探し、その部分を貼り付けてください。',
};
