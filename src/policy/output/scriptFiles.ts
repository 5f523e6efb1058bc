/** The two scripts of the AWS CLI formats: one applies, the other undoes what the first did. */
export const bashFiles = {
  apply: 'apply-endpoint-policies.sh',
  rollBack: 'roll-back-endpoint-policies.sh',
} as const;

export const powerShellFiles = {
  apply: 'apply-endpoint-policies.ps1',
  rollBack: 'roll-back-endpoint-policies.ps1',
} as const;
