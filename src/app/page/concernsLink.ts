import { isLinkProblem, type ReadLink } from '../../formats/index.ts';

/** What was used although it is in doubt is told at its field, not as a fault of the link. */
export const concernsLink = (problem: ReadLink['problems'][number]): boolean =>
  isLinkProblem(problem) || problem.severity === 'error';
