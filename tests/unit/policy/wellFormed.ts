/** The contract's table of inputs, written down once more, to check what the program gives. */
const isText = (shape: RegExp) => (value: unknown) =>
  typeof value === 'string' && shape.test(value);

const isBoolean = (value: unknown) => typeof value === 'boolean';

const isListOf =
  (shape: RegExp, fold: (entry: unknown) => unknown = (entry) => entry) =>
  (value: unknown) =>
    Array.isArray(value) &&
    value.every(isText(shape)) &&
    new Set(value.map(fold)).size === value.length;

const parties = isListOf(
  /^(o-[a-z0-9]{10,32}(\/r-[0-9a-z]{4,32}(\/ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})+\/\*)?|[0-9]{12})$/,
);

const areBuckets = (value: unknown) =>
  Array.isArray(value) &&
  value.every((bucket: unknown) => {
    if (typeof bucket !== 'object' || bucket === null) return false;
    const { name, prefix, access, ...rest } = { name: '', prefix: '', access: [], ...bucket };
    return (
      isText(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)(name) &&
      isText(/^$|^[A-Za-z0-9!_.*'()-][A-Za-z0-9!_.*'()/-]*$/)(prefix) &&
      isListOf(/^(read|list|write)$/)(access) &&
      Object.keys(rest).length === 0
    );
  }) &&
  new Set(value.map(({ name, prefix }: { name: string; prefix: string }) => `${name}/${prefix}`))
    .size === value.length;

const contract: Readonly<Record<string, (value: unknown) => boolean>> = {
  region: isText(/^[a-z]+(-[a-z]+)+-[0-9]+$/),
  environment: isText(/^(prod|preprod|beta)$/),
  principals: parties,
  resources: parties,
  deniedActions: isListOf(/^[A-Za-z0-9*?]+$/, (name) => String(name).toLowerCase()),
  managedResources: isListOf(
    /^(components|images|workflows|thirdPartyComponents|marketplaceComponents)$/,
  ),
  managedOnlyForOrg: isBoolean,
  awsServices: isBoolean,
  ssmAgent: isBoolean,
  downloads: isListOf(
    /^(al2023|al2|patchManager|windows|cloudWatchAgent|efsUtils|awsCli|ecrLayers|distributor|isoImport|inspector|standaloneToe|codeDeployAgent)$/,
  ),
  buckets: areBuckets,
  orgBuckets: isBoolean,
  s3EndpointType: isText(/^(gateway|interface)$/),
  catalog: isText(/^2026-(11-24|12-05)$/),
};

/** What keeps a value from being complete, well-formed Inputs: nothing, one hopes. */
export function inputFaults(value: object): readonly string[] {
  const given = new Map<string, unknown>(Object.entries(value));
  return [
    ...Object.entries(contract)
      .filter(([field, holds]) => !holds(given.get(field)))
      .map(([field]) => `${field}: ${JSON.stringify(given.get(field))}`),
    ...[...given.keys()].filter((name) => !Object.hasOwn(contract, name)),
  ];
}
