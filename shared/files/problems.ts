/** Why a file is not handed around; each is said to the one who sent it. */
export type FileProblem =
  | { type: 'file-too-large'; most: number }
  | { type: 'file-empty' }
  | { type: 'file-kind' }
  | { type: 'file-broken' }
  | { type: 'file-name-number' }
  | { type: 'too-many-files'; most: number }
