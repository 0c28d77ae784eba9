/*
 * Definition: the value of an #if expression: 64-bit integers, signed or unsigned, gcc's operators.
 * Method: precedence climbing over expanded tokens pulled one by one, so that `defined` sees names unexpanded.
 * May miss when: never; a malformed expression is false and reported.
 */
import type { Expansion } from './expansion.ts';
import { type ConditionValue, characterValue, numberValue } from './numbers.ts';
import { PADDING } from './token-buffer.ts';
import { TokenKind } from './tokens.ts';

export interface ConditionResult {
  readonly holds: boolean;
  /** Empty if the expression is well-formed. */
  readonly problem: string;
}

const PRECEDENCE: ReadonlyMap<string, number> = new Map([
  [',', 1],
  ['?', 2],
  ['||', 3],
  ['&&', 4],
  ['|', 5],
  ['^', 6],
  ['&', 7],
  ['==', 8],
  ['!=', 8],
  ['<', 9],
  ['>', 9],
  ['<=', 9],
  ['>=', 9],
  ['<<', 10],
  ['>>', 10],
  ['+', 11],
  ['-', 11],
  ['*', 12],
  ['/', 12],
  ['%', 12],
]);
const UNARY_PRECEDENCE = 13;
const MAX_DEPTH = 200;

const signed = (value: bigint): ConditionValue => ({ value: BigInt.asIntN(64, value), unsigned: false });
const ZERO = signed(0n);
const ONE = signed(1n);
const truth = (value: boolean): ConditionValue => (value ? ONE : ZERO);
const wrap = (value: bigint, unsigned: boolean): ConditionValue => ({
  value: unsigned ? BigInt.asUintN(64, value) : BigInt.asIntN(64, value),
  unsigned,
});

/** Reads the rest of the directive line through `expander`. */
export function evaluateCondition(expander: Expansion, version: number): ConditionResult {
  const parser = new ConditionParser(expander, version);
  parser.advance();
  const result = parser.expression(0);
  if (!parser.failed && parser.kind !== 0) parser.fail('missing binary operator');
  return { holds: !parser.failed && result.value !== 0n, problem: parser.problem };
}

/** One token of lookahead, and the first problem met. */
class ConditionParser {
  kind = 0;
  problem = '';
  failed = false;
  readonly #expander: Expansion;
  readonly #version: number;
  #text = '';
  #skipping = 0;
  #depth = 0;

  constructor(expander: Expansion, version: number) {
    this.#expander = expander;
    this.#version = version;
  }

  advance(): void {
    let kind = this.#expander.next();
    while (kind === PADDING) kind = this.#expander.next();
    this.#take(kind);
  }

  #take(kind: number): void {
    this.kind = kind;
    this.#text = kind === 0 ? '' : this.#expander.atoms.text(this.#expander.atom);
  }

  fail(problem: string): ConditionValue {
    this.#note(problem);
    this.failed = true;
    this.kind = 0;
    this.#text = '';
    return ZERO;
  }

  #note(problem: string): void {
    if (this.problem === '') this.problem = `#if: ${problem}`;
  }

  /** An expression whose operators bind tighter than `floor`. */
  expression(floor: number): ConditionValue {
    if (++this.#depth > MAX_DEPTH) return this.fail('nested too deep');
    let left = this.#unary();
    for (;;) {
      const operator = this.kind === TokenKind.punctuator ? this.#text : '';
      const precedence = PRECEDENCE.get(operator) ?? 0;
      if (precedence === 0 || precedence <= floor) break;
      this.advance();
      left = this.#binary(operator, precedence, left);
    }
    this.#depth--;
    return left;
  }

  #binary(operator: string, precedence: number, left: ConditionValue): ConditionValue {
    if (operator === '?') return this.#conditional(left);
    if (operator === '||' || operator === '&&') {
      const decided = (left.value !== 0n) === (operator === '||');
      if (decided) this.#skipping++;
      const right = this.expression(precedence);
      if (decided) this.#skipping--;
      return decided ? truth(operator === '||') : truth(right.value !== 0n);
    }
    return this.#arithmetic(operator, left, this.expression(precedence));
  }

  #conditional(condition: ConditionValue): ConditionValue {
    const holds = condition.value !== 0n;
    if (!holds) this.#skipping++;
    const yes = this.expression(0);
    if (!holds) this.#skipping--;
    if (this.#text !== ':') return this.fail("'?' without following ':'");
    this.advance();
    if (holds) this.#skipping++;
    // Right associative: the same level binds on the right.
    const no = this.expression(1);
    if (holds) this.#skipping--;
    return wrap((holds ? yes : no).value, yes.unsigned || no.unsigned);
  }

  #arithmetic(operator: string, left: ConditionValue, right: ConditionValue): ConditionValue {
    if (operator === ',') return right;
    if (operator === '<<' || operator === '>>') return shift(operator, left, right);
    const unsigned = left.unsigned || right.unsigned;
    const a = wrap(left.value, unsigned).value;
    const b = wrap(right.value, unsigned).value;
    if (operator === '/' || operator === '%') {
      // An error in gcc too, and the value is the dividend.
      if (b === 0n && this.#skipping === 0) this.#note('division by zero');
      if (b === 0n) return left;
      return wrap(operator === '/' ? a / b : a % b, unsigned);
    }
    return combine(operator, a, b, unsigned);
  }

  #unary(): ConditionValue {
    const text = this.#text;
    switch (this.kind) {
      case 0:
        return this.fail('expression is missing an operand');
      case TokenKind.number: {
        const value = numberValue(text);
        if (value === undefined) return this.fail(`"${text}" is no integer`);
        this.advance();
        return value;
      }
      case TokenKind.character: {
        this.advance();
        return characterValue(text);
      }
      case TokenKind.identifier:
        return this.#name(text);
      case TokenKind.punctuator:
        return this.#prefix(text);
      default:
        return this.fail(`token ${text} is not valid`);
    }
  }

  #prefix(operator: string): ConditionValue {
    if (operator === '(') {
      this.advance();
      const inner = this.expression(0);
      if (this.#text !== ')') return this.fail("missing ')'");
      this.advance();
      return inner;
    }
    if (!['!', '~', '-', '+'].includes(operator)) return this.fail(`operator "${operator}" has no left operand`);
    this.advance();
    const operand = this.expression(UNARY_PRECEDENCE);
    if (operator === '!') return truth(operand.value === 0n);
    if (operator === '~') return wrap(~operand.value, operand.unsigned);
    return operator === '-' ? wrap(-operand.value, operand.unsigned) : operand;
  }

  #name(text: string): ConditionValue {
    if (text === 'defined') return this.#defined();
    this.advance();
    if (this.#version >= 202000 && text === 'true') return ONE;
    return ZERO;
  }

  #defined(): ConditionValue {
    const expander = this.#expander;
    const read = (): void => this.#take(expander.nextRaw());
    read();
    const parenthesised = this.#text === '(';
    if (parenthesised) read();
    if (this.kind !== TokenKind.identifier) return this.fail('operator "defined" requires an identifier');
    const value = truth(expander.table.read(expander.atom) !== 0);
    if (parenthesised) {
      read();
      if (this.#text !== ')') return this.fail('missing \')\' after "defined"');
    }
    this.advance();
    return value;
  }
}

function combine(operator: string, a: bigint, b: bigint, unsigned: boolean): ConditionValue {
  switch (operator) {
    case '+':
      return wrap(a + b, unsigned);
    case '-':
      return wrap(a - b, unsigned);
    case '*':
      return wrap(a * b, unsigned);
    case '&':
      return wrap(a & b, unsigned);
    case '|':
      return wrap(a | b, unsigned);
    case '^':
      return wrap(a ^ b, unsigned);
    case '==':
      return truth(a === b);
    case '!=':
      return truth(a !== b);
    case '<':
      return truth(a < b);
    case '>':
      return truth(a > b);
    case '<=':
      return truth(a <= b);
    default:
      return truth(a >= b);
  }
}

function shift(operator: string, left: ConditionValue, right: ConditionValue): ConditionValue {
  const back = !right.unsigned && right.value < 0n;
  const count = back ? -right.value : right.value;
  const leftward = (operator === '<<') !== back;
  const bits = count > 64n ? 64n : count;
  return wrap(leftward ? left.value << bits : left.value >> bits, left.unsigned);
}
