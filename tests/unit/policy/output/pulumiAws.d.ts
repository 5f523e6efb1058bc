/**
 * The part of @pulumi/aws 7 that the programs use, after its documentation. The package itself, with
 * @pulumi/pulumi, takes 175 MB and a later Node; on 2026-11-23 the golden programs were type-checked
 * against the real one too (7.48.0, with @pulumi/pulumi 3.245.0).
 */
declare module '@pulumi/aws' {
  type Input<Value> = Value | Output<Value>;
  interface Output<Value> {
    readonly apply: <Result>(change: (value: Value) => Result) => Output<Result>;
  }
  interface Options {
    readonly provider?: Provider;
  }
  export class Provider {
    constructor(name: string, args?: { region?: Input<string> });
    readonly urn: Output<string>;
  }
  export namespace ec2 {
    class VpcEndpoint {
      constructor(
        name: string,
        args: {
          vpcId: Input<string>;
          serviceName?: Input<string>;
          vpcEndpointType?: Input<string>;
          subnetIds?: Input<Input<string>[]>;
          securityGroupIds?: Input<Input<string>[]>;
          routeTableIds?: Input<Input<string>[]>;
          privateDnsEnabled?: Input<boolean>;
          dnsOptions?: Input<{ privateDnsOnlyForInboundResolverEndpoint?: Input<boolean> }>;
        },
        options?: Options,
      );
      readonly id: Output<string>;
    }
    class VpcEndpointPolicy {
      constructor(
        name: string,
        args: { vpcEndpointId: Input<string>; policy?: Input<string> },
        options?: Options,
      );
      readonly id: Output<string>;
    }
  }
}
