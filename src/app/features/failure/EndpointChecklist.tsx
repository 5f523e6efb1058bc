import { companionEndpoints, type Inputs, serviceNamesCommand } from '../../../policy/index.ts';
import { useMessages } from '../../ui/language/useMessages.ts';
import { review as englishReview } from '../../../words/en/review.ts';
import '../../ui/board.css';
import { useWords } from '../../ui/language/useWords.ts';
import { Copyable } from '../../ui/Copyable.tsx';

/** Every endpoint that a build without internet needs, with its names in the chosen region. */
export function EndpointChecklist({ inputs }: { readonly inputs: Inputs }) {
  const { policies, clipboard } = useMessages();
  const review = useWords('review', englishReview);
  const companions = companionEndpoints(inputs);
  const unsure = [
    ...(companions.some(({ names }) => names.length > 1) ? [review.companions.severalNames] : []),
    ...(companions.some(({ names }) => names.length === 0) ? [review.companions.noName] : []),
  ];
  return (
    <div
      className="matrix companions"
      role="group"
      aria-label={review.failurePanel.checklist}
      tabIndex={0}
    >
      <table>
        <caption>{review.failurePanel.checklist}</caption>
        <thead>
          <tr>
            <th scope="col">{review.failurePanel.endpoint}</th>
            <th scope="col">{review.failurePanel.purpose}</th>
            <th scope="col">{review.failurePanel.need}</th>
            <th scope="col">{review.failurePanel.forThese}</th>
          </tr>
        </thead>
        <tbody>
          {companions.map(({ service, type, need, needed, names }) => (
            <tr key={service}>
              <th scope="row">
                {names.map(({ name }) => (
                  <Copyable
                    key={name}
                    text={name}
                    label={policies.copyServiceName(name)}
                    what={clipboard.serviceName}
                  />
                ))}
                {names.length === 0 && <code>{service}</code>}
                <span className="option-note">{policies.types[type]}</span>
              </th>
              <td>{review.companions.purpose[service]}</td>
              <td>{review.companions.need[need]}</td>
              <td data-label={review.failurePanel.forThese}>{review.needed[needed]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="companions-notes">
        {unsure.map((sentence) => (
          <p key={sentence}>
            {sentence}{' '}
            <Copyable
              text={serviceNamesCommand(inputs.region)}
              label={review.command.copy}
              what={review.command.name}
            />
          </p>
        ))}
        <p>{review.companions.privateDns}</p>
        <p>{review.companions.securityGroup}</p>
        {inputs.s3EndpointType === 'interface' && <p>{review.companions.s3Interface}</p>}
      </div>
    </div>
  );
}
