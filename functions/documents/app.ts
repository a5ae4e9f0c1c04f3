import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { regionSheet } from './region-sheet.ts'
import { documents } from './routes.ts'

export const documentsApp = (surroundings: Surroundings) =>
  contextOf(documents(surroundings), regionSheet(surroundings))
