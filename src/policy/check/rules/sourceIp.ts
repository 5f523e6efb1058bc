import { holdsWithoutKey } from '../../statement/meetsCondition.ts';
import { type FindingIn, findingOf, kind } from '../findingKind.ts';
import type { PolicyModel } from '../readPolicy.ts';

const kinds = {
  sourceIp: kind<{
    readonly operator: string;
    readonly key: string;
    readonly effect: 'Allow' | 'Deny';
    readonly holds: boolean;
  }>('warning', 'S3_GATEWAY', 'verified'),
};
const finding = findingOf(kinds);
type Finding = FindingIn<typeof kinds>;

export const sourceIpRule = { kinds, check: checkSourceIp };

/** `aws:SourceIp`, which behind an endpoint is no address of the VPC and matches no range (S3_GATEWAY). */
function checkSourceIp({ statements }: PolicyModel): readonly Finding[] {
  return statements.flatMap(({ effect, tests }) =>
    tests
      .filter(({ key }) => key.toLowerCase() === 'aws:sourceip')
      .flatMap((test) => {
        const holds = holdsWithoutKey(test);
        if (effect === undefined || holds === undefined) return [];
        const values = { operator: test.operator.given, key: test.key, effect, holds };
        return [finding('sourceIp', test.path, values)];
      }),
  );
}
