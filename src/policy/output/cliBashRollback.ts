import { bashPlaceholders, bashReading, bashVerifying } from './bashScript.ts';
import { comment } from './comment.ts';
import type { FilePlan } from './outputPlan.ts';
import { quoteBash } from './quoteShell.ts';
import { bashFiles } from './scriptFiles.ts';

/** The script that undoes what the other one did, from the folder that it wrote. */
export function rollBackWithBash(plan: FilePlan): string {
  const sections = [
    `#!/usr/bin/env bash\n${comment('#', plan, 'rollBack')}`,
    'set -euo pipefail',
    `region=${quoteBash(plan.region)}`,
    bashPlaceholders,
    'refuse_placeholders "$region"',
    bashReading,
    bashVerifying,
    plan.mode === 'create' ? deleteCreated : restoreSaved,
  ];
  return `${sections.join('\n\n')}\n`;
}

const folder = String.raw`
folder=${'${1:-}'}
if [[ ! -d $folder ]]; then
  echo "Usage: bash ${bashFiles.rollBack} FOLDER USAGE" >&2
  exit 2
fi
`.trim();

const restoreSaved = String.raw`
${folder.replace('USAGE', '[--reset-policy]')}

# What an endpoint without a policy of its own allows: everything.
cat >"$folder/full-access.json" <<'POLICY'
{"Version":"2008-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}]}
POLICY

restore() {
  aws ec2 modify-vpc-endpoint --region "$region" --vpc-endpoint-id "$1" \
    --policy-document "file://$2"
  verify "$1" "$2"
}

# --reset-policy is documented for gateway endpoints alone; others are handed the same policy.
reset() {
  if [[ "$(describe "$1" VpcEndpointType)" == Gateway ]]; then
    aws ec2 modify-vpc-endpoint --region "$region" --vpc-endpoint-id "$1" --reset-policy
    echo "$1: the default policy is back, which allows everything."
  else
    restore "$1" "$folder/full-access.json"
  fi
}

for saved in "$folder"/vpce-*.before.json; do
  [[ -e $saved ]] || { echo "No saved policy in $folder." >&2; exit 1; }
  id=$(basename "$saved" .before.json)
  if [[ ${'${2:-}'} == --reset-policy ]]; then reset "$id"; else restore "$id" "$saved"; fi
done
`.trim();

const deleteCreated = String.raw`
${folder.replace(' USAGE', '')}

ids=()
for made in "$folder"/vpce-*.created; do
  [[ -e $made ]] || { echo "No created endpoint in $folder." >&2; exit 1; }
  ids+=("$(basename "$made" .created)")
done

read -r -p "Delete ${'${ids[*]}'}? Whatever uses them loses its connection. Type delete: " answer
[[ $answer == delete ]] || { echo 'Nothing was deleted.'; exit 1; }
failed=$(aws ec2 delete-vpc-endpoints --region "$region" --vpc-endpoint-ids "${'${ids[@]}'}" \
  --query 'Unsuccessful[].Error.Message' --output text)
if [[ -n $failed && $failed != None ]]; then
  echo "Not deleted: $failed" >&2
  exit 3
fi
echo "Deleted: ${'${ids[*]}'}"
`.trim();
