import type { PreflightCheck } from '../../preflight/preflightChecks.ts';
import { preflightMark } from '../../preflight/preflightResult.ts';
import { writeComment } from '../comment.ts';
import { quotePowerShell } from '../quote.ts';
import { cliAnswers, cliCommand, cliOptions, privateAddress, statusAnswers } from './answers.ts';

/** Windows PowerShell 5.1 or PowerShell 7, with the AWS CLI for what a role must be asked for. It changes nothing. */
export function preflightPowerShell(
  region: string,
  checks: readonly PreflightCheck[],
  notes: readonly string[],
): string {
  const sections = [
    writeComment('#', notes),
    `$region = ${quotePowerShell(region)}`,
    reading.replaceAll('MARK', preflightMark),
    checks.map(call).join('\n'),
    'Write-Result',
  ];
  return `${sections.join('\n\n')}\n`;
}

function call(check: PreflightCheck): string {
  switch (check.kind) {
    case 'service':
      return words('Test-Service', check.id, check.host);
    case 'download':
    case 'connect':
      return words('Test-Url', check.id, check.host, check.url);
    case 'component':
    case 'list':
    case 'read': {
      const command = cliCommand(check).map(quotePowerShell).join(', ');
      return `${words('Test-Aws', check.id, check.host)} @(${command})`;
    }
  }
}

const words = (name: string, ...rest: readonly string[]) =>
  [name, ...rest.map(quotePowerShell)].join(' ');

const statusCases = statusAnswers
  .map(({ codes, outcome, unless }) => {
    const said = unless
      ? `$(if ($answer.Text -cmatch ${matching([unless.sign])}) { '${unless.outcome}' } else { '${outcome}' })`
      : `'${outcome}'`;
    return `elseif (@(${codes.join(', ')}) -contains $answer.Code) { $outcome = ${said} }`;
  })
  .join('\n  ');

const cliCases = cliAnswers
  .map(
    ({ outcome, signs }) => `elseif ($said -cmatch ${matching(signs)}) { $outcome = '${outcome}' }`,
  )
  .join('\n    ');

/** A regular expression that finds any of the texts. */
function matching(texts: readonly string[]): string {
  return quotePowerShell(texts.map((text) => text.replaceAll(/[()]/g, String.raw`\$&`)).join('|'));
}

const reading = String.raw`
$ErrorActionPreference = 'Continue'
# One try, no pager, no proxy: what is measured is the way through the endpoints.
$env:AWS_MAX_ATTEMPTS = '1'
$env:AWS_PAGER = ''
$env:NO_PROXY = '*'
[Net.ServicePointManager]::SecurityProtocol = [Net.SecurityProtocolType]::Tls12
$results = New-Object System.Collections.ArrayList

function Write-Check([string]$Id, [string]$Outcome, [string]$Address) {
  Write-Host ('{0,-72} {1,-18} {2}' -f $Id, $Outcome, $Address)
  [void]$results.Add([PSCustomObject][ordered]@{ id = $Id; outcome = $Outcome; address = $Address })
}

# The first IPv4 address of a host; nothing where the name leads nowhere.
function Get-Address([string]$HostName) {
  try {
    $found = [Net.Dns]::GetHostAddresses($HostName) | Where-Object { $_.AddressFamily -eq 'InterNetwork' }
    return [string]($found | Select-Object -First 1)
  } catch {
    return ''
  }
}

function Test-Private([string]$Address) {
  return $Address -match '${privateAddress}'
}

# The status of an answer and its text, or what the network did.
function Get-Answer([string]$Url) {
  $request = [Net.HttpWebRequest]::Create($Url)
  $request.Proxy = $null
  $request.Timeout = 10000
  $request.AllowAutoRedirect = $false
  $request.AddRange(0, 0)
  try {
    $response = $request.GetResponse()
    $code = [int]$response.StatusCode
    $response.Close()
    return @{ Code = $code; Text = ''; Network = '' }
  } catch {
    $failure = $_.Exception.GetBaseException()
    while ($failure -and -not ($failure -is [Net.WebException])) { $failure = $failure.InnerException }
    if (-not $failure) { $failure = $_.Exception.InnerException }
    if ($failure -is [Net.WebException] -and $failure.Response) {
      $reader = New-Object System.IO.StreamReader $failure.Response.GetResponseStream()
      return @{ Code = [int]$failure.Response.StatusCode; Text = $reader.ReadToEnd(); Network = '' }
    }
    $network = switch ([string]$failure.Status) {
      'NameResolutionFailure' { 'noName' }
      'ConnectFailure' { 'connectionRefused' }
      'Timeout' { 'timedOut' }
      'TrustFailure' { 'tls' }
      'SecureChannelFailure' { 'tls' }
      default { 'unclear' }
    }
    return @{ Code = 0; Text = ''; Network = $network }
  }
}

function Test-Service([string]$Id, [string]$HostName) {
  $address = Get-Address $HostName
  if ($address -eq '') {
    Write-Check $Id 'noName' ''
  } elseif (-not (Test-Private $address)) {
    Write-Check $Id 'publicAddress' $address
  } else {
    $answer = Get-Answer "https://$HostName/"
    Write-Check $Id $(if ($answer.Network) { $answer.Network } else { 'allowed' }) $address
  }
}

# The first byte, without credentials.
function Test-Url([string]$Id, [string]$HostName, [string]$Url) {
  $answer = Get-Answer $Url
  $outcome = 'unclear'
  if ($answer.Network) { $outcome = $answer.Network }
  ${statusCases}
  Write-Check $Id $outcome (Get-Address $HostName)
}

# With the role that is there.
function Test-Aws([string]$Id, [string]$HostName, [string[]]$Command) {
  $common = @('--region', $region, ${cliOptions.map(quotePowerShell).join(', ')})
  $outcome = 'unclear'
  if (-not (Get-Command aws -ErrorAction SilentlyContinue)) {
    $outcome = 'noCredentials'
  } else {
    $said = (& aws ($Command + $common) 2>&1 | Out-String)
    if ($LASTEXITCODE -eq 0) { $outcome = 'allowed' }
    ${cliCases}
    elseif ($said -cmatch 'Could not connect') {
      $outcome = $(if ((Get-Address $HostName) -eq '') { 'noName' } else { 'connectionRefused' })
    }
  }
  Write-Check $Id $outcome (Get-Address $HostName)
}

# The line to paste into the page.
function Write-Result {
  Write-Host ''
  Write-Output (ConvertTo-Json -Compress -Depth 4 ([ordered]@{ MARK = 1; region = $region; checks = @($results) }))
}
`.trim();
