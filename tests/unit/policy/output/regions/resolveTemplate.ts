type Template = Readonly<Record<string, unknown>>;

const nothing = Symbol('AWS::NoValue');

/**
 * The resources of a template as CloudFormation makes them in one region: parameters, pseudo parameters,
 * mappings, conditions and the functions of the template. Anything else throws.
 */
export function resolveTemplate(
  template: Template,
  references: Readonly<Record<string, unknown>>,
): Readonly<Record<string, { readonly Properties: Readonly<Record<string, unknown>> }>> {
  const parameters = Object.fromEntries(
    Object.entries((template['Parameters'] ?? {}) as Record<string, { Default?: string }>).map(
      ([name, { Default }]) => [name, Default ?? `given ${name}`],
    ),
  );
  const scope = { ...parameters, ...references };

  function resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(resolve).filter((entry) => entry !== nothing);
    if (typeof value !== 'object' || value === null) return value;
    const [[name, argument] = ['', undefined], ...others] = Object.entries(value);
    if (others.length === 0 && /^(Ref|Fn::.*)$/.test(name)) return call(name, argument);
    return Object.fromEntries(
      Object.entries(value)
        .map(([member, inner]) => [member, resolve(inner)] as const)
        .filter(([, inner]) => inner !== nothing),
    );
  }

  function call(name: string, argument: unknown): unknown {
    switch (name) {
      case 'Ref':
        return argument === 'AWS::NoValue' ? nothing : named(scope, String(argument));
      case 'Fn::Sub': {
        const [text, own] = (Array.isArray(argument) ? argument : [argument, {}]) as unknown[];
        const values = { ...scope, ...(resolve(own) as object) };
        return String(text).replaceAll(/\$\{([^}]+)\}/g, (_, key: string) =>
          String(named(values, key)),
        );
      }
      case 'Fn::FindInMap': {
        const [map, first, second] = resolve(argument) as [string, string, string];
        return named(named(named(template['Mappings'], map), first), second);
      }
      case 'Fn::If': {
        const [condition, yes, no] = argument as [string, unknown, unknown];
        return resolve(named(template['Conditions'], condition)) === true
          ? resolve(yes)
          : resolve(no);
      }
      case 'Fn::Equals': {
        const [one, other] = resolve(argument) as [unknown, unknown];
        return one === other;
      }
      case 'Fn::Not':
        return !(resolve(argument) as [boolean])[0];
      case 'Fn::Contains': {
        const [list, entry] = resolve(argument) as [readonly unknown[], unknown];
        return list.includes(entry);
      }
      default:
        throw new Error(`No function ${name}`);
    }
  }

  return resolve(template['Resources']) as ReturnType<typeof resolveTemplate>;
}

function named(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) {
    throw new Error(`No ${name}`);
  }
  return (value as Readonly<Record<string, unknown>>)[name];
}
