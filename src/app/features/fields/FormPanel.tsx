import { type ReactNode, useId } from 'react';
import { useMessages } from '../../ui/language/useMessages.ts';
import { BucketsField } from './BucketsField.tsx';
import { DeniedActionsField } from './DeniedActionsField.tsx';
import { DownloadsField } from './DownloadsField.tsx';
import './fields.css';
import { ImageChoice } from './ImageChoice.tsx';
import { ManagedResourcesField } from './ManagedResourcesField.tsx';
import { RegionField } from './RegionField.tsx';
import { CatalogField, EnvironmentField, S3EndpointTypeField } from './SelectField.tsx';
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
        <SwitchField field="managedOnlyForOrg" />
        <SwitchField field="awsServices" />
      </FormSection>
      <FormSection title={sections.denied}>
        <DeniedActionsField />
      </FormSection>
      <FormSection title={sections.downloads}>
        <ImageChoice />
        <SwitchField field="ssmAgent" />
        <DownloadsField />
        <CatalogField />
        <BucketsField />
        <SwitchField field="orgBuckets" />
        <S3EndpointTypeField />
      </FormSection>
    </form>
  );
}

function FormSection({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const titleId = useId();
  return (
    <section className="form-section" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {children}
    </section>
  );
}
