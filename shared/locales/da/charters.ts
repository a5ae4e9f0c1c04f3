export const charters = {} as const
