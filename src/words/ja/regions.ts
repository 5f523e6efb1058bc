import type { Words } from '../words.ts';
import { regionNotes } from './regionNotes.ts';
import { allOf, text } from './text.ts';

export const regions: Words['apply']['regions'] = {
  title: '複数のリージョンをまとめて作成',
  also: '次のリージョンにも作成',
  alsoHelp:
    'リージョンコードを、カンマ、スペース、または改行で区切って入力します。フォームのポリシーだけが作成されます。インポートしたポリシーは 1 つのリージョンのものであるため、他のリージョンにはマージされません。',
  malformed: (codes) => text`リージョンコードではありません: ${allOf(codes)}。`,
  every: (partition) => text`パーティション内のすべて: ${partition}`,
  differs: 'リージョンごとの違い',
  columns: {
    region: 'リージョン',
    partition: 'パーティション',
    imageBuilder: 'Image Builder の提供状況',
    services: 'サービス名',
    exactNames: '固有の名前のダウンロード元',
    missing: '存在しないもの',
  },
  presence: {
    runs: '利用可能',
    unknown: '利用できるかどうかの情報なし',
    unlisted: 'カタログにないリージョン',
  },
  noService: (service) => text`${service}: 名前を示す情報源なし`,
  none: 'なし',
  otherRegion: (name, where) => text`${name} (${allOf(where)}のみ)`,
  unpublished: (name) => text`${name} (公開されている名前なし)`,
  files: 'すべてのリージョンに共通の Terraform モジュールと StackSets テンプレート',
  download: (count) => text`${count}リージョン分をダウンロード`,
  downloadHelp:
    '1 つの .zip ファイル: リージョンごとのフォルダーとポリシー、モジュール、テンプレート、この表。',
  notes: regionNotes,
};
