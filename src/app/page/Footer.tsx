import { endpointIds, imageBuilderActionsOrigin, newestCatalog } from '../../policy/index.ts';
import { PolicySize } from '../features/preview/PolicySize.tsx';
import { useMessages } from '../ui/language/useMessages.ts';

export function Footer() {
  const { footer } = useMessages();
  return (
    <footer className="footer">
      <span>{footer.private}</span>
      <span className="footer-catalogue">{footer.bucketNames(newestCatalog)}</span>
      <details className="about">
        <summary>{footer.about}</summary>
        <ul>
          <li>{footer.version(__APP_VERSION__)}</li>
          <li>{footer.notTested}</li>
          <li>{footer.actions(imageBuilderActionsOrigin.updated)}</li>
          <li>
            <a href={`catalog/${newestCatalog}.json`}>{footer.bucketNames(newestCatalog)}</a>{' '}
            <a href="catalog/changes.txt">{footer.whatChanged}</a>
          </li>
          <li>
            <a href="source.zip" download>
              {footer.source}
            </a>{' '}
            <a href="LICENSE.txt">{footer.license}</a>{' '}
            <a href="third-party-licenses.md">{footer.thirdParty}</a>
          </li>
        </ul>
      </details>
      <span className="footer-sizes">
        {endpointIds.map((endpoint) => (
          <PolicySize key={endpoint} endpoint={endpoint} />
        ))}
      </span>
    </footer>
  );
}
