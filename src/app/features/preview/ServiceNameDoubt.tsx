import { Info, TriangleAlert } from 'lucide-react';
import { type EndpointId, serviceNames, serviceNamesCommand } from '../../../policy/index.ts';
import { useDerived } from '../../form/builder/useBuilder.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { review } from '../../../words/en/review.ts';
import { useWords } from '../../ui/language/useWords.ts';
import { Copyable } from '../../ui/Copyable.tsx';
import { soundRegion } from '../../form/soundRegion.ts';

/** What makes a service name unsure, and how to find out: every name that a source gives, and the command. */
export function ServiceNameDoubt({ endpoint }: { readonly endpoint: EndpointId }) {
  const { policies, clipboard } = useMessages();
  const { serviceName: text } = useWords('review', review);
  const region = useDerived(soundRegion);
  const names = region === undefined ? [] : serviceNames(endpoint, region);
  const [only, other] = names;
  if (region === undefined || (only?.certainty === 'verified' && !other)) return null;
  const unsure = only && !other;
  const Icon = unsure ? Info : TriangleAlert;
  return (
    <div className={`policy-problem policy-problem-${unsure ? 'note' : 'warning'}`}>
      <Icon size={16} aria-hidden="true" />
      <div>
        <p>
          <strong>{text.title}</strong> {reasonOf(names.length, text)}
        </p>
        {!unsure && (
          <>
            {names.map(({ name }) => (
              <Copyable
                key={name}
                text={name}
                label={policies.copyServiceName(name)}
                what={clipboard.serviceName}
              />
            ))}
            <Copyable
              text={serviceNamesCommand(region)}
              label={policies.copyCommand}
              what={clipboard.command}
            />
          </>
        )}
      </div>
    </div>
  );
}

function reasonOf(
  names: number,
  text: Readonly<Record<'contradiction' | 'unknown' | 'likely', string>>,
) {
  if (names === 0) return text.unknown;
  return names === 1 ? text.likely : text.contradiction;
}
