import { text } from './text.ts';
import { counted } from './count.ts';
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
    notKeptLabel: '保存されていません',
    notKept:
      'このブラウザでは入力内容を保存できません。ページを閉じると失われます。保持するにはリンクをコピーしてください。',
  },
  version: {
    label: '新しいバージョン',
    ready: '新しいバージョンを使用できます。フォームの内容は保持されます。',
    reload: '再読み込み',
    dismiss: '後で',
  },
  keptForms: {
    title: '保存した下書き',
    help: '下書きはタブごとにこのブラウザにのみ保存されるため、再読み込みやクラッシュで失われることはありません。他の人も使用するブラウザでは、削除してください。',
    none: '保存した下書きはありません。',
    newer: 'このページの新しいバージョンで保存されています。',
    unreadable: '読み取れなかったため、使用していません。',
    thisTab: 'このタブ',
    bringBackShort: '復元',
    save: '読み取れない下書きをファイルに保存',
    forgetUnreadable: '読み取れない下書きを削除',
    forgetAll: 'すべて削除',
    close: '閉じる',
    name: ({ region, environment, principals: number }) =>
      `${region} · ${environment} · プリンシパル ${number} 個`,
    savedAt: (savedAt) => moment.format(savedAt),
    bringBack: (name) => text`${name}を復元`,
    forget: (name) => text`${name}を削除`,
    broughtBack: (name) => text`${name}を復元しました。`,
    forgotten: (forms) => `${forms} 件の下書きを削除しました。`,
  },
  ownPresets: {
    dialogTitle: '保存したプリセット',
    close: '閉じる',
    name: '名前',
    namePlaceholder: '本番環境、フランクフルト',
    save: 'この選択内容を保存',
    replace: (name) => `「${name}」を置き換え`,
    saveNeedsSoundForm: '入力エラーを修正すると、プリセットを保存できます。',
    none: '保存したプリセットはまだありません。フォームの選択内容に名前を付けて保存するか、ファイルをインポートしてください。',
    use: (name) => text`${name}を使用`,
    useShort: '使用',
    rename: (name) => text`${name}の名前を変更`,
    renameTo: (name) => text`${name}の新しい名前`,
    keepName: 'この名前に決定',
    remove: (name) => text`${name}を削除`,
    exportAll: 'JSON をエクスポート',
    importFile: 'JSON をインポート…',
    nameNeeded: (longest) => `1～${longest} 文字の名前を入力してください (例: 本番環境)。`,
    nameTaken: (name) => `プリセット「${name}」はすでにあります。別の名前を入力してください。`,
    renamed: (name) => `名前を「${name}」に変更しました。`,
    used: (name) => `「${name}」をフォームに反映しました。`,
    saved: (name) => `「${name}」をこのブラウザに保存しました。`,
    removed: (name) => `「${name}」を削除しました。`,
    imported: (number) => `${counted(number, '個のプリセット')}をインポートしました。`,
    skipped: (number) => `${counted(number, '件')}はプリセットとして読み取れませんでした。`,
    partly: (name, sentence) => `「${name}」: ${sentence}`,
    notStored:
      'このブラウザではプリセットを保存できません。ページを閉じるまでは使用できます。保持するにはエクスポートしてください。',
    damagedStore:
      'このブラウザに保存されているプリセットの一部を読み取れませんでした。保存されているファイルは変更していません。',
    fileUnreadable:
      'ブラウザがファイルを読み取れません。移動または変更された可能性があります。もう一度選択してください。',
    unreadableStore:
      'このブラウザに保存されているプリセットを読み取れませんでした。内容は変更していません。',
    errors: {
      tooLarge:
        'ファイルが 1 MB を超えています。このページからエクスポートしたプリセットファイルを指定してください。',
      notJson:
        'ファイルが JSON ではありません。このページからエクスポートしたプリセットファイルを指定してください。',
      notAPresetFile:
        'ファイルにプリセットがありません。このページからエクスポートしたプリセットファイルを指定してください。',
      newerVersion:
        'ファイルはこのページの新しいバージョンで作成されています。ページを再読み込みして、もう一度お試しください。',
    },
  },
};
