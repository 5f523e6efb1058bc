import { endpointIds } from '../../../policy/index.ts';
import { importing } from '../../../words/en/importing.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';
import './difference.css';
import { PolicyDifference } from './PolicyDifference.tsx';

/** What changes where an endpoint's policy was imported: it stands below the import. */
export default function ImportedDifferences() {
  const { difference: text } = useWords('importing', importing);
  const { policies: names } = useMessages();
  const { imported, policies, inputs } = useRested();
  return endpointIds.map((endpoint) => {
    const present = imported[endpoint];
    if (present?.state !== 'read') return null;
    return (
      <PolicyDifference
        key={endpoint}
        endpoint={endpoint}
        title={text.title(names[endpoint].label)}
        before={present.document}
        after={policies[endpoint].document}
        inputs={inputs}
        labels={{ before: text.before, after: text.after }}
      />
    );
  });
}
