/**
 * Who may touch which part of the control table, by the first word of the key: the rights that the functions are
 * deployed with, and that tests hold them to. Whoever is not named here reaches none of it. Everyone puts log
 * entries; nobody changes or deletes one.
 */
export type ControlRight = {
  readonly reads: readonly string[]
  readonly changes: readonly string[]
  /** Which places of the index are looked into. */
  readonly index?: readonly string[]
}

export const controlRights = {
  /** Signing in, signing up, roles, links: people's own doings. No mail's attempt, no worker's list. */
  access: {
    reads: [
      'TENANT#*',
      'SLUG#*',
      'ORGANISATION#*',
      'SIGNUP#*',
      'ACCOUNT#*',
      'PROOF#*',
      'SESSION#*',
      'CODE#*',
      'DEMO',
      'DELETED#*',
      'KEY#*',
    ],
    changes: [
      'TENANT#*',
      'TENANTS',
      'SLUG#*',
      'ORGANISATION#*',
      'SIGNUP#*',
      'SIGNUPS',
      'ACCOUNT#*',
      'PROOF#*',
      'SESSION#*',
      'CODE#*',
      'COUNT#*',
      'USED#*',
      'LEAVING',
      'KEY#*',
    ],
  },
  /** Who is written to, by which code; the way in that an invitation gives; when a tenant is to be woken. */
  mail: {
    reads: [
      'TENANT#*',
      'ORGANISATION#*',
      'SIGNUP#*',
      'ACCOUNT#*',
      'PROOF#*',
      'CODE#*',
      'ATTEMPT#*',
      'WAITING#*',
    ],
    changes: ['TENANT#*', 'ACCOUNT#*', 'PROOF#*', 'ATTEMPT#*', 'WAITING#*'],
  },
  'mail-events': { reads: ['TENANT#*', 'ATTEMPT#*'], changes: ['ATTEMPT#*'] },
  /** What is due, by the index; nobody is looked for. */
  tick: {
    reads: ['TENANT#*', 'SIGNUP#*', 'ACCOUNT#*', 'LEAVING', 'DELETING'],
    changes: ['TENANT#*', 'LEAVING', 'DELETING'],
    index: ['DUE', 'PROVISIONING', 'UPDATING'],
  },
  provision: {
    reads: ['TENANT#*', 'TENANTS', 'SIGNUP#*', 'ACCOUNT#*', 'PROOF#*', 'DELETING', 'FLEET'],
    changes: ['TENANT#*', 'TENANTS', 'SIGNUP#*', 'SIGNUPS', 'ACCOUNT#*', 'PROOF#*', 'DELETING', 'WAITING#*'],
  },
  /** A consent that control was not told of when it was given is told by the worker. */
  share: { reads: ['TENANT#*', 'ORGANISATION#*'], changes: ['TENANT#*', 'ORGANISATION#*', 'WAITING#*'] },
  take: { reads: ['TENANT#*', 'ORGANISATION#*'], changes: ['WAITING#*'] },
  files: { reads: ['TENANT#*'], changes: ['WAITING#*'] },
  export: { reads: ['TENANT#*'], changes: ['TENANT#*', 'WAITING#*'] },
  /** What a tenant leaves in control goes with it; the certificate stays. */
  delete: {
    reads: ['TENANT#*', 'ORGANISATION#*', 'SIGNUP#*', 'SLUG#*', 'ACCOUNT#*', 'PROOF#*', 'WAITING#*'],
    changes: [
      'TENANT#*',
      'TENANTS',
      'ORGANISATION#*',
      'SIGNUP#*',
      'SIGNUPS',
      'SLUG#*',
      'ACCOUNT#*',
      'PROOF#*',
      'DELETING',
      'DELETED#*',
      'WAITING#*',
    ],
  },
  /** The operator's commands: sign-ups, the life of a tenant, the fleet, what the log asks for again. */
  operator: {
    reads: ['TENANT#*', 'TENANTS', 'SLUG#*', 'ORGANISATION#*', 'SIGNUP#*', 'SIGNUPS', 'FLEET', 'LOG#*'],
    changes: ['TENANT#*', 'TENANTS', 'SLUG#*', 'ORGANISATION#*', 'SIGNUP#*', 'SIGNUPS', 'LEAVING', 'FLEET'],
  },
} as const satisfies Record<string, ControlRight>
export type ControlFunction = keyof typeof controlRights

/** Does a key begin as one of these say? */
export const reaches = (keys: readonly string[], key: string): boolean =>
  keys.some((each) => (each.endsWith('*') ? key.startsWith(each.slice(0, -1)) : key === each))
