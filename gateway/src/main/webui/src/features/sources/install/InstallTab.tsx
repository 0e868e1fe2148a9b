import {
  ClipboardCopyButton,
  CodeBlock,
  CodeBlockAction,
  CodeBlockCode,
  Content,
  Tab,
  Tabs,
  TabTitleText,
} from '@patternfly/react-core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { SourceTabProps } from '../sourceTabs'
import { FirstEvent } from './FirstEvent'
import { snippetsOf, type Snippet } from './snippets'

/** Stands where the write key has to be put by those who are not shown it. */
const KEY_TO_ASK_FOR = 'WRITE_KEY'

const Copy = ({ snippet }: { snippet: Snippet }) => {
  const [copied, setCopied] = useState(false)
  return (
    <CodeBlockAction>
      <ClipboardCopyButton
        id={`copy-${snippet.id}`}
        aria-label={`Copy ${snippet.title}`}
        variant="plain"
        onClick={() => void navigator.clipboard.writeText(snippet.code).then(() => setCopied(true))}
        onTooltipHidden={() => setCopied(false)}
      >
        {copied ? 'Copied' : 'Copy'}
      </ClipboardCopyButton>
    </CodeBlockAction>
  )
}

/** The ways to send events to a source, and whether the first one came. */
export function InstallTab({ systemId, source, admin }: SourceTabProps) {
  const [params, setParams] = useSearchParams()
  const snippets = snippetsOf({
    origin: window.location.origin,
    writeKey: source.writeKey ?? KEY_TO_ASK_FOR,
  })
  const way = snippets.find(({ id }) => id === params.get('way'))?.id ?? 'script'
  return (
    <>
      <FirstEvent systemId={systemId} sourceId={source.id} admin={admin} />
      {!source.writeKey && (
        <Content component="p" className="sj-muted sj-snippet-hint">
          Only administrators of the system see write keys: ask one of them for it, and put it in place of{' '}
          {KEY_TO_ASK_FOR}.
        </Content>
      )}
      <Tabs
        activeKey={way}
        isSubtab
        onSelect={(_event, key) => setParams({ way: String(key) }, { replace: true })}
        aria-label="Ways to install"
      >
        {snippets.map((snippet) => (
          <Tab key={snippet.id} eventKey={snippet.id} title={<TabTitleText>{snippet.title}</TabTitleText>}>
            <Content component="p" className="sj-snippet-hint">
              {snippet.hint}
            </Content>
            <CodeBlock actions={<Copy snippet={snippet} />} className="sj-snippet">
              <CodeBlockCode>{snippet.code}</CodeBlockCode>
            </CodeBlock>
          </Tab>
        ))}
      </Tabs>
      {source.allowedOrigins.length > 0 && (
        <Content component="p" className="sj-muted sj-snippet-hint">
          Browsers may send only from {source.allowedOrigins.join(', ')}. Edit the source to add another
          website.
        </Content>
      )}
    </>
  )
}
