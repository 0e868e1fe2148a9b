package io.sojourn.session.catalog.members;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member as it is answered.
 *
 * @param role viewer, analyst or admin
 */
@Schema(name = "Member")
record MemberView(String principal, String role) {
    static MemberView from(MemberEntity member) {
        return new MemberView(member.principal, member.role);
    }
}
