'use client'

import { Trouble } from '../ui/trouble.tsx'

export default function ErrorPage(props: { error: unknown; retry: () => void }) {
  return <Trouble retry={props.retry} />
}
