import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'

export const networksApp = (_surroundings: Surroundings) => contextOf()
