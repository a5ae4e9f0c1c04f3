/** What every name of a stage begins with: `radslag` on a laptop, `radslag-<stage>` in the cloud. */
export const stem = (stage: string): string => (stage === 'local' ? 'radslag' : `radslag-${stage}`)

/** The one table that knows all tenants. */
export const controlTableName = (stage: string): string => `${stem(stage)}-control`

/** The table of one tenant; a restore enters by the next generation. The isolation of tables rests on this name. */
export const tenantTableName = (stage: string, tenantId: string, generation: number | string): string =>
  `${stem(stage)}-${tenantId}-${generation}`

/** The CloudFormation stack that holds one generation of one tenant. */
export const tenantStackName = (stage: string, tenantId: string, generation: number | string): string =>
  `${stem(stage)}-tenant-${tenantId}-${generation}`
