/** The head of the preflight scripts, in ASCII. */
export const preflightNotes = (hosts: readonly string[]): readonly string[] => [
  'Tries from the build subnet what the first build will ask: names, port 443, downloads, calls of the role.',
  'It only reads, changes nothing, and takes a minute. Run it in CloudShell in the VPC, or on an instance of the subnet with the instance profile of the builds. Paste its last line, or all that it prints, into the page that wrote it.',
  `It asks these hosts and no other: ${hosts.join(', ')}.`,
  'Not tested against a live AWS account: read it before you run it.',
];
