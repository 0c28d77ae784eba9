/**
 * What a spelling means to the normaliser: its word class, how it is written for tree-sitter-c, and its hash. Kept by
 * atom, so the hot loops read arrays and no strings.
 */
import type { Atoms } from '../preprocess/tokens.ts';

/** Word classes. 0 is every other spelling; an identifier of class 0 is a name. Keywords come first, punctuators last. */
export const Word = {
  name: 0,
  typedef: 1,
  storage: 2,
  qualifier: 3,
  type: 4,
  builtinType: 5,
  record: 6,
  enumeration: 7,
  typeof: 8,
  atomic: 9,
  sizeof: 10,
  alignof: 11,
  generic: 12,
  asm: 13,
  /** `if`, `while`, `switch`: a parenthesised expression follows. */
  control: 14,
  for: 15,
  /** `do`, `else`. */
  prefix: 16,
  case: 17,
  default: 18,
  return: 19,
  goto: 20,
  jump: 21,
  localLabel: 22,
  staticAssert: 23,
  attribute: 24,
  /** Left out of the text: `__extension__`, `_Complex`, `__real__`, calling conventions. */
  dropped: 25,
  pragma: 26,
  noreturn: 27,
  alignas: 28,
  offsetof: 29,
  typeArguments: 30,
  /** From here on: punctuators. */
  openParen: 40,
  closeParen: 41,
  openBracket: 42,
  closeBracket: 43,
  openBrace: 44,
  closeBrace: 45,
  semicolon: 46,
  comma: 47,
  colon: 48,
  star: 49,
  assign: 50,
  ellipsis: 51,
  dot: 52,
  arrow: 53,
  andAnd: 54,
  question: 55,
  colonColon: 56,
  /** `++`, `--`: the operand may stand on either side. */
  step: 57,
  /** `+=` and its like. */
  assignOperator: 58,
  operator: 59,
} as const;

/** Word class -> spellings. `spelling@text`: written as `text` for tree-sitter-c. */
const spellings: readonly (readonly [number, string])[] = [
  [Word.typedef, 'typedef'],
  [
    Word.storage,
    'extern static auto register inline __inline@inline __inline__@inline __forceinline@inline ' +
      '_Thread_local@__thread thread_local@__thread __thread constexpr@const',
  ],
  [
    Word.qualifier,
    'const __const@const __const__@const volatile __volatile@volatile __volatile__@volatile restrict ' +
      '__restrict@restrict __restrict__@restrict',
  ],
  [
    Word.type,
    'void char short int long float double signed __signed@signed __signed__@signed unsigned _Bool@bool __int128@int ' +
      '_Float16@float _Float32@float _Float64@double _Float128@double _Float32x@double _Float64x@double ' +
      '__float128@double __ibm128@double __fp16@float __bf16@float _Decimal32@double _Decimal64@double _Decimal128@double',
  ],
  [Word.builtinType, '__auto_type __builtin_va_list __int128_t __uint128_t __builtin_ms_va_list'],
  [Word.record, 'struct union'],
  [Word.enumeration, 'enum'],
  [Word.typeof, 'typeof __typeof __typeof__ typeof_unqual __typeof_unqual__'],
  [Word.atomic, '_Atomic'],
  [Word.sizeof, 'sizeof'],
  [Word.alignof, '_Alignof@sizeof __alignof@sizeof __alignof__@sizeof alignof@sizeof'],
  [Word.generic, '_Generic'],
  [Word.asm, 'asm __asm@asm __asm__@asm'],
  [Word.control, 'if while switch'],
  [Word.for, 'for'],
  [Word.prefix, 'do else'],
  [Word.case, 'case'],
  [Word.default, 'default'],
  [Word.return, 'return'],
  [Word.goto, 'goto'],
  [Word.jump, 'break continue'],
  [Word.localLabel, '__label__'],
  [Word.staticAssert, '_Static_assert static_assert'],
  [Word.attribute, '__attribute__ __attribute __declspec'],
  [
    Word.dropped,
    '__extension__ _Complex __complex__ __complex __real__ __real __imag__ __imag __cdecl __stdcall __fastcall ' +
      '__thiscall __vectorcall __clrcall _Nonnull _Nullable',
  ],
  [Word.pragma, '_Pragma __pragma'],
  [Word.noreturn, '_Noreturn'],
  [Word.alignas, '_Alignas alignas'],
  [Word.offsetof, '__builtin_offsetof@a offsetof@a'],
  [Word.typeArguments, '__builtin_va_arg va_arg __builtin_types_compatible_p __builtin_convertvector'],
  [Word.openParen, '('],
  [Word.closeParen, ')'],
  [Word.openBracket, '[ <:@['],
  [Word.closeBracket, '] :>@]'],
  [Word.openBrace, '{ <%@{'],
  [Word.closeBrace, '} %>@}'],
  [Word.semicolon, ';'],
  [Word.comma, ','],
  [Word.colon, ':'],
  [Word.star, '*'],
  [Word.assign, '='],
  [Word.ellipsis, '...'],
  [Word.dot, '.'],
  [Word.arrow, '->'],
  [Word.andAnd, '&&'],
  [Word.question, '?'],
  [Word.colonColon, '::@:'],
  [Word.step, '++ --'],
  [Word.assignOperator, '+= -= *= /= %= &= |= ^= <<= >>='],
  [Word.operator, '+ - / % & | ^ ~ ! < > <= >= == != << >> ||'],
];

/** Names that have node kinds of their own. All others are written as one letter: the tree's tokens know the name. */
const literalNames = new Set(['true', 'false', 'NULL', 'nullptr']);
const plainName = 'a';

export interface Words {
  /** Word class by atom. */
  readonly classes: Uint8Array;
  /** Two hash lanes by atom, of the spelling. */
  readonly laneA: Int32Array;
  readonly laneB: Int32Array;
  /** What a name or operator is written as for tree-sitter-c. */
  readonly written: readonly string[];
}

interface GrowingWords {
  classes: Uint8Array;
  laneA: Int32Array;
  laneB: Int32Array;
  readonly written: string[];
  known: number;
}

/** Knows the words of `atoms`; call `current()` after atoms were added. */
export function createWords(atoms: Atoms): { current(): Words } {
  const special = new Map<string, readonly [number, string]>();
  for (const [word, list] of spellings) {
    for (const entry of list.split(' ')) {
      const [spelling = '', text = spelling] = entry.split('@');
      special.set(spelling, [word, text]);
    }
  }
  const words: GrowingWords = {
    classes: new Uint8Array(1024),
    laneA: new Int32Array(1024),
    laneB: new Int32Array(1024),
    written: [''],
    known: 1,
  };
  return {
    current() {
      grow(words, atoms.size);
      for (; words.known < atoms.size; words.known++) learn(words, words.known, atoms.text(words.known), special);
      return words;
    },
  };
}

function grow(words: GrowingWords, size: number): void {
  if (size <= words.classes.length) return;
  const capacity = size * 2;
  const { classes, laneA, laneB } = words;
  words.classes = new Uint8Array(capacity);
  words.laneA = new Int32Array(capacity);
  words.laneB = new Int32Array(capacity);
  words.classes.set(classes);
  words.laneA.set(laneA);
  words.laneB.set(laneB);
}

function learn(
  words: GrowingWords,
  atom: number,
  text: string,
  special: ReadonlyMap<string, readonly [number, string]>,
): void {
  const entry = special.get(text);
  words.classes[atom] = entry ? entry[0] : Word.name;
  words.written[atom] = entry ? entry[1] : literalNames.has(text) ? text : plainName;
  words.laneA[atom] = hashText(text, 0x2c1b3c6d);
  words.laneB[atom] = hashText(text, 0x165667b1);
}

/** FNV-like, finished by a mixer; equal in every run and worker. */
export function hashText(text: string, seed: number): number {
  let h = seed ^ text.length;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}
