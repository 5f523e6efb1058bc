/** What the form's history offers to others than its own buttons; absent what leads nowhere. */
export interface FormActions {
  readonly undo?: () => void;
  readonly redo?: () => void;
  readonly reset?: () => void;
}

let offered: FormActions = {};

export const formActions = (): FormActions => offered;

/** Offers these until the returned function is called. */
export function offerFormActions(actions: FormActions): () => void {
  offered = actions;
  return () => {
    if (offered === actions) offered = {};
  };
}
