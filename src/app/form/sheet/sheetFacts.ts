/** What the review sheet tells; its sections are Markdown. */
export interface SheetFacts {
  readonly link: string;
  readonly catalog: string;
  readonly sections: readonly string[];
  readonly findings: readonly { readonly policy: string; readonly sentences: readonly string[] }[];
  /** None where the sheet stands alone. */
  readonly files: readonly string[];
  readonly version: string;
  readonly catalogueDate: string;
}
