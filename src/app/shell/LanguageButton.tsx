import { Button } from '../controls/Button.tsx';
import { chooseLanguage } from '../i18n/currentLanguage.ts';
import { useMessages } from '../i18n/useMessages.ts';
import { useAnnounce } from './Announcer.tsx';

/** Leads to the other language, in that language; the choice is kept in this browser. */
export function LanguageButton() {
  const { app, lang } = useMessages();
  const announce = useAnnounce();
  const other = lang === 'en' ? 'ja' : 'en';
  const choose = async () => {
    const shown = await chooseLanguage(other);
    if (!shown) announce(app.languageUnavailable);
  };
  return (
    <Button className="language" lang={other} onClick={() => void choose()}>
      {app.otherLanguage}
    </Button>
  );
}
