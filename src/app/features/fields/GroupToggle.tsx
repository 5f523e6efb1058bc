import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect } from 'react';
import { type Inputs, refusedFields } from '../../../policy/index.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import type { Words } from '../../../words/words.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { type FieldGroup, fieldGroups, holdsField } from '../../form/fieldGroups.ts';
import { openGroups, useWorkbench, useWorkbenchPart } from '../../form/workbench.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import './groupToggle.css';

interface GroupToggleProps {
  readonly group: FieldGroup;
  readonly title: string;
}

/** Closes a group of the form on a phone, and says what is set in it; an error in it opens it. */
export default function GroupToggle({ group, title }: GroupToggleProps) {
  const workbench = useWorkbench();
  const messages = useMessages();
  const { groups } = useWords('review', englishReview);
  const { inputs, problems } = useRested();
  const closed = useWorkbenchPart('closedGroups');
  const isClosed = closed.includes(group);
  const others = closed.filter((each) => each !== group);
  const isFaulty = holdsField(group, refusedFields(problems));
  useEffect(() => {
    if (isFaulty && isClosed) openGroups(workbench, fieldGroups[group]);
  }, [group, isClosed, isFaulty, workbench]);
  const Icon = isClosed ? ChevronDown : ChevronUp;
  return (
    <>
      <button
        type="button"
        className="group-toggle"
        aria-expanded={!isClosed}
        aria-label={title}
        onClick={() => workbench.set({ closedGroups: isClosed ? others : [...others, group] })}
      >
        <Icon size={16} aria-hidden="true" />
      </button>
      {isClosed && (
        <p className="group-report">{reports[group](inputs, groups, messages).join(' · ')}</p>
      )}
    </>
  );
}

type Report = (
  inputs: Inputs,
  groups: Words['review']['groups'],
  messages: Words['page'],
) => readonly string[];

/** The first of them, and how many more there are. */
const first = ([shown, ...others]: readonly string[]): string | undefined =>
  shown === undefined || others.length === 0 ? shown : `${shown} +${others.length}`;

/** What is set in each group, in few words. */
const reports: Readonly<Record<FieldGroup, Report>> = {
  who: ({ principals, resources, managedResources }, groups, messages) => [
    groups.callers(first(principals)),
    groups.resources(first(resources)),
    groups.managed(first(managedResources.map((kind) => messages.managedResources[kind]))),
  ],
  denied: ({ deniedActions }, groups) => [groups.denied(first(deniedActions))],
  downloads: ({ ssmAgent, downloads, buckets }, groups, messages) => [
    ...(ssmAgent ? [messages.fields.ssmAgent.label] : []),
    groups.bundles(downloads.length),
    groups.buckets(first(buckets.map(({ name }) => name))),
  ],
};
