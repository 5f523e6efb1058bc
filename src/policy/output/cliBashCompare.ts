import { bashPlaceholders, bashReading } from './bashScript.ts';
import { comment } from './comment.ts';
import { endpointNames } from './endpointNames.ts';
import { endpointIdField } from './outputIds.ts';
import { type FilePlan, idOrPlaceholder } from './outputPlan.ts';
import { quoteBash, writeAsciiJson } from './quoteShell.ts';

/** The script that says whether the endpoints still have these policies. It changes nothing. */
export function compareWithBash(plan: FilePlan): string {
  const ids = plan.endpoints.map(({ endpoint }) => {
    const { snake } = endpointNames[endpoint];
    return { name: `${snake}_endpoint_id`, id: idOrPlaceholder(plan, endpointIdField(endpoint)) };
  });
  const sections = [
    `#!/usr/bin/env bash\n${comment('#', plan, 'compare')}`,
    'set -euo pipefail',
    [
      `region=${quoteBash(plan.region)}`,
      ...ids.map(({ name, id }) => `${name}=${quoteBash(id)}`),
    ].join('\n'),
    bashPlaceholders,
    `refuse_placeholders "$region" ${ids.map(({ name }) => `"$${name}"`).join(' ')}`,
    bashReading,
    compare,
    ...plan.endpoints.map(
      ({ endpoint, policy }) =>
        `compare "$${endpointNames[endpoint].snake}_endpoint_id" <<'POLICY'\n${writeAsciiJson(policy)}\nPOLICY`,
    ),
    'exit "$status"',
  ];
  return `${sections.join('\n\n')}\n`;
}

const compare = String.raw`
# One line for each statement, and for each other member.
parts() {
  jq -cS '(.Statement | if type == "array" then .[] else . end),
    (del(.Statement) | to_entries[] | {(.key): .value})' | LC_ALL=C sort
}

status=0

# compare ENDPOINT_ID, with our policy on standard input
compare() {
  local ours live
  ours=$(canonical)
  live=$(describe "$1" PolicyDocument) || { echo "$1: the AWS CLI failed." >&2; exit 2; }
  live=$(canonical <<<"$live") || live=''
  if [[ $live != '{'* ]]; then
    echo "$1: AWS gave no policy that could be compared." >&2
    exit 2
  fi
  if [[ $ours == "$live" ]]; then
    echo "$1: it is still so."
    return
  fi
  status=1
  echo "$1: it is no longer so (- ours alone, + there alone)."
  LC_ALL=C comm -23 <(parts <<<"$ours") <(parts <<<"$live") | sed 's/^/- /'
  LC_ALL=C comm -13 <(parts <<<"$ours") <(parts <<<"$live") | sed 's/^/+ /'
}
`.trim();
