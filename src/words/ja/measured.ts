import type { Words } from '../words.ts';
import { text } from './text.ts';

export const measured: Words['access']['measured'] = {
  title: 'ビルドサブネットからの測定結果',
  from: (region) => text`${region}で測定されました。`,
  otherRegion: (region, here) =>
    text`これは${region}で測定された結果です。フォームのリージョンは${here}です。`,
  forget: '測定結果を削除',
  columns: {
    check: '検証項目',
    computed: '評価結果',
    measured: '測定結果',
    meaning: '考えられること',
  },
  kinds: {
    service: 'サービスのエンドポイント',
    download: '認証情報なしのダウンロード',
    component: 'ロールによる GetComponent',
    list: '自社のバケットの一覧取得',
    read: '自社のバケットの読み取り',
    reach: '自社のバケットへの経路',
  },
  unasked: 'ポリシーの対象外',
  asking: '比較しています…',
  outcomes: {
    allowed: '成功',
    refused: '拒否 (403)',
    refusedByEndpoint: 'エンドポイントポリシーによる拒否',
    refusedByOther: '他のポリシーによる拒否',
    noBucket: 'バケットなし',
    otherRegion: '他のリージョンを示す応答',
    publicAddress: 'パブリックアドレス',
    noName: '名前解決に失敗',
    timedOut: '応答なし',
    connectionRefused: '接続の拒否',
    tls: 'TLS の失敗',
    noCredentials: '認証情報なし',
    unclear: '不明',
  },
  meanings: {
    agrees: '想定どおりです。',
    notMeasured: '測定されていません。',
    refusedThoughAllowed:
      'このポリシーでは許可されます。エンドポイントに別のポリシーが設定されている (変更の反映には数分かかります) か、ロールまたはバケットのポリシーで拒否されています。',
    refusedOrNotThere:
      'このポリシーでは許可されます。エンドポイントに別のポリシーが設定されているか、オブジェクトが存在しません。バケットの一覧を取得できない呼び出し元には、S3 はどちらの場合も同じ応答を返します。',
    otherPolicyThere:
      'このポリシーでは許可されます。エンドポイントには、これとは別のポリシーが設定されています。',
    otherPolicyRefused:
      'AWS は別のポリシーを示しています。ロール、バケット、組織のポリシーを確認してください。',
    allowedThoughRefused:
      'このポリシーでは拒否されます。リクエストがこのエンドポイント以外を経由したか、エンドポイントに別のポリシーが設定されています。',
    noBucket:
      'AWS にそのバケットは存在しません。リージョン、環境、カタログの日付を確認してください。',
    otherRegion:
      'バケットは別のリージョンにあります。ゲートウェイエンドポイントからは到達できません。',
    publicAddress:
      '名前がパブリックアドレスに解決されます。エンドポイントがないか、プライベート DNS が無効です (VPC が独自のパブリックアドレスを使用している場合も同じ結果になります)。',
    noName:
      '名前を解決できません。エンドポイント、プライベート DNS、または VPC の DNS 属性を確認してください。',
    timedOut:
      '経路がありません。ルートテーブル、セキュリティグループ、またはネットワーク ACL を確認してください。ポリシーによる拒否は 403 の応答であり、タイムアウトにはなりません。',
    connectionRefused:
      '経路の途中でポート 443 が拒否されています。ポリシーによる拒否であれば 403 の応答になります。',
    tls: '経路の途中で TLS が中断されています。独自の証明書を使用するプロキシなどが考えられます。',
    noCredentials: 'AWS CLI または認証情報がありません。ビルドのロールで実行してください。',
    unclear: '応答からは判断できません。もう一度実行するか、手動で確認してください。',
  },
};
