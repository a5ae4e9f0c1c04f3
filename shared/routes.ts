import { accessApi } from './access/api.ts'
import { bodiesApi, homeApi } from './bodies/api.ts'
import { chartersApi } from './charters/api.ts'
import { costsApi, costYearsApi } from './costs/api.ts'
import { documentsApi, hearingFilesApi } from './documents/api.ts'
import { filesApi, hearingPapersApi } from './files/api.ts'
import { forumsApi } from './forums/api.ts'
import { hearingsApi } from './hearings/api.ts'
import type { Route } from './kernel/route.ts'
import { linksApi } from './links/api.ts'
import { contributionsApi, meetingsApi } from './meetings/api.ts'
import { aroundApi } from './meetings/around-api.ts'
import { membersApi } from './members/api.ts'
import { followUpsApi, notesApi } from './notes/api.ts'
import { publicationsApi } from './publications/api.ts'
import { regionApi, regionFilesApi } from './region/api.ts'
import { reportsApi } from './reports/api.ts'
import { searchApi } from './search/api.ts'
import { tenancyApi } from './tenancy/api.ts'
import { leavingApi, leavingFilesApi } from './tenancy/leaving-api.ts'

/** Every operation of the API, by slice. OpenAPI and the isolation matrix are made from this and nothing else. */
export const routes: Readonly<Record<string, Readonly<Record<string, Route>>>> = {
  access: accessApi,
  tenancy: tenancyApi,
  leaving: { ...leavingApi, ...leavingFilesApi },
  home: homeApi,
  bodies: bodiesApi,
  charters: chartersApi,
  members: membersApi,
  meetings: meetingsApi,
  around: aroundApi,
  forums: forumsApi,
  contributions: contributionsApi,
  notes: notesApi,
  followUps: followUpsApi,
  hearings: hearingsApi,
  hearingFiles: hearingFilesApi,
  costs: costsApi,
  costYears: costYearsApi,
  documents: documentsApi,
  reports: reportsApi,
  publications: publicationsApi,
  files: filesApi,
  hearingPapers: hearingPapersApi,
  links: linksApi,
  region: { ...regionApi, ...regionFilesApi },
  search: searchApi,
}
