import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { parse } from 'yaml';
import { cspText } from '../../../build/contentSecurityPolicy.ts';
import { askedAfter, byPath, everywhere, headersOf } from '../../../build/hostingHeaders.ts';

const read = (name: string) =>
  readFileSync(new URL(`../../../hosting/${name}`, import.meta.url), 'utf8');

type Pair = readonly [name: string, value: string];

const pairs = (text: string, pattern: RegExp): readonly Pair[] =>
  [...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]);

const { 'Content-Security-Policy': pageCsp, ...common } = everywhere;
const { 'assets/': asset, 'service-worker.js': worker } = byPath;

/** Every pair that a file has to say, whatever its syntax. */
const wanted: readonly Pair[] = [
  ...Object.entries(common),
  ['Content-Security-Policy', pageCsp ?? ''],
  ...Object.entries(asset),
  ...Object.entries(worker),
];

const sorted = (given: readonly Pair[]) =>
  [...new Set(given.map(([name, value]) => `${name}: ${value}`))].toSorted();

/** Hosts that revalidate of themselves are not told so. */
const withoutDefaults = wanted.filter(([, value]) => value !== askedAfter);

describe('the sample headers', () => {
  it.each([
    ['nginx.conf', 'nginx-headers.conf', /^\s*add_header (\S+) "([^"]*)"/gm],
    ['apache.htaccess', undefined, /^\s*Header (?:always )?set (\S+) "([^"]*)"/gm],
    ['Caddyfile', undefined, /^\s+(?:header @\w+ )?([A-Z][\w-]+) "([^"]*)"$/gm],
  ] as const)('of %s are those that were tried in a browser', (name, included, pattern) => {
    const text = read(name) + (included === undefined ? '' : read(included));
    expect(sorted(pairs(text, pattern))).toEqual(sorted(wanted));
  });

  it('of _headers are, too', () => {
    const found = pairs(read('_headers'), /^ {2}([\w-]+): (.*)$/gm);
    expect(sorted(found)).toEqual(sorted(withoutDefaults));
  });

  it('of the CloudFormation template are, by address', () => {
    const policy = v.object({
      Properties: v.object({
        ResponseHeadersPolicyConfig: v.object({
          SecurityHeadersConfig: v.object({
            ContentSecurityPolicy: v.object({ ContentSecurityPolicy: v.string() }),
            StrictTransportSecurity: v.object({ AccessControlMaxAgeSec: v.number() }),
            ContentTypeOptions: v.object({ Override: v.literal(true) }),
            ReferrerPolicy: v.object({ ReferrerPolicy: v.string() }),
          }),
          CustomHeadersConfig: v.object({
            Items: v.array(v.object({ Header: v.string(), Value: v.string() })),
          }),
        }),
      }),
    });
    const template = v.parse(
      v.object({
        Resources: v.object({ PageHeaders: policy, AssetHeaders: policy, WorkerHeaders: policy }),
      }),
      parse(read('cloudfront.yaml'), { logLevel: 'silent' }),
    );
    const headers = ({ Properties }: v.InferOutput<typeof policy>) => {
      const { SecurityHeadersConfig: given, CustomHeadersConfig: others } =
        Properties.ResponseHeadersPolicyConfig;
      return {
        'Content-Security-Policy': given.ContentSecurityPolicy.ContentSecurityPolicy,
        'Strict-Transport-Security': `max-age=${given.StrictTransportSecurity.AccessControlMaxAgeSec}`,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': given.ReferrerPolicy.ReferrerPolicy,
        ...Object.fromEntries(others.Items.map(({ Header, Value }) => [Header, Value])),
      };
    };
    const { PageHeaders, AssetHeaders, WorkerHeaders } = template.Resources;
    expect(headers(PageHeaders)).toEqual(headersOf('index.html'));
    expect(headers(AssetHeaders)).toEqual(headersOf('assets/a-12345678.js'));
    expect(headers(WorkerHeaders)).toEqual(headersOf('service-worker.js'));
  });
});

describe('what the headers say', () => {
  it('repeats nothing of the page’s own policy, which each build completes by a hash', () => {
    const inPage = new Set(cspText.split('; ').map((directive) => directive.split(' ')[0]));
    expect(pageCsp).toBe("frame-ancestors 'none'");
    expect(inPage.has('frame-ancestors')).toBe(false);
  });

  it('lets a worker do no more than the page, but for the fetches of the service worker', () => {
    expect(asset['Content-Security-Policy']).not.toContain('connect-src');
    expect(worker['Content-Security-Policy']).toBe("default-src 'none'; connect-src 'self'");
    for (const { 'Content-Security-Policy': csp } of Object.values(byPath)) {
      expect(csp).toMatch(/^default-src 'none'; /);
      expect(csp).not.toMatch(/unsafe|\*|http/);
    }
  });

  it('keeps for ever only what is named by its content', () => {
    expect(headersOf('assets/a-12345678.js')['Cache-Control']).toContain('immutable');
    for (const path of ['index.html', '', 'first.js', 'service-worker.js', 'icons/icon-192.png']) {
      expect(headersOf(path)['Cache-Control']).toBe('no-cache');
    }
  });
});
