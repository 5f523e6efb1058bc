import { permissionOf } from './operations.ts';
import type { LocatedRefusal } from './refusal.ts';

/** How far apart the members of one record stand at most. */
const longest = 6000;

/** More than anybody reads; a record takes a look at what is around it. */
const mostRecords = 500;

const refused =
  /"errorCode" ?: ?"(?:Client\.)?(?<code>VpceAccessDenied|AccessDenied|AccessDeniedException|UnauthorizedOperation)"/gi;
const source = /"eventSource" ?: ?"([\w-]{1,60})\.amazonaws\.com/gi;
const name = /"eventName" ?: ?"(\w{1,128})"/gi;
const caller = /"userIdentity" ?: ?\{[^}]{0,600}?"arn" ?: ?"([^"]{1,2048})"/gi;
const next = /"eventVersion" ?:/i;
const resource = /"arn" ?: ?"(arn:[^"]{1,2048})"/i;

/**
 * Refused requests as CloudTrail records them. `VpceAccessDenied` is what a network activity event says
 * of a request that an endpoint policy refused. Whose `errorMessage` says more is read there.
 */
export function readRecords(text: string): readonly LocatedRefusal[] {
  return [...text.matchAll(refused)].slice(-mostRecords).flatMap((match) => {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - longest), match.index);
    const after = text.slice(end, end + longest).split(next, 1)[0] ?? '';
    const service = last(before, source);
    const operation = last(before, name);
    if (
      service === undefined ||
      operation === undefined ||
      /not authorized to perform/i.test(after)
    ) {
      return [];
    }
    const principal = last(before, caller);
    // The object before the bucket that holds it.
    const about = resource.exec(after)?.[1];
    return {
      ...(principal !== undefined && { principal }),
      action: permissionOf(service.toLowerCase(), operation),
      ...(about !== undefined && { resource: about }),
      ...(/^vpce/i.test(match.groups?.['code'] ?? '') && { layer: 'vpcEndpoint' as const }),
      at: match.index,
      end,
    };
  });
}

function last(text: string, pattern: RegExp): string | undefined {
  return [...text.matchAll(pattern)].at(-1)?.[1];
}
