import type { UnitOptions } from '../../../src/c/preprocess/preprocess.ts';
import type { Files } from './oracle.ts';

export interface Trap {
  readonly name: string;
  readonly files: Files;
  readonly options?: Partial<UnitOptions>;
}

const unit = (name: string, source: string, options: Partial<UnitOptions> = {}): Trap => ({
  name,
  files: { 'main.c': source },
  options,
});

const with_ = (name: string, files: Files, options: Partial<UnitOptions> = {}): Trap => ({ name, files, options });

const EXPANSION: readonly Trap[] = [
  unit('self reference', '#define x x + y\n#define y x * 2\nx; y; x y\n'),
  unit('indirect recursion', '#define f(a) a*g\n#define g(a) f(a)\nf(2)(9) f(2)(9)(3)\n'),
  unit('a name that is blocked stays blocked', '#define foo foo a\n#define id(x) x\nid(id(foo)) id(foo)\n'),
  unit('C11 6.10.3.5 example 3', EXAMPLE_3()),
  unit('C11 6.10.3.5 example 4', EXAMPLE_4()),
  unit(
    'C11 6.10.3.5 example 5',
    '#define t(x,y,z) x ## y ## z\nint j[] = { t(1,2,3), t(,4,5), t(6,,7), t(8,9,), t(10,,), t(,11,), t(,,12), t(,,) };\n',
  ),
  unit('C11 6.10.3.5 example 7', EXAMPLE_7()),
  unit('no parenthesis, no call', '#define f(x) [x]\nf; f\n(1) f /* c */ (2) (f)(3) f f(f)(4)\n'),
  unit(
    'call that starts at the end of a macro',
    '#define f(x) <x>\n#define g f\n#define h g (\ng(1) g\n(2) h 3) h 4) f(g)(5)\n',
  ),
  unit(
    'empty arguments',
    '#define e() [e]\n#define o(x) [x]\n#define t(x,y) [x|y]\ne() e( ) o() o( ) t(,) t( , a) t((,),)\n',
  ),
  unit('wrong number of arguments', '#define t(x,y) [x|y]\n#define e() e\nt(1) ; t(1,2,3) ; e(1) ; t() ;\n'),
  unit('unterminated argument list', '#define f(x) [x]\na f(1 2\nb\n'),
  unit(
    'arguments over lines and directives',
    '#define f(x,y) [x|y]\nf(1,\n#define z 3\n#ifdef z\nz\n#else\nno\n#endif\n) f(\n#if 0\n1\n#endif\n,2)\n',
  ),
  unit('a macro that is undefined in its own arguments', '#define f(x) [x]\nf(\n#undef f\nf(2)) f(3)\n'),
  unit('parentheses and commas', '#define f(x,y) {x}{y}\n#define c ,\nf((1,2),[3) f(1 c 2, 3) f(c,c)\n'),
  unit('empty macros between tokens', '#define E\n-E- +E+ E E a E b E\nE # define q 1\nq\n'),
];

function EXAMPLE_3(): string {
  return `#define x 3
#define f(a) f(x * (a))
#undef x
#define x 2
#define g f
#define z z[0]
#define h g(~
#define m(a) a(w)
#define w 0,1
#define t(a) a
#define p() int
#define q(x) x
#define r(x,y) x ## y
#define str(x) # x
f(y+1) + f(f(z)) % t(t(g)(0) + t)(1);
g(x+(3,4)-w) | h 5) & m
(f)^m(m);
p() i[q()] = { q(1), r(2,3), r(4,), r(,5), r(,) };
char c[2][6] = { str(hello), str() };
`;
}

function EXAMPLE_4(): string {
  return `#define str(s) # s
#define xstr(s) str(s)
#define debug(s, t) printf("x" # s "= %d, x" # t "= %s", \\
 x ## s, x ## t)
#define INCFILE(n) vers ## n
#define glue(a, b) a ## b
#define xglue(a, b) glue(a, b)
#define HIGHLOW "hello"
#define LOW LOW ", world"
debug(1, 2);
fputs(str(strncmp("abc\\0d", "abc", '\\4') // this goes away
 == 0) str(: @\\n), s);
xstr(INCFILE(2).h)
glue(HIGH, LOW);
xglue(HIGH, LOW)
`;
}

function EXAMPLE_7(): string {
  return `#define debug(...) fprintf(stderr, __VA_ARGS__)
#define showlist(...) puts(#__VA_ARGS__)
#define report(test, ...) ((test)?puts(#test): printf(__VA_ARGS__))
debug("Flag");
debug("X = %d\\n", x);
showlist(The first, second, and third items.);
report(x>y, "x is %d but y is %d", x, y);
`;
}

const OPERATORS: readonly Trap[] = [
  unit(
    'stringify spacing',
    '#define s(x) #x\n#define xs(x) s(x)\n#define E\n#define A a\n#define P(x) (x)\ns( a  b ) s(a/**/b) xs(a E b) xs(aE) xs(-E-) xs(P(A) A) xs( A(1) ) xs(P( A )P(A)) xs(A A)\n',
  ),
  unit(
    'stringify quotes and backslashes',
    '#define s(x) #x\ns("a\\n" \'\\\'\' \\ "\\\\") s(\'"\') s(L"w\\t") s(\\) s(a\nb)\n',
  ),
  unit('stringify several lines', '#define s(...) #__VA_ARGS__\ns(a,\n  b , c\n,d)\n'),
  unit(
    'paste',
    '#define p(a,b) a##b\n#define xp(a,b) p(a,b)\np(x,1) p(1,x) p(+,=) p(<,<=) p(L,"s") p(.,5) p(,) p(a,) p(,b) xp(p(a,b),c) p(-,>) p(%,:)\n',
  ),
  unit('paste that is no token', '#define p(a,b) a##b c\np(+,/) p(x,+) p("a","b") p(/,/) p(/,*) p(.,.)\n'),
  unit(
    'paste makes a macro name',
    '#define AB ab!\n#define A 1\n#define p(a,b) a##b\n#define B(x) <x>\np(A,B) p(A,B)(2) p(,B)(3) p(_,_LINE__)\n',
  ),
  unit(
    'paste in an object-like macro',
    '#define hh # ## #\n#define mk(a) # a\n#define in(a) mk(a)\n#define jn(c,d) in(c hh d)\njn(x,y) hh\n#define ab a ## b ## c\nab\n',
  ),
  unit('comma paste, named', '#define f(a, x...) f(a, ##x) [x]\nf(1) ; f(1,) ; f(1,2) ; f(1,2,3) ; f()\n'),
  unit(
    'comma paste, __VA_ARGS__',
    '#define f(a, ...) g(a, ##__VA_ARGS__)\n#define h(...) g(0, ##__VA_ARGS__)\nf(1) ; f(1,) ; f(1,2) ; h() ; h(1) ; h( ,)\n',
  ),
  unit(
    'comma paste, strict',
    '#define f(a, ...) g(a, ##__VA_ARGS__)\n#define h(...) g(0, ##__VA_ARGS__)\nf(1) ; f(1,) ; f(1,2) ; h() ; h(1) ; h( ,)\n',
    { std: 'c11' },
  ),
  unit(
    'comma paste expands nothing',
    '#define X 1\n#define f(a, ...) g(a, ##__VA_ARGS__, __VA_ARGS__)\nf(X, X, X) f(X, E)\n',
  ),
  unit(
    '__VA_OPT__',
    '#define E\n#define f(a, ...) g(a __VA_OPT__(,) __VA_ARGS__)\n#define s(a, ...) #__VA_OPT__(a x __VA_ARGS__)\n#define p(x, ...) x ## __VA_OPT__(a x) ## b\n#define n(...) a __VA_OPT__((x)(y)) b\nf(1) f(1,) f(1,E) f(1,2,3) s(1) s(1,2) p(1) p(1,2) n() n(E) n(1)\n',
  ),
  unit(
    '__LINE__ in calls over lines',
    '#define L __LINE__\n#define id(a) a\n#define f(a) __LINE__ a L\nL id(\nL\n__LINE__\n) L f(\n__LINE__ L id(__LINE__\nL)\n) __LINE__\n#define o f\no(\n__LINE__)\n',
  ),
  unit('__LINE__ and splices', 'a __LINE__ \\\n__LINE__ \\\n\\\n__LINE__\n__LINE__ /* \n */ __LINE__\n'),
  unit(
    '__COUNTER__',
    '__COUNTER__ __COUNTER__\n#define c(x) x x __COUNTER__\nc(__COUNTER__)\n#if __COUNTER__ == 5\nfive\n#endif\n__COUNTER__\n',
  ),
  unit(
    '#line',
    '__LINE__ __FILE__\n#line 100\n__LINE__\n#line 7 "other.c"\n__LINE__ __FILE__\n# 33 "third.c" 2\n__LINE__ __FILE__\n#define N 5\n#line N\n__LINE__\n',
  ),
  unit(
    'redefinition and undefinition',
    '#define a 1\na\n#define a 2\na\n#undef a\na\n#undef nothing\n#define a(x) x\na(3) a\n',
  ),
];

const CONDITIONS: readonly Trap[] = [
  ...[
    '-1 > 0u',
    '-1 < 0u',
    '(0 ? 1u : -1) > 0',
    '18446744073709551615u == -1',
    '18446744073709551616 == 0',
    '0x7fffffffffffffff + 1 < 0',
    '-9223372036854775807 - 1 < 0',
    '1 << 63 < 0',
    '1u << 64 == 0',
    '-8 >> 1 == -4',
    '1 << -1',
    '-7 / 2 == -3 && -7 % 2 == -1',
    '1 / 0',
    '0 && 1 / 0',
    '1 || 1 / 0',
    '1 ? 2 : 1 / 0',
    "'a' == 97 && '\\n' == 10 && '\\377' < 0 && '\\x41' == 65",
    "'ab' == 24930",
    "L'\\377' > 0 && u'a' == 97",
    '0b101 == 5 && 010 == 8 && 0xFFul == 255',
    '1.0',
    '1 ? 2 ? 3 : 4 : 5',
    '2 + 3 * 4 == 14 && (2 + 3) * 4 == 20 && 10 - 2 - 3 == 5',
    '1 == 1 == 1 && !0 && ~0 == -1 && - - 1 == 1',
    '1, 2',
    '(1, 0)',
    'defined X',
    'defined(A) && defined A && !defined(X)',
    'D',
    'X',
    'true',
    'A == 2',
    'F(1) + F(A) == 3',
    'F',
    'F (2) == 2',
    '(1',
    '1)',
    '',
    '1 1',
    '"a"',
    '== 1',
    'assert',
    '__has_include("h.h") && !__has_include("no.h")',
    '__has_include(<h.h>)',
    '__has_include(H)',
    'defined __has_include && defined(__has_attribute) && defined __has_builtin',
    '__has_attribute(noreturn) && __has_attribute(__packed__) && !__has_attribute(noescape)',
    '__has_attribute(gnu::cold) && !__has_attribute(clang::cold)',
    '__has_builtin(__builtin_expect) && !__has_builtin(__builtin_nope) && __has_builtin(memcpy)',
    '__has_c_attribute(nodiscard) == 202003L && !__has_c_attribute(packed)',
    '__INCLUDE_LEVEL__ == 0',
  ].map((condition) =>
    with_(
      `#if ${condition}`,
      {
        'main.c': `#define A 2\n#define F(x) x\n#define D defined A\n#define H "h.h"\n#if ${condition}\nyes\n#else\nno\n#endif\n`,
        'h.h': '',
      },
      { includeDirs: ['.'] },
    ),
  ),
  unit(
    'nesting and skipped garbage',
    "#if 0\n#if 1\nno\n#else garbage\n#elif )\n#endif\n#bogus ' \"\nit's\n#else\n#ifdef A\n#elif 1\nyes\n#elif 1/0\nno\n#else\nno\n#endif\n#endif\n",
  ),
  unit('#elif after a taken group is not evaluated', '#if 1\na\n#elif 1/0 garbage (\nb\n#endif\nc\n'),
  unit('#ifdef without a name', '#ifdef\na\n#else\nb\n#endif\n#ifndef 3\nc\n#else\nd\n#endif\n'),
  unit('stray and unterminated conditionals', '#else\na\n#endif\nb\n#elif 1\nc\n#if 1\nd\n#if 0\ne\n'),
  unit('#elifdef in gnu17', '#if 0\na\n#elifdef __GNUC__\nb\n#else\nc\n#endif\n'),
  unit('#elifdef in gnu2x', '#if 0\na\n#elifdef __GNUC__\nb\n#else\nc\n#endif\n#if 0\n#elifndef X\nd\n#endif\n', {
    std: 'gnu2x',
  }),
];

const LEXING: readonly Trap[] = [
  unit(
    'splices everywhere',
    'ab\\\ncd "x\\\ny" /\\\n* c *\\\n/ /\\\n/ gone \\\n gone too\n+\\\n+ 1\\  \n2 #\n\\\n#def\\\nine q 3\nq\n',
  ),
  unit('string continuation lines', '#define S "a \\\n   b"\nS "c\\\n d"\n'),
  unit('comments', 'a/* // */b // c /* \nd /* * / ** /**/ e "/* no */" \'//\' /* open\n'),
  unit('unterminated literals', 'it\'s not terminated\n"nor this\nfine \'x\' "y"\n'),
  unit('numbers', "1.2.3e+5p-3 0x1p+3 .5 1..2 0xe+1 1_000 12ab$ 1e 1e+ .e 0b1 1'000\n"),
  unit('prefixes', 'L"a" u8"x" u"x" U\'c\' LL"x" u8\'c\' L "a"\n'),
  unit('raw strings', 'R"(a\nb)" R"x(")x" uR"(c)" LR"--(--)--"\n#define R 1\nR"(d)"\n'),
  unit('raw strings are not in c99', '#define R 1\nR"(d)"\n', { std: 'c99' }),
  unit('digraphs', '%: define x 1\nx <: :> <% %> %:%: <::\n#define s(y) %:y\n#define p(a,b) a %:%: b\ns(<:) p(1,2)\n'),
  unit('trigraphs in c99', '??=define x ??( ??) ??< ??> ??! ??- ??\'\nx "??/"" ???=\n// gone ??/\ngone\n', {
    std: 'c99',
  }),
  unit('no trigraphs in gnu99', '"??=" ??= \n', { std: 'gnu99' }),
  unit('punctuators', 'a+++b--->c>>=d<<=e...f.g->h!=i==j<=k>=l&&m||n##o#p%=q^=r|=s&=t*=u/=v+=w-=x?y:z;\n'),
  unit('dollar, at, backquote, backslash', 'a$b @x ` \\ z\n'),
  unit('bytes above 127', '\xc3\xa9t\xc3\xa9 "\xff" /* \x80 */ z\n#define \xc3\xa9 1\n\xc3\xa9\n'),
  unit('carriage returns', '#define a \\\r\n 1\r\na\r\n#if a\r\nyes\r\n#endif\r\n'),
  unit('no newline at the end', '#define a 1\na'),
  unit('no newline at the end of a directive', 'a\n#define b'),
  unit('form feeds and vertical tabs', '\f#define\va 1\n\va\f\n'),
  unit('byte order mark', '\xef\xbb\xbf#define a 1\na\n'),
];

const DIRECTIVES: readonly Trap[] = [
  unit(
    'pragmas',
    'a\n#pragma GCC poison zz\n#pragma weak a\n#define M 1\n#pragma pack(push, M)\n#pragma STDC M\n#pragma GCC diagnostic push\n#pragma once\nb\n#pragma\n',
  ),
  unit(
    '_Pragma',
    '#define P(x) _Pragma(#x) x;\na _Pragma("b \\"c\\"") d\nP(weak z) P(once) P(GCC poison q)\n_Pragma(L"w")\n',
  ),
  unit(
    'push_macro',
    '#define a 1\n#pragma push_macro("a")\n#undef a\n#define a 2\na\n#pragma pop_macro("a")\na\n#pragma pop_macro("a")\na\n#pragma push_macro("u")\n#define u 1\n#pragma pop_macro("u")\nu\n',
  ),
  unit(
    'ident, assert, warning, error',
    '#ident "x"\n#sccs "y"\n#assert a(b)\n#unassert a\n#warning w\n#error e\n#\n# /* c */\n#nonsense\nend\n',
  ),
  unit(
    'bad definitions',
    '#define\n#define 3 4\n#define defined 1\n#define f(x,x) x\n#define g(x y\n#define h(1) 1\n#define i ## a\n#define j a ##\n#define k(x) #y\n#define l(...,x) x\n#define m(x...y) x\nf g h(2) i j k(1) l(1) m(1) defined\n',
  ),
  unit(
    'odd definitions',
    '#define f (x)\n#define g() ()\n#define h( a , b ) a/b\n#define i(x)x\n#define j/**/1\n#define k"s"\nf(1) g() h(1,2) i(3) j k\n',
  ),
  unit('__VA_ARGS__ outside', '#define f(a) __VA_ARGS__ a\nf(1) __VA_ARGS__\n'),
  with_(
    'include forms',
    {
      'main.c':
        '#include "a.h"\n#include <a.h>\n#define H "a.h"\n#include H\n#define A <a.h>\n#include A\n#define L <a\n#define R .h>\n#include L.h>\n#include "sub/b.h"\n#include "a.h" extra\n#include\n#include nothing\nend\n',
      'a.h': 'a __FILE__ __LINE__ __INCLUDE_LEVEL__\n',
      'inc/a.h': 'inc a __FILE__\n',
      'sub/b.h': '#include "a.h"\nb __FILE__ __INCLUDE_LEVEL__\n',
      'sub/a.h': 'sub a __FILE__\n',
    },
    { includeDirs: ['inc', '.'] },
  ),
  with_(
    'include chains',
    {
      'main.c': '#include "x.h"\n#include <x.h>\n#include <z.h>\n#include "z.h"\n',
      'q/x.h': 'q\n#include_next <x.h>\n',
      'i/x.h': 'i\n#include_next "x.h"\n',
      's/x.h': 's\n#include_next <x.h>\n',
      'd/x.h': 'd\n',
      'z.h': 'beside\n#include_next "z.h"\n',
      'd/z.h': 'after\n',
    },
    { quoteDirs: ['q'], includeDirs: ['i', 's', 'i'], systemDirs: ['s'], afterDirs: ['d'] },
  ),
  with_('include guards and once', {
    'main.c':
      '#include "g.h"\n#include "g.h"\n#include "o.h"\n#include "o.h"\n#undef G\n#include "g.h"\n#import "i.h"\n#import "i.h"\n#include "i.h"\n#include "n.h"\n#include "n.h"\n',
    'g.h': '#ifndef G\n#define G\ng\n#endif\n',
    'o.h': '#pragma once\no\n',
    'i.h': 'i\n',
    'n.h': '#if !defined(N)\n#define N\nn\n#else\nagain\n#endif\n',
  }),
  with_('a header ends inside #if', { 'main.c': '#include "h.h"\nb\n#endif\nc\n', 'h.h': 'a\n#if 1\nx\n' }),
  with_('a macro name at the end of a header', { 'main.c': '#define f(x) <x>\n#include "h.h"\n(1) f\n', 'h.h': 'a f' }),
  with_(
    '-D, -U and -include',
    {
      'main.c': 'A B(2) C D __GNUC__\n#ifdef E\nno\n#endif\n',
      'pre.h': 'pre A __INCLUDE_LEVEL__\n#define D d\n',
    },
    {
      forcedIncludes: ['pre.h'],
      macros: [
        { name: 'A', body: '1' },
        { name: 'B(x)', body: 'x+x' },
        { name: 'C', body: '' },
        { name: 'E', body: '1' },
        { name: 'E', body: null },
        { name: '__GNUC__', body: null },
      ],
    },
  ),
];

export const TRAPS: readonly Trap[] = [...EXPANSION, ...OPERATORS, ...CONDITIONS, ...LEXING, ...DIRECTIVES];
