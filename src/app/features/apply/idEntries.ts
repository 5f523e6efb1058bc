import {
  endpointIdFields,
  type OutputIdField,
  outputIdFields,
  type OutputIds,
  recordOf,
} from '../../../policy/index.ts';
import { splitEntries } from '../../../formats/index.ts';

/** The ID fields as they were typed. */
export type IdEntries = Readonly<Record<OutputIdField, string>>;

export const noIds: IdEntries = recordOf(outputIdFields, () => '');

export const toOutputIds = (entries: IdEntries): OutputIds => ({
  vpcId: entries.vpcId.trim(),
  ...recordOf(endpointIdFields, (field) => entries[field].trim()),
  subnetIds: splitEntries(entries.subnetIds),
  securityGroupIds: splitEntries(entries.securityGroupIds),
  routeTableIds: splitEntries(entries.routeTableIds),
});
