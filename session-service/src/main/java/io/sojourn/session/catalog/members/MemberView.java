package io.sojourn.session.catalog.members;

/**
 * A member as it is answered.
 *
 * @param role viewer, analyst or admin
 */
record MemberView(String principal, String role) {
    static MemberView from(MemberEntity member) {
        return new MemberView(member.principal, member.role);
    }
}
