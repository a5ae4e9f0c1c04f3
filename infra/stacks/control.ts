import { HouseTable } from '../constructs/house-table.ts'
import { controlTableName } from '../constructs/names.ts'
import { templateOf } from '../constructs/template.ts'

/** The control table alone, for the laptop: the same properties as in the cloud. */
export const controlTemplate = (stage = 'local'): object =>
  templateOf((stack) => new HouseTable(stack, 'Table', controlTableName(stage)))
