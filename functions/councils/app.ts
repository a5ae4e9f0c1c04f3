import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'

export const councilsApp = (_surroundings: Surroundings) => contextOf()
