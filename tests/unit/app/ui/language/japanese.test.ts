import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { askLeaf } from './askLeaf.ts';
import type { Words } from '../../../../../src/words/words.ts';
import { english as inEnglish, japanese as inJapanese } from './catalogues.ts';
import { leavesOf } from './leaves.ts';

const everything = ({ importing: imported, ...others }: Words) => {
  const { statements: _words, ...differences } = imported.differences;
  return leavesOf({
    ...others,
    importing: { ...imported, differences },
  });
};

const english = everything(inEnglish);
const japanese = everything(inJapanese);

const isJapanese = (text: string) => /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text);

/** Names, codes and values that no language translates. */
const untranslated = new Set([
  // A name that the catalogue does not know stays as it is: tests/unit/words/catalogNames.test.ts.
  'page.catalog.region',
  'page.catalog.action',
  'page.fields.principals.placeholder',
  'page.fields.resources.placeholder',
  'page.fields.ssmAgent.label',
  'page.fields.buckets.placeholders.name',
  'page.fields.buckets.placeholders.prefix',
  'page.downloads.awsCli.label',
  'page.policies.imageBuilder.short',
  'page.policies.s3.short',
  'keep.saved.partly',
  'page.link.field',
  'page.footer.license',
  'review.findingsPage',
  'review.failurePanel.placeholder',
  'review.words.imageBuilderAction',
  'review.words.action',
  'review.words.value',
  'review.words.arn',
  'review.words.list',
  'review.words.tests',
  'review.words.sentences',
  'review.words.imageBuilderActionsListed',
  // Values alone, where any is named.
  'keep.saved.facts',
  'keep.saved.savedAt',
  'apply.idFields.vpcId.label',
  'apply.idFields.vpcId.example',
  'apply.idFields.imageBuilderEndpointId.example',
  'apply.idFields.s3EndpointId.example',
  'apply.idFields.subnetIds.example',
  'apply.idFields.securityGroupIds.example',
  'apply.idFields.routeTableIds.example',
  ...Object.keys(inEnglish.apply.formatNames).flatMap((format) => [
    `apply.formatNames.${format}`,
    `commands.formatNames.${format}`,
  ]),
  'apply.sentences',
  ...['al2023', 'al2', 'windows', 'otherLinux'].map((id) => `page.fields.images.names.${id}`),
  ...['epel', 'windowsUpdate', 'dockerHub', 'ecrPublic', 'gitHub', 'awsCli'].map(
    (id) => `page.fields.images.outside.${id}`,
  ),
  // A mark of punctuation.
  'page.policies.between',
]);

/** What takes values that only the catalogue can give, or nested ones; other tests speak of them. */
const askedByCases = new Set([
  // A language's code, of which each language has a name.
  'commands.switchTo',
  // Partitions, of which each language has names.
  'page.catalog.partition',
  'review.words.test',
  'review.words.identitiesOf',
  'review.words.everyoneOutside',
  'review.words.resourcesOf',
  'review.words.resourcesOutside',
  'review.words.knownBucket',
  'review.words.bucketsOfKind',
  'review.words.imageBuilderResources',
  'page.problems.notAParty',
  'page.fields.images.noEndpoint',
  'review.findings.malformedArn.sentence',
  'review.findings.conditionOnAnonymousRead.sentence',
  'review.failures.policyRefuses',
  'review.failures.policyAllows',
  'review.failures.policyDepends',
  'review.failures.otherLayer',
  'review.failures.requestUnnamed',
  'access.assumptions.assuming',
  'access.decisions.closest',
  'apply.readme',
  'importing.differences.contexts',
  'importing.sentences.at',
  'importing.schema.conditionKey',
]);

const marksOf = (...leaves: Parameters<typeof askLeaf>) =>
  new Map([...askLeaf(...leaves)].map(([mix, { marks }]) => [mix, [...marks].toSorted()]));

describe('Japanese', () => {
  it('has every message that English has, and no other', () => {
    // `review.findings.deniesBuildStep.sentence` is a function in both, `app.name` a text in both.
    const shape = (leaves: typeof english) =>
      [...leaves].map(([path, leaf]) => `${path}: ${typeof leaf}`).toSorted();
    expect(shape(japanese)).toEqual(shape(english));
  });

  it.each([...english.keys()])('shows the same values in %s', (path) => {
    const [one, other] = [english.get(path), japanese.get(path)];
    if (one === undefined || other === undefined) throw new Error(`Expected ${path} in both`);
    const expected = marksOf(one, other);
    const actual = marksOf(other, one);
    const shared = [...expected.keys()].filter((mix) => actual.has(mix));
    expect(shared.length === 0).toBe(askedByCases.has(path));
    for (const mix of shared) expect([mix, actual.get(mix)]).toEqual([mix, expected.get(mix)]);
  });

  it('is Japanese wherever something is to be translated', () => {
    const latin = [...japanese].flatMap(([path, leaf]) =>
      [...askLeaf(leaf).values()].some(({ text }) => text !== '' && !isJapanese(text))
        ? [path]
        : [],
    );
    expect(latin.filter((path) => !untranslated.has(path))).toEqual([]);
  });

  const texts = [...japanese].flatMap(([path, leaf]) =>
    [...askLeaf(leaf).values()].map(({ text }) => ({ path, text })),
  );

  it.each([
    [
      'a space between Japanese and Latin letters',
      /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー][\w"{*]|[\w"}*][\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u,
    ],
    ['no space beside Japanese punctuation', /[。、「」] |(?<!:) [。、」]/u],
    ['no doubled space or full stop', / {2}|。。|、、|。、/u],
    ['no full-width letters, digits, brackets or signs', /[Ａ-Ｚａ-ｚ０-９（）：！？　]/u],
    [
      'the long vowel of インターフェイス, サーバー as AWS writes them',
      /インターフェース|サーバ(?!ー)|ユーザ(?!ー)|フォルダ(?!ー)/u,
    ],
    ['no element of a policy translated', /効果要素|「効果」|プリンシパル要素/u],
  ])('has %s', (_name, fault) => {
    expect(texts.filter(({ text }) => fault.test(text.replaceAll('`', '')))).toEqual([]);
  });
});

it('speaks of differences in the words for statements', () => {
  expect(inJapanese.importing.differences.statements).toBe(inJapanese.review.words);
});

it('index.html says in English what the page says', () => {
  const html = readFileSync(new URL('../../../../../index.html', import.meta.url), 'utf8');
  expect(html).toContain(`<title>${inEnglish.page.app.documentTitle}</title>`);
  expect(html).toContain(`content="${inEnglish.page.app.description}"`);
});
