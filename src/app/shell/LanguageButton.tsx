import { Button } from '../controls/Button.tsx';
import { useMessages } from '../i18n/useMessages.ts';
import { useAnnounce } from './Announcer.tsx';
import { switchLanguage } from './switchLanguage.ts';

/** Leads to the other language, in that language; the choice is kept in this browser. */
export function LanguageButton() {
  const messages = useMessages();
  const { app, lang } = messages;
  const announce = useAnnounce();
  return (
    <Button
      className="language"
      lang={lang === 'en' ? 'ja' : 'en'}
      onClick={() => void switchLanguage(messages, announce)}
    >
      {app.otherLanguage}
    </Button>
  );
}
