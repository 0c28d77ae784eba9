import { describe, expect, it } from 'vitest';
import { parseText, printBody, printLast } from '../../support/syntax.ts';

describe('GNU C in statements', () => {
  it.each([
    [
      '__asm __volatile ("nop" : "=r" (x), [in] "+m" (*p) : "r" ((T)y) : "memory");',
      '(expression_statement (gnu_asm_expression (gnu_asm_qualifier) "nop" (gnu_asm_output_operand_list (gnu_asm_output_operand "=r" x) (gnu_asm_output_operand in "+m" (pointer_expression * p))) (gnu_asm_input_operand_list (gnu_asm_input_operand "r" (cast_expression (type_descriptor <T>) y))) (gnu_asm_clobber_list "memory")))',
    ],
    [
      '__asm__("" : "=" "r" (x));',
      '(expression_statement (gnu_asm_expression "" (gnu_asm_output_operand_list (gnu_asm_output_operand "=" x))))',
    ],
    [
      'typeof(a + b) c = a;',
      '(declaration (typeof_specifier (parenthesized_expression (binary_expression a + b))) (init_declarator c a))',
    ],
    ['__typeof__(int *) c;', '(declaration (typeof_specifier (type_descriptor int (abstract_pointer_declarator))) c)'],
    [
      'const __typeof(((struct s *)0)->m) *c = (x);',
      '(declaration (type_qualifier) (typeof_specifier (parenthesized_expression (field_expression (parenthesized_expression (cast_expression (type_descriptor (struct_specifier <s>) (abstract_pointer_declarator)) 0)) -> m))) (init_declarator (pointer_declarator c) (parenthesized_expression x)))',
    ],
    ['_Atomic(int *) c;', '(declaration (typeof_specifier (type_descriptor int (abstract_pointer_declarator))) c)'],
    ['__auto_type c = a;', '(declaration <__auto_type> (init_declarator c a))'],
    [
      'switch (a) { case 1 ... 9: b(); }',
      '(switch_statement (parenthesized_expression a) (compound_statement (case_statement (binary_expression 1 ... 9) (expression_statement (call_expression b (argument_list))))))',
    ],
    [
      'a = __builtin_va_arg(ap, struct s *);',
      '(expression_statement (assignment_expression a = (call_expression __builtin_va_arg (argument_list ap (type_descriptor (struct_specifier <s>) (abstract_pointer_declarator))))))',
    ],
    [
      'a = __builtin_va_arg(ap, unknown);',
      '(expression_statement (assignment_expression a = (call_expression __builtin_va_arg (argument_list ap (type_descriptor <unknown>)))))',
    ],
    [
      'a = __builtin_offsetof(struct s, x.y[3]);',
      '(expression_statement (assignment_expression a = (call_expression __builtin_offsetof (argument_list (type_descriptor (struct_specifier <s>)) (subscript_expression (field_expression x . y) 3)))))',
    ],
    [
      'a = offsetof(T, x.y);',
      '(expression_statement (assignment_expression a = (call_expression offsetof (argument_list (type_descriptor <T>) (field_expression x . y)))))',
    ],
    [
      'a = __builtin_types_compatible_p(T, unsigned long *);',
      '(expression_statement (assignment_expression a = (call_expression __builtin_types_compatible_p (argument_list (type_descriptor <T>) (type_descriptor (sized_type_specifier unsigned long) (abstract_pointer_declarator))))))',
    ],
    [
      'a = container_of(p, struct s, m);',
      '(expression_statement (assignment_expression a = (call_expression container_of (argument_list p (type_descriptor (struct_specifier <s>)) m))))',
    ],
    ['goto *p;', '(goto_statement (pointer_expression * p))'],
    [
      'a = &&out; out: ;',
      '(expression_statement (assignment_expression a = (pointer_expression &&& out))) (labeled_statement out (expression_statement))',
    ],
    [
      'a = b->c && d.e && f() && g[1] && h++ && sizeof(int) && (i) && "s" && 1 && (T)j && k;',
      '(expression_statement (assignment_expression a = (binary_expression (binary_expression (binary_expression (binary_expression (binary_expression (binary_expression (binary_expression (binary_expression (binary_expression (binary_expression (field_expression b -> c) && (field_expression d . e)) && (call_expression f (argument_list))) && (subscript_expression g 1)) && (update_expression h ++)) && (sizeof_expression (type_descriptor int))) && (parenthesized_expression i)) && "s") && 1) && (cast_expression (type_descriptor <T>) j)) && k)))',
    ],
    ['a = b && c;', '(expression_statement (assignment_expression a = (binary_expression b && c)))'],
    ['{ out: }', '(compound_statement (labeled_statement out (expression_statement)))'],
    [
      'out: __attribute__((unused)); b();',
      '(labeled_statement out (expression_statement)) (expression_statement (call_expression b (argument_list)))',
    ],
    ['__label__ l; l: ;', '(labeled_statement l (expression_statement))'],
    ['a = __real__ b + __imag__ c;', '(expression_statement (assignment_expression a = (binary_expression b + c)))'],
    ['_Pragma("omp") a = __extension__ 1;', '(expression_statement (assignment_expression a = 1))'],
    [
      'a = __alignof__(int) + _Alignof(b);',
      '(expression_statement (assignment_expression a = (binary_expression (alignof_expression (type_descriptor int)) + (alignof_expression (parenthesized_expression b)))))',
    ],
    [
      'a = ({ int t = 1; t; });',
      '(expression_statement (assignment_expression a = (parenthesized_expression (compound_statement (declaration int (init_declarator t 1)) (expression_statement t)))))',
    ],
    ['a = b ?: c;', '(expression_statement (assignment_expression a = (conditional_expression b c)))'],
    [
      'int g(int q) { return q; } g(1);',
      '(function_definition int (function_declarator g (parameter_list (parameter_declaration int q))) (compound_statement (return_statement q))) (expression_statement (call_expression g (argument_list 1)))',
    ],
    [
      'int v[] = { [0 ... 5] = 1, [6] 2, x: 3, .y.z = 4 }, w = {};',
      '(declaration int (init_declarator (array_declarator v) (initializer_list (initializer_pair (subscript_range_designator 0 5) 1) (initializer_pair (subscript_designator 6) 2) (initializer_pair x 3) (initializer_pair (field_designator y) (field_designator z) 4))) (init_declarator w (initializer_list)))',
    ],
    [
      'a = _Generic(b, T: 1, int *: 2, default: 3);',
      '(expression_statement (assignment_expression a = (generic_expression b (type_descriptor <T>) 1 (type_descriptor int (abstract_pointer_declarator)) 2 (type_descriptor <default>) 3)))',
    ],
    [
      'a[b, c] = 1;',
      '(expression_statement (assignment_expression (subscript_expression a (comma_expression b c)) = 1))',
    ],
    ['_Static_assert(sizeof(int) == 4, "x"); b();', '(expression_statement (call_expression b (argument_list)))'],
    [
      'for (int i = 0, *q = b; i < 3; i++, q++) a(i);',
      '(for_statement (declaration int (init_declarator i 0) (init_declarator (pointer_declarator q) b)) (binary_expression i < 3) (comma_expression (update_expression i ++) (update_expression q ++)) (expression_statement (call_expression a (argument_list i))))',
    ],
    [
      'static struct s; const int *volatile c;',
      '(struct_specifier <s>) (declaration (type_qualifier) int (pointer_declarator (type_qualifier) c))',
    ],
  ])('%s', async (statement, tree) => {
    expect(await printBody(statement, 'typedef int T;')).toBe(tree);
  });
});

describe('GNU C in declarations', () => {
  it.each([
    [
      'struct s { int a : 3, : 4; int : 0; ; _Static_assert(1, "x"); union { int b; T; }; };',
      '(struct_specifier <s> (field_declaration_list (field_declaration int a (bitfield_clause 3) (bitfield_clause 4)) (field_declaration int (bitfield_clause 0)) (field_declaration (union_specifier (field_declaration_list (field_declaration int b) (field_declaration <T>))))))',
    ],
    ['__const char *__restrict p; __signed__ char c; __volatile__ int v;', '(declaration (type_qualifier) int v)'],
    [
      'static __inline__ int g(void) { return 0; }',
      '(function_definition (storage_class_specifier) (storage_class_specifier) int (function_declarator g (parameter_list (parameter_declaration void))) (compound_statement (return_statement 0)))',
    ],
    ['extern _Thread_local int v;', '(declaration (storage_class_specifier) (storage_class_specifier) int v)'],
    ['double _Complex z;', '(declaration double z)'],
    ['unsigned __int128 big;', '(declaration (sized_type_specifier unsigned __int128) big)'],
    [
      '_Float128 q = (_Float128)-1;',
      '(declaration _Float128 (init_declarator q (cast_expression (type_descriptor _Float128) (unary_expression - 1))))',
    ],
    [
      '_Noreturn void die(void);',
      '(declaration void (function_declarator die (parameter_list (parameter_declaration void))))',
    ],
    [
      'int f(a, b) int a; T *b; { return a; }',
      '(function_definition int (function_declarator f (parameter_list a b)) (declaration int a) (declaration <T> (pointer_declarator b)) (compound_statement (return_statement a)))',
    ],
    [
      'main() { return 0; }',
      '(function_definition (primitive_type) (function_declarator main (parameter_list)) (compound_statement (return_statement 0)))',
    ],
    ['static x, *y;', '(declaration (storage_class_specifier) (primitive_type) x (pointer_declarator y))'],
    ['int typedef U;', '(type_definition int <U>)'],
    ['typedef struct s { int a; };', '(struct_specifier <s> (field_declaration_list (field_declaration int a)))'],
    [
      'enum e { A = 1, B, } v;',
      '(declaration (enum_specifier <e> (enumerator_list (enumerator A 1) (enumerator B))) v)',
    ],
    ['enum e { A __attribute__((deprecated)) = 1 };', '(enum_specifier <e> (enumerator_list (enumerator A 1)))'],
    ['asm(".globl x");', '(expression_statement (gnu_asm_expression ".globl x"))'],
    [
      'int (*table[2])(T, T *) = { 0, g };',
      '(declaration int (init_declarator (function_declarator (parenthesized_declarator (pointer_declarator (array_declarator table 2))) (parameter_list (parameter_declaration <T>) (parameter_declaration <T> (abstract_pointer_declarator)))) (initializer_list 0 g)))',
    ],
    [
      'void (*signal(int n, void (*h)(int)))(int);',
      '(declaration void (function_declarator (parenthesized_declarator (pointer_declarator (function_declarator signal (parameter_list (parameter_declaration int n) (parameter_declaration void (function_declarator (parenthesized_declarator (pointer_declarator h)) (parameter_list (parameter_declaration int)))))))) (parameter_list (parameter_declaration int))))',
    ],
    [
      '[[nodiscard]] int g(void);',
      '(declaration int (function_declarator g (parameter_list (parameter_declaration void))))',
    ],
    ['int bool, size_t;', '(declaration int bool size_t)'],
    ['int x asm("y") = 3;', '(declaration int (init_declarator x 3))'],
    ['unsigned const int u;', '(declaration (sized_type_specifier unsigned int) u)'],
  ])('%s', async (text, tree) => {
    expect(await printLast(`typedef int T; ${text}`)).toBe(tree);
  });
});

describe('attributes', () => {
  const attributesOf = async (text: string): Promise<string[]> => {
    const { items } = await parseText(text);
    const tokens = items[items.length - 1]?.tree.tokens;
    return (tokens?.attributes ?? []).map((a) => `${a.token < 0 ? '^' : tokens?.text(a.token)} ${a.name}(${a.args})`);
  };

  it.each([
    ['static void __attribute__((constructor(101))) g(void) { }', ['void constructor(101)']],
    ['__attribute__((__destructor__)) void g(void) { }', ['^ destructor()']],
    [
      'int a __attribute__((section(".init"), used)), b __attribute__((weak));',
      ['a section(".init")', 'a used()', 'b weak()'],
    ],
    ['void h(void) __attribute__((alias("g")));', [') alias("g")']],
    ['struct __attribute__((packed)) s { int a; } __attribute__((aligned(8))) v;', ['struct packed()', '} aligned(8)']],
    [
      'typedef int T __attribute__((mode(DI))), V __attribute__((vector_size(16)));',
      ['T mode(DI)', 'V vector_size(16)'],
    ],
    ['int *f(void) __asm__("g" "h") __attribute__((noreturn));', [') asm("g" "h")', ') noreturn()']],
    ['_Noreturn void die(void);', ['^ noreturn()']],
    ['_Alignas(16) int x;', ['^ aligned(16)']],
    ['[[gnu::packed, nodiscard]] int x;', ['^ packed()', '^ nodiscard()']],
    ['int * __attribute__((aligned(4))) p = 0;', ['* aligned(4)']],
    [
      'void g(void) { int x __attribute__((cleanup(done))); if (x) __attribute__((fallthrough)); }',
      ['x cleanup(done)', ') fallthrough()'],
    ],
  ])('%s', async (text, attributes) => {
    const sorted = await attributesOf(text);
    expect([...sorted].sort()).toEqual([...attributes].sort());
    const { items } = await parseText(text);
    expect(items.flatMap((item) => item.unparsed)).toEqual([]);
  });
});
