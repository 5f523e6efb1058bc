import * as v from 'valibot';
import { environmentSchema } from '../fields/environment.ts';
import { regionSchema } from '../fields/region.ts';
import { partitionOf } from '../region.ts';
import { bucketOf, readArn } from '../statement/arn.ts';
import { findAwsBucket } from '../statement/awsBucket.ts';
import type { PolicyModel } from './policyModel.ts';
import type { Located } from '../statement/readStatement.ts';

/** Where builds run: what the names of buckets and resources depend on. */
export interface BuildTarget {
  readonly partition: string;
  readonly region: string;
  readonly environment: string;
}

/** A resource of the document that says in which partition, region or environment it lies. */
export interface Whereabouts {
  readonly text: Located<string>;
  readonly partition: string | undefined;
  readonly region: string | undefined;
  readonly environment: string | undefined;
}

/** What each resource of a document says of its whereabouts; placeholders and wildcards say nothing. */
export function whereaboutsIn({ statements }: PolicyModel): readonly Whereabouts[] {
  return statements.flatMap(({ resources }) => resources.texts.map(whereaboutsOf));
}

function whereaboutsOf(text: Located<string>): Whereabouts {
  const arn = readArn(text.value);
  const bucket = arn?.service === 's3' ? findAwsBucket(bucketOf(arn)) : undefined;
  const region = bucket?.region ?? arn?.region;
  const environment = bucket?.environment;
  return {
    text,
    partition: arn && /^aws[a-z-]*$/.test(arn.partition) ? arn.partition : undefined,
    region: v.is(regionSchema, region) ? region : undefined,
    environment: v.is(environmentSchema, environment) ? environment : undefined,
  };
}

/** Where the builds of a policy run: where its endpoint is, or as the inputs say, else the document. */
export function buildTargetOf(view: PolicyModel): BuildTarget {
  if (view.inputs) {
    const { region, environment } = view.inputs;
    return { partition: partitionOf(region), region, environment };
  }
  const places = whereaboutsIn(view);
  const named = places.find((place) => place.region !== undefined)?.region;
  const region = view.region ?? named ?? view.defaultRegion;
  return {
    partition:
      places.find((place) => place.partition !== undefined)?.partition ?? partitionOf(region),
    region,
    environment: places.find((place) => place.environment !== undefined)?.environment ?? 'prod',
  };
}
