import { press } from '../documents/press.ts'
export const handler = press
