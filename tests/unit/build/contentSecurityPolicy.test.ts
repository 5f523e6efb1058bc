import { describe, expect, it } from 'vitest';
import { cspText, withCsp } from '../../../build/contentSecurityPolicy.ts';

const directives = new Map(
  cspText.split('; ').map((directive) => {
    const [name, ...values] = directive.split(' ');
    return [name, values];
  }),
);

describe('the content security policy', () => {
  it('forbids what it does not name', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
  });

  it('lets nothing be sent anywhere', () => {
    expect(directives.get('connect-src')).toEqual(["'none'"]);
    expect(directives.get('form-action')).toEqual(["'none'"]);
  });

  it.each(['unsafe-inline', 'unsafe-eval', 'unsafe-hashes', 'allow-duplicates', '*', 'http'])(
    'never says %s',
    (word) => {
      expect(cspText).not.toContain(word);
    },
  );

  it('demands Trusted Types of named policies', () => {
    expect(directives.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(directives.get('trusted-types')).toEqual([
      'app-worker',
      'service-worker',
      'defaultWorkerFactory',
      'domLineBreaksComputer',
      'editorViewLayer',
      'richScreenReaderContent',
      'standaloneColorizer',
      'tokenizeToString',
      'dompurify',
      'diffEditorWidget',
      'diffReview',
    ]);
  });
});

describe('withCsp', () => {
  it('puts the policy before everything that could load something', () => {
    const page = '<head>\n<meta charset="utf-8" />\n<script src="a.js"></script>\n</head>';
    expect(withCsp(page).indexOf(cspText)).toBeLessThan(withCsp(page).indexOf('<script'));
  });

  it('throws when it finds no place for it', () => {
    expect(() => withCsp('<head></head>')).toThrow('charset');
  });
});
