import {
  ClipboardCopyButton,
  CodeBlock,
  CodeBlockAction,
  CodeBlockCode,
  Content,
  Modal,
  ModalBody,
  ModalHeader,
  Tab,
  Tabs,
  TabTitleText,
} from '@patternfly/react-core'
import { useState } from 'react'
import type { Source } from '@/api/types'
import { snippetsOf, type Snippet } from './snippets'

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

export function InstallModal({ source, onClose }: { source: Source; onClose: () => void }) {
  const [active, setActive] = useState('script')
  return (
    <Modal isOpen variant="medium" onClose={onClose} aria-labelledby="install">
      <ModalHeader title={`Install ${source.name}`} labelId="install" />
      <ModalBody>
        <Tabs
          activeKey={active}
          onSelect={(_event, key) => setActive(String(key))}
          aria-label="Ways to install"
        >
          {snippetsOf(source, window.location.origin).map((snippet) => (
            <Tab key={snippet.id} eventKey={snippet.id} title={<TabTitleText>{snippet.title}</TabTitleText>}>
              <Content component="p" className="sj-snippet-hint">
                {snippet.hint}
              </Content>
              <CodeBlock actions={<Copy snippet={snippet} />}>
                <CodeBlockCode>{snippet.code}</CodeBlockCode>
              </CodeBlock>
            </Tab>
          ))}
        </Tabs>
      </ModalBody>
    </Modal>
  )
}
