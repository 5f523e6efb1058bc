/**
 * Makes something of an object once, and forgets it with the object: every need is held against every
 * statement.
 */
export function onceFor<Key extends object, Form>(make: (key: Key) => Form): (key: Key) => Form {
  const made = new WeakMap<Key, { readonly form: Form }>();
  return (key) => {
    const known = made.get(key);
    if (known) return known.form;
    const form = make(key);
    made.set(key, { form });
    return form;
  };
}
