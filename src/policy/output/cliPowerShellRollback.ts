import { comment } from './comment.ts';
import { endpointNames } from './endpointNames.ts';
import { endpointIdField } from './outputIds.ts';
import { type FilePlan, idOrPlaceholder, importedPolicies } from './outputPlan.ts';
import {
  powerShellPlaceholders,
  powerShellReading,
  powerShellVerifying,
} from './powerShellScript.ts';
import { quotePowerShell, writeAsciiJson } from './quote.ts';

/** The script that undoes what the other one did, from the folder that it wrote or from what was imported. */
export function rollBackWithPowerShell(plan: FilePlan): string {
  const isCreated = plan.mode === 'create';
  const imported = importedPolicies(plan).map(({ endpoint, policy }) => {
    const { camel } = endpointNames[endpoint];
    return {
      name: `$${camel}EndpointId`,
      id: idOrPlaceholder(plan, endpointIdField(endpoint)),
      policy,
    };
  });
  const parameter = `${imported.length > 0 ? '' : '[Parameter(Mandatory = $true)]'}[string]$Folder`;
  const sections = [
    comment('#', plan, 'rollBack'),
    isCreated ? `param(${parameter})` : `param(${parameter}, [switch]$ResetPolicy)`,
    [
      `$region = ${quotePowerShell(plan.region)}`,
      ...imported.map(({ name, id }) => `${name} = ${quotePowerShell(id)}`),
    ].join('\n'),
    powerShellPlaceholders,
    'Deny-Placeholder @($region)',
    powerShellReading,
    powerShellVerifying,
    ...(imported.length > 0
      ? [
          folderOrImported(imported.map(({ name }) => name)),
          restoring,
          putBackSaved,
          putBackImported,
          ...imported.map(
            ({ name, policy }) => `Restore-Imported ${name} @'\n${writeAsciiJson(policy)}\n'@`,
          ),
        ]
      : [
          '$Folder = (Resolve-Path -LiteralPath $Folder).ProviderPath',
          ...(isCreated ? [deleteCreated] : [restoring, restoreSaved]),
        ]),
  ];
  return `${sections.join('\n\n')}\n`;
}

const folderOrImported = (ids: readonly string[]) =>
  String.raw`
$saved = @()
if ($Folder) {
  $Folder = (Resolve-Path -LiteralPath $Folder).ProviderPath
  $saved = @(Get-ChildItem -LiteralPath $Folder -Filter 'vpce-*.before.json')
}
if ($saved.Count -eq 0) { Deny-Placeholder @(${ids.join(', ')}) }
if (-not $Folder) {
  $stamp = [DateTime]::UtcNow.ToString('yyyyMMddTHHmmss', [Globalization.CultureInfo]::InvariantCulture)
  $Folder = Join-Path (Get-Location).ProviderPath "endpoint-policies-roll-back-$($stamp)Z"
  [void](New-Item -ItemType Directory -Path $Folder)
}
`.trim();

const restoring = String.raw`
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
`.trim();

const restoreSaved = String.raw`
$saved = @(Get-ChildItem -LiteralPath $Folder -Filter 'vpce-*.before.json')
if ($saved.Count -eq 0) { throw "No saved policy in $Folder." }
foreach ($file in $saved) {
  $id = $file.Name -replace '\.before\.json$', ''
  if ($ResetPolicy) { Reset-Policy $id } else { Restore-Policy $id $file.FullName }
}
`.trim();

const putBackSaved = String.raw`
function Undo-Policy([string]$Id, [string]$Path, [string]$Origin) {
  if ($ResetPolicy) {
    Reset-Policy $Id
  } else {
    Write-Host "$($Id): putting back the policy $Origin."
    Restore-Policy $Id $Path
  }
}

foreach ($file in $saved) {
  Undo-Policy ($file.Name -replace '\.before\.json$', '') $file.FullName "saved in $($file.FullName)"
}
`.trim();

const putBackImported = String.raw`
# A saved policy comes first.
function Restore-Imported([string]$Id, [string]$Policy) {
  if ($Id -like '*REPLACE_WITH_*') {
    Write-Host "$($Id): left alone, since its ID is not in this script."
  } elseif (-not (Test-Path -LiteralPath (Join-Path $Folder "$Id.before.json"))) {
    $path = Join-Path $Folder "$Id.imported.json"
    Write-Text $path $Policy
    Undo-Policy $Id $path 'that was imported, since none was saved'
  }
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
