import { japaneseText } from '../../policy/japanese.ts';
import { splitEntries } from '../builder/formValues.ts';
import type { KeepMessages } from './keepMessages.ts';

const moment = new Intl.DateTimeFormat('ja-JP', { dateStyle: 'medium', timeStyle: 'short' });

const mostFieldsNamed = 3;

const fewFields = (names: readonly string[]) =>
  names.length > mostFieldsNamed ? `${names.length} 個の項目` : names.join('、');

export const jaKeep: KeepMessages = {
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
    label: '前回のフォーム',
    broughtBack: (savedAt) =>
      japaneseText`前回のフォーム (${moment.format(savedAt)}の内容) を復元しました。フォームはこのブラウザにのみ保存されています。`,
    startAfresh: '最初から始める',
    startedAfresh:
      'すべての項目をデフォルト値に戻しました。「元に戻す」で前回のフォームに戻すことができます。',
    displaced:
      'リンクを開きました。それまでここに入力されていたフォームは、このブラウザに保存されています。',
    bringBack: '復元する',
    unreadable:
      'このブラウザに保存されているフォームを読み取れませんでした。内容は一切使用せず、別に保管しました。',
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
    title: '保存されているフォーム',
    help: 'フォームはタブごとにこのブラウザにのみ保存されるため、再読み込みやクラッシュで失われることはありません。他の人も使用するブラウザでは、削除してください。',
    none: 'このブラウザに保存されているフォームはありません。',
    newer: 'このページの新しいバージョンで保存されています。',
    unreadable: '読み取れなかったため、内容は一切使用していません。',
    thisTab: 'このタブ',
    bringBackShort: '復元',
    save: '読み取れないフォームをファイルに保存',
    forgetUnreadable: '読み取れないフォームを削除',
    forgetAll: 'すべて削除',
    close: '閉じる',
    name: ({ snapshot: { values } }) =>
      [
        values.region,
        values.environment,
        `組織 ID ${splitEntries(values.principalOrgIds).length} 個`,
      ].join(' · '),
    savedAt: (savedAt) => moment.format(savedAt),
    bringBack: (name) => japaneseText`${name}を復元`,
    forget: (name) => japaneseText`${name}を削除`,
    broughtBack: (name) => japaneseText`${name}を復元しました。`,
    forgotten: (forms) => `${forms} 件のフォームを削除しました。`,
  },
};
