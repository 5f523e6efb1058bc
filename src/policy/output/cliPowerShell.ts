import { comment } from './comment.ts';
import { endpointNames, powerShellFiles } from './endpointNames.ts';
import { endpointIdField } from './outputIds.ts';
import {
  type FilePlan,
  idOrPlaceholder,
  type OutputPlan,
  type PlannedEndpoint,
  type ScriptValue,
  scriptValues,
} from './outputPlan.ts';
import {
  powerShellPlaceholders,
  powerShellReading,
  powerShellVerifying,
} from './powerShellScript.ts';
import { quotePowerShell, writeAsciiJson } from './quote.ts';
import { rollBackWithPowerShell } from './cliPowerShellRollback.ts';
import { type OutputFormat, unharmed } from './outputFormat.ts';
import { plainNote } from './outputNote.ts';

/** The script that says whether the endpoints still have these policies. It changes nothing. */
function compareWithPowerShell(plan: FilePlan): string {
  const ids = plan.endpoints.map(({ endpoint }) => {
    const { camel } = endpointNames[endpoint];
    return { name: `${camel}EndpointId`, id: idOrPlaceholder(plan, endpointIdField(endpoint)) };
  });
  const sections = [
    comment('#', plan, 'compare'),
    failing,
    [
      `$region = ${quotePowerShell(plan.region)}`,
      ...ids.map(({ name, id }) => `$${name} = ${quotePowerShell(id)}`),
    ].join('\n'),
    powerShellPlaceholders,
    `Deny-Placeholder @($region, ${ids.map(({ name }) => `$${name}`).join(', ')})`,
    powerShellReading,
    compare,
    ...plan.endpoints.map(
      ({ endpoint, policy }) =>
        `Compare-Policy $${endpointNames[endpoint].camel}EndpointId @'\n${writeAsciiJson(policy)}\n'@`,
    ),
    'exit $script:status',
  ];
  return `${sections.join('\n\n')}\n`;
}

const failing = String.raw`
# What could not be compared is neither the same nor another.
trap { [Console]::Error.WriteLine($_); exit 2 }
`.trim();

const compare = String.raw`
# One text for each statement, and for each other member.
function Get-Part($Policy) {
  foreach ($member in $Policy.PSObject.Properties) {
    if ($member.Name -ne 'Statement') {
      "{$(ConvertTo-Json $member.Name -Compress):$(ConvertTo-Canonical $member.Value)}"
      continue
    }
    foreach ($statement in @($member.Value)) { ConvertTo-Canonical $statement }
  }
}

$script:status = 0

function Compare-Policy([string]$Id, [string]$Ours) {
  $found = Get-Endpoint $Id 'PolicyDocument'
  if (-not $found.StartsWith('{')) { throw "$($Id): AWS gave no policy that could be compared." }
  $expected = $Ours | ConvertFrom-Json
  $live = $found | ConvertFrom-Json
  if ((ConvertTo-Canonical $live) -ceq (ConvertTo-Canonical $expected)) {
    Write-Output "$($Id): it is still so."
    return
  }
  $script:status = 1
  Write-Output "$($Id): it is no longer so (- ours alone, + there alone)."
  $oursAlone = @(Get-Part $expected | Where-Object { @(Get-Part $live) -cnotcontains $_ })
  $thereAlone = @(Get-Part $live | Where-Object { @(Get-Part $expected) -cnotcontains $_ })
  foreach ($part in $oursAlone) { Write-Output "- $part" }
  foreach ($part in $thereAlone) { Write-Output "+ $part" }
}
`.trim();

/** PowerShell and the AWS CLI: saves, applies, verifies; a second script rolls back, a third says whether it still is so. */
export const cliPowerShell: OutputFormat = {
  render: (plan) => [
    { fileName: powerShellFiles.apply, language: 'powershell', text: applyScript(plan) },
    {
      fileName: powerShellFiles.rollBack,
      language: 'powershell',
      text: rollBackWithPowerShell(plan),
    },
    {
      fileName: powerShellFiles.compare,
      language: 'powershell',
      text: compareWithPowerShell(plan),
    },
  ],
  harms: unharmed,
  notes: () => [plainNote('runPowerShell')],
  asksForValues: undefined,
  modifiesNothing: false,
  wayBack: {
    kind: 'scripts',
    rollBack: powerShellFiles.rollBack,
    resetOption: '-ResetPolicy',
    daily: `schtasks /Create /SC DAILY /ST 06:00 /TN endpoint-policies /TR "powershell -NoProfile -File C:\\endpoint-policies\\${powerShellFiles.compare}"`,
    inBuild: `- run: pwsh -NoProfile -File endpoint-policies/cli-powershell/${powerShellFiles.compare}`,
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
    comment('#', plan),
    values.map(assign).join('\n'),
    powerShellPlaceholders,
    `Deny-Placeholder (${values.map(([name]) => (name === 'region' ? '@($region)' : `$${name}`)).join(' + ')})`,
    powerShellReading,
    powerShellVerifying,
    ...part.functions,
    makeFolder,
    ...plan.endpoints.map(writePolicy),
    ...part.calls,
    `Write-Host "Done. To undo it: ./${powerShellFiles.rollBack} '$folder'"`,
  ];
  return `${sections.join('\n\n')}\n`;
}

const assign = ([name, value]: ScriptValue) =>
  typeof value === 'string'
    ? `$${name} = ${quotePowerShell(value)}`
    : `$${name} = @(${value.map(quotePowerShell).join(', ')})`;

const makeFolder = String.raw`
$stamp = [DateTime]::UtcNow.ToString('yyyyMMddTHHmmss', [Globalization.CultureInfo]::InvariantCulture)
$folder = Join-Path (Get-Location).ProviderPath "endpoint-policies-$($stamp)Z"
[void](New-Item -ItemType Directory -Path $folder)
trap { Write-Host "Stopped. To undo what was done: ./${powerShellFiles.rollBack} '$folder'"; break }
`.trim();

const policyFile = ({ endpoint }: PlannedEndpoint) =>
  `(Join-Path $folder '${endpointNames[endpoint].kebab}-policy.json')`;

const writePolicy = (planned: PlannedEndpoint) =>
  `Write-Text ${policyFile(planned)} @'\n${writeAsciiJson(planned.policy)}\n'@`;

const idOf = ({ endpoint }: PlannedEndpoint) => `$${endpointIdField(endpoint)}`;

function modifyPart({ endpoints }: OutputPlan): Part {
  const saves = endpoints.map((planned) => `Save-Policy ${idOf(planned)}`).join('\n');
  const sets = endpoints.map((planned) => `Set-Policy ${idOf(planned)} ${policyFile(planned)}`);
  return {
    functions: [save, set],
    calls: [`# Everything is saved before anything is changed.\n${saves}`, sets.join('\n')],
  };
}

const createPart = ({ endpoints }: OutputPlan): Part => ({
  functions: [wait, create],
  calls: endpoints.map(callCreate),
});

const options: Readonly<Record<PlannedEndpoint['type'], string>> = {
  interface: `@('--vpc-endpoint-type', 'Interface', '--private-dns-enabled', '--subnet-ids') + $subnetIds +
  @('--security-group-ids') + $securityGroupIds`,
  gateway: `@('--vpc-endpoint-type', 'Gateway', '--route-table-ids') + $routeTableIds`,
};

const dnsOption = ({ privateDnsFor }: PlannedEndpoint) =>
  privateDnsFor === undefined
    ? ''
    : ` +\n  @('--dns-options', 'PrivateDnsOnlyForInboundResolverEndpoint=${privateDnsFor === 'inboundResolvers'}')`;

const callCreate = (planned: PlannedEndpoint) =>
  `New-Endpoint ${policyFile(planned)} $${endpointNames[planned.endpoint].camel}Service (${options[planned.type]}${dnsOption(planned)})`;

const save = String.raw`
function Save-Policy([string]$Id) {
  $saved = Get-Endpoint $Id 'PolicyDocument'
  if (-not $saved.StartsWith('{')) {
    throw "Nothing was changed. AWS gave no policy for $Id that could be saved."
  }
  $path = Join-Path $folder "$Id.before.json"
  Write-Text $path $saved
  Write-Host "$($Id): the present policy is saved in $path."
}
`.trim();

const set = String.raw`
function Set-Policy([string]$Id, [string]$Path) {
  [void](Invoke-Aws @('ec2', 'modify-vpc-endpoint', '--region', $region, '--vpc-endpoint-id', $Id,
    '--policy-document', "file://$Path"))
  Test-Policy $Id $Path
}
`.trim();

const wait = String.raw`
function Wait-Available([string]$Id) {
  foreach ($try in 1..60) {
    $state = Get-Endpoint $Id 'State'
    if ($state -eq 'available') { return }
    if ($state -ne 'pending') { break }
    Start-Sleep -Seconds 10
  }
  throw "$Id is $state, not available, after $try checks. See the VPC console."
}
`.trim();

const create = String.raw`
function New-Endpoint([string]$Path, [string]$ServiceName, [string[]]$Options) {
  $id = Invoke-Aws (@('ec2', 'create-vpc-endpoint', '--region', $region, '--vpc-id', $vpcId,
    '--service-name', $ServiceName, '--policy-document', "file://$Path",
    '--query', 'VpcEndpoint.VpcEndpointId', '--output', 'text') + $Options)
  Write-Text (Join-Path $folder "$id.created") ''
  Write-Host "$($id): created."
  Wait-Available $id
  Test-Policy $id $Path
}
`.trim();
