/** A file for a repository that keeps policies. */
export interface RepositoryFile {
  /** From the folder of the policies on. */
  readonly path: string;
  readonly text: string;
}

/** Where the repository keeps what the zip holds; the two files below say it. */
const folder = 'endpoint-policies';
const command = 'image-builder-endpoint-policies';

/**
 * What makes a repository look after its policies: the form that they come from, a workflow of GitHub and a hook
 * of Git. Both run the command of this project from a package that the repository keeps: it is in no
 * registry, and whatever somebody registers under its name must not run.
 */
export const repositoryFiles = (link: string): readonly RepositoryFile[] => [
  { path: 'form.txt', text: `${link}\n` },
  { path: 'repository/endpoint-policies.yml', text: workflow },
  { path: 'repository/pre-commit', text: hook },
];

const workflow = `
# .github/workflows/endpoint-policies.yml
name: endpoint-policies
on:
  pull_request:
    paths: ['${folder}/**']
permissions:
  contents: read
  security-events: write
jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 20
      # The package is in no registry: build it with "npm run pack" and keep it here.
      - run: npm install --global --ignore-scripts ./${folder}/tools/${command}-*.tgz
      - run: ${command} build ${folder}/form.txt --out ${folder}/policies --verify
      - run: ${command} ask ${folder}/form.txt
      - run: ${command} check ${folder}/policies/*.json --form ${folder}/form.txt --sarif > ${folder}.sarif
      - if: always()
        uses: github/codeql-action/upload-sarif@v4
        with:
          sarif_file: ${folder}.sarif
`.trimStart();

const hook = `
#!/bin/sh
# .git/hooks/pre-commit, executable: policies that have an error, or are not those of the form, are not committed.
set -e
if git diff --cached --quiet -- ${folder}; then exit 0; fi
${command} build ${folder}/form.txt --out ${folder}/policies --verify
${command} check ${folder}/policies/*.json --form ${folder}/form.txt
`.trimStart();
