import type { Hono } from 'hono'
import { accessApp } from './access/app.ts'
import { costsApp } from './costs/app.ts'
import { councilsApp } from './councils/app.ts'
import { documentsApp } from './documents/app.ts'
import { hearingsApp } from './hearings/app.ts'
import { networksApp } from './networks/app.ts'
import { notesApp } from './notes/app.ts'
import type { Surroundings } from './platform/surroundings.ts'
import { regionApp } from './region/app.ts'

/** The contexts, one Lambda each. On a laptop one process mounts all of them. */
export const contexts = {
  access: accessApp,
  councils: councilsApp,
  networks: networksApp,
  notes: notesApp,
  costs: costsApp,
  documents: documentsApp,
  hearings: hearingsApp,
  region: regionApp,
} as const satisfies Record<string, (surroundings: Surroundings) => Hono>
