export type CostProblem =
  | { type: 'nobody-to-charge' }
  | { type: 'wrong-currency'; expected: string }
  | { type: 'home-not-known'; person: string }
  | { type: 'did-not-take-part' }
