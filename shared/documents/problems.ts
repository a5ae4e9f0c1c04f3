/** What was to be made is larger than one answer can carry; `most` in bytes. */
export type DocumentProblem = { type: 'paper-too-large'; most: number }
