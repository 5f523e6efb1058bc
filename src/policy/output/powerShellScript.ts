/** Functions that every PowerShell script of ours begins with; for 5.1 and for 7. */
export const powerShellReading = String.raw`
$ErrorActionPreference = 'Stop'
# Read and write policies as UTF-8 on every system, and never through a pager.
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
$env:AWS_CLI_FILE_ENCODING = 'UTF-8'
$env:PYTHONUTF8 = '1'
$env:AWS_PAGER = ''

function Invoke-Aws([string[]]$Arguments) {
  $output = & aws $Arguments
  if ($LASTEXITCODE -ne 0) { throw "aws $($Arguments[0..1]) failed with exit code $LASTEXITCODE." }
  return ($output -join [char]10)
}

function Get-Endpoint([string]$Id, [string]$Member) {
  return Invoke-Aws @('ec2', 'describe-vpc-endpoints', '--region', $region, '--vpc-endpoint-ids', $Id,
    '--query', "VpcEndpoints[0].$Member", '--output', 'text')
}

# The same text for policies that mean the same: white space, the order of members and of lists,
# and lists of one entry make no difference.
function ConvertTo-Canonical($Value) {
  if ($null -eq $Value) { return 'null' }
  if ($Value -is [System.Management.Automation.PSCustomObject]) {
    [string[]]$parts = @(foreach ($member in $Value.PSObject.Properties) {
      (ConvertTo-Json $member.Name -Compress) + ':' + (ConvertTo-Canonical $member.Value)
    })
    [Array]::Sort($parts, [StringComparer]::Ordinal)
    return '{' + ($parts -join ',') + '}'
  }
  if ($Value -is [array]) {
    [string[]]$parts = @(foreach ($entry in $Value) { ConvertTo-Canonical $entry })
    if ($parts.Count -eq 1) { return $parts[0] }
    [Array]::Sort($parts, [StringComparer]::Ordinal)
    return '[' + ($parts -join ',') + ']'
  }
  return (ConvertTo-Json $Value -Compress)
}
`.trim();

/** Keeps policies in files, and reads one back after it was handed over; comes after `powerShellReading`. */
export const powerShellVerifying = String.raw`
# Without a byte order mark, which the AWS CLI would take for part of the policy.
function Write-Text([string]$Path, [string]$Text) {
  [System.IO.File]::WriteAllText($Path, $Text, (New-Object System.Text.UTF8Encoding $false))
}

function Read-Text([string]$Path) {
  return [System.IO.File]::ReadAllText($Path)
}

function Test-Policy([string]$Id, [string]$Path) {
  $expected = ConvertTo-Canonical (Read-Text $Path | ConvertFrom-Json)
  foreach ($try in 1..5) {
    $found = Get-Endpoint $Id 'PolicyDocument'
    if ((ConvertTo-Canonical ($found | ConvertFrom-Json)) -ceq $expected) {
      Write-Host "$($Id): AWS gives back the policy that was handed over."
      return
    }
    if ($try -lt 5) { Start-Sleep -Seconds 5 }
  }
  Write-Host $found
  throw "$($Id): AWS gives back a policy that reads differently from $Path. Compare them."
}
`.trim();

/** Ends a script while a placeholder is left in one of its values. */
export const powerShellPlaceholders = String.raw`
function Deny-Placeholder([string[]]$Values) {
  foreach ($value in $Values) {
    if ($value -like '*REPLACE_WITH_*') {
      throw "Nothing was sent to AWS. Replace $value in this script first."
    }
  }
}
`.trim();
