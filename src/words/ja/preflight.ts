import type { Words } from '../words.ts';

export const preflight: Words['apply']['preflight'] = {
  title: '先にビルドサブネットから確認',
  intro:
    '最初のビルドで行われるアクセスを試す読み取り専用のスクリプトです。名前解決、ポート 443、各バケット、使用中のロールによる GetComponent を確認します。VPC 内の CloudShell またはサブネット内のインスタンスで実行し、出力をこのページに貼り付けてください。測定された結果が、ポリシーによる評価と並べて表示されます。',
  foreign: '誰でも読み取れる他者のバケット (オプション)',
  foreignHelp:
    'バケット名またはバケット名/キーの形式で入力します。ポリシーで拒否されるべきものです。入力しない場合、スクリプトは境界を確認しません。',
  foreignError: 'バケット名でも、バケット名とキーでもありません。',
  files: 'bash 用と PowerShell 用のスクリプト、プロキシまたはファイアウォール用のホスト一覧',
};
