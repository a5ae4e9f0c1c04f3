import type { App } from 'aws-cdk-lib'
import { Alarm } from '../constructs/alarm.ts'
import { OpenNextSite } from '../constructs/open-next-site.ts'
import { HouseStack, type Stage } from '../constructs/stage.ts'
import type { ApiStack } from './api.ts'
import type { ControlStack } from './control.ts'
import type { TenantStack } from './tenant.ts'

/** The pages. The web has no right to any table: it asks the API, as anyone does. */
export class WebStack extends HouseStack {
  constructor(app: App, stage: Stage, control: ControlStack, { files }: TenantStack, { api }: ApiStack) {
    super(app, 'web', stage)
    const { server } = new OpenNextSite(this, {
      API_ADDRESS: api.address,
      FILES_ADDRESS: files.address,
      WEB_ADDRESS: stage.zoneId ? `https://${stage.domain}` : api.address,
    })
    api.leadsTo(server)
    for (const secret of [control.session, control.forms, ...control.origin]) secret.knownBy(server)
    new Alarm(this, 'web-failing', {
      impact: 'People meet an empty page instead of their meeting.',
      metric: server.metricErrors(),
      minutes: 3,
    })
  }
}
