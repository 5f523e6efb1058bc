/** The scripts of the AWS CLI formats: one applies, one undoes that, one says whether it still is so. */
export const bashFiles = {
  apply: 'apply-endpoint-policies.sh',
  rollBack: 'roll-back-endpoint-policies.sh',
  compare: 'compare-endpoint-policies.sh',
} as const;

export const powerShellFiles = {
  apply: 'apply-endpoint-policies.ps1',
  rollBack: 'roll-back-endpoint-policies.ps1',
  compare: 'compare-endpoint-policies.ps1',
} as const;
