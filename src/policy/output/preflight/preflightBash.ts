import { type PreflightCheck } from '../../preflight/preflightChecks.ts';
import { preflightMark } from '../../preflight/preflightResult.ts';
import { writeComment } from '../comment.ts';
import { quoteBash } from '../quoteShell.ts';

/** bash with curl, getent and, for what a role must be asked for, the AWS CLI. It changes nothing. */
export function preflightBash(
  region: string,
  checks: readonly PreflightCheck[],
  notes: readonly string[],
): string {
  const sections = [
    `#!/usr/bin/env bash\n${writeComment('#', notes)}`,
    'set -uo pipefail',
    `region=${quoteBash(region)}`,
    reading.replaceAll('MARK', preflightMark),
    checks.map(call).join('\n'),
    'finish',
  ];
  return `${sections.join('\n\n')}\n`;
}

function call(check: PreflightCheck): string {
  switch (check.kind) {
    case 'service':
      return words('check_service', check.id, check.host);
    case 'download':
    case 'reach':
      return words('check_url', check.id, check.host, check.url);
    case 'component':
      return words(
        'check_aws',
        check.id,
        check.host,
        'imagebuilder',
        'get-component',
        '--component-build-version-arn',
        check.arn,
      );
    case 'list':
      return words(
        'check_aws',
        check.id,
        check.host,
        's3api',
        'list-objects-v2',
        '--bucket',
        check.bucket,
        '--prefix',
        check.prefix,
        '--max-keys',
        '1',
      );
    case 'read':
      return words(
        'check_aws',
        check.id,
        check.host,
        's3api',
        'head-object',
        '--bucket',
        check.bucket,
        '--key',
        `${check.prefix}image-builder-preflight`,
      );
  }
}

const words = (name: string, ...rest: readonly string[]) =>
  [name, ...rest.map(quoteBash)].join(' ');

const reading = String.raw`
# One try, no pager, no proxy: what is measured is the way through the endpoints.
export AWS_MAX_ATTEMPTS=1 AWS_PAGER='' NO_PROXY='*' no_proxy='*'
results=()
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

# report ID OUTCOME ADDRESS
report() {
  printf '%-72s %-18s %s\n' "$1" "$2" "$3"
  results+=("{\"id\":\"$1\",\"outcome\":\"$2\",\"address\":\"$3\"}")
}

# The first IPv4 address of a host; nothing where the name leads nowhere.
address_of() {
  getent ahostsv4 "$1" | awk 'NR == 1 { print $1 }'
}

is_private() {
  [[ $1 =~ ^(10\.|192\.168\.|172\.(1[6-9]|2[0-9]|3[01])\.|100\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\.) ]]
}

# What the exit code of curl says of the network.
network_outcome() {
  case $1 in
    6) echo noName ;;
    7) echo connectionRefused ;;
    28) echo timedOut ;;
    35 | 51 | 53 | 58 | 59 | 60 | 77 | 80 | 83 | 90 | 91) echo tls ;;
    *) echo unclear ;;
  esac
}

# check_service ID HOST
check_service() {
  local address status
  address=$(address_of "$2")
  if [[ -z $address ]]; then
    report "$1" noName ''
    return
  fi
  if ! is_private "$address"; then
    report "$1" publicAddress "$address"
    return
  fi
  curl -q -sS -o /dev/null --connect-timeout 5 -m 10 "https://$2/" 2>/dev/null
  status=$?
  if [[ $status == 0 ]]; then
    report "$1" allowed "$address"
  else
    report "$1" "$(network_outcome "$status")" "$address"
  fi
}

# check_url ID HOST URL: the first byte, without credentials
check_url() {
  local code status outcome
  code=$(curl -q -sS -r 0-0 -o "$answer" -w '%{http_code}' --connect-timeout 5 -m 20 "$3" 2>/dev/null)
  status=$?
  if [[ $status != 0 ]]; then
    outcome=$(network_outcome "$status")
  else
    case $code in
      2* | 416) outcome=allowed ;;
      301 | 307 | 400) outcome=otherRegion ;;
      403)
        outcome=refused
        if grep -qi 'VPC endpoint policy' "$answer"; then outcome=refusedByEndpoint; fi
        ;;
      404)
        outcome=allowed
        if grep -q NoSuchBucket "$answer"; then outcome=noBucket; fi
        ;;
      *) outcome=unclear ;;
    esac
  fi
  report "$1" "$outcome" "$(address_of "$2")"
}

# check_aws ID HOST COMMAND...: with the role that is there
check_aws() {
  local id=$1 host=$2 said outcome
  shift 2
  if said=$(aws "$@" --region "$region" --output json --cli-connect-timeout 5 --cli-read-timeout 20 2>&1); then
    outcome=allowed
  else
    case $said in
      *'VPC endpoint policy'*) outcome=refusedByEndpoint ;;
      *ResourceNotFound* | *NoSuchKey* | *'(404)'*) outcome=allowed ;;
      *NoSuchBucket*) outcome=noBucket ;;
      *PermanentRedirect* | *'(301)'* | *IllegalLocationConstraint*) outcome=otherRegion ;;
      *'-based policy'* | *'control policy'* | *'session policy'* | *'permissions boundary'*) outcome=refusedByOther ;;
      *AccessDenied* | *'not authorized'* | *'(403)'* | *Forbidden*) outcome=refused ;;
      *'locate credentials'* | *'security token'* | *ExpiredToken* | *'aws: command not found'*) outcome=noCredentials ;;
      *'SSL validation failed'*) outcome=tls ;;
      *[Tt]imeout* | *'timed out'*) outcome=timedOut ;;
      *'Could not connect'*)
        outcome=noName
        if [[ -n $(address_of "$host") ]]; then outcome=connectionRefused; fi
        ;;
      *) outcome=unclear ;;
    esac
  fi
  report "$id" "$outcome" "$(address_of "$host")"
}

# The line to paste into the page.
finish() {
  local IFS=,
  printf '\n{"MARK":1,"region":"%s","checks":[%s]}\n' "$region" "\${results[*]}"
}
`
  .trim()
  .replaceAll('\\${', '${');
