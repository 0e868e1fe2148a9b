package io.sojourn.session.catalog.members;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.session.SessionProblem;
import io.sojourn.session.catalog.CatalogChanges;
import io.sojourn.session.catalog.CatalogChanges.Published;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Gives and takes roles; every change is published with it. A system always keeps an admin. */
@ApplicationScoped
class MemberService {
    private final CatalogChanges catalog;
    private final MemberStore members;

    @Inject
    MemberService(CatalogChanges catalog, MemberStore members) {
        this.catalog = catalog;
        this.members = members;
    }

    Uni<List<MemberView>> ofSystem(UUID systemId) {
        return catalog.reading(session -> members.ofSystem(session, systemId))
                .map(found -> found.stream().map(MemberView::from).toList());
    }

    /** Gives a principal this role, in place of the one before. */
    Uni<MemberView> put(UUID systemId, String principal, String role) {
        return catalog.change((session, changes) -> keepAnAdmin(session, systemId, principal, role)
                .chain(() -> members.find(session, systemId, principal))
                .chain(member -> give(session, member, MemberEntity.of(systemId, principal, role)))
                .map(member -> {
                    changes.put(member.toMessage().key(), CatalogMessage.of(member.toMessage()));
                    return MemberView.from(member);
                }));
    }

    /** Takes a principal's role away. */
    Uni<Void> remove(UUID systemId, String principal) {
        return catalog.change((session, changes) -> members.find(session, systemId, principal)
                .onItem()
                .ifNull()
                .failWith(() -> SessionProblem.MEMBER_NOT_FOUND.because(
                        "Nobody of this name has a role in this system; look at the members for those who do."))
                .call(() -> keepAnAdmin(session, systemId, principal, ""))
                .chain(member -> remove(session, member, changes)));
    }

    private Uni<MemberEntity> give(Mutiny.Session session, MemberEntity present, MemberEntity wanted) {
        if (present == null) {
            return members.add(session, wanted).replaceWith(wanted);
        }
        present.role = wanted.role;
        return Uni.createFrom().item(present);
    }

    private static Uni<Void> remove(Mutiny.Session session, MemberEntity member, Published changes) {
        changes.remove(member.toMessage().key());
        return session.remove(member);
    }

    private Uni<Void> keepAnAdmin(Mutiny.Session session, UUID systemId, String principal, String role) {
        if (role.equals(Role.ADMIN)) {
            return Uni.createFrom().voidItem();
        }
        return members.otherAdmins(session, systemId, principal)
                .invoke(admins -> {
                    if (admins == 0) {
                        throw SessionProblem.LAST_ADMIN.because("Make somebody else an admin first.");
                    }
                })
                .replaceWithVoid();
    }
}
