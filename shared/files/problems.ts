/** Why a file is not handed around; each is said to the one who sent it. */
export type FileProblem =
  | { type: 'file-too-large'; most: number }
  | { type: 'file-empty' }
  | { type: 'file-kind' }
  | { type: 'file-broken' }
  | { type: 'file-name-number' }
  | { type: 'too-many-files'; most: number }
  /** It stands on the public page: it is taken off there first. */
  | { type: 'file-is-public' }
  /** A month has gone by since it was set aside. */
  | { type: 'file-is-gone' }
