/** The preflight in the build subnet: its scripts. */
export const preflight = {
  title: 'Try it from the build subnet first',
  intro:
    'A read-only script that asks what the first build will ask: names, port 443, each bucket, GetComponent with the role that is there. Run it in CloudShell in the VPC or on an instance of the subnet, then paste what it prints into this page: the checks show what was measured beside what the policies say.',
  foreign: 'A public bucket that you do not own (optional)',
  foreignHelp:
    'As bucket or bucket/key. The policies must deny it; without one the script does not test the perimeter.',
  foreignError: 'Enter a bucket name, or a bucket name and a key.',
  files: 'The script for bash and for PowerShell, and the hosts for a proxy or firewall',
};
