import { languages } from '../../words/languages.ts';
import Button from '@mui/material/Button';
import { useLanguage } from '../ui/language/useWords.ts';
import { useAnnounce } from '../ui/Announcer.tsx';
import { switchLanguage } from '../ui/switchLanguage.ts';

/** One for every other language, in that language; the choice is kept in this browser. */
export function LanguageButtons() {
  const shown = useLanguage();
  const announce = useAnnounce();
  return languages
    .filter(({ code }) => code !== shown)
    .map(({ code, name }, place) => (
      <Button
        // oxlint-disable-next-line react/no-array-index-key -- the button that was pressed keeps the focus, and leads on
        key={place}
        className="language"
        lang={code}
        onClick={() => void switchLanguage(announce, code)}
      >
        {name}
      </Button>
    ));
}
