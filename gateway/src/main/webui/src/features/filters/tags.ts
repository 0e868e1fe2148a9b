/** Tags as filters have them: with commas between, and commas and backslashes in them after a backslash. */
export const joinTags = (tags: readonly string[]): string =>
  tags.map((tag) => tag.replace(/[\\,]/g, '\\$&')).join(',')

/** The tags that a filter asks for, all of which a session has to have. As in the API, only spaces before a tag are none of it. */
export function splitTags(text: string): string[] {
  const tags = ['']
  for (const part of text.match(/\\[\s\S]|,|[^\\,]+|\\/g) ?? []) {
    if (part === ',') {
      tags.push('')
    } else {
      tags.push(`${tags.pop() ?? ''}${part.length === 2 && part.startsWith('\\') ? part.slice(1) : part}`)
    }
  }
  return tags.map((tag) => tag.trimStart()).filter(Boolean)
}
