/** What SES calls a refusal of the mail itself: of its address, its size or what it holds. */
const ofTheMail: readonly string[] = ['MessageRejected', 'InvalidParameterValue', 'ValidationError']

/**
 * `no`: the mail service does not take this mail, and it would not another time. `later`: it takes nothing of ours just
 * now, because it is busy, has stopped us, or does not believe who we are; nothing is on its way. Else nobody can tell.
 */
export function refusalOf(error: unknown): 'no' | 'later' | 'unclear' {
  const {
    name = '',
    message = '',
    $metadata,
  } = error as Partial<Error> & {
    $metadata?: { httpStatusCode?: number }
  }
  const status = $metadata?.httpStatusCode ?? 0
  if (status < 400 || status >= 500) return 'unclear'
  // The account has been stopped from sending: SES has said that in both ways.
  if (!ofTheMail.includes(name) || /sending (?:is |has been )?paused/i.test(message)) return 'later'
  return 'no'
}
