/** The same response with these headers in the place of its own of those names. */
export function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  const { body, status, statusText } = response;
  const merged = new Headers(response.headers);
  for (const [name, value] of Object.entries(headers)) merged.set(name, value);
  return new Response(body, { status, statusText, headers: merged });
}
