import { type ReactNode, useId } from 'react';
import type { FieldGroup } from '../../form/fieldGroups.ts';
import { useWorkbenchPart } from '../../form/workbench.ts';
import { Later } from '../../ui/Deferred.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { lazyPart } from '../../ui/lazy/lazyPart.tsx';
import { AdvancedFields } from './AdvancedFields.tsx';
import { BucketsField } from './BucketsField.tsx';
import { DeniedActionsField } from './DeniedActionsField.tsx';
import { DownloadsField, ManagedResourcesField } from './ChoicesField.tsx';
import './fields.css';
import { ImageChoice } from './ImageChoice.tsx';
import { RegionField } from './RegionField.tsx';
import { EnvironmentField } from './SelectField.tsx';
import { SwitchField } from './SwitchField.tsx';
import { PrincipalsField, ResourcesField } from './WhoseFields.tsx';

const GroupToggle = lazyPart(
  () => import('./GroupToggle.tsx'),
  () => null,
);

/** The whole form, read from top to bottom like a sentence. */
export function FormPanel() {
  const { sections } = useMessages();
  return (
    <form noValidate autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      <FormSection title={sections.where}>
        <div className="where">
          <RegionField />
          <EnvironmentField />
        </div>
      </FormSection>
      <FormSection title={sections.who} group="who">
        <PrincipalsField />
        <ResourcesField />
        <ManagedResourcesField />
      </FormSection>
      <FormSection title={sections.denied} group="denied">
        <DeniedActionsField />
      </FormSection>
      <FormSection title={sections.downloads} group="downloads">
        <ImageChoice />
        <SwitchField field="ssmAgent" />
        <DownloadsField />
        <BucketsField />
      </FormSection>
      <AdvancedFields />
    </form>
  );
}

interface FormSectionProps {
  readonly title: string;
  readonly group?: FieldGroup;
  readonly children: ReactNode;
}

/** Of a group that is closed, which only a phone's can be, the heading and what is set in it remain. */
function FormSection({ title, group, children }: FormSectionProps) {
  const titleId = useId();
  const closed = useWorkbenchPart('closedGroups').some((each) => each === group);
  return (
    <section
      className={`form-section ${group ?? ''}`}
      data-closed={closed || undefined}
      aria-labelledby={titleId}
    >
      <h2 id={titleId}>{title}</h2>
      {group && (
        <Later after="firstScreen">
          <GroupToggle group={group} title={title} />
        </Later>
      )}
      {children}
    </section>
  );
}
