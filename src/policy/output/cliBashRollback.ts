import { bashPlaceholders, bashReading, bashVerifying } from './bashScript.ts';
import { comment } from './comment.ts';
import { bashFiles, endpointNames } from './endpointNames.ts';
import { endpointIdField } from './outputIds.ts';
import { type FilePlan, idOrPlaceholder, importedPolicies } from './outputPlan.ts';
import { quoteBash, writeAsciiJson } from './quote.ts';

/** The script that undoes what the other one did, from the folder that it wrote or from what was imported. */
export function rollBackWithBash(plan: FilePlan): string {
  const imported = importedPolicies(plan).map(({ endpoint, policy }) => {
    const { snake } = endpointNames[endpoint];
    return {
      name: `${snake}_endpoint_id`,
      id: idOrPlaceholder(plan, endpointIdField(endpoint)),
      policy,
    };
  });
  const ids = imported.map(({ name }) => `"$${name}"`);
  const sections = [
    `#!/usr/bin/env bash\n${comment('#', plan, 'rollBack')}`,
    'set -euo pipefail',
    [
      `region=${quoteBash(plan.region)}`,
      ...imported.map(({ name, id }) => `${name}=${quoteBash(id)}`),
    ].join('\n'),
    bashPlaceholders,
    'refuse_placeholders "$region"',
    bashReading,
    bashVerifying,
    ...(plan.mode === 'create'
      ? [folder.replace(' USAGE', ''), deleteCreated]
      : imported.length === 0
        ? [folder.replace('USAGE', '[--reset-policy]'), restoring, restoreSaved]
        : [
            folderOrImported(ids),
            restoring,
            putBackSaved,
            putBackImported,
            ...imported.map(
              ({ name, policy }) =>
                `put_back_imported "$${name}" <<'POLICY'\n${writeAsciiJson(policy)}\nPOLICY`,
            ),
          ]),
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

const folderOrImported = (ids: readonly string[]) =>
  String.raw`
folder='' to_default=''
for argument in "$@"; do
  if [[ $argument == --reset-policy ]]; then
    to_default=yes
  elif [[ -d $argument && -z $folder ]]; then
    folder=$argument
  else
    echo "Usage: bash ${bashFiles.rollBack} [FOLDER] [--reset-policy]" >&2
    exit 2
  fi
done
saved=("$folder"/vpce-*.before.json)
if [[ -z $folder || ! -e ${'${saved[0]}'} ]]; then
  refuse_placeholders ${ids.join(' ')}
fi
if [[ -z $folder ]]; then
  folder="$PWD/endpoint-policies-roll-back-$(date -u +%Y%m%dT%H%M%SZ)"
  mkdir "$folder"
fi
`.trim();

const restoring = String.raw`
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
`.trim();

const restoreSaved = String.raw`
for saved in "$folder"/vpce-*.before.json; do
  [[ -e $saved ]] || { echo "No saved policy in $folder." >&2; exit 1; }
  id=$(basename "$saved" .before.json)
  if [[ ${'${2:-}'} == --reset-policy ]]; then reset "$id"; else restore "$id" "$saved"; fi
done
`.trim();

const putBackSaved = String.raw`
# put_back ENDPOINT_ID FILE WHERE_IT_IS_FROM
put_back() {
  if [[ -n $to_default ]]; then
    reset "$1"
  else
    echo "$1: putting back the policy $3."
    restore "$1" "$2"
  fi
}

for file in "$folder"/vpce-*.before.json; do
  [[ -e $file ]] || continue
  put_back "$(basename "$file" .before.json)" "$file" "saved in $file"
done
`.trim();

const putBackImported = String.raw`
# put_back_imported ENDPOINT_ID, with the imported policy on standard input; a saved one comes first.
put_back_imported() {
  if [[ $1 == *REPLACE_WITH_* ]]; then
    echo "$1: left alone, since its ID is not in this script." >&2
  elif [[ ! -e $folder/$1.before.json ]]; then
    cat >"$folder/$1.imported.json"
    put_back "$1" "$folder/$1.imported.json" 'that was imported, since none was saved'
  fi
}
`.trim();

const deleteCreated = String.raw`
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
