import { type ReactNode, useId } from 'react';
import { useMessages } from '../i18n/useMessages.ts';
import { DeniedActionsField } from './DeniedActionsField.tsx';
import { DownloadsField } from './DownloadsField.tsx';
import { EnvironmentField } from './EnvironmentField.tsx';
import './fields.css';
import { LogBucketField } from './LogBucketField.tsx';
import { ManagedResourcesField } from './ManagedResourcesField.tsx';
import { PrincipalOrgIdsField, ResourceOrgIdsField } from './OrgIdsField.tsx';
import { RegionField } from './RegionField.tsx';
import { SwitchField } from './SwitchField.tsx';

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
        <PrincipalOrgIdsField />
        <ResourceOrgIdsField />
        <ManagedResourcesField />
        <SwitchField field="managedOnlyForOrg" />
        <SwitchField field="awsServices" />
      </FormSection>
      <FormSection title={sections.denied}>
        <DeniedActionsField />
      </FormSection>
      <FormSection title={sections.downloads}>
        <SwitchField field="ssmAgent" />
        <DownloadsField />
        <LogBucketField />
        <SwitchField field="orgBuckets" />
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
