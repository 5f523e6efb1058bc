import type { Words } from '../words.ts';

export const commands: Words['commands'] = {
  dialog: {
    title: 'コマンドとショートカットキー',
    search: 'コマンドを検索',
    help: '上下の矢印キーで選択、Enter で実行、Esc で閉じます。',
    none: '該当するコマンドはありません。',
    letterKeys: '文字キーと ? を使用する',
    letterKeysHelp:
      'テキスト入力以外の場所で有効です。文字は順に押します。音声で入力する場合や誤って押してしまう場合はオフにしてください。',
    close: '閉じる',
    found: (commands) => `コマンド ${commands} 件`,
  },
  groups: { policies: 'ポリシー', form: 'フォーム', sections: '移動', page: 'ページ' },
  labels: {
    copyImageBuilder: 'Image Builder ポリシーをコピー',
    copyS3: 'S3 ポリシーをコピー',
    copyLink: 'このフォームへのリンクをコピー',
    downloadImageBuilder: 'Image Builder ポリシーをダウンロード',
    downloadS3: 'S3 ポリシーをダウンロード',
    undo: '元に戻す',
    redo: 'やり直す',
    reset: 'フォームをデフォルトに戻す',
    choosePreset: 'プリセットを選択…',
    paste: '何でも貼り付け: ポリシー、エラー、リンク…',
    keptForms: '保存した下書きを表示…',
    goForm: 'フォーム',
    goPolicies: 'ポリシー',
    goAccess: 'アクセス: ビルドは成功するか、ほかに誰がアクセスできるか',
    goApply: '適用: コマンドと IaC コード',
    goImport: 'エンドポイントの現在のポリシーをインポート',
    goWords: '2 つのポリシーの説明',
    goTrouble: 'トラブルシューティング',
    colorScheme: 'ライトとダークの配色を切り替え',
    commands: 'コマンドとショートカットキーを表示',
  },
  switchTo: (code) =>
    `${new Intl.DisplayNames('ja-JP', { type: 'language' }).of(code) ?? code}に切り替え`,
  whyNot: {
    policyBlocked: 'このポリシーに関わる項目にエラーがあります。',
    linkNeedsSoundForm: '項目にエラーがあります。',
    linkTooLong: 'インポートしたポリシーが長すぎるため、リンクにできません。',
    nothingToUndo: '元に戻す変更はありません。',
    nothingToRedo: 'やり直す変更はありません。',
    atDefaults: 'フォームはデフォルトのままです。',
  },
};
