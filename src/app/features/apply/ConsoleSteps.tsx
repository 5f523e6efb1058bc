import { endpointIds, endpointsPage, endpointType, serviceNames } from '../../../policy/index.ts';
import { useRested } from '../../form/builder/useRested.ts';
import { validRegion } from '../../form/validRegion.ts';
import { apply } from '../../../words/en/apply.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useWords } from '../../ui/language/useWords.ts';

/** Where in the console the policies are pasted. A person opens it; the page asks nothing of it. */
export function ConsoleSteps() {
  const { console: text } = useWords('apply', apply);
  const { policies } = useMessages();
  const derived = useRested();
  const region = validRegion(derived);
  if (region === undefined) return null;
  const page = endpointsPage(region);
  return (
    <section className="console-steps" tabIndex={-1}>
      <h3>{text.title}</h3>
      <ol>
        <li>
          {page === undefined ? (
            text.openConsole(region)
          ) : (
            <a href={page} target="_blank" rel="noreferrer">
              {text.openConsole(region)}
            </a>
          )}
        </li>
        {endpointIds.map((endpoint) => (
          <li key={endpoint}>
            {text.select(
              policies[endpoint].short,
              policies.types[endpointType(endpoint, derived.inputs)],
              serviceNames(endpoint, region).map(({ name }) => name),
            )}
          </li>
        ))}
        <li>{text.paste}</li>
      </ol>
    </section>
  );
}
