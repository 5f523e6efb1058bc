import { comment } from './comment.ts';
import type { FilePlan } from './outputPlan.ts';
import {
  powerShellPlaceholders,
  powerShellReading,
  powerShellVerifying,
} from './powerShellScript.ts';
import { quotePowerShell } from './quoteShell.ts';

/** The script that undoes what the other one did, from the folder that it wrote. */
export function rollBackWithPowerShell(plan: FilePlan): string {
  const isCreated = plan.mode === 'create';
  const sections = [
    comment('#', plan, 'rollBack'),
    isCreated
      ? 'param([Parameter(Mandatory = $true)][string]$Folder)'
      : 'param([Parameter(Mandatory = $true)][string]$Folder, [switch]$ResetPolicy)',
    `$region = ${quotePowerShell(plan.region)}`,
    powerShellPlaceholders,
    'Deny-Placeholder @($region)',
    powerShellReading,
    powerShellVerifying,
    '$Folder = (Resolve-Path -LiteralPath $Folder).ProviderPath',
    isCreated ? deleteCreated : restoreSaved,
  ];
  return `${sections.join('\n\n')}\n`;
}

const restoreSaved = String.raw`
# What an endpoint without a policy of its own allows: everything.
$fullAccess = Join-Path $Folder 'full-access.json'
Write-Text $fullAccess @'
{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}
'@

function Restore-Policy([string]$Id, [string]$Path) {
  [void](Invoke-Aws @('ec2', 'modify-vpc-endpoint', '--region', $region, '--vpc-endpoint-id', $Id,
    '--policy-document', "file://$Path"))
  Test-Policy $Id $Path
}

# --reset-policy is documented for gateway endpoints alone; others are handed the same policy.
function Reset-Policy([string]$Id) {
  if ((Get-Endpoint $Id 'VpcEndpointType') -ne 'Gateway') {
    Restore-Policy $Id $fullAccess
    return
  }
  [void](Invoke-Aws @('ec2', 'modify-vpc-endpoint', '--region', $region, '--vpc-endpoint-id', $Id,
    '--reset-policy'))
  Write-Host "$($Id): the default policy is back, which allows everything."
}

$saved = @(Get-ChildItem -LiteralPath $Folder -Filter 'vpce-*.before.json')
if ($saved.Count -eq 0) { throw "No saved policy in $Folder." }
foreach ($file in $saved) {
  $id = $file.Name -replace '\.before\.json$', ''
  if ($ResetPolicy) { Reset-Policy $id } else { Restore-Policy $id $file.FullName }
}
`.trim();

const deleteCreated = String.raw`
$ids = @(Get-ChildItem -LiteralPath $Folder -Filter 'vpce-*.created' |
  ForEach-Object { $_.Name -replace '\.created$', '' })
if ($ids.Count -eq 0) { throw "No created endpoint in $Folder." }

$answer = Read-Host "Delete $ids? Whatever uses them loses its connection. Type delete"
if ($answer -cne 'delete') { throw 'Nothing was deleted.' }
$failed = Invoke-Aws (@('ec2', 'delete-vpc-endpoints', '--region', $region,
  '--query', 'Unsuccessful[].Error.Message', '--output', 'text', '--vpc-endpoint-ids') + $ids)
if ($failed -and $failed -ne 'None') { throw "Not deleted: $failed" }
Write-Host "Deleted: $ids"
`.trim();
