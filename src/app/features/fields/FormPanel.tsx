import { type ReactNode, useId } from 'react';
import { useMessages } from '../../ui/language/useMessages.ts';
import { AdvancedFields } from './AdvancedFields.tsx';
import { BucketsField } from './BucketsField.tsx';
import { DeniedActionsField } from './DeniedActionsField.tsx';
import { DownloadsField } from './DownloadsField.tsx';
import './fields.css';
import { ImageChoice } from './ImageChoice.tsx';
import { ManagedResourcesField } from './ManagedResourcesField.tsx';
import { RegionField } from './RegionField.tsx';
import { EnvironmentField } from './SelectField.tsx';
import { SwitchField } from './SwitchField.tsx';
import { PrincipalsField, ResourcesField } from './WhoseFields.tsx';

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
      <FormSection title={sections.who}>
        <PrincipalsField />
        <ResourcesField />
        <ManagedResourcesField />
      </FormSection>
      <FormSection title={sections.denied} className="denied">
        <DeniedActionsField />
      </FormSection>
      <FormSection title={sections.downloads}>
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
  readonly className?: string;
  readonly children: ReactNode;
}

function FormSection({ title, className = '', children }: FormSectionProps) {
  const titleId = useId();
  return (
    <section className={`form-section ${className}`} aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </section>
  );
}
