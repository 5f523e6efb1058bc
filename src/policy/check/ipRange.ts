import type { Met } from '../statement/met.ts';

/** Whether an IPv4 address lies in a range such as `10.0.0.0/8`; of other addresses it is not told. */
export function isInRange(address: string, range: string): Met {
  const [base = '', length = '32', ...rest] = range.split('/');
  const [from, at, bits] = [numberOf(base), numberOf(address), Number(length)];
  const isRange = rest.length === 0 && /^\d{1,2}$/.test(length) && bits <= 32;
  if (from === undefined || at === undefined || !isRange) return undefined;
  const size = 2 ** (32 - bits);
  return Math.floor(at / size) === Math.floor(from / size);
}

function numberOf(address: string): number | undefined {
  const parts = address.split('.');
  const isAddress =
    parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255);
  return isAddress ? parts.reduce((sum, part) => sum * 256 + Number(part), 0) : undefined;
}
