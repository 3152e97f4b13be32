import { anyToken } from './kinds/any-token.ts';
import { braces } from './kinds/braces.ts';
import { brackets } from './kinds/brackets.ts';
import { keywords } from './kinds/keywords.ts';
import { names } from './kinds/names.ts';
import { operators } from './kinds/operators.ts';
import { otherLanguages } from './kinds/other-languages.ts';
import { quotes } from './kinds/quotes.ts';
import { separators } from './kinds/separators.ts';
import type { BreakageKind } from './slip.ts';

const kinds: readonly BreakageKind[] = [
  ...braces,
  ...brackets,
  ...quotes,
  ...keywords,
  ...operators,
  ...separators,
  ...names,
  ...otherLanguages,
  ...anyToken,
];

/** How often beginners make each slip, in relation to the others: a judgement, not a count. */
const weights: Readonly<Record<string, number>> = {
  missing_close_brace: 165,
  missing_close_paren: 163,
  misspelt_keyword: 141,
  missing_comma: 86,
  transpose_tokens: 83,
  missing_open_brace: 73,
  missing_quote: 72,
  missing_operator: 68,
  extra_close_paren: 68,
  extra_close_brace: 67,
  missing_colon: 66,
  extra_semicolon_in_call: 66,
  insert_token: 54,
  delete_token: 52,
  extra_open: 52,
  missing_open_paren: 49,
  replace_token: 49,
  wrong_closer: 48,
  missing_close_bracket: 46,
  comma_to_semicolon: 38,
  python_ism: 37,
  cond_without_parens: 36,
  missing_dot: 36,
  missing_arrow: 34,
  missing_keyword: 33,
  hyphen_name: 33,
  missing_name_digit: 32,
  smart_quotes: 30,
  doubled_operator: 27,
  missing_equals: 23,
  mixed_quote: 20,
  split_compare: 18,
  extra_close_bracket: 18,
  semicolon_in_literal: 17,
  missing_open_bracket: 17,
  java_ism: 15,
  double_dot: 13,
  for_missing_semi: 12,
  colon_to_eq: 10,
  keyword_case: 9,
  thin_arrow: 9,
  for_semi_to_comma: 8,
  missing_space: 8,
  inner_quote: 6,
  missing_backtick: 5,
  template_missing_brace: 5,
  arrow_to_eq: 4,
  eq_for_compare: 2,
};

/** The kinds that only the structure of the whole program can tell: parsers place them badly. */
export const structuralKinds: readonly string[] = [
  'missing_close_brace',
  'missing_open_brace',
  'extra_close_brace',
  'extra_open',
  'missing_backtick',
  'template_missing_brace',
];

export type WeightedKind = BreakageKind & { readonly weight: number };

export const breakageKinds: readonly WeightedKind[] = kinds.map((kind) => ({
  ...kind,
  weight: weights[kind.id] ?? 0,
}));
