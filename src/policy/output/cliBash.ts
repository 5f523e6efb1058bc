import { bashPlaceholders, bashReading, bashVerifying } from './bashScript.ts';
import { comment } from './comment.ts';
import { bashFiles, endpointNames, snakeCase } from './endpointNames.ts';
import { endpointIdField } from './outputIds.ts';
import {
  type FilePlan,
  idOrPlaceholder,
  type OutputPlan,
  type PlannedEndpoint,
  type ScriptValue,
  scriptValues,
} from './outputPlan.ts';
import { quoteBash, writeAsciiJson } from './quote.ts';
import { rollBackWithBash } from './cliBashRollback.ts';
import { type OutputFormat, unharmed } from './outputFormat.ts';
import { plainNote } from './outputNote.ts';

/** The script that says whether the endpoints still have these policies. It changes nothing. */
function compareWithBash(plan: FilePlan): string {
  const ids = plan.endpoints.map(({ endpoint }) => {
    const { snake } = endpointNames[endpoint];
    return { name: `${snake}_endpoint_id`, id: idOrPlaceholder(plan, endpointIdField(endpoint)) };
  });
  const sections = [
    `#!/usr/bin/env bash\n${comment('#', plan, 'compare')}`,
    'set -euo pipefail',
    [
      `region=${quoteBash(plan.region)}`,
      ...ids.map(({ name, id }) => `${name}=${quoteBash(id)}`),
    ].join('\n'),
    bashPlaceholders,
    `refuse_placeholders "$region" ${ids.map(({ name }) => `"$${name}"`).join(' ')}`,
    bashReading,
    compare,
    ...plan.endpoints.map(
      ({ endpoint, policy }) =>
        `compare "$${endpointNames[endpoint].snake}_endpoint_id" <<'POLICY'\n${writeAsciiJson(policy)}\nPOLICY`,
    ),
    'exit "$status"',
  ];
  return `${sections.join('\n\n')}\n`;
}

const compare = String.raw`
# One line for each statement, and for each other member.
parts() {
  jq -cS '(.Statement | if type == "array" then .[] else . end),
    (del(.Statement) | to_entries[] | {(.key): .value})' | LC_ALL=C sort
}

status=0

# compare ENDPOINT_ID, with our policy on standard input
compare() {
  local ours live
  ours=$(canonical)
  live=$(describe "$1" PolicyDocument) || { echo "$1: the AWS CLI failed." >&2; exit 2; }
  live=$(canonical <<<"$live") || live=''
  if [[ $live != '{'* ]]; then
    echo "$1: AWS gave no policy that could be compared." >&2
    exit 2
  fi
  if [[ $ours == "$live" ]]; then
    echo "$1: it is still so."
    return
  fi
  status=1
  echo "$1: it is no longer so (- ours alone, + there alone)."
  LC_ALL=C comm -23 <(parts <<<"$ours") <(parts <<<"$live") | sed 's/^/- /'
  LC_ALL=C comm -13 <(parts <<<"$ours") <(parts <<<"$live") | sed 's/^/+ /'
}
`.trim();

/** bash and the AWS CLI: saves, applies, verifies; a second script rolls back, a third says whether it still is so. */
export const cliBash: OutputFormat = {
  render: (plan) => [
    { fileName: bashFiles.apply, language: 'shell', text: applyScript(plan) },
    { fileName: bashFiles.rollBack, language: 'shell', text: rollBackWithBash(plan) },
    { fileName: bashFiles.compare, language: 'shell', text: compareWithBash(plan) },
  ],
  harms: unharmed,
  notes: () => [plainNote('runBash')],
  asksForValues: undefined,
  modifiesNothing: false,
  wayBack: {
    kind: 'scripts',
    rollBack: bashFiles.rollBack,
    resetOption: '--reset-policy',
    daily: `0 6 * * * bash /opt/endpoint-policies/${bashFiles.compare} || logger -t endpoint-policies "exit code $?"`,
    inBuild: `- run: bash endpoint-policies/cli-bash/${bashFiles.compare}`,
  },
};

/** What differs between creating and modifying. */
interface Part {
  readonly functions: readonly string[];
  readonly calls: readonly string[];
}

function applyScript(plan: FilePlan): string {
  const part = plan.mode === 'create' ? createPart(plan) : modifyPart(plan);
  const values = scriptValues(plan);
  const sections = [
    `#!/usr/bin/env bash\n${comment('#', plan)}`,
    'set -euo pipefail',
    values.map(assign).join('\n'),
    bashPlaceholders,
    `refuse_placeholders ${values.map(expand).join(' ')}`,
    bashReading,
    bashVerifying,
    ...part.functions,
    makeFolder,
    ...plan.endpoints.map(writePolicy),
    ...part.calls,
    `echo "Done. To undo it: bash ${bashFiles.rollBack} '$folder'"`,
  ];
  return `${sections.join('\n\n')}\n`;
}

const makeFolder = String.raw`
folder="$PWD/endpoint-policies-$(date -u +%Y%m%dT%H%M%SZ)"
mkdir "$folder"
trap '[[ $? == 0 ]] || echo "Stopped. To undo what was done: bash ${bashFiles.rollBack} $folder" >&2' EXIT
`.trim();

const assign = ([name, value]: ScriptValue) =>
  typeof value === 'string'
    ? `${snakeCase(name)}=${quoteBash(value)}`
    : `${snakeCase(name)}=(${value.map(quoteBash).join(' ')})`;

const expand = ([name, value]: ScriptValue) =>
  typeof value === 'string' ? `"$${snakeCase(name)}"` : `"\${${snakeCase(name)}[@]}"`;

const policyFile = ({ endpoint }: PlannedEndpoint) =>
  `"$folder/${endpointNames[endpoint].kebab}-policy.json"`;

const writePolicy = (planned: PlannedEndpoint) =>
  `cat >${policyFile(planned)} <<'POLICY'\n${writeAsciiJson(planned.policy)}\nPOLICY`;

const idOf = ({ endpoint }: PlannedEndpoint) => `"$${snakeCase(endpointIdField(endpoint))}"`;

function modifyPart({ endpoints }: OutputPlan): Part {
  const saves = endpoints.map((planned) => `save ${idOf(planned)}`).join('\n');
  const modifies = endpoints.map((planned) => `modify ${idOf(planned)} ${policyFile(planned)}`);
  return {
    functions: [save, modify],
    calls: [`# Everything is saved before anything is changed.\n${saves}`, modifies.join('\n')],
  };
}

const createPart = ({ endpoints }: OutputPlan): Part => ({
  functions: [waitUntilAvailable, create],
  calls: endpoints.map(callCreate),
});

const options: Readonly<Record<PlannedEndpoint['type'], string>> = {
  interface: String.raw`--vpc-endpoint-type Interface --subnet-ids "${'${subnet_ids[@]}'}" \
  --security-group-ids "${'${security_group_ids[@]}'}" --private-dns-enabled`,
  gateway: '--vpc-endpoint-type Gateway --route-table-ids "${route_table_ids[@]}"',
};

const callCreate = (planned: PlannedEndpoint) =>
  [
    `create ${policyFile(planned)} --service-name "$${endpointNames[planned.endpoint].snake}_service" \\`,
    `  ${options[planned.type]}${dnsOption(planned)}`,
  ].join('\n');

const dnsOption = ({ privateDnsFor }: PlannedEndpoint) =>
  privateDnsFor === undefined
    ? ''
    : ` \\\n  --dns-options PrivateDnsOnlyForInboundResolverEndpoint=${privateDnsFor === 'inboundResolvers'}`;

const save = String.raw`
save() {
  local saved="$folder/$1.before.json"
  describe "$1" PolicyDocument >"$saved"
  if [[ "$(head -c 1 "$saved")" != '{' ]]; then
    echo "Nothing was changed. AWS gave no policy for $1 that could be saved." >&2
    exit 1
  fi
  echo "$1: the present policy is saved in $saved."
}
`.trim();

const modify = String.raw`
modify() {
  aws ec2 modify-vpc-endpoint --region "$region" --vpc-endpoint-id "$1" \
    --policy-document "file://$2" >/dev/null
  verify "$1" "$2"
}
`.trim();

const waitUntilAvailable = String.raw`
wait_until_available() {
  local try state
  for try in {1..60}; do
    state=$(describe "$1" State)
    case $state in
      available) return ;;
      pending) sleep 10 ;;
      *) break ;;
    esac
  done
  echo "$1 is $state, not available, after $try checks. See the VPC console." >&2
  return 3
}
`.trim();

const create = String.raw`
# create POLICY_FILE OPTION...
create() {
  local policy=$1 id
  shift
  id=$(aws ec2 create-vpc-endpoint --region "$region" --vpc-id "$vpc_id" \
    --policy-document "file://$policy" "$@" --query VpcEndpoint.VpcEndpointId --output text)
  touch "$folder/$id.created"
  echo "$id: created."
  wait_until_available "$id"
  verify "$id" "$policy"
}
`.trim();
