/** Sign-in and tokens. The answer is the same whether an account exists or not. */
export type AccessProblem =
  | { type: 'code-not-right' }
  | { type: 'code-used-up' }
  | { type: 'link-not-valid' }
  | { type: 'proof-not-accepted' }
  | { type: 'not-of-this-tenant' }
