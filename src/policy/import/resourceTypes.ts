import { memberNamed } from './memberNames.ts';
import { type SourceNode, textOf } from './sourceNode.ts';

/** `AWS::EC2::VPCEndpoint`, `aws_vpc_endpoint`, `aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy`, … */
export const endpointResource = /(^|[:_])vpc_?endpoint(_?policy)?$/i;

const resourceType = /^(\w+::\w|aws_\w|aws(-native)?:\w|pulumi:|data\.aws_)/;

/** The type of a resource in a template, a state, a plan or an inventory of AWS Config. */
export function typeOfResource(node: SourceNode): string | undefined {
  const type = textOf(memberNamed(node, 'type', 'resourcetype'));
  return type !== undefined && resourceType.test(type) ? type : undefined;
}

/** `aws_vpc_endpoint.s3`, or the last part of Pulumi's `urn:…::s3`. */
export function nameOfResource(node: SourceNode, type: string): string | undefined {
  const address =
    textOf(memberNamed(node, 'address')) ?? textOf(memberNamed(node, 'urn'))?.split('::').at(-1);
  if (address !== undefined) return address;
  const name = textOf(memberNamed(node, 'name'));
  return name !== undefined && type.includes('aws_') ? `${type}.${name}` : undefined;
}
