import { useEffect, useState } from 'react';
import { newForm, importedWith, type ReadLink } from '../../../formats/index.ts';
import { type EndpointId, endpointIds } from '../../../policy/index.ts';
import { createBuilder } from '../../form/builder/createBuilder.ts';
import { isUsable } from '../../form/builder/derive.ts';
import { useWorkbench } from '../../form/workbench.ts';
import { useBuilder } from '../../form/builder/useBuilder.ts';
import Button from '@mui/material/Button';
import { useMessages } from '../../ui/language/useMessages.ts';
import { paste } from '../../../words/en/paste.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { FieldDifferences } from './FieldDifferences.tsx';

interface PastedLinkProps {
  readonly fragment: string;
  readonly link: ReadLink;
  readonly onDone: () => void;
}

/** A link of this page: opened as any link is, or compared with the form as it stands. */
export function PastedLink({ fragment, link, onDone }: PastedLinkProps) {
  const words = useWords('paste', paste);
  const { policies: policyWords } = useMessages();
  const { load } = useBuilder();
  const policies = useLinkPolicies(link);
  const workbench = useWorkbench();
  const compare = (endpoint: EndpointId) =>
    workbench.set({
      comparing: {
        endpoint,
        current: policies[endpoint].document,
        labels: { before: words.compared.before.link, after: words.compared.after },
      },
    });
  const open = () => {
    onDone();
    // The address may say so already, where the form holds an error that it does not follow.
    if (location.hash === `#${fragment}`) load(link, importedWith(link.bases));
    else location.hash = fragment;
  };
  return (
    <>
      <p>{link.problems.length === 0 ? words.link : words.faultyLink}</p>
      <FieldDifferences given={link.given} source="link" />
      <div className="paste-actions">
        <Button variant="contained" onClick={open}>
          {words.openLink}
        </Button>
        {link.problems.length === 0 &&
          endpointIds.map((endpoint) => (
            <Button
              key={endpoint}
              variant="outlined"
              disabled={!isUsable(policies[endpoint])}
              onClick={() => compare(endpoint)}
            >
              {words.compare(policyWords[endpoint].label)}
            </Button>
          ))}
      </div>
    </>
  );
}

/** The policies that a link leads to, merged with what it carries. */
function useLinkPolicies(link: ReadLink) {
  const [other] = useState(() => createBuilder(newForm(link, importedWith(link.bases))));
  const [{ policies }, setDerived] = useState(other.getDerived);
  useEffect(() => other.subscribe(() => setDerived(other.getDerived())), [other]);
  return policies;
}
