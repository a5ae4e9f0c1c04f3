import type { PartiesView } from '#shared/hearings/api'
import type { HearingMode } from '#shared/hearings/schema'
import { proposedMode } from '#shared/hearings/ways'

/** How a body comes in by the topics that are ticked and its own list of them; null where none is on it. */
export const modeBy = (topics: readonly string[], body: PartiesView['bodies'][number]): HearingMode | null =>
  proposedMode(topics, [{ kind: 'heard-on', heard: body.heard, informed: body.informed }], body.competence)
