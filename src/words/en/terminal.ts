import type { CommandName, OptionName } from '../../cli/optionTable.ts';
import type { CommandProblemSentences } from '../../cli/commandProblem.ts';
import { quoteGiven } from '../../policy/quoteGiven.ts';

const command = 'image-builder-endpoint-policies';

const problems: CommandProblemSentences = {
  unknownCommand: ({ given }) =>
    `There is no command ${quoteGiven(given)}. Expected build, check, ask, diff, or explain; see ${command} --help.`,
  unknownOption: ({ command: name, given }) =>
    `There is no option ${quoteGiven(given)}. See ${command} ${name} --help.`,
  valueMissing: ({ option }) => `--${option} needs a value.`,
  unknownChoice: ({ option, given, choices }) =>
    `--${option} is ${quoteGiven(given)}. Expected one of ${choices.join(', ')}.`,
  malformedContext: ({ given }) =>
    `--context is ${quoteGiven(given)}. Expected key=value, for example aws:SourceVpc=vpc-0123456789abcdef0.`,
  argumentMissing: ({ command: name }) =>
    `Something to read is missing: a link, a file, or - for standard input. See ${command} ${name} --help.`,
  tooManyArguments: ({ given }) =>
    `${quoteGiven(given)} is one argument too many. Put quotation marks around a link, whose & ends a command otherwise.`,
  stdinTwice: () => 'Standard input (-) can be read once only.',
  fileMissing: ({ path }) => `There is no file ${quoteGiven(path)}.`,
  fileUnreadable: ({ path, code }) => `${quoteGiven(path)} cannot be read: ${code}.`,
  fileUnwritable: ({ path, code }) => `${quoteGiven(path)} cannot be written: ${code}.`,
  linkWithoutForm: ({ given }) =>
    `${quoteGiven(given)} carries no form, and nothing is fetched. Expected a link with all that follows its #, in quotation marks.`,
  notAForm: ({ source }) =>
    `${quoteGiven(source)} holds no form. Expected a link of the page, a file of saved forms, or Inputs as JSON.`,
  formRefused: ({ source }) => `The file of saved forms ${quoteGiven(source)} cannot be read.`,
  severalPresets: ({ source, names }) =>
    `${quoteGiven(source)} holds several forms. Say which with --preset: ${names.map(quoteGiven).join(', ')}.`,
  noSuchPreset: ({ given, names }) =>
    `There is no form ${quoteGiven(given)}. Expected one of ${names.map(quoteGiven).join(', ')}.`,
  notAPolicy: ({ source }) => `No policy can be read from ${quoteGiven(source)}:`,
  repairFirst: ({ source }) =>
    `${quoteGiven(source)} needs a repair first: it holds characters that JSON does not take, such as comments, trailing commas or curly quotation marks. The page repairs it.`,
  endpointUnknown: ({ source }) =>
    `Nothing in ${quoteGiven(source)} tells which endpoint the policy is for. Say so with --endpoint imageBuilder or --endpoint s3.`,
  noCommonEndpoint: () => 'The two have no policy of the same endpoint to compare.',
  invalidQuestion: () => 'This cannot be asked:',
  otherEndpoint: ({ source, action }) =>
    `${quoteGiven(source)} has no policy of the endpoint that ${quoteGiven(action)} goes through.`,
  cannotJudge: ({ source }) =>
    `The policy of ${quoteGiven(source)} cannot be judged. See ${command} check for what is wrong with it.`,
};

const commandTexts: Readonly<Record<CommandName, string>> = {
  build: 'Writes the two endpoint policies of a form.',
  check: 'Says what is wrong with endpoint policies, or unwise about them.',
  ask: 'Asks an endpoint policy whether it allows a request, or all that a build and a perimeter need.',
  diff: 'Says what requests a change of policies opens and closes.',
  explain: 'Explains the error or log of a failed build.',
};

const optionTexts: Readonly<Record<OptionName, string>> = {
  help: 'Shows this.',
  version: 'Shows the version of the command and the dates of its catalogue.',
  json: 'Writes JSON for programs.',
  lang: 'The language; without it, that of LC_ALL, LC_MESSAGES or LANG.',
  endpoint: 'Which endpoint: the one to take, or the one that a policy is for.',
  type: 'The type of the S3 endpoint; a gateway as a rule.',
  form: 'The form that the policy serves: a link, a file of saved forms, or Inputs as JSON.',
  preset: 'Which form of a file that holds several.',
  out: 'The folder to write to; the current one by default.',
  verify: 'Writes nothing: says whether the files that are there are these very ones.',
  sarif: 'Writes SARIF 2.1.0, for code scanning.',
  'fail-on': 'The least grave finding that gives exit code 1; error as a rule.',
  action: 'The action, with its service: s3:GetObject.',
  resource: 'The ARN of the resource, or * for an action that names none.',
  principal: 'The principal: anonymous, awsService, own, foreign, an account ID, or an ARN.',
  org: 'The organization ID of the caller.',
  'org-path': 'The path of the caller’s OU: o-…/r-…/ou-…/.',
  owner: 'Whose the resource is.',
  'resource-org': 'The organization ID of the resource’s owner.',
  'resource-org-path': 'The path of the OU of the resource’s owner.',
  'resource-account': 'The account ID of the resource’s owner.',
  context: 'A further condition key, key=value; may be repeated.',
};

/** What the command says that the page does not. */
export const terminal = {
  problems,
  help: {
    intro: `${command} COMMAND [OPTION…] SOURCE…\nVPC endpoint policies for EC2 Image Builder. Asks no network and needs no credentials.`,
    commands: commandTexts,
    link: '<link>',
    sources:
      'SOURCE: a link in quotation marks, a file, or - for standard input. A file may hold a link, saved forms, Inputs as JSON, a policy, or whatever policies are kept in (CloudFormation, Terraform, AWS CLI output …).',
    options: 'Options:',
    optionTexts,
    exitCodes:
      'Exit codes: 0 all is well; 1 an error in a policy, a denied request, a difference, a policy held back, a failure not known; 2 the question could not be answered.',
  },
  version: (version: string, dates: { readonly catalog: string; readonly actions: string }) =>
    `${command} ${version} (catalogue of bucket names ${dates.catalog}, of Image Builder actions ${dates.actions})`,
  noFindings: 'Nothing was found.',
  blocked: (policy: string, fields: readonly string[]) =>
    `The ${policy} is held back until these are in order: ${fields.join(', ')}.`,
  unmerged: (policy: string) =>
    `The ${policy} is held back: the policy in the link, which it is to be merged with, cannot be read.`,
  fileSame: (path: string) => `${path}: the same`,
  fileDiffers: (path: string) => `${path}: missing, or not what the form gives`,
  fieldDiffers: (field: string, before: string, after: string) =>
    `${field}: ${before || '–'} → ${after || '–'}`,
  verdict: (verdict: string, why: string) => `${verdict}: ${why}`,
  giveForm:
    'With --form and the link of your form the policies are asked, too, whether they refuse this.',
};
