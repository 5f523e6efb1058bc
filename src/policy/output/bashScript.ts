/** Functions that every bash script of ours begins with; no tool but bash, jq and the AWS CLI. */
export const bashReading = String.raw`
command -v jq >/dev/null || { echo 'Nothing was sent to AWS. This needs jq.' >&2; exit 2; }
# Read and write policies as UTF-8 on every system, and never through a pager.
export AWS_CLI_FILE_ENCODING=UTF-8 PYTHONUTF8=1 AWS_PAGER=''

describe() {
  aws ec2 describe-vpc-endpoints --region "$region" --vpc-endpoint-ids "$1" \
    --query "VpcEndpoints[0].$2" --output text
}

# The same text for policies that mean the same: white space, the order of members and of lists,
# and lists of one entry make no difference.
canonical() {
  jq -cS 'def canon:
    if type == "object" then map_values(canon)
    elif type == "array" then map(canon) | if length == 1 then .[0] else sort end
    else . end;
    canon' 2>/dev/null
}
`.trim();

/** Reads a policy back after it was handed over; comes after `bashReading`. */
export const bashVerifying = String.raw`
verify() {
  local try
  for try in 1 2 3 4 5; do
    if [[ "$(canonical <"$2")" == "$(describe "$1" PolicyDocument | canonical)" ]]; then
      echo "$1: AWS gives back the policy that was handed over."
      return
    fi
    [[ $try == 5 ]] || sleep 5
  done
  echo "$1: AWS gives back a policy that reads differently from $2. Compare them:" >&2
  describe "$1" PolicyDocument >&2
  return 3
}
`.trim();

/** Ends a script while a placeholder is left in one of its values. */
export const bashPlaceholders = String.raw`
refuse_placeholders() {
  local value
  for value in "$@"; do
    if [[ $value == *REPLACE_WITH_* ]]; then
      echo "Nothing was sent to AWS. Replace $value in this script first." >&2
      exit 2
    fi
  done
}
`.trim();
