export const costs = {} as const
