import { languages } from '../languages.ts';
import { anyOf, text, quotedList } from './text.ts';
import type { LinkProblemSentences } from '../../formats/linkProblem.ts';

const listed = (names: readonly string[]) => quotedList(names, 12);

/** The Japanese counterpart of `linkProblems`; loaded only when it is chosen. */
export const linkProblems: LinkProblemSentences = {
  linkTooLong: ({ limit, length }) =>
    `リンクは ${length} 文字ですが、このページのリンクは最大 ${limit} 文字です。何も使用されませんでした。`,
  versionMissing: ({ version }) =>
    `リンクにバージョンが含まれていません。バージョン ${version} として読み取りました。`,
  versionUnknown: ({ given }) =>
    text`リンクのバージョン${quotedList([given], 1)}は、このページでは認識できません。読み取れた内容を確認してください。`,
  languageUnknown: ({ given }) =>
    text`リンクで言語${quotedList([given], 1)}が指定されています。${anyOf(languages.map(({ code }) => code))}を指定してください。`,
  fieldsRepeated: ({ names }) =>
    text`複数回指定されているため、使用しませんでした: ${listed(names)}。`,
  fieldsUnknown: ({ names }) =>
    text`このページで認識できないため、使用しませんでした: ${listed(names)}。`,
  fieldsMissing: ({ names }) =>
    text`リンクが不完全です。${listed(names)}にはデフォルト値を使用しました。リンクが途中で切れている可能性があります。`,
  notTrueOrFalse: ({ name, given }) =>
    text`${name}の値が${quotedList([given], 1)}です。true または false を指定してください。デフォルト値を使用しました。`,
  baseTextTooLong: ({ limit, length }) =>
    `インポートしたポリシーは ${length} 文字ですが、リンクに含められるのは最大 ${limit} 文字 (エンドポイントの上限の 5 倍) です。ポリシーはファイルで渡してください。`,
  baseTooLong: ({ limit, length }) =>
    `インポートしたポリシーは圧縮後に ${length} 文字になりますが、ブラウザやチャットで途中で切れないように、リンクに含められるのは最大 ${limit} 文字です。ポリシーはファイルで渡してください。`,
  basesMalformed: ({ names }) =>
    text`圧縮されたポリシーではないため、インポートしたポリシーを削除するまで、このエンドポイントのポリシーは使用できません: ${listed(names)}。リンクが変更されたか、途中で切れている可能性があります。`,
  baseUnreadable: () =>
    'リンクに含まれるインポートしたポリシーを展開できなかったため、それを削除するまで、このエンドポイントのポリシーは使用できません。リンクが変更されたか、途中で切れている可能性があります。',
  comparisonMalformed: () =>
    'リンクに含まれる比較対象のフォームが変更されたか途中で切れているため、比較は行いません。このページのフォームには影響ありません。compare= の後には、「この比較へのリンクをコピー」で得られるような完全なリンクが必要です。',
};
