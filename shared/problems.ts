import type { AccessProblem } from './access/problems.ts'
import type { BodyProblem } from './bodies/problems.ts'
import type { CharterProblem } from './charters/problems.ts'
import type { CostProblem } from './costs/problems.ts'
import type { DocumentProblem } from './documents/problems.ts'
import type { FileProblem } from './files/problems.ts'
import type { ForumProblem } from './forums/problems.ts'
import type { HearingProblem } from './hearings/problems.ts'
import type { CommonProblem } from './kernel/problems.ts'
import type { LinkProblem } from './links/problems.ts'
import type { MeetingProblem } from './meetings/problems.ts'
import type { MemberProblem } from './members/problems.ts'
import type { NotesProblem } from './notes/problems.ts'
import type { PublicationProblem } from './publications/problems.ts'
import type { RegionProblem } from './region/problems.ts'
import type { ReportProblem } from './reports/problems.ts'
import type { TenancyProblem } from './tenancy/problems.ts'

/** Everything that can be refused. Each has a status (functions/platform/problems.ts) and a sentence (locales). */
export type Problem =
  | CommonProblem
  | AccessProblem
  | TenancyProblem
  | BodyProblem
  | CharterProblem
  | MemberProblem
  | MeetingProblem
  | NotesProblem
  | ForumProblem
  | HearingProblem
  | CostProblem
  | ReportProblem
  | PublicationProblem
  | FileProblem
  | DocumentProblem
  | LinkProblem
  | RegionProblem
export type ProblemType = Problem['type']
export type ProblemOf<Type extends ProblemType> = Extract<Problem, { type: Type }>
