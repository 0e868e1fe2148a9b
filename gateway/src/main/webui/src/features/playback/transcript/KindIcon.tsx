import './kinds.css'
import BoltIcon from '@patternfly/react-icons/dist/esm/icons/bolt-icon'
import CommentIcon from '@patternfly/react-icons/dist/esm/icons/comment-alt-icon'
import ExclamationIcon from '@patternfly/react-icons/dist/esm/icons/exclamation-triangle-icon'
import FileIcon from '@patternfly/react-icons/dist/esm/icons/file-alt-icon'
import IdBadgeIcon from '@patternfly/react-icons/dist/esm/icons/id-badge-icon'
import KeyboardIcon from '@patternfly/react-icons/dist/esm/icons/keyboard-icon'
import MousePointerIcon from '@patternfly/react-icons/dist/esm/icons/mouse-pointer-icon'
import UsersIcon from '@patternfly/react-icons/dist/esm/icons/users-icon'
import type { ComponentType } from 'react'

const ICONS: Record<string, ComponentType> = {
  page: FileIcon,
  screen: FileIcon,
  click: MousePointerIcon,
  input: KeyboardIcon,
  error: ExclamationIcon,
  track: BoltIcon,
  content: CommentIcon,
  identify: IdBadgeIcon,
  alias: IdBadgeIcon,
  group: UsersIcon,
}

export function KindIcon({ kind }: { kind: string }) {
  const Icon = ICONS[kind] ?? BoltIcon
  return (
    <span className={`sj-kind-icon sj-kind-${kind}`} aria-hidden="true">
      <Icon />
    </span>
  )
}
