package io.sojourn.session.catalog.members;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Stored memberships. */
@ApplicationScoped
public class MemberStore {
    private static final String OF_SYSTEM = "from Member where systemId = :system order by principal";
    private static final String ADMINS = "from Member where systemId = :system and role = 'admin' order by principal";

    /** All memberships. */
    public Uni<List<MemberEntity>> all(Mutiny.Session session) {
        return session.createSelectionQuery("from Member order by systemId, principal", MemberEntity.class)
                .getResultList();
    }

    /** The memberships of a principal. */
    public Uni<List<MemberEntity>> ofPrincipal(Mutiny.Session session, String principal) {
        return session.createSelectionQuery("from Member where principal = :principal", MemberEntity.class)
                .setParameter("principal", principal)
                .getResultList();
    }

    /** Stores a new membership. */
    public Uni<Void> add(Mutiny.Session session, MemberEntity member) {
        return session.persist(member);
    }

    /** The memberships in a system, by principal. */
    Uni<List<MemberEntity>> ofSystem(Mutiny.Session session, UUID systemId) {
        return session.createSelectionQuery(OF_SYSTEM, MemberEntity.class)
                .setParameter("system", systemId)
                .getResultList();
    }

    /** A membership, null if there is none. */
    Uni<MemberEntity> find(Mutiny.Session session, UUID systemId, String principal) {
        return session.find(MemberEntity.class, new MemberId(systemId, principal));
    }

    /** How many admins a system has besides a principal; until the transaction ends, none of them is changed by another one. */
    Uni<Long> otherAdmins(Mutiny.Session session, UUID systemId, String principal) {
        return session.createSelectionQuery(ADMINS, MemberEntity.class)
                .setParameter("system", systemId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .map(admins -> admins.stream()
                        .filter(admin -> !admin.principal.equals(principal))
                        .count());
    }
}
