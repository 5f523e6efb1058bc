import { keysOf } from './keysOf.ts';
import type { Sourced } from './sources.ts';

interface PolicyLayer extends Sourced {
  /** As a refusal names it, in lower case, without the word `policy` behind it. */
  readonly name: string;
}

const documented = { source: 'DENY', certainty: 'verified' } as const;

/** The kinds of policy one of which AWS names when it refuses a request. */
export const policyLayers = {
  vpcEndpoint: { name: 'vpc endpoint', ...documented },
  identityBased: { name: 'identity-based', ...documented },
  resourceBased: { name: 'resource-based', ...documented },
  permissionsBoundary: { name: 'permissions boundary', ...documented },
  session: { name: 'session', ...documented },
  serviceControl: { name: 'service control', ...documented },
  resourceControl: { name: 'resource control', ...documented },
  /** Settings of a bucket or an account rather than a policy; AWS names them in the same place. */
  blockPublicAccess: { name: 's3 block public access', source: 'S3_403', certainty: 'verified' },
  roleTrust: { name: 'role trust', ...documented },
} as const satisfies Record<string, PolicyLayer>;

export type PolicyLayerId = keyof typeof policyLayers;

export const policyLayerIds = keysOf(policyLayers);

/** What says that a kind of policy refused, in lower case without punctuation, where nothing says which request. */
export const layerWords = (id: PolicyLayerId): readonly string[] => {
  const name = policyLayers[id].name.replaceAll('-', ' ');
  return [
    `no ${name} policy allows`,
    `no ${name} allows`,
    `explicit deny in a ${name}`,
    `explicit deny in an ${name}`,
    `explicit deny in the ${name}`,
    ...(id === 'blockPublicAccess' ? [`setting in ${name}`] : []),
    ...(id === 'vpcEndpoint'
      ? [
          'vpceaccessdenied',
          'denied due to a vpc endpoint policy',
          'denied by a vpc endpoint policy',
        ]
      : []),
  ];
};

/** That no connection came about, and not why. */
const unconnected = [
  'could not connect to',
  'couldn t connect to',
  'unable to connect to',
  'connection failed',
  'failed to connect',
  'failed to establish a new connection',
  'max retries exceeded with url',
] as const;

/**
 * What logs say when something fails, by kind, as runs of words in lower case without punctuation:
 * `i/o timeout` is `i o timeout`. Tools word it differently, so each kind has many.
 */
export const failureWords = {
  /** Somebody answered, and refused. */
  denied: [
    'accessdenied',
    'accessdeniedexception',
    'access denied',
    'forbiddenexception',
    'not authorized to perform',
    'no vpc endpoint policy allows',
    'explicit deny in a vpc endpoint policy',
    'vpceaccessdenied',
    'denied due to a vpc endpoint policy',
  ],
  forbidden: [
    '403 forbidden',
    '403 access denied',
    '403 when calling',
    'error 403',
    'code 403',
    'http 403',
    'http 1 1 403',
    'http 2 403',
    'status 403',
    'response 403',
    'returned 403',
    'received 403',
    'got 403',
    'statuscode 403',
    'httpstatuscode 403',
    '403 client error',
    '403 error',
    'forbidden 403',
    'code forbidden',
  ],
  /** Nobody answered. A policy answers, with 403; it never times out. */
  unreachable: [
    ...unconnected,
    'i o timeout',
    'connect timeout',
    'read timeout on endpoint url',
    'connection timed out',
    'connect timed out',
    'timed out connecting',
    'timed out trying to connect',
    'connecttimeout',
    'connecttimeouterror',
    'connecttimeoutexception',
    // yum's number of its own.
    'errno 12 timeout',
    'sockettimeoutexception',
    'operation timed out',
    'operation has timed out',
    'tls handshake timeout',
    'timeout was reached',
    'timeout exceeded while awaiting headers',
    'waiting for connection',
    'context deadline exceeded',
    'connection refused',
    'connection reset by peer',
    'connection was reset',
    'forcibly closed by the remote host',
    'econnreset',
    'resolving timed out',
    'nameresolutionfailure',
    'econnrefused',
    'etimedout',
    'eai again',
    'enotfound',
    'no such host',
    'unknownhostexception',
    'could not resolve',
    'couldn t resolve',
    'unable to resolve host',
    'temporary failure resolving',
    'temporary failure in name resolution',
    'name or service not known',
    'remote name could not be resolved',
    'server misbehaving',
    'network is unreachable',
    'no route to host',
    'connection attempt failed',
    'connection timeout',
    'request timed out',
    'cannot initiate the connection to',
    'timeout exceeded when accessing',
    'host is unreachable',
    'cannot resolve',
    'failed to resolve',
    'getaddrinfo failed',
    'no address associated with hostname',
    'nodename nor servname provided',
    // PowerShell’s package providers.
    'unable to resolve package source',
    'unable to download from uri',
    // The end of a host's name.
    ...['com', 'net', 'org', 'io', 'ecr aws'].map((end) => `${end} timed out`),
  ],
  unconnected,
  /** TLS failed: the host answered, or something in its place, with a certificate that is not trusted. */
  certificate: [
    'certificate verify failed',
    'certificate verification failed',
    'ssl validation failed',
    'sslhandshakeexception',
    'x509 certificate',
    'x509 cannot validate certificate',
    'ssl certificate problem',
    'ssl peer certificate',
    'peer certificate cannot be authenticated',
    'peer s certificate issuer',
    'problem with the ssl ca cert',
    'insecurely use no check certificate',
    'no alternative certificate subject name matches',
    'doesn t match any of the subject alternative names',
    'does not match certificate s altnames',
    'certificateerror',
    'self signed certificate in certificate chain',
    'error self signed certificate',
    'unable to get local issuer certificate',
    'unable to verify the first certificate',
    'pkix path building failed',
    'could not establish trust relationship for the ssl',
    'remote certificate is invalid',
    'sec e untrusted root',
    'certificate is not yet valid',
    'certificate has expired',
  ],
  /** AWS does not know who asks, or nobody could say it to AWS. */
  credentials: [
    'signaturedoesnotmatch',
    'invalidsignatureexception',
    'requesttimetooskewed',
    'requestexpired',
    'invalidaccesskeyid',
    'access key id you provided does not exist',
    'expiredtoken',
    'expiredtokenexception',
    'invalidtoken',
    'invalidclienttokenid',
    'unrecognizedclientexception',
    'security token included in the request is',
    'not able to validate the provided access credentials',
    'unable to locate credentials',
    'unable to load credentials',
    'could not load credentials from any providers',
    'nocredentialproviders',
    'unable to get iam security credentials',
    'unable to load aws credentials',
    'failed to refresh cached credentials',
    'no ec2 instance role found',
  ],
  /** A service may not use the key of what it holds: the key's policy or the role refuses, behind any endpoint. */
  key: ['access to kms is not allowed'],
  /** S3 has shut a bucket or an object itself. */
  disabled: ['allaccessdisabled', 'all access to this object has been disabled'],
  /** A proxy stands on the way, and answers or fails itself. */
  proxy: [
    'from proxy after connect',
    'tunnel connection failed',
    'proxy authentication required',
    'connect to proxy',
    'proxyconnect tcp',
    'proxyerror',
    'proxyconnectionerror',
  ],
  /** S3 sends the caller to another Region. */
  elsewhere: [
    'permanentredirect',
    'must be addressed using the specified endpoint',
    'authorizationheadermalformed',
    'is wrong expecting',
    '301 when calling',
    'bucketregionerror',
    'the bucket is in this region',
    'illegallocationconstraintexception',
  ],
  /** What is asked for does not exist. */
  notFound: [
    '404 not found',
    'status code 404',
    'code 404',
    'http 404',
    'error 404',
    'returned error 404',
    'response 404',
    '404 client error',
  ],
  /** A package manager gives up on a repository, without saying why. */
  repository: [
    'failed to download metadata for repo',
    'cannot download repomd xml',
    'could not retrieve mirrorlist',
    'cannot retrieve repository metadata',
    'cannot find a valid baseurl for repo',
    'catalog is not reachable',
  ],
  empty: ['empty', 'no logs', 'no log events', 'no log streams', 'nothing', 'missing'],
} as const satisfies Record<string, readonly string[]>;
