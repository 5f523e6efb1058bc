import { describe, expect, it, test } from 'vitest';
import type { CommandId } from '../../../../../src/app/features/commands/command.ts';
import { commands } from '../../../../../src/app/features/commands/commands.ts';
import { outputFormats, recordOf } from '../../../../../src/policy/index.ts';
import { searchCommands } from '../../../../../src/app/features/commands/searchCommands.ts';
import { commands as english } from '../../../../../src/words/en/commands.ts';
import { commands as japanese } from '../../../../../src/words/ja/commands.ts';

const found = (
  search: string,
  { labels, keywords, deployWith, formatNames, switchTo } = english,
  other = 'ja',
) =>
  searchCommands(commands, search, [
    {
      ...labels,
      ...recordOf(outputFormats, (format) => deployWith(formatNames[format])),
      language: switchTo(other),
    },
    keywords,
    english.keywords,
  ]).map(({ id }) => id);

test('each command is in the list once', () => {
  const ids = commands.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('finds by any words in any order, whatever their case', () => {
  expect(found('policy COPY')).toEqual(['copyImageBuilder', 'copyS3']);
});

it('finds everything where nothing is searched', () => {
  expect(found('  ')).toHaveLength(commands.length);
});

it('finds nothing where a word is nowhere', () => {
  expect(found('copy xyzzy')).toEqual([]);
});

it('takes full-width letters, as a Japanese keyboard types them', () => {
  expect(found('Ｓ３　コピー', japanese)).toEqual(['copyS3']);
  expect(found('Ｔｅｒｒａｆｏｒｍ', japanese)).toEqual(['terraform']);
});

describe('what people type', () => {
  /** The command that Enter runs. */
  const leads: readonly (readonly [string, CommandId])[] = [
    ['terraform', 'terraform'],
    ['cloudformation', 'cloudformation-yaml'],
    ['CDK', 'cdk-typescript'],
    ['pulumi', 'pulumi-typescript'],
    ['bash', 'cli-bash'],
    ['python', 'cdk-python'],
    ['powershell', 'cli-powershell'],
    ['rollback', 'goRollback'],
    ['roll back', 'goRollback'],
    ['console', 'goConsole'],
    ['preflight', 'goPreflight'],
    ['regions', 'goApply'],
    ['compare', 'goCompare'],
    ['diff', 'goImport'],
    ['merge', 'goImport'],
    ['print', 'print'],
    ['pdf', 'print'],
    ['review', 'goWords'],
    ['fingerprint', 'goFingerprints'],
    ['hash', 'goFingerprints'],
    ['checklist', 'goEndpoints'],
    ['markdown', 'goWords'],
    ['share', 'copyLink'],
    ['url', 'copyLink'],
    ['undo', 'undo'],
    ['revert', 'undo'],
    ['dark', 'colorScheme'],
    ['dark mode', 'colorScheme'],
    ['japanese', 'language'],
    ['日本語', 'language'],
    ['error', 'paste'],
    ['time-out', 'goFailure'],
    ['timeout', 'goFailure'],
    ['time out', 'goFailure'],
    ['access denied', 'goFailure'],
    ['403', 'goFailure'],
    ['simulate', 'goSimulate'],
    ['region', 'goForm'],
    ['start over', 'reset'],
    ['template', 'choosePreset'],
    ['restore', 'saved'],
    ['save file', 'downloadImageBuilder'],
  ];

  it.each(leads)('%s leads to %s', (typed, command) => {
    expect(found(typed)[0]).toBe(command);
  });

  it.each<readonly [string, CommandId]>([
    ['terraform', 'terraform'],
    ['テラフォーム', 'terraform'],
    ['cloudformation', 'cloudformation-yaml'],
    ['ロールバック', 'goRollback'],
    ['コンソール', 'goConsole'],
    ['比較', 'goCompare'],
    ['差分', 'goImport'],
    ['印刷', 'print'],
    ['フィンガープリント', 'goFingerprints'],
    ['レビュー', 'goWords'],
    ['共有', 'copyLink'],
    ['元に戻す', 'undo'],
    ['取り消し', 'undo'],
    ['ダーク', 'colorScheme'],
    ['英語', 'language'],
    ['エラー', 'paste'],
    ['タイムアウト', 'goFailure'],
    ['失敗', 'goFailure'],
    ['シミュレーション', 'goSimulate'],
    ['リージョン', 'goForm'],
    ['リセット', 'reset'],
    ['復元', 'saved'],
  ])('%s leads to %s in Japanese', (typed, command) => {
    expect(found(typed, japanese, 'en')[0]).toBe(command);
  });
});
