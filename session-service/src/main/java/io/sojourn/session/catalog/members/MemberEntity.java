package io.sojourn.session.catalog.members;

import io.sojourn.contracts.catalog.CatalogMessage;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** A stored membership. */
@Entity(name = "Member")
@Table(name = "member")
@IdClass(MemberId.class)
public class MemberEntity {
    @Id
    @Column(name = "system_id")
    UUID systemId = new UUID(0, 0);

    @Id
    String principal = "";

    String role = "";

    /** A new membership. */
    public static MemberEntity of(UUID systemId, String principal, String role) {
        MemberEntity member = new MemberEntity();
        member.systemId = systemId;
        member.principal = principal;
        member.role = role;
        return member;
    }

    /** The system that the role is in. */
    public UUID systemId() {
        return systemId;
    }

    /** Viewer, analyst or admin. */
    public String role() {
        return role;
    }

    /** The entry that other services get. */
    public CatalogMessage.Member toMessage() {
        return new CatalogMessage.Member(systemId.toString(), principal, role);
    }
}
