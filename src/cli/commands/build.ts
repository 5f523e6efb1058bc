import type { FormPolicy } from '../../formats/index.ts';
import { endpointIds, serializePolicy } from '../../policy/index.ts';
import { Refusal } from '../commandProblem.ts';
import { readForm } from '../form.ts';
import { exitCodes } from '../host.ts';
import { systemCode } from '../readSource.ts';
import { argumentsOf, type Command, type Session, warnOfForm } from '../session.ts';

type ReadyPolicy = Extract<FormPolicy, { state: 'ready' }>;

/** Writes the policies of a form, or says whether the files that are there are these very ones. */
export const build: Command = async (session) => {
  const { given, read, say, sayJson, words } = session;
  const [source = ''] = argumentsOf(session, 1, 1);
  const form = await readForm(await read(source), given.text('preset'));
  warnOfForm(session, form);
  const only = given.choice('endpoint', endpointIds);
  const asked = endpointIds.filter((endpoint) => only === undefined || endpoint === only);
  const ready = asked.flatMap((endpoint) => {
    const policy = form.policies[endpoint];
    return policy.state === 'ready' ? [{ ...policy, endpoint }] : [];
  });
  // All or nothing: half of a pair is easily taken for both.
  if (ready.length < asked.length) return exitCodes.found;
  if (given.has('json')) {
    const policies: Readonly<Record<string, object>> = Object.fromEntries(
      ready.map(({ endpoint, document, fileName }) => [endpoint, { fileName, document }]),
    );
    sayJson({ inputs: form.inputs, policies });
    return exitCodes.fine;
  }
  const folder = given.text('out') ?? '.';
  let different = false;
  for (const policy of ready) {
    const path = `${folder.replace(/[\\/]+$/, '') || '/'}/${policy.fileName}`.replace(/^\.\//, '');
    if (!given.has('verify')) await write(session, path, policy);
    else if (await differs(session, path, policy)) {
      say(words.terminal.fileDiffers(path));
      different = true;
    } else say(words.terminal.fileSame(path));
  }
  return different ? exitCodes.found : exitCodes.fine;
};

async function write({ host, say }: Session, path: string, policy: ReadyPolicy): Promise<void> {
  try {
    await host.writeFile(path, serializePolicy(policy.document));
  } catch (thrown) {
    throw new Refusal({ code: 'fileUnwritable', values: { path, code: systemCode(thrown) } });
  }
  say(path);
}

/** A file that is missing is another one; line ends are Git's affair. */
async function differs({ host }: Session, path: string, policy: ReadyPolicy): Promise<boolean> {
  try {
    const text = await host.readFile(path);
    return text.replaceAll('\r\n', '\n') !== serializePolicy(policy.document);
  } catch (thrown) {
    const code = systemCode(thrown);
    if (code === 'ENOENT') return true;
    throw new Refusal({ code: 'fileUnreadable', values: { path, code } });
  }
}
