import type { bundles as english } from '../en/bundles.ts';

/** Each bundle of downloads: what it is called on the form, and its buckets in a sentence. */
export const bundles: typeof english = {
  al2023: {
    label: 'Amazon Linux 2023 パッケージ',
    buckets: 'Amazon Linux 2023 パッケージのバケット',
  },
  al2: { label: 'Amazon Linux 2 パッケージ', buckets: 'Amazon Linux 2 パッケージのバケット' },
  patchManager: {
    label: 'Systems Manager と Patch Manager',
    buckets: 'SSM と Patch Manager のバケット',
  },
  windows: {
    label: 'Windows ダウンロード',
    note: 'STIG ドキュメントを含む',
    buckets: 'Windows ダウンロードのバケット',
  },
  cloudWatchAgent: {
    label: 'CloudWatch エージェント',
    buckets: 'CloudWatch エージェントのバケット',
  },
  efsUtils: { label: 'EFS ユーティリティ', buckets: 'EFS ユーティリティのバケット' },
  awsCli: { label: 'AWS CLI 1 インストーラー', buckets: 'AWS CLI のバケット' },
  ecrLayers: {
    label: 'ECR イメージレイヤー (コンテナレシピ)',
    buckets: 'ECR イメージレイヤーのバケット',
  },
  distributor: {
    label: 'Systems Manager Distributor パッケージ',
    buckets: 'SSM Distributor のバケット',
  },
  isoImport: { label: 'Windows ISO インポート', buckets: 'Windows ISO インポートのバケット' },
  inspector: {
    label: 'Amazon Inspector (Windows イメージ)',
    buckets: 'Amazon Inspector のバケット',
  },
  standaloneToe: { label: 'スタンドアロンの AWSTOE', buckets: 'スタンドアロン AWSTOE のバケット' },
  codeDeployAgent: {
    label: 'CodeDeploy エージェント',
    buckets: 'CodeDeploy エージェントのバケット',
  },
};
