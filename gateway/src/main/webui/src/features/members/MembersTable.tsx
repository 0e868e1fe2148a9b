import { Button, FormSelect, FormSelectOption } from '@patternfly/react-core'
import { Table, Tbody, Td, Th, Thead, Tr } from '@patternfly/react-table'
import { useState } from 'react'
import { useSignedIn } from '@/app/meContext'
import type { Member, Role } from '@/api/types'
import { Initials } from '@/ui/Initials'
import { ProblemAlert } from '@/ui/ProblemAlert'
import { RemoveMemberModal } from './RemoveMemberModal'
import { ROLES, usePutMember } from './useMembers'

interface Props {
  systemId: string
  members: Member[]
}

export function MembersTable({ systemId, members }: Props) {
  const put = usePutMember(systemId)
  const [leaving, setLeaving] = useState<string | null>(null)
  const { principal: self } = useSignedIn()
  return (
    <>
      <ProblemAlert error={put.error} title="The role was not changed" />
      <Table aria-label="Members" variant="compact" gridBreakPoint="" className="sj-members">
        <Thead>
          <Tr>
            <Th>Member</Th>
            <Th>Role</Th>
            <Th screenReaderText="Actions" />
          </Tr>
        </Thead>
        <Tbody>
          {members.map(({ principal, role }) => (
            <Tr key={principal} data-testid="member-row">
              <Td dataLabel="Member">
                <span className="sj-person">
                  <Initials name={principal} />
                  <span className="sj-person__name">
                    <bdi>{principal}</bdi> {principal === self && <span className="sj-muted">(you)</span>}
                  </span>
                </span>
              </Td>
              <Td dataLabel="Role">
                <FormSelect
                  className="sj-role"
                  aria-label={`Role of ${principal}`}
                  value={role}
                  isDisabled={put.isPending || principal === self}
                  onChange={(_event, value) => put.mutate({ principal, role: value as Role })}
                >
                  {ROLES.map(({ id, label }) => (
                    <FormSelectOption key={id} value={id} label={label} />
                  ))}
                </FormSelect>
                <span className="sj-muted sj-small sj-line sj-from-sm">
                  {ROLES.find(({ id }) => id === role)?.may}
                </span>
              </Td>
              <Td dataLabel="Actions" isActionCell>
                {principal !== self && (
                  <Button
                    variant="link"
                    isDanger
                    onClick={() => setLeaving(principal)}
                    aria-label={`Remove ${principal}`}
                  >
                    Remove
                  </Button>
                )}
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      {leaving && (
        <RemoveMemberModal systemId={systemId} principal={leaving} onClose={() => setLeaving(null)} />
      )}
    </>
  )
}
