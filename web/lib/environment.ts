/**
 * What the web is told about where it runs: by the same names in the cloud (infra/stacks/web.ts) and on a laptop
 * (infra/local/environment.ts). Nothing else in the web reads the environment while it runs; a claim beside the stacks
 * compares the names that stand here with what is set there, both ways.
 */
export const environment = {
  /** Where the API answers. */
  api: (): string => told('API_ADDRESS'),
  /** Where people reach the web. */
  web: (): URL => new URL(told('WEB_ADDRESS')),
  /** What cookies and kept forms are sealed with. */
  sessionSecret: (): string => told('SESSION_SECRET'),
  /** What the edge says to prove that it is the edge: none on a laptop, two while one is changed for the other. */
  originSecrets: (): string[] =>
    [process.env.ORIGIN_A_SECRET, process.env.ORIGIN_B_SECRET].flatMap((secret) => secret || []),
  /** Where papers are posted to and fetched from, straight from the browser. */
  files: (): string => process.env.FILES_ADDRESS ?? '',
  /** Where the mails of a laptop lie; in the cloud they go to people. */
  mailbox: (): string | undefined => process.env.MAILBOX_ADDRESS,
  developing: (): boolean => process.env.NODE_ENV === 'development',
}

function told(name: 'API_ADDRESS' | 'WEB_ADDRESS' | 'SESSION_SECRET'): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}
