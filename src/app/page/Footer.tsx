import { imageBuilderActionsOrigin, newestCatalog } from '../../policy/index.ts';
import { KeptFormsButton } from '../features/saved/SavedFormsButton.tsx';
import { useMessages } from '../ui/language/useMessages.ts';

export function Footer() {
  const { footer } = useMessages();
  return (
    <footer className="footer">
      <span>{footer.private}</span>
      <span>{footer.version(__APP_VERSION__)}</span>
      <span>{footer.catalogue(imageBuilderActionsOrigin.updated)}</span>
      <span>
        <a href={`catalog/${newestCatalog}.json`}>{footer.bucketNames(newestCatalog)}</a>{' '}
        <a href="catalog/changes.txt">{footer.whatChanged}</a>
      </span>
      <span>{footer.notTested}</span>
      <span className="footer-links">
        <KeptFormsButton />
        <a href="source.zip" download>
          {footer.source}
        </a>
        <a href="LICENSE.txt">{footer.license}</a>
        <a href="third-party-licenses.md">{footer.thirdParty}</a>
      </span>
    </footer>
  );
}
