import type { OutputIdField, OutputIds } from '../../../policy/index.ts';
import { splitEntries } from '../../../formats/index.ts';

/** The ID fields as they were typed. */
export type IdEntries = Readonly<Record<OutputIdField, string>>;

export const noIds: IdEntries = {
  vpcId: '',
  imageBuilderEndpointId: '',
  s3EndpointId: '',
  subnetIds: '',
  securityGroupIds: '',
  routeTableIds: '',
};

export const toOutputIds = (entries: IdEntries): OutputIds => ({
  vpcId: entries.vpcId.trim(),
  imageBuilderEndpointId: entries.imageBuilderEndpointId.trim(),
  s3EndpointId: entries.s3EndpointId.trim(),
  subnetIds: splitEntries(entries.subnetIds),
  securityGroupIds: splitEntries(entries.securityGroupIds),
  routeTableIds: splitEntries(entries.routeTableIds),
});
