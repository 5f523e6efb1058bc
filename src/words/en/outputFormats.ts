/** What each output format is called, in every language. */
export const formatNames = {
  'cli-bash': 'AWS CLI (bash)',
  'cli-powershell': 'AWS CLI (PowerShell)',
  'cloudformation-yaml': 'CloudFormation (YAML)',
  'cloudformation-json': 'CloudFormation (JSON)',
  terraform: 'Terraform',
  'cdk-typescript': 'CDK (TypeScript)',
  'cdk-python': 'CDK (Python)',
  'pulumi-typescript': 'Pulumi (TypeScript)',
};

/** What people type who look for a format by another word than its name has. */
export const formatKeywords = {
  'cli-bash': 'aws cli shell script commands linux',
  'cli-powershell': 'aws cli windows script pwsh',
  'cloudformation-yaml': 'cfn template stack iac yml',
  'cloudformation-json': 'cfn template stack iac',
  terraform: 'opentofu hcl iac',
  'cdk-typescript': 'cdk iac',
  'cdk-python': 'cdk iac',
  'pulumi-typescript': 'iac',
};
