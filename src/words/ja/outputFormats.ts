import { formatNames } from '../en/outputFormats.ts';

export { formatNames };

export const formatKeywords: Readonly<Record<keyof typeof formatNames, string>> = {
  'cli-bash': 'シェル スクリプト コマンドライン',
  'cli-powershell': 'パワーシェル スクリプト コマンドライン',
  'cloudformation-yaml': 'クラウドフォーメーション スタック',
  'cloudformation-json': 'クラウドフォーメーション スタック',
  terraform: 'テラフォーム',
  'cdk-typescript': 'タイプスクリプト',
  'cdk-python': 'パイソン',
  'pulumi-typescript': 'プルミ',
};
