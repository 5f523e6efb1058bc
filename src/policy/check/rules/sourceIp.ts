import { holdsWithoutKey } from '../../statement/meetsCondition.ts';
import { type Finding, finding } from '../finding.ts';
import type { PolicyModel } from '../policyModel.ts';

/** `aws:SourceIp`, which behind an endpoint is no address of the VPC and matches no range (S3_GATEWAY). */
export function checkSourceIp({ statements }: PolicyModel): readonly Finding[] {
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
