import { files, hearingPapers } from '../files/routes.ts'
import { contextOf } from '../platform/app.ts'
import type { Surroundings } from '../platform/surroundings.ts'
import { hearingFiles } from './hearings.ts'
import { regionSheet } from './region-sheet.ts'
import { documents } from './routes.ts'

export const documentsApp = (surroundings: Surroundings) =>
  contextOf(
    documents(surroundings),
    regionSheet(surroundings),
    files(surroundings),
    hearingPapers(surroundings),
    hearingFiles(surroundings),
  )
