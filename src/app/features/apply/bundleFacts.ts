/** What the README tells. */
export interface BundleFacts {
  readonly link: string;
  readonly findings: readonly { readonly policy: string; readonly sentences: readonly string[] }[];
  readonly files: readonly string[];
  readonly version: string;
  readonly catalogueDate: string;
}
