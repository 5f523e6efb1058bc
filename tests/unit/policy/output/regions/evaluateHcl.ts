/**
 * As much of HCL's expressions as a module of ours uses, evaluated as Terraform does: templates, lists, objects,
 * references with indexes, `for` with `if`, and the functions given below. Anything else throws.
 */
export function evaluateHcl(value: unknown, scope: Scope): unknown {
  // hcl2json gives every string as the text of a template.
  if (typeof value === 'string') return new Reader(value, scope).template();
  if (Array.isArray(value)) return value.map((entry) => evaluateHcl(entry, scope));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, evaluateHcl(member, scope)]),
  );
}

type Scope = Readonly<Record<string, unknown>>;

const functions: Readonly<Record<string, (...values: readonly unknown[]) => unknown>> = {
  concat: (...lists) => lists.flat(),
  contains: (list, value) => (list as readonly unknown[]).includes(value),
  jsonencode: (value) => JSON.stringify(value),
  length: (list) => (list as readonly unknown[]).length,
};

class Reader {
  private at = 0;
  private readonly text: string;
  private readonly scope: Scope;

  constructor(text: string, scope: Scope) {
    this.text = text;
    this.scope = scope;
  }

  template(end?: '"'): unknown {
    const parts: unknown[] = [];
    for (;;) {
      const plain = /(?:[^"$\\]|\\.|\$\$\{|\$(?!\{))*/y;
      plain.lastIndex = this.at;
      const [found = ''] = plain.exec(this.text) ?? [];
      this.at += found.length;
      if (found !== '') {
        parts.push(end ? (JSON.parse(`"${found}"`) as string) : found.replaceAll('$${', '${'));
      }
      if (this.text.startsWith('${', this.at)) {
        this.at += 2;
        parts.push(this.expression());
        this.take(/\}/y);
      } else if (end === undefined && this.text[this.at] === '"') {
        parts.push('"');
        this.at += 1;
      } else break;
    }
    if (end) this.take(/"/y);
    else if (this.at < this.text.length) throw new Error(`Not read: ${this.text.slice(this.at)}`);
    const [only] = parts;
    return parts.length === 1 ? only : parts.map(String).join('');
  }

  private has(pattern: RegExp): boolean {
    this.skip();
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  private take(pattern: RegExp): string {
    this.skip();
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0];
    if (found === undefined) {
      throw new Error(`Expected ${pattern.source} at: ${this.text.slice(this.at, this.at + 60)}`);
    }
    this.at += found.length;
    return found;
  }

  private skip(): void {
    const white = /\s*/y;
    white.lastIndex = this.at;
    this.at += white.exec(this.text)?.[0].length ?? 0;
  }

  private expression(): unknown {
    const left = this.operand();
    if (!this.has(/==|>(?!=)/y)) return left;
    const sign = this.take(/==|>/y);
    const right = this.operand();
    return sign === '==' ? left === right : Number(left) > Number(right);
  }

  private operand(): unknown {
    if (this.has(/"/y)) {
      this.take(/"/y);
      return this.template('"');
    }
    if (this.has(/\d/y)) return Number(this.take(/\d+/y));
    if (this.has(/\[\s*for\b/y)) return this.forList();
    if (this.has(/\[/y)) return this.list();
    if (this.has(/\{/y)) return this.object();
    const name = this.take(/[a-z_]\w*/y);
    if (this.has(/\(/y)) return this.call(name);
    return this.reference(name);
  }

  private call(name: string): unknown {
    this.take(/\(/y);
    const values: unknown[] = [];
    while (!this.has(/\)/y)) {
      values.push(this.expression());
      if (this.has(/,/y)) this.take(/,/y);
    }
    this.take(/\)/y);
    const called = functions[name];
    if (!called) throw new Error(`No function ${name}`);
    return called(...values);
  }

  private reference(name: string): unknown {
    let value = member(this.scope, name);
    for (;;) {
      if (this.text[this.at] === '.') {
        this.at += 1;
        value = member(value, this.take(/[a-z_]\w*/y));
      } else if (this.text[this.at] === '[') {
        this.at += 1;
        value = member(value, String(this.expression()));
        this.take(/\]/y);
      } else return value;
    }
  }

  private list(): unknown {
    this.take(/\[/y);
    const entries: unknown[] = [];
    while (!this.has(/\]/y)) {
      entries.push(this.expression());
      if (this.has(/,/y)) this.take(/,/y);
    }
    this.take(/\]/y);
    return entries;
  }

  private object(): unknown {
    this.take(/\{/y);
    const members: [string, unknown][] = [];
    while (!this.has(/\}/y)) {
      const name = this.has(/"/y) ? String(this.operand()) : this.take(/\w+/y);
      this.take(/=/y);
      members.push([name, this.expression()]);
    }
    this.take(/\}/y);
    return Object.fromEntries(members);
  }

  private forList(): unknown {
    this.take(/\[\s*for\s+/y);
    const name = this.take(/\w+/y);
    this.take(/in\b/y);
    const list = this.expression() as readonly unknown[];
    this.take(/:/y);
    const start = this.at;
    const end = this.pastEntry(name, list[0] ?? {});
    const entries: unknown[] = [];
    for (const each of list) {
      const reader = new Reader(this.text, { ...this.scope, [name]: each });
      reader.at = start;
      const entry = reader.expression();
      const isIn = !reader.has(/if\b/y) || (reader.take(/if\b/y), reader.expression() === true);
      if (isIn) entries.push(entry);
    }
    this.at = end;
    this.take(/\]/y);
    return entries;
  }

  /** Where the entry of a `for` ends, whatever it comes to. */
  private pastEntry(name: string, sample: unknown): number {
    const reader = new Reader(this.text, { ...this.scope, [name]: sample });
    reader.at = this.at;
    reader.expression();
    if (reader.has(/if\b/y)) {
      reader.take(/if\b/y);
      reader.expression();
    }
    return reader.at;
  }
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) {
    throw new Error(`No ${name} in ${JSON.stringify(value)}`);
  }
  return (value as Readonly<Record<string, unknown>>)[name];
}
