import type { PreflightCheck, PreflightMeaning, PreflightOutcome } from '../../policy/index.ts';

/** What a run of the preflight measured, beside what the policies say. */
export const measured = {
  title: 'Measured from the build subnet',
  from: (region: string) => `Measured in ${region}.`,
  otherRegion: (region: string, here: string) =>
    `This was measured in ${region}; the form is for ${here}.`,
  forget: 'Remove the measurement',
  columns: {
    check: 'Check',
    computed: 'Result',
    measured: 'Measured',
    meaning: 'What follows',
  },
  kinds: {
    service: 'Endpoint of a service',
    download: 'Download without credentials',
    component: 'GetComponent with the role',
    list: 'List of your own bucket',
    read: 'Read of your own bucket',
    reach: 'Way to your own bucket',
  } satisfies Record<PreflightCheck['kind'], string>,
  unasked: 'not decided by a policy',
  asking: 'Both are being compared …',
  outcomes: {
    allowed: 'works',
    refused: 'refused (403)',
    refusedByEndpoint: 'refused by an endpoint policy',
    refusedByOther: 'refused by another policy',
    noBucket: 'no such bucket',
    otherRegion: 'answer for another region',
    publicAddress: 'public address',
    noName: 'name not found',
    timedOut: 'no answer',
    connectionRefused: 'connection refused',
    tls: 'TLS failed',
    noCredentials: 'no credentials',
    unclear: 'unclear',
  } satisfies Record<PreflightOutcome, string>,
  meanings: {
    agrees: 'As it should be.',
    notMeasured: 'Not measured.',
    refusedThoughAllowed:
      'This policy allows it. The endpoint has another policy (a change takes minutes), or the role or the policy of the bucket refuses.',
    refusedOrNotThere:
      'This policy allows it. Either the endpoint has another policy, or the object is not there: S3 answers both alike to whoever may not list the bucket.',
    otherPolicyThere: 'This policy allows it: the endpoint has another policy than this one.',
    otherPolicyRefused:
      'AWS names another policy: look at the role, the bucket, and the policies of the organization.',
    allowedThoughRefused:
      'This policy refuses it: the request took another way than this endpoint, or the endpoint has another policy.',
    noBucket: 'AWS has no such bucket there. Look at region, environment, and catalogue date.',
    otherRegion: 'The bucket is in another region, which a gateway endpoint does not reach.',
    publicAddress:
      'The name leads to a public address: the endpoint is missing, or its private DNS is off. (A VPC with public addresses of its own shows the same.)',
    noName: 'The name leads nowhere: endpoint, private DNS, or the DNS attributes of the VPC.',
    timedOut:
      'No way there: route table, security group, or network ACL. A policy answers 403; it never times out.',
    connectionRefused: 'Something on the way refuses port 443; a policy answers 403 instead.',
    tls: 'Something on the way breaks TLS, such as a proxy with a certificate of its own.',
    noCredentials: 'The AWS CLI or credentials are missing: run it with the role of the builds.',
    unclear: 'The answer tells nothing. Run it again, or ask by hand.',
  } satisfies Record<PreflightMeaning, string>,
};
