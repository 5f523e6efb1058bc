import { findConditionKey } from '../access/keyPresence.ts';
import type { KeySubject } from '../catalog/conditionKeys.ts';
import type { ConditionTest } from '../statement/readStatement.ts';
import { isWildcard } from '../statement/wildcard.ts';

interface Form {
  readonly form: RegExp;
  /** One of the form. */
  readonly like: string;
}

const account: Form = { form: /^(\d{12}|anonymous)$/, like: '111122223333' };
const organization: Form = { form: /^o-[a-z0-9]{10,32}$/, like: 'o-a1b2c3d4e5' };
// As a request carries a path it ends in a slash.
const path: Form = { form: /^o-.*[/*]$/, like: 'o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/' };

/** What keys hold whose values AWS forms (IAM user guide, global condition keys). */
const formsOfKeys: Readonly<Partial<Record<KeySubject, Form>>> = {
  callerAccount: account,
  ownerAccount: account,
  endpointAccount: account,
  callerOrg: organization,
  ownerOrg: organization,
  endpointOrg: organization,
  callerPath: path,
  ownerPath: path,
  endpointPath: path,
  vpc: { form: /^vpc-[0-9a-f]+$/, like: 'vpc-0a1b2c3d4e5f60718' },
  vpcEndpoint: { form: /^vpce-[0-9a-f]+$/, like: 'vpce-0a1b2c3d4e5f60718' },
};

const truth: Form = { form: /^(true|false)$/i, like: 'true' };

/** What operators compare (IAM user guide, condition operators). */
const formsOfFamilies: Readonly<Partial<Record<string, Form>>> = {
  bool: truth,
  null: truth,
  numeric: { form: /^-?\d+(\.\d+)?$/, like: '10' },
  ip: {
    form: /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f:.]*:[0-9a-f:.]*)(\/\d{1,3})?$/i,
    like: '10.0.0.0/8',
  },
  date: { form: /^\d+$|^\d{4}-\d\d-\d\d/, like: '2026-01-01T00:00:00Z' },
};

/** What a test wants, where the given value is one that it could never be met with. */
export function wantedValue(
  { key, operator: { family, relation, given: operator } }: ConditionTest,
  given: string,
): { readonly fits: string; readonly like: string } | undefined {
  const tells = findConditionKey(key)?.tells;
  const ofKey = family === 'string' && tells !== undefined ? formsOfKeys[tells] : undefined;
  const wanted = ofKey ?? formsOfFamilies[family ?? ''];
  if (!wanted || wanted.form.test(given)) return undefined;
  // A wildcard may stand for what is missing; where it is none, that is said.
  if (ofKey && isWildcard(given) && (ofKey !== path || relation !== 'like')) return undefined;
  return { fits: ofKey ? key : operator, like: wanted.like };
}
