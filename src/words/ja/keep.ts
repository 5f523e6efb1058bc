import { counted, text } from './text.ts';
import type { Words } from '../words.ts';

const moment = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'medium', timeStyle: 'short' });

const mostFieldsNamed = 3;

const fewFields = (names: readonly string[]) =>
  names.length > mostFieldsNamed ? `${names.length} 個の項目` : names.join('、');

export const keep: Words['keep'] = {
  undo: {
    label: '元に戻す操作とリセット',
    imported: 'インポートしたポリシー',
    undo: '元に戻す',
    redo: 'やり直す',
    reset: 'リセット',
    resetHelp:
      'すべての項目をデフォルト値に戻します。「元に戻す」で現在の選択内容に戻すことができます。',
    atDefaults: 'すべての項目がデフォルト値です。',
    resetDone: 'すべての項目をデフォルト値に戻しました。',
    none: { undo: '元に戻す操作はありません', redo: 'やり直す操作はありません' },
    next: {
      undo: (fields) => `元に戻す: ${fewFields(fields)}`,
      redo: (fields) => `やり直す: ${fewFields(fields)}`,
    },
    done: {
      undo: (fields) => `元に戻しました: ${fewFields(fields)}。`,
      redo: (fields) => `やり直しました: ${fewFields(fields)}。`,
    },
  },
  drafts: {
    label: '復元した下書き',
    broughtBack: (savedAt) =>
      text`下書き (${moment.format(savedAt)}) を復元しました。下書きはこのブラウザにのみ保存されています。`,
    startAfresh: '最初からやり直す',
    startedAfresh:
      'すべての項目をデフォルト値に戻しました。「元に戻す」で下書きに戻すことができます。',
    displaced: 'リンクを開きました。それまでの下書きは、このブラウザに保存されています。',
    bringBack: '復元する',
    unreadable:
      'このブラウザに保存されている下書きを読み取れませんでした。内容は使用せず、別に保管しました。',
    dismiss: '閉じる',
    notSavedLabel: '保存されていません',
    notSaved:
      'このブラウザでは入力内容を保存できません。ページを閉じると失われます。保持するにはリンクをコピーしてください。',
  },
  version: {
    label: '新しいバージョン',
    ready: '新しいバージョンを使用できます。フォームの内容は保持されます。',
    reload: '再読み込み',
    dismiss: '後で',
  },
  share: {
    title: 'リンクに含まれない内容があります',
    lacks: (policies) =>
      text`${policies.join('、')}のためにインポートしたポリシーは長すぎるため、リンクに含まれません。リンクを開いた人は、同じポリシーをインポートするまで、${policies.join('、')}をコピーできません。`,
    instead: '.zip と Markdown にはすべての内容が含まれます。',
    archive: 'デプロイ: すべてのファイル (.zip)',
    markdown: 'レビュー: Markdown',
    copyWithout: '含めずにリンクをコピー',
    close: 'キャンセル',
  },
  saved: {
    open: '保存済み…',
    title: '保存済み',
    help: 'このブラウザにのみ保存されます。フォームはタブごとに自動的に保存され、名前を付けたフォームは削除するまで残ります。他の人も使用するブラウザでは、削除してください。',
    name: '名前',
    namePlaceholder: '本番環境、フランクフルト',
    save: 'このフォームを保存',
    replace: (name) => `「${name}」を置き換え`,
    nameNeeded: (longest) => `1～${longest} 文字の名前を入力してください (例: 本番環境)。`,
    nameTaken: (name) => `「${name}」はすでに保存されています。別の名前を入力してください。`,
    savedAs: (name) => `「${name}」をこのブラウザに保存しました。`,
    named: '名前付き',
    noneNamed:
      '名前付きのフォームはありません。このフォームに名前を付けて保存するか、ファイルをインポートしてください。',
    recent: '最近',
    noneRecent: '最近のフォームはありません。',
    facts: ({ region, environment, principals }) =>
      `${region} · ${environment} · ${principals || 'プリンシパルなし'}`,
    savedAt: (savedAt) => moment.format(savedAt),
    hereAt: (savedAt) => `${moment.format(savedAt)} · このタブ`,
    newer: 'このページの新しいバージョンで保存されています。',
    unreadable: '読み取れなかったため、使用していません。',
    restore: (name) => text`${name}を復元`,
    restoreShort: '復元',
    restored: (name) => text`${name}を復元しました。`,
    giveName: (name) => text`${name}に名前を付ける`,
    rename: (name) => text`${name}の名前を変更`,
    nameOf: (name) => text`${name}の新しい名前`,
    keepName: 'この名前に決定',
    renamed: (name) => `名前を「${name}」に変更しました。`,
    forget: (name) => text`${name}を削除`,
    forgetRecent: '最近のフォームをすべて削除',
    deleted: (forms) => `フォーム ${forms} 件を削除しました。`,
    saveUnreadable: '読み取れないフォームをファイルに保存',
    forgetUnreadable: '読み取れないフォームを削除',
    exportNamed: '名前付きをエクスポート',
    importFile: 'ファイルをインポート',
    imported: (number) => `フォーム ${number} 件をインポートしました。`,
    skipped: (number) => `${counted(number, '件')}はフォームとして読み取れませんでした。`,
    partly: (name, sentence) => `「${name}」: ${sentence}`,
    notStored:
      'このブラウザではフォームを保存できません。ページを閉じるまでは使用できます。保持するにはエクスポートしてください。',
    waiting:
      'このページの別のバージョンで保存されたフォームは表示されていません。新しいバージョンのものか、変換する空き容量がありません。ページを再読み込みするか、フォームを削除してください。',
    fileUnreadable:
      'ブラウザがファイルを読み取れません。移動または変更された可能性があります。もう一度選択してください。',
    errors: {
      tooLarge:
        'ファイルが 5 MB を超えています。このページからエクスポートしたファイルを指定してください。',
      notJson:
        'ファイルが JSON ではありません。このページからエクスポートしたファイルを指定してください。',
      notAPresetFile:
        'ファイルに保存されたフォームがありません。このページからエクスポートしたファイルを指定してください。',
      newerVersion:
        'ファイルはこのページの新しいバージョンで作成されています。ページを再読み込みして、もう一度お試しください。',
    },
    close: '閉じる',
  },
};
