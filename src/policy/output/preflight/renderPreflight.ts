import type { Inputs } from '../../inputs.ts';
import {
  allowedHosts,
  hostsOf,
  preflightChecks,
  type PreflightOptions,
} from '../../preflight/preflightChecks.ts';
import type { OutputFile } from '../outputFormat.ts';
import { preflightBash } from './preflightBash.ts';
import { preflightPowerShell } from './preflightPowerShell.ts';

interface PreflightRequest extends PreflightOptions {
  readonly inputs: Inputs;
  /** What stands at the head of both scripts, in ASCII, for the hosts that they ask. */
  readonly notes: (hosts: readonly string[]) => readonly string[];
}

/**
 * The checks of `preflightChecks` as scripts of bash and of PowerShell, which only read, and a list of the hosts that
 * builds ask, for whoever keeps a proxy. Takes well-formed Inputs; reports no errors.
 */
export function renderPreflight({
  inputs,
  notes,
  ...options
}: PreflightRequest): readonly OutputFile[] {
  const checks = preflightChecks(inputs, options);
  const head = notes(hostsOf(checks));
  return [
    {
      fileName: 'preflight.sh',
      language: 'shell',
      text: preflightBash(inputs.region, checks, head),
    },
    {
      fileName: 'preflight.ps1',
      language: 'powershell',
      text: preflightPowerShell(inputs.region, checks, head),
    },
    {
      fileName: 'allowed-hosts.txt',
      language: 'shell',
      text: `${allowedHosts(inputs).join('\n')}\n`,
    },
  ];
}
