import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'

export const accessApp = (_surroundings: Surroundings) => contextOf()
