/** Every Lambda of Rådslag by its name, and the file that is its door. Infra names them by path and imports none. */
export const entries = {
  councils: 'functions/entry/councils.ts',
  networks: 'functions/entry/networks.ts',
  notes: 'functions/entry/notes.ts',
  costs: 'functions/entry/costs.ts',
  access: 'functions/entry/access.ts',
  documents: 'functions/entry/documents.ts',
  hearings: 'functions/entry/hearings.ts',
  region: 'functions/entry/region.ts',
  broker: 'functions/entry/broker.ts',
  relay: 'functions/entry/relay.ts',
  mail: 'functions/entry/mail.ts',
  'mail-events': 'functions/entry/mail-events.ts',
  provision: 'functions/entry/provision.ts',
  share: 'functions/entry/share.ts',
  take: 'functions/entry/take.ts',
  export: 'functions/entry/export.ts',
  delete: 'functions/entry/delete.ts',
  tick: 'functions/entry/tick.ts',
  operator: 'functions/entry/operator.ts',
  files: 'functions/entry/files.ts',
} as const
export type Entry = keyof typeof entries
