import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { readLink } from '../link/index.ts';
import type { Inputs } from '../policy/index.ts';
import { AccessContext } from './access/useAccess.ts';
import { watchAccess } from './access/watchAccess.ts';
import { type AddressBar, mirrorInAddressBar } from './address/addressBar.ts';
import { concernsLink, LinkReport } from './address/LinkReport.tsx';
import { createBuilder } from './builder/createBuilder.ts';
import { BuilderContext } from './builder/useBuilder.ts';
import { FormPanel } from './fields/FormPanel.tsx';
import { useMessages } from './i18n/useMessages.ts';
import { PresetBar } from './presets/PresetBar.tsx';
import { policiesId, PolicyPanels } from './preview/PolicyPanels.tsx';
import { ReviewPanel } from './review/ReviewPanel.tsx';
import { Announcer } from './shell/Announcer.tsx';
import { Clipboard } from './shell/Clipboard.tsx';
import { Footer } from './shell/Footer.tsx';
import { FormStatus } from './shell/FormStatus.tsx';
import { Header } from './shell/Header.tsx';

const showPolicies = () => {
  const policies = document.getElementById(policiesId);
  policies?.focus({ preventScroll: true });
  policies?.scrollIntoView({ block: 'start' });
};

/** The whole page, opened with the fragment of a link. */
export function App({ fragment }: { readonly fragment: string }) {
  const { app } = useMessages();
  const [opened, setOpened] = useState(() => readLink(fragment));
  const [builder] = useState(() => createBuilder(opened.inputs));
  useForm({ formControl: builder.form });
  const address = useRef<AddressBar>(undefined);
  useEffect(() => {
    const bar = mirrorInAddressBar(builder, (hash) => {
      const link = readLink(hash);
      setOpened(link);
      builder.load(link.inputs);
    });
    address.current = bar;
    return bar.stop;
  }, [builder]);
  const [access] = useState(() => watchAccess(builder));
  useEffect(() => access.start(), [access]);
  const reported = opened.problems.filter(concernsLink);
  const use = (inputs: Inputs) => {
    address.current?.keepEntry();
    setOpened({ inputs, problems: [] });
    builder.load(inputs);
  };
  return (
    <BuilderContext value={builder}>
      <AccessContext value={access}>
        <Announcer>
          <Clipboard>
            <button type="button" className="skip-link" onClick={showPolicies}>
              {app.skipToPolicies}
            </button>
            <Header />
            {reported.length > 0 && (
              <LinkReport
                problems={reported}
                open={opened.inputs.principalOrgIds.length === 0}
                onDismiss={() => setOpened({ ...opened, problems: [] })}
              />
            )}
            <main className="page">
              <div className="form-column">
                <PresetBar onUse={use} />
                <FormPanel />
                <button type="button" className="to-policies" onClick={showPolicies}>
                  {app.toPolicies}
                </button>
              </div>
              <PolicyPanels />
            </main>
            <ReviewPanel />
            <Footer />
            <FormStatus />
          </Clipboard>
        </Announcer>
      </AccessContext>
    </BuilderContext>
  );
}
