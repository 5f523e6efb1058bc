import { downloadBundles, imageBuilderBuckets, ssmAgentBucket } from '../catalog/buckets.ts';
import { awsBucketName } from './awsBucket.ts';
import { type BuildTarget, buildTargetOf } from './buildTarget.ts';
import type { Request } from './coverage.ts';
import type { BuildStep } from '../catalog/symptoms.ts';
import type { EndpointId } from '../catalog/endpoints.ts';
import type { PolicyView } from './policyView.ts';

/** A request that builds make; the step is `undefined` where the access board does not ask it. */
export interface BuildRequest extends Request {
  readonly step: BuildStep | undefined;
}

/** An object of a bucket that AWS owns, which builds read anonymously. */
export interface BucketRead extends BuildRequest {
  readonly bucket: string;
}

const ownAccount = '111122223333';

const requests: {
  readonly [Endpoint in EndpointId]: (view: PolicyView) => readonly BuildRequest[];
} = {
  imageBuilder: imageBuilderRequests,
  s3: (view) => [...essentialReads(view), ...chosenReads(view), ...logUploads(view)],
};

/** What the builds that a policy is for ask of its endpoint, one example of each. */
export function buildRequests(view: PolicyView): readonly BuildRequest[] {
  return requests[view.endpoint](view);
}

function imageBuilderRequests(view: PolicyView): readonly BuildRequest[] {
  const { partition, region } = buildTargetOf(view);
  const request = (
    step: BuildStep | undefined,
    action: string,
    account: string,
    resource: string,
  ): BuildRequest => ({
    step,
    action: `imagebuilder:${action}`,
    resource: `arn:${partition}:imagebuilder:${region}:${account}:${resource}`,
  });
  return [
    request('getOwnComponent', 'GetComponent', ownAccount, 'component/my-component/1.0.0/1'),
    request('getManagedComponent', 'GetComponent', 'aws', 'component/update-linux/1.0.2/1'),
    request('getManagedImage', 'GetImage', 'aws', 'image/amazon-linux-2023-x86/x.x.x'),
    request('createImage', 'CreateImage', ownAccount, 'image/my-recipe/1.0.0/1'),
    request(undefined, 'GetContainerRecipe', ownAccount, 'container-recipe/my-recipe/1.0.0'),
    request(undefined, 'GetMarketplaceResource', 'aws-marketplace', 'component/example/1.0.0/1'),
  ];
}

function bucketRead(
  step: BuildStep,
  target: BuildTarget,
  template: string,
  objects: string,
): BucketRead {
  const bucket = awsBucketName(template, target.region, target.environment);
  const resource = `arn:${target.partition}:s3:::${bucket}/${objects.replace('*', 'example')}`;
  return { step, action: 's3:GetObject', bucket, resource };
}

/** What every build reads: the task orchestrator and the content of managed components. */
export function essentialReads(view: PolicyView): readonly BucketRead[] {
  const target = buildTargetOf(view);
  return imageBuilderBuckets.map(({ name, objects }) => {
    const step = name.startsWith('ec2imagebuilder-toe-') ? 'bootstrap' : 'managedContent';
    return bucketRead(step, target, name, objects);
  });
}

/** What the builds of these inputs read besides. */
function chosenReads(view: PolicyView): readonly BucketRead[] {
  const { inputs } = view;
  if (!inputs) return [];
  const target = buildTargetOf(view);
  const agent = inputs.ssmAgent
    ? [bucketRead('ssmAgent', target, ssmAgentBucket.name, ssmAgentBucket.objects)]
    : [];
  const packages = inputs.downloads.flatMap((id) =>
    downloadBundles[id].buckets.map(({ name, objects }) =>
      bucketRead('packages', target, name, objects),
    ),
  );
  return [...agent, ...packages];
}

function logUploads(view: PolicyView): readonly BuildRequest[] {
  const bucket = view.inputs?.logBucket ?? '';
  if (bucket === '') return [];
  const resource = `arn:${buildTargetOf(view).partition}:s3:::${bucket}/example`;
  return [{ step: 'logUpload', action: 's3:PutObject', resource }];
}
