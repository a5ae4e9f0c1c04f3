/** `no`: the mail service does not take this mail. `later`: it takes no more just now. Else nobody can tell. */
export function refusalOf(error: unknown): 'no' | 'later' | 'unclear' {
  const { name, $metadata } = error as { name?: string; $metadata?: { httpStatusCode?: number } }
  const status = $metadata?.httpStatusCode ?? 0
  if (name === 'Throttling' || name === 'ThrottlingException' || status === 429) return 'later'
  return status >= 400 && status < 500 ? 'no' : 'unclear'
}
