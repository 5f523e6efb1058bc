import { comment } from './comment.ts';
import { endpointNames } from './endpointNames.ts';
import { endpointIdField } from './outputIds.ts';
import { type FilePlan, idOrPlaceholder } from './outputPlan.ts';
import { powerShellPlaceholders, powerShellReading } from './powerShellScript.ts';
import { quotePowerShell, writeAsciiJson } from './quoteShell.ts';

/** The script that says whether the endpoints still have these policies. It changes nothing. */
export function compareWithPowerShell(plan: FilePlan): string {
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
