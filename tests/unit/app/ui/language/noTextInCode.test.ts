import { expect, it } from 'vitest';
import {
  appSource,
  isNode,
  type SourceFile,
  sourceOf,
  type SyntaxNode,
  visit,
} from './appSource.ts';

/** Attributes that a person sees or hears. */
const spoken = new Set(['alt', 'aria-label', 'aria-description', 'label', 'placeholder', 'title']);

/** Code that is shown as it is, in every language. */
const code = new Set(['aws:SourceVpc=vpc-0123456789abcdef0', 'Permissions management']);

/** Where a text of several words is no text for people: class names, fonts, styles, errors for developers. */
const notForPeople = (above: readonly SyntaxNode[]) =>
  above.some(
    (node) =>
      (node.type === 'JSXAttribute' && !spoken.has(attributeName(node))) ||
      node.type === 'ImportDeclaration' ||
      (node.type === 'NewExpression' && nameOf(node['callee']).endsWith('Error')) ||
      (node.type === 'VariableDeclarator' && /font/i.test(nameOf(node['id']))) ||
      (node.type === 'Property' && /font|class|outline|^style/i.test(nameOf(node['key']))) ||
      (node.type === 'CallExpression' &&
        /^(matchMedia|paint|querySelector)/.test(calleeName(node))),
  );

const japanese = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const words = /\p{L}{2,}[,.;:!?]* +\p{L}{2,}/u;
/** A piece of a template that ends what stands before it, as a sentence ends. */
const sentenceEnd = /^[.!?。](\s|$)/;

function textsIn({ tree, path }: SourceFile): readonly string[] {
  const found: string[] = [];
  visit(tree, (node, above) => {
    const parent = above.at(-1);
    const say = (text: string) => found.push(`${path}: ${text.trim()}`);
    if (node.type === 'JSXText' && /\p{L}/u.test(String(node['value']))) say(String(node['value']));
    if (node.type === 'Literal' && typeof node['value'] === 'string') {
      const { value } = node;
      const attribute = parent?.type === 'JSXAttribute' && spoken.has(attributeName(parent));
      if (attribute && /\p{L}/u.test(value) && !code.has(value)) say(value);
      else if (japanese.test(value)) say(value);
      else if (words.test(value) && !code.has(value) && !notForPeople(above)) say(value);
    }
    if (node.type === 'TemplateElement' && isNode(parent) && parent.type === 'TemplateLiteral') {
      const text = String((node['value'] as { cooked?: unknown }).cooked);
      if (japanese.test(text)) say(text);
      else if ((words.test(text) || sentenceEnd.test(text)) && !notForPeople(above)) say(text);
    }
  });
  return found;
}

const attributeName = (node: SyntaxNode) => {
  const name = node['name'];
  return isNode(name) ? String(name['name']) : '';
};

const nameOf = (node: unknown) => (isNode(node) ? String(node['name'] ?? node['value']) : '');

const calleeName = (node: SyntaxNode) => {
  const callee = node['callee'];
  return isNode(callee) && callee.type === 'MemberExpression'
    ? nameOf(callee['property'])
    : nameOf(callee);
};

it('has no text in its code that is not a message', () => {
  expect(appSource().flatMap(textsIn)).toEqual([]);
});

it.each([
  '<p>Copied</p>',
  '<b aria-label="Copy" />',
  "announce('It is copied.')",
  '`${number} more entries`',
  '`${help}.`',
  "const label = '閉じる'",
])('would find %s', (text) => {
  expect(textsIn(sourceOf(text))).not.toEqual([]);
});

it.each([
  '<b className="link button" />',
  '`${endpoint}.json`',
  "throw new TypeError('Not a worker of ours')",
  "import { a } from 'b'",
])('would not find %s', (text) => {
  expect(textsIn(sourceOf(text))).toEqual([]);
});
