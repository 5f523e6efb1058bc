import type { Inputs } from '../../inputs.ts';
import { partyOf } from '../../party.ts';
import { partitionOf } from '../../region.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import type { Fix } from '../fix.ts';
import { membersOf } from '../../statement/policyElements.ts';
import { memberPath } from '../../statement/path.ts';
import { findPlaceholders, replacePlaceholders } from '../../statement/placeholder.ts';
import type { PolicyModel } from '../readPolicy.ts';
import type { Located, StatementModel } from '../../statement/readStatement.ts';
import { isText, listValues } from '../../statement/readStatement.ts';

const kinds = {
  placeholder: kind<{ readonly given: string; readonly placeholders: readonly string[] }>(
    'error',
    'IBUG',
    'verified',
  ),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const placeholdersRule = { kinds, check: checkPlaceholders };

/** Places that an example leaves to be filled in, and that nobody filled in. */
function checkPlaceholders({ statements, inputs }: PolicyModel): readonly Finding[] {
  return statements
    .flatMap((statement) => textsOf(statement).flatMap(leftOpen))
    .map((text) => {
      const values = { given: text.value, placeholders: findPlaceholders(text.value) };
      return finding('placeholder', text.path, values, fill(text, inputs));
    });
}

type Texts = readonly Located<string>[];

const leftOpen = (texts: Texts): Texts =>
  texts.filter(({ value }) => findPlaceholders(value).length > 0);

function textsOf(statement: StatementModel): readonly Texts[] {
  const { actions, resources, tests } = statement;
  return [
    principalTexts(statement),
    actions.texts,
    resources.texts,
    ...tests.map(({ texts }) => texts),
  ];
}

function principalTexts({ elements, path }: StatementModel): Texts {
  return ['Principal', 'NotPrincipal'].flatMap((name) =>
    [...membersOf(elements.get(name))].flatMap(([kind, ids]) =>
      listValues(ids, memberPath(memberPath(path, name), kind)).filter(isText),
    ),
  );
}

/** With the inputs at hand, if they tell every value that is missing. */
function fill({ value, path }: Located<string>, inputs: Inputs | undefined): Fix | undefined {
  if (!inputs) return undefined;
  const replace = replacePlaceholders(value, (found) => valueFor(found, inputs) ?? found);
  return findPlaceholders(replace).length > 0 ? undefined : { kind: 'document', path, replace };
}

/** `<region>`, `<your-region>`, `${AWS::Region}` and `region` ask for the same. */
function valueFor(placeholder: string, inputs: Inputs): string | undefined {
  const { region, environment, principals, resources } = inputs;
  switch (placeholder.toLowerCase().replaceAll(/[^a-z]|your|my(?=-)|aws(?=[:-])/g, '')) {
    case 'region':
      return region;
    case 'environment':
      return environment;
    case 'partition':
      return partitionOf(region);
    case 'principalorgid':
      return onlyOrgId(principals);
    case 'resourceorgid':
      return onlyOrgId(resources);
    default:
      return undefined;
  }
}

/** The ID of the organization that is named, if nobody else is. */
function onlyOrgId(entries: readonly string[]): string | undefined {
  const [party, ...others] = entries.map(partyOf);
  return party?.kind === 'organization' && others.length === 0 ? party.orgId : undefined;
}
