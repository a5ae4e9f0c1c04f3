import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'

export const notesApp = (_surroundings: Surroundings) => contextOf()
