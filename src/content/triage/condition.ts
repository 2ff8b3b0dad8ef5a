// The small language in which rules are written, e.g. `any_cancer and (cancer_history is current or worse_strain)`.
// Reads text into a tree and checks it against the known findings. Computes nothing.

/** What a finding can be: a yes or no, one of some words, or a number. */
export type FindingType = 'yesno' | 'number' | readonly string[];

export type Condition =
  | { readonly kind: 'yes'; readonly finding: string }
  | { readonly kind: 'is'; readonly finding: string; readonly values: readonly string[] }
  /** `low` and `high` are included; a bound that is not there is infinite. */
  | {
      readonly kind: 'range';
      readonly finding: string;
      readonly low: number;
      readonly high: number;
      readonly below: boolean;
    }
  | { readonly kind: 'not'; readonly of: Condition }
  | { readonly kind: 'count'; readonly least: number; readonly of: readonly Condition[] };

/** `and` is a count of all, `or` a count of one: one way to evaluate them all. */
export const all = (of: readonly Condition[]): Condition => ({ kind: 'count', least: of.length, of });
export const any = (of: readonly Condition[]): Condition => ({ kind: 'count', least: 1, of });

/** What names may stand for: findings with their type, and definitions already read. */
export interface Vocabulary {
  readonly findings: ReadonlyMap<string, FindingType>;
  readonly definitions: ReadonlyMap<string, Condition>;
}

/** A mistake in a condition; `column` counts from 0 inside the text. */
export class ConditionError extends Error {
  override readonly name = 'ConditionError';
  readonly column: number;
  constructor(message: string, column: number) {
    super(message);
    this.column = column;
  }
}

interface Token {
  readonly word: string;
  readonly column: number;
}

const WORD = /\s*([A-Za-z_][\w]*|\d+(?:\.\d+)?|[(),]|\S)/gy;

function cut(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.trimEnd().matchAll(WORD)) {
    const word = match[1] ?? '';
    tokens.push({ word, column: match.index + match[0].length - word.length });
  }
  return tokens;
}

/**
 * Reads a condition.
 * Grammar: `or` of `and` of terms; a term is `not` term, `( … )`, `at least N of (…, …)`, `name`, `name is [not] value`,
 * `name is one of (…, …)`, `name is at least N`, `name is at most N`, `name is under N`.
 * @throws ConditionError for a word out of place, an unknown finding, a value or a comparison that does not fit its type.
 */
export function parseCondition(text: string, { findings, definitions }: Vocabulary): Condition {
  const tokens = cut(text);
  let at = 0;
  const here = (): number => tokens[at]?.column ?? text.length;
  const fail = (message: string, column = here()): never => {
    throw new ConditionError(message, column);
  };
  const sees = (...words: string[]): boolean => words.every((word, ahead) => tokens[at + ahead]?.word === word);
  const takes = (...words: string[]): boolean => {
    if (!sees(...words)) return false;
    at += words.length;
    return true;
  };
  const expect = (word: string): void => {
    if (!takes(word)) fail(`expected "${word}" but found "${tokens[at]?.word ?? 'the end'}"`);
  };
  const takeName = (): Token => {
    const token = tokens[at];
    if (!token || !/^[A-Za-z_]/.test(token.word))
      return fail(`expected a name but found "${token?.word ?? 'the end'}"`);
    at += 1;
    return token;
  };
  const takeNumber = (): number => {
    const token = tokens[at];
    if (!token || !/^\d/.test(token.word)) return fail(`expected a number but found "${token?.word ?? 'the end'}"`);
    at += 1;
    return Number(token.word);
  };
  const takeList = <T>(item: () => T): T[] => {
    expect('(');
    const items = [item()];
    while (takes(',')) items.push(item());
    expect(')');
    return items;
  };
  const takeValue = (finding: string, type: FindingType): string => {
    const value = takeName();
    if (typeof type === 'string' || !type.includes(value.word))
      fail(`${finding} is never "${value.word}"`, value.column);
    return value.word;
  };

  const comparison = (name: Token, type: FindingType): Condition => {
    const finding = name.word;
    const isNumber = type === 'number';
    if (takes('at', 'least') || takes('at', 'most') || takes('under')) {
      const how = tokens[at - 1]?.word;
      if (!isNumber) fail(`${finding} is not a number`, name.column);
      const number = takeNumber();
      if (how === 'least') return { kind: 'range', finding, low: number, high: Infinity, below: false };
      return { kind: 'range', finding, low: -Infinity, high: number, below: how === 'under' };
    }
    if (isNumber || type === 'yesno') return fail(`${finding} cannot be compared with a word`, name.column);
    if (takes('one', 'of')) return { kind: 'is', finding, values: takeList(() => takeValue(finding, type)) };
    const negated = takes('not');
    const is: Condition = { kind: 'is', finding, values: [takeValue(finding, type)] };
    return negated ? { kind: 'not', of: is } : is;
  };

  const named = (): Condition => {
    const name = takeName();
    const definition = definitions.get(name.word);
    if (definition) return sees('is') ? fail(`${name.word} is a definition: it is true or not`) : definition;
    const type = findings.get(name.word) ?? fail(`no finding or definition is called "${name.word}"`, name.column);
    if (takes('is')) return comparison(name, type);
    if (type === 'yesno') return { kind: 'yes', finding: name.word };
    if (type === 'number') return fail(`${name.word} is a number: compare it`, name.column);
    return { kind: 'is', finding: name.word, values: type };
  };

  const term = (): Condition => {
    if (takes('not')) return { kind: 'not', of: term() };
    if (takes('at', 'least')) {
      const least = takeNumber();
      expect('of');
      const of = takeList(either);
      return least < 1 || least > of.length
        ? fail(`cannot find ${least} of ${of.length}`)
        : { kind: 'count', least, of };
    }
    if (!takes('(')) return named();
    const inner = either();
    expect(')');
    return inner;
  };
  const both = (): Condition => {
    const of = [term()];
    while (takes('and')) of.push(term());
    return of[0] && of.length === 1 ? of[0] : all(of);
  };
  function either(): Condition {
    const of = [both()];
    while (takes('or')) of.push(both());
    return of[0] && of.length === 1 ? of[0] : any(of);
  }

  const condition = either();
  if (at < tokens.length) fail(`did not expect "${tokens[at]?.word ?? ''}"`);
  return condition;
}

/** Every finding a condition looks at, each once. */
export function findingsOf(condition: Condition): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (part: Condition): void => {
    if (part.kind === 'not') visit(part.of);
    else if (part.kind === 'count') part.of.forEach(visit);
    else found.add(part.finding);
  };
  visit(condition);
  return found;
}
