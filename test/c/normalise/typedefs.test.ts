import { describe, expect, it } from 'vitest';
import { printBody, printLast } from '../../support/syntax.ts';

const T = 'typedef int T; int x, a, b;';

describe('typedef names that tree-sitter-c alone misreads', () => {
  it.each([
    [
      'x = (T)*a;',
      '(expression_statement (assignment_expression x = (cast_expression (type_descriptor <T>) (pointer_expression * a))))',
    ],
    [
      'x = (T)&a;',
      '(expression_statement (assignment_expression x = (cast_expression (type_descriptor <T>) (pointer_expression & a))))',
    ],
    [
      'x = (T)-1;',
      '(expression_statement (assignment_expression x = (cast_expression (type_descriptor <T>) (unary_expression - 1))))',
    ],
    [
      'x = (T)(a);',
      '(expression_statement (assignment_expression x = (cast_expression (type_descriptor <T>) (parenthesized_expression a))))',
    ],
    [
      'T (*fp)(int);',
      '(declaration <T> (function_declarator (parenthesized_declarator (pointer_declarator fp)) (parameter_list (parameter_declaration int))))',
    ],
    ['T (y);', '(declaration <T> (parenthesized_declarator y))'],
    ['T *p;', '(declaration <T> (pointer_declarator p))'],
    ['a * b;', '(expression_statement (binary_expression a * b))'],
    [
      'x = sizeof(T) * a;',
      '(expression_statement (assignment_expression x = (binary_expression (sizeof_expression (type_descriptor <T>)) * a)))',
    ],
    ['x = sizeof(T);', '(expression_statement (assignment_expression x = (sizeof_expression (type_descriptor <T>))))'],
    [
      'x = sizeof(a);',
      '(expression_statement (assignment_expression x = (sizeof_expression (parenthesized_expression a))))',
    ],
    ['for (T i = 0;;) ;', '(for_statement (declaration <T> (init_declarator i 0)) (expression_statement))'],
    [
      'x = (T){ 1 };',
      '(expression_statement (assignment_expression x = (compound_literal_expression (type_descriptor <T>) (initializer_list 1))))',
    ],
    [
      'x = (const T *)a;',
      '(expression_statement (assignment_expression x = (cast_expression (type_descriptor (type_qualifier) <T> (abstract_pointer_declarator)) a)))',
    ],
    [
      'x = (T (*)(T))a;',
      '(expression_statement (assignment_expression x = (cast_expression (type_descriptor <T> (abstract_function_declarator (abstract_parenthesized_declarator (abstract_pointer_declarator)) (parameter_list (parameter_declaration <T>)))) a)))',
    ],
  ])('%s', async (statement, tree) => {
    expect(await printBody(statement, T)).toBe(tree);
  });
});

describe('parentheses around what could be an array or function type', () => {
  it.each([
    [
      'if (*(a[1]) && *(b[2]) == 0) ;',
      '(if_statement (parenthesized_expression (binary_expression (pointer_expression * (parenthesized_expression (subscript_expression a 1))) && (binary_expression (pointer_expression * (parenthesized_expression (subscript_expression b 2))) == 0))) (expression_statement))',
    ],
    [
      'x = (int)((a()) & 0xfff);',
      '(expression_statement (assignment_expression x = (cast_expression (type_descriptor int) (parenthesized_expression (binary_expression (parenthesized_expression (call_expression a (argument_list))) & 0xfff)))))',
    ],
    [
      'x = (a[1]) * b;',
      '(expression_statement (assignment_expression x = (binary_expression (parenthesized_expression (subscript_expression a 1)) * b)))',
    ],
    [
      'x = (a) && (b);',
      '(expression_statement (assignment_expression x = (binary_expression (parenthesized_expression a) && (parenthesized_expression b))))',
    ],
    [
      'x = *(a) && b;',
      '(expression_statement (assignment_expression x = (binary_expression (pointer_expression * (parenthesized_expression a)) && b)))',
    ],
    [
      'x = 0 <= (a) && (b) <= 3;',
      '(expression_statement (assignment_expression x = (binary_expression (binary_expression 0 <= (parenthesized_expression a)) && (binary_expression (parenthesized_expression b) <= 3))))',
    ],
    [
      'x = (a) - b;',
      '(expression_statement (assignment_expression x = (binary_expression (parenthesized_expression a) - b)))',
    ],
  ])('%s', async (statement, tree) => {
    expect(await printBody(statement, T)).toBe(tree);
  });
});

describe('a name that hides a typedef', () => {
  it.each([
    [
      'int T; T = (T) * a;',
      '(declaration int T) (expression_statement (assignment_expression T = (binary_expression (parenthesized_expression T) * a)))',
    ],
    [
      '{ int T; (T) - a; } (T) - a;',
      '(compound_statement (declaration int T) (expression_statement (binary_expression (parenthesized_expression T) - a))) (expression_statement (cast_expression (type_descriptor <T>) (unary_expression - a)))',
    ],
    ['T T; T (a);', '(declaration <T> T) (expression_statement (call_expression T (argument_list a)))'],
    [
      'x.T = s->T; goto T; T: ;',
      '(expression_statement (assignment_expression (field_expression x . T) = (field_expression s -> T))) (goto_statement T) (labeled_statement T (expression_statement))',
    ],
    [
      'enum { T }; x = (T) - a;',
      '(enum_specifier (enumerator_list (enumerator T))) (expression_statement (assignment_expression x = (binary_expression (parenthesized_expression T) - a)))',
    ],
  ])('%s', async (statements, tree) => {
    expect(await printBody(statements, T)).toBe(tree);
  });

  it('a parameter hides it in the body only', async () => {
    const text = 'typedef int T; int g(void (*cb)(int T), T a, int T) { return (T) - a; }';
    expect(await printLast(text)).toBe(
      '(function_definition int (function_declarator g (parameter_list (parameter_declaration void (function_declarator ' +
        '(parenthesized_declarator (pointer_declarator cb)) (parameter_list (parameter_declaration int T)))) ' +
        '(parameter_declaration <T> a) (parameter_declaration int T))) (compound_statement (return_statement ' +
        '(binary_expression (parenthesized_expression T) - a))))',
    );
  });

  it('a member does not', async () => {
    expect(await printLast('typedef int T; struct s { int T; T *x; T (*f)(T); };')).toBe(
      '(struct_specifier <s> (field_declaration_list (field_declaration int T) (field_declaration <T> (pointer_declarator x)) ' +
        '(field_declaration <T> (function_declarator (parenthesized_declarator (pointer_declarator f)) ' +
        '(parameter_list (parameter_declaration <T>))))))',
    );
  });
});

describe('typedef names of a block', () => {
  it('are types to its end', async () => {
    expect(await printBody('{ typedef struct q *Q; x = (Q)*a; } x = (Q)*a;', T)).toBe(
      '(compound_statement (type_definition (struct_specifier <q>) (pointer_declarator <Q>)) ' +
        '(expression_statement (assignment_expression x = (cast_expression (type_descriptor <Q>) (pointer_expression * a))))) ' +
        '(expression_statement (assignment_expression x = (binary_expression (parenthesized_expression Q) * a)))',
    );
  });
});

describe('names that no header explained', () => {
  const missing = { headers: 'missing' } as const;
  it.each([
    ['foo_t *x;', '(declaration <foo_t> (pointer_declarator x))'],
    [
      'static foo_t x = { 1 };',
      '(declaration (storage_class_specifier) <foo_t> (init_declarator x (initializer_list 1)))',
    ],
    [
      'int g(foo_t a, foo_t *b, const foo_t *c);',
      '(declaration int (function_declarator g (parameter_list (parameter_declaration <foo_t> a) (parameter_declaration <foo_t> (pointer_declarator b)) (parameter_declaration (type_qualifier) <foo_t> (pointer_declarator c)))))',
    ],
    [
      'static foo_t (*fp)(int);',
      '(declaration (storage_class_specifier) <foo_t> (function_declarator (parenthesized_declarator (pointer_declarator fp)) (parameter_list (parameter_declaration int))))',
    ],
    [
      'struct s { foo_t a; foo_t *b; unknown_t c[4]; };',
      '(struct_specifier <s> (field_declaration_list (field_declaration <foo_t> a) (field_declaration <foo_t> (pointer_declarator b)) (field_declaration <unknown_t> (array_declarator c 4))))',
    ],
    [
      'API foo_t *make(void);',
      '(declaration <foo_t> (pointer_declarator (function_declarator make (parameter_list (parameter_declaration void)))))',
    ],
    [
      'static INLINE int get(void) { return 1; }',
      '(function_definition (storage_class_specifier) int (function_declarator get (parameter_list (parameter_declaration void))) (compound_statement (return_statement 1)))',
    ],
    [
      'int stop(void) NORETURN;',
      '(declaration int (function_declarator stop (parameter_list (parameter_declaration void))))',
    ],
  ])('%s', async (text, tree) => {
    expect(await printLast(text, missing)).toBe(tree);
  });

  it('in blocks a product is a declaration only when a header is missing', async () => {
    expect(await printBody('foo_t *x;', '', missing)).toBe('(declaration <foo_t> (pointer_declarator x))');
    expect(await printBody('foo_t *x;')).toBe('(expression_statement (binary_expression foo_t * x))');
    expect(await printBody('foo_t *x = 0;')).toBe('(declaration <foo_t> (init_declarator (pointer_declarator x) 0))');
    expect(await printBody('int foo; foo * x;', '', missing)).toBe(
      '(declaration int foo) (expression_statement (binary_expression foo * x))',
    );
  });

  it('no name is dropped as a macro in a complete unit, nor many in a row', async () => {
    expect(await printBody('a b c;')).toContain('UNPARSED');
    expect(await printBody('a b c;')).toContain('ERROR[a b c ;]');
    expect(await printBody('a b c d e f g h;', '', missing)).toContain('ERROR[a b c d e f g h ;]');
  });

  it('casts', async () => {
    expect(await printBody('x = (foo_t *)y; x = (foo_t)y;')).toBe(
      '(expression_statement (assignment_expression x = (cast_expression (type_descriptor <foo_t> (abstract_pointer_declarator)) y))) ' +
        '(expression_statement (assignment_expression x = (cast_expression (type_descriptor <foo_t>) y)))',
    );
  });
});
