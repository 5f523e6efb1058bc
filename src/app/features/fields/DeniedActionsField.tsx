import { CircleX } from 'lucide-react';
import { useRef } from 'react';
import { imageBuilderActions, isWildcard, matchActions } from '../../../policy/index.ts';
import { Caret } from '../../ui/controls/Caret.tsx';
import { useMessages } from '../../ui/language/useMessages.ts';
import { useArrived } from '../../lib/lazy/useLoadState.ts';
import { ChipLabel } from './ChipLabel.tsx';
import { Field } from './Field.tsx';
import { controlId, messagesId } from '../../form/fieldIds.ts';
import { fieldLists } from './fieldLists.ts';
import { type DeniedActionsControlProps, useDeniedActionsEntry } from './useDeniedActionsEntry.ts';
import { searchDenyOptions } from './deniedActionOptions.ts';
import { useHandingOver, useHandover } from './useFocusHandover.ts';

export function DeniedActionsField() {
  const messages = useMessages();
  const text = messages.fields.deniedActions;
  const entry = useDeniedActionsEntry();
  const lists = useArrived(fieldLists);
  const handover = useHandover();
  const search = entry.search.trim();
  const matches = searchDenyOptions(search, [], messages).length > 0;
  return (
    <Field
      field="deniedActions"
      label={text.label}
      help={text.help}
      extra={
        <>
          {search !== '' && !(entry.focused && matches) && (
            <p className="field-warning">{(matches ? text.pending : text.noMatch)(search)}</p>
          )}
          <WildcardMatches denied={entry.denied} />
        </>
      }
    >
      {lists.state === 'ready' ? (
        <lists.code.DeniedActionsList entry={entry} handover={handover} />
      ) : (
        <DeniedActionsInput entry={entry} handover={handover} />
      )}
    </Field>
  );
}

/** The field before its list has arrived: the same to type into, and to look at. */
function DeniedActionsInput({ entry, handover }: DeniedActionsControlProps) {
  const text = useMessages().fields.deniedActions;
  const input = useRef<HTMLInputElement>(null);
  useHandingOver(handover, input);
  return (
    <span className="search-control chips control" aria-invalid={entry.anyFaulty}>
      {entry.denied.map((name, index) => (
        <span key={name} className={entry.isFaulty(index) ? 'chip chip-faulty' : 'chip'}>
          <span className="chip-name">
            <ChipLabel name={name} />
          </span>
          <button
            type="button"
            tabIndex={-1}
            onClick={() => entry.replace(entry.denied.filter((other) => other !== name))}
          >
            <CircleX size={15} role="img" aria-label={text.remove(name)} />
          </button>
        </span>
      ))}
      <input
        ref={(element) => {
          input.current = element;
          entry.ref(element);
        }}
        id={controlId('deniedActions')}
        role="combobox"
        aria-expanded="false"
        aria-controls={`${controlId('deniedActions')}-listbox`}
        aria-autocomplete="list"
        aria-describedby={messagesId('deniedActions')}
        aria-invalid={entry.anyFaulty}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        placeholder={entry.denied.length === 0 ? text.placeholder(imageBuilderActions.length) : ''}
        className="code"
        value={entry.search}
        onChange={(event) => entry.type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || entry.search.trim() === '') return;
          entry.replace([...entry.denied, ...entry.namesFor(entry.search)]);
        }}
        onPaste={entry.paste}
        onClick={handover.wantList}
        onFocus={() => {
          entry.focus();
          void fieldLists.want();
        }}
        onBlur={entry.leave}
      />
      <Caret />
    </span>
  );
}

const mostNamesShown = 9;

/** What each wildcard of the deny-list stands for. */
function WildcardMatches({ denied }: { readonly denied: readonly string[] }) {
  const { fields } = useMessages();
  const wildcards = denied
    .filter(isWildcard)
    .map((pattern) => ({ pattern, names: matchActions(pattern).map(({ name }) => name) }))
    .filter(({ names }) => names.length > 0);
  return wildcards.map(({ pattern, names }) => {
    const sentence = fields.deniedActions.matches(pattern, names);
    return names.length <= mostNamesShown ? (
      <p key={pattern} className="field-help">
        {sentence}
      </p>
    ) : (
      <details key={pattern} className="field-help">
        <summary>
          {pattern} · {fields.deniedActions.matchCount(names.length)}
        </summary>
        {sentence}
      </details>
    );
  });
}
