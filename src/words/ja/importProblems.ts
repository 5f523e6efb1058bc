import type { HclExpectation } from '../../policy/import/hcl/hclCursor.ts';
import type { ProgramId } from '../../policy/import/programs.ts';
import type {
  ImportSentences,
  JsonExpectation,
  YamlExpectation,
} from '../../policy/import/importProblem.ts';
import { quoted, text } from './text.ts';

const jsonWords: Readonly<Record<JsonExpectation, string>> = {
  name: '"Effect" のように、二重引用符で囲んだ名前が必要です',
  value: '"Allow" や ["*"] のような値が必要です',
  colon: '"Effect": "Allow" のように、名前の後にコロンが必要です',
  comma: '次のエントリの前にカンマが必要か、閉じ括弧が足りません',
  closingBrace: '閉じ波括弧 } が必要です',
  closingBracket: '閉じ角括弧 ] が必要です',
  closingQuote: '同じ行に、閉じる引用符 " が必要です',
  doubleQuote: '"Allow" のように、二重引用符を使用する必要があります',
  end: 'JSON はその前で完結しているため、ここでテキストが終わる必要があります',
  noComment: 'コメントを削除するか、*/ で閉じる必要があります',
  number: '3600 のような数値が必要です',
  escape: '\\" や \\u0020 など、JSON で使用できるエスケープが必要です',
  noControlCharacter: '引用符の中のタブや改行は、\\t や \\n と記述する必要があります',
};

const yamlWords: Readonly<Record<YamlExpectation, string>> = {
  indentation: '1 つのリストまたはオブジェクトのエントリは、同じ列で始まる必要があります',
  spacesNotTabs: 'インデントには、タブではなくスペースを使用する必要があります',
  closing: '括弧、コロン、または引用符が足りません',
  oneDocument: 'ドキュメントは 1 つである必要があります。ポリシーを含む部分を貼り付けてください',
  textName: 'エントリの名前は、Effect のような文字列である必要があります',
  anchor: 'エイリアス (*name) の前に、参照先のアンカー (&name) が必要です',
  escape: '\\" や \\u0020 など、YAML で使用できるエスケープが必要です',
  quotes: 'この文字で始まる値は、"*" のように引用符で囲む必要があります',
  other: 'Effect: Allow のような YAML が必要です',
};

const hclWords: Readonly<Record<HclExpectation, string>> = {
  argument: 'policy = jsonencode({ … }) のような引数が必要です',
  block: 'resource "aws_vpc_endpoint" "s3" { … } のようなブロック、または引数が必要です',
  value: '"Allow" や ["*"] のような値が必要です',
  closing: '閉じ括弧が必要です',
  closingQuote: '同じ行に、閉じる引用符 " が必要です',
  heredocEnd: 'このヒアドキュメントを終えるマーカーの行が必要です',
  separator: '次のエントリの前にカンマが必要か、閉じ括弧が足りません',
};

const programWords: Readonly<Record<ProgramId, string>> = {
  cdkDiff:
    'これは cdk diff の出力で、ポリシーの一部しか表示されません。cdk synth の出力を貼り付けてください。',
  pulumiPreview:
    'これは pulumi preview の出力で、ポリシーの一部しか表示されません。pulumi stack export の出力を貼り付けてください。',
  cdk: 'これは AWS CDK のコードで、実行するまでポリシーは作成されません。cdk synth の出力を貼り付けてください。',
  cdktf:
    'これは CDK for Terraform のコードで、実行するまでポリシーは作成されません。cdktf synth が書き出す cdktf.out/stacks/<stack>/cdk.tf.json を貼り付けてください。',
  pulumi:
    'これは Pulumi のプログラムで、実行するまでポリシーは作成されません。pulumi stack export の出力を貼り付けてください。',
  troposphere:
    'これは troposphere のコードで、実行するまでポリシーは作成されません。出力されるテンプレートを貼り付けてください。',
  boto3:
    'これは boto3 を使用する Python のコードです。aws ec2 describe-vpc-endpoints の出力を貼り付けてください。',
  sdk: 'これは AWS SDK を使用するコードです。aws ec2 describe-vpc-endpoints の出力を貼り付けてください。',
  shell:
    'これはポリシー自体を含まないコマンドです。コマンドの出力、またはコマンドが指定するファイルを貼り付けてください。',
};

const found = (given: string) =>
  given === '' ? 'テキストがここで終わっています。' : text`${quoted(given)}があります。`;

const listed = (names: readonly string[]) => names.map(quoted).join('、');

const kinds =
  'ポリシードキュメント、aws ec2 describe-vpc-endpoints の出力、CloudFormation テンプレート、または Terraform を指定してください。';

const nothingToKeep =
  '独自のポリシーのないエンドポイントはすべてを許可するため、維持する内容がありません。';

const counted = (what: string) => (count: number) => text`${what} ${count} 個`;

/** The Japanese counterpart of `importProblems`. */
export const importProblems: ImportSentences = {
  problems: {
    emptyText: () => `まだ何も入力されていません。${kinds}`,
    textTooLong: ({ limit, length }) =>
      text`テキストは${length}文字ですが、読み取れるのは最大${limit}文字です。aws ec2 describe-vpc-endpoints --vpc-endpoint-ids vpce-0123456789abcdef0 の出力など 1 つのエンドポイントのみ、またはテンプレートの 1 つのリソースのみを貼り付けてください。ログの場合は末尾の部分を貼り付けてください。`,
    unreadableFile: ({ name }) =>
      text`${quoted(name)}をブラウザが読み取れません。フォルダーであるか、移動または変更された可能性があります。policy.json のように、ファイルを 1 つ指定してください。`,
    notText: ({ name }) =>
      text`ファイル${quoted(name)}はテキストではありません。UTF-8 または UTF-16 で保存されたファイルを指定してください。${kinds}`,
    severalFiles: ({ count }) =>
      text`${count}個のファイルが同時に指定されたため、どのファイルも読み取りませんでした。policy.json のように、ファイルを 1 つ指定してください。`,
    tooDeep: ({ limit }) =>
      text`テキストのネストが${limit}階層を超えています。ポリシーに必要なのは 10 階層未満です。`,
    tooManyAliases: ({ limit }) =>
      text`エイリアスを展開すると${limit}個を超える値になります。繰り返しの部分を直接記述するか、ポリシーのみを貼り付けてください。`,
    jsonSyntax: ({ expected, found: given }) => text`${found(given)}${jsonWords[expected]}。`,
    yamlSyntax: ({ expected, found: given }) => text`${found(given)}${yamlWords[expected]}。`,
    notRecognized: () => `このテキストにポリシーは見つかりませんでした。${kinds}`,
    noPolicy: ({ names }) =>
      names.length === 0
        ? `このテキストにポリシーは含まれていません。${kinds}`
        : text`このテキストにポリシーは含まれていません。含まれているのは${listed(names)}です。${kinds}`,
    bareStatement: () =>
      'これはステートメントで、ポリシー全体ではありません。{"Version": "2012-10-17", "Statement": […]} のように、ステートメントを含むポリシードキュメントを指定してください。',
    noEndpointResource: ({ types }) =>
      text`テンプレートにエンドポイントがありません。含まれているのは${listed(types)}です。タイプが AWS::EC2::VPCEndpoint のリソースを指定してください。`,
    noPolicyOnEndpoints: ({ count }) =>
      count === 1
        ? `このエンドポイントには PolicyDocument がありません。${nothingToKeep}`
        : text`${count}個のエンドポイントのいずれにも PolicyDocument がありません。${nothingToKeep}`,
    embeddedNotJson: ({ given }) =>
      text`ポリシーがあるべき箇所のテキスト${quoted(given)}は、JSON ではありません。{"Version": "2012-10-17", "Statement": […]} のようなポリシードキュメントを指定してください。`,
    policyElsewhere: ({ reference }) =>
      text`このテキストは${quoted(reference)}を参照しているだけで、ポリシー自体は含まれていません。参照先の内容、または terraform show -json か aws ec2 describe-vpc-endpoints の出力を貼り付けてください。`,
    notWhole: ({ missing }) =>
      text`ポリシーの一部がこのテキストに含まれていません (${quoted(missing)}の部分)。terraform show -json または aws ec2 describe-vpc-endpoints の出力を貼り付けてください。`,
    hclSyntax: ({ expected, found: given }) =>
      text`Terraform として読み取りました。${found(given)}${hclWords[expected]}。`,
    program: ({ program }) => programWords[program],
    duplicateName: ({ name, other }) =>
      other !== undefined
        ? text`同じオブジェクトに、大文字と小文字だけが異なる${quoted(name)}と${quoted(other)}があります。両方を読み取りましたが、AWS がどちらを読み取るかはわかっていません。それぞれの名前は 1 回だけ使用してください。`
        : text`同じオブジェクトに${quoted(name)}が 2 回あります。最後のものを読み取りましたが、AWS がどちらを読み取るかはわかっていません。それぞれの名前は 1 回だけ使用してください。`,
    memberLeftOut: ({ name }) =>
      text`${quoted(name)}はポリシーの要素ではなく、読み取るプログラムに害を及ぼす可能性があるため、除外しました。`,
    unresolvedValue: ({ placeholder }) =>
      text`${quoted(placeholder)}の値はこのテキストに含まれていないため、プレースホルダーになっています。実際の値に置き換えてください。`,
    tooManyPolicies: ({ limit, count }) =>
      text`ポリシーが${count}個あります。最初の${limit}個から選択できます。`,
  },
  at: ({ line, column }, sentence) => text`${line}行目、${column}列目: ${sentence}`,
  repairs: {
    noBreakSpace: counted('ノーブレークスペース'),
    unusualSpace: counted('特殊なスペース'),
    invisibleCharacter: counted('見えない文字'),
    curlyQuote: counted('曲線の引用符'),
    fullWidthCharacter: counted('全角文字'),
    comment: counted('コメント'),
    trailingComma: counted('末尾の余分なカンマ'),
    needlessBackslash: counted('不要なバックスラッシュ'),
  },
};
