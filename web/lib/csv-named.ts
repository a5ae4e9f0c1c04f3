/** A table as a file to keep, under this name. What an old browser takes as one has no letters beyond a–z. */
export function csvNamed(name: string, content: string): Response {
  const plain = name.normalize('NFKD').replace(/[^\w. -]/g, '')
  return new Response(content, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${plain}.csv"; filename*=UTF-8''${encodeURIComponent(name)}.csv`,
      'Cache-Control': 'private, no-store',
    },
  })
}
