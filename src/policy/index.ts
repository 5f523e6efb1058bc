/**
 * The policy core: what is true about the two endpoint policies, as a library.
 * No React, no DOM; everything that the app, the link format or another tool may use is here.
 */
export { askPolicy, loadPolicyEngine } from './access/askPolicy.ts';
export {
  accessMatrix,
  type MatrixCell,
  type MatrixPrincipal,
  matrixPrincipals,
  type MatrixTarget,
} from './access/accessMatrix.ts';
export type { Assumption } from './access/decision.ts';
export { answer, type BoardRow, type BoardStatus, isConfirmed } from './access/board.ts';
export { type BoardCheck, boardChecks, type BoardSum, sumBoard } from './access/boardSum.ts';
export { type AssumptionWords, describeAssumptions } from './access/assumptionWords.ts';
export {
  checkQuestion,
  type QuestionProblem,
  type QuestionProblemCode,
} from './access/question.ts';
export { ownerOf } from './access/knownValues.ts';
export { fieldBehind } from './access/fieldBehind.ts';
export { CannotJudge } from './access/engineDocument.ts';
export {
  type Decision,
  type DecisionCause,
  type DecisionSentences,
  describeDecision,
} from './access/decision.ts';
export type { BoardRequest, PerimeterBreach } from './access/boardRequests.ts';
export { boardRequests } from './access/boardRequests.ts';
export {
  foreignPrincipal,
  foreignResource,
  ownPrincipal,
  ownResource,
} from './access/ownAndForeign.ts';
export type { PolicyRequest, RequestPrincipal } from './access/policyRequest.ts';
export { matchActions } from './action.ts';
export { isWildcard } from './statement/wildcard.ts';
export { buildPolicies, type Policies, traceStatements } from './build/buildPolicies.ts';
export type { TracedStatement } from './build/statement.ts';
export { type DenyGroupId, denyGroupIds, denyGroups } from './catalog/actionGroups.ts';
export {
  type EndpointId,
  mapEndpoints,
  endpointIds,
  type EndpointType,
  endpointType,
} from './catalog/endpoints.ts';
export { keysOf, recordOf } from './catalog/keysOf.ts';
export { environmentIds } from './catalog/environments.ts';
export { facts, type FactId } from './catalog/facts.ts';
export {
  type AccessLevel,
  type ImageBuilderAction,
  imageBuilderActions,
  imageBuilderActionsOrigin,
} from './catalog/imageBuilderActions.ts';
export { type CompanionNeed, type CompanionService } from './catalog/companionServices.ts';
export { type BuildStep, type SymptomId, symptomIds, symptoms } from './catalog/symptoms.ts';
export { type ImageId, images, type Instead } from './catalog/images.ts';
export type { OutsideHostsId } from './catalog/outsideHosts.ts';
export { chooseImage, dropImage, imagesOf, imageState, offeredImages } from './imageChoice.ts';
export { policySizeQuota } from './catalog/quotas.ts';
export { type ManagedResourceKind, managedResourceKinds } from './catalog/managedResources.ts';
export { type PartitionId, partitions } from './catalog/partitions.ts';
export { type Certainty, type Sourced, type SourceId, sources } from './catalog/sources.ts';
export { type PolicyDocument, serializePolicy, type Statement } from './document.ts';
export { checkPolicy } from './check/checkPolicy.ts';
export type { CheckOptions } from './check/readPolicy.ts';
export { describeFinding, type Finding, type FindingCode } from './check/finding.ts';
export { type FindingDoc, findingDoc } from './check/finding.ts';
export { findingSeverities, type FindingSeverity } from './check/findingKind.ts';
export { isFullAccess } from './check/fullAccess.ts';
export { applyFix, type DocumentFix, type Fix } from './check/fix.ts';
export { locatePath } from './check/locatePath.ts';
export {
  type ForeignPolicy,
  type ForeignStatement,
  foreignStatements,
  isForeignPolicy,
} from './foreignPolicy.ts';
export { areGivenInputs, givenInputs, refusedFields } from './parseInputs.ts';
export {
  type ChangeCode,
  type ChangeSentences,
  describeChange,
  type MergeChange,
  type MetNeeds,
} from './merge/mergeChange.ts';
export {
  type ConflictCode,
  type ConflictSentences,
  type ConflictSeverity,
  describeConflict,
  type MergeConflict,
} from './merge/mergeConflict.ts';
export { type MergedPolicy, mergePolicy } from './merge/mergePolicy.ts';
export { type FaultCode, type Repair, type TextRepair } from './import/fault.ts';
export {
  describeImportProblem,
  importProblem,
  type ImportProblem,
  type ImportProblemCode,
  type ImportSentences,
} from './import/importProblem.ts';
export { type PolicyOwner, typeOfOwner } from './import/describeOwner.ts';
export type { ImportResult } from './import/importResult.ts';
export type { PolicyCandidate } from './import/interpretSource.ts';
export type { ImportOptions } from './import/intrinsics.ts';
export { isPolicyObjectText } from './import/isPolicyObjectText.ts';
export { longestImport } from './import/longestImport.ts';
export { readPolicyText } from './import/readPolicyText.ts';
export { type JsonSchema, policySchema, type SchemaWords } from './import/policySchema.ts';
export { recognizePolicy } from './import/recognizePolicy.ts';
export type { TextPosition } from './import/textPosition.ts';
export { comparePolicies, type CompareOptions } from './difference/comparePolicies.ts';
export { differingFields, fieldEntries } from './difference/differingFields.ts';
export { sameMeaning } from './difference/sameMeaning.ts';
export { describeDifference, type DifferenceSentence } from './difference/describeDifference.ts';
export type {
  Difference,
  DifferenceCaller,
  DifferenceChange,
  DifferenceContext,
  DifferenceExample,
  DifferenceOwner,
  DifferenceTarget,
  HeldKey,
  UnjudgedPolicy,
} from './difference/difference.ts';
export type { DifferenceSentenceCode, DifferenceWords } from './difference/differenceWords.ts';
export {
  defaultInputs,
  encodeField,
  endpointsShapedBy,
  type GivenInputs,
  type InputField,
  inputFields,
  type Inputs,
  inputTable,
  isSwitchInput,
  isTypedListInput,
  type SwitchInput,
  type TypedListInput,
} from './inputs.ts';
export { parseJson } from './jsonKind.ts';
export {
  decodeField,
  fieldNow,
  fieldsOfVersion,
  inputsVersion,
  migrateInputs,
  versionOf,
} from './migrations.ts';
export { bucketAccess, type BucketAccess, type GivenBucket } from './fields/ownBuckets.ts';
export { s3EndpointTypes } from './fields/s3EndpointType.ts';
export {
  type CatalogDate,
  catalogDates,
  type DownloadBundle,
  downloadBundleIds,
  newestCatalog,
} from './catalog/downloads.ts';
export { catalogChanges, sumChanges } from './catalogChanges.ts';
export { offeredBundles } from './downloadBuckets.ts';
export { adviseInputs, type ParsedInputs, parseInputs } from './parseInputs.ts';
export {
  type CompanionEndpoint,
  companionEndpoints,
  neededCompanions,
} from './failure/companionEndpoints.ts';
export { explainFailure, type FailureExplanation } from './failure/explainFailure.ts';
export type { Standing } from './failure/explainRequest.ts';
export {
  describeFailurePoint,
  type FailureCode,
  type FailurePoint,
  type FailureSentences,
} from './failure/failurePoint.ts';
export { lookUpSymptom, type SymptomMatch } from './failure/lookUpSymptom.ts';
export type { TellingLine } from './failure/tellingLines.ts';
export { describePolicy, describeStatement, type WordedStatement } from './words/describePolicy.ts';
export type { StatementWords } from './words/message.ts';
export { wordStatement } from './words/wordStatement.ts';
export { checkOutputIds } from './output/checkOutput.ts';
export type { OutputFile, OutputLanguage } from './output/outputFormat.ts';
export { type OutputFormatId, outputFormats } from './output/outputRegistry.ts';
export {
  neededIds,
  type OutputIdField,
  outputIdFields,
  type OutputIds,
  type OutputMode,
  endpointIdField,
  endpointIdFields,
} from './output/outputIds.ts';
export { describeNotes, type NoteSentences, type OutputNote } from './output/outputNote.ts';
export {
  type CurrentPolicy,
  type OutputOrigin,
  type OutputRequest,
  privateDnsChoices,
  type PrivateDnsFor,
} from './output/outputPlan.ts';
export {
  describeOutputProblem,
  type OutputProblem,
  type OutputProblemSentences,
} from './output/outputProblem.ts';
export { type RepositoryFile, repositoryFiles } from './output/repositoryFiles.ts';
export { outputNotes, type RenderedOutput, renderOutput } from './output/renderOutput.ts';
export { bashFiles, powerShellFiles } from './output/endpointNames.ts';
export { renderPreflight } from './output/preflight/renderPreflight.ts';
export { describeRegionNotes, regionNotes } from './output/regions/regionNotes.ts';
export { type RegionRow, regionRows } from './output/regions/regionalPolicies.ts';
export { regionsOf, renderRegions } from './output/regions/renderRegions.ts';
export { type PartyKind, partyKindOf } from './party.ts';
export { policyFileName } from './policyFile.ts';
export {
  judgePreflight,
  type PreflightMeaning,
  type PreflightRow,
} from './preflight/judgePreflight.ts';
export {
  type ForeignObject,
  type PreflightCheck,
  preflightChecks,
  readForeignObject,
} from './preflight/preflightChecks.ts';
export {
  type PreflightOutcome,
  type PreflightResult,
  readPreflight,
} from './preflight/preflightResult.ts';
export { applyPreset, matchingPreset, type PresetId, presetIds, sameInputs } from './preset.ts';
export {
  describeProblem,
  problem,
  type Problem,
  type ProblemCode,
  type ProblemSentences,
  type Severity,
} from './problem.ts';
export { legible } from './quoteGiven.ts';
export {
  endpointsPage,
  findRegion,
  regionOfService,
  partitionOf,
  type Region,
  regionCodes,
  regions,
  type ServiceName,
  serviceNames,
  serviceNamesCommand,
} from './region.ts';
