import { type PreflightCheck } from '../../preflight/preflightChecks.ts';
import { preflightMark } from '../../preflight/preflightResult.ts';
import { writeComment } from '../comment.ts';
import { quoteBash } from '../quote.ts';
import { cliAnswers, cliCommand, cliOptions, privateAddress, statusAnswers } from './answers.ts';

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
    case 'connect':
      return words('check_url', check.id, check.host, check.url);
    case 'component':
    case 'list':
    case 'read':
      return words('check_aws', check.id, check.host, ...cliCommand(check));
  }
}

const words = (name: string, ...rest: readonly string[]) =>
  [name, ...rest.map(quoteBash)].join(' ');

const statusCases = statusAnswers
  .map(({ codes, outcome, unless }) =>
    unless
      ? `      ${codes.join(' | ')})
        outcome=${outcome}
        if grep -q ${quoteBash(unless.sign)} "$answer"; then outcome=${unless.outcome}; fi
        ;;`
      : `      ${codes.join(' | ')}) outcome=${outcome} ;;`,
  )
  .join('\n');

const cliCases = cliAnswers
  .map(({ outcome, signs }) => {
    const patterns = signs.map((sign) => `*${quoteBash(sign)}*`);
    return `      ${patterns.join(' | ')}) outcome=${outcome} ;;`;
  })
  .join('\n');

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
  [[ $1 =~ ${privateAddress} ]]
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
${statusCases}
      *) outcome=unclear ;;
    esac
  fi
  report "$1" "$outcome" "$(address_of "$2")"
}

# check_aws ID HOST COMMAND...: with the role that is there
check_aws() {
  local id=$1 host=$2 said outcome
  shift 2
  if said=$(aws "$@" --region "$region" ${cliOptions.join(' ')} 2>&1); then
    outcome=allowed
  else
    case $said in
${cliCases}
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
