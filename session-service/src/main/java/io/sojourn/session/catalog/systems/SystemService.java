package io.sojourn.session.catalog.systems;

import io.smallrye.mutiny.Uni;
import io.sojourn.access.Role;
import io.sojourn.contracts.catalog.CatalogMessage;
import io.sojourn.problems.CommonProblem;
import io.sojourn.session.catalog.CatalogChanges;
import io.sojourn.session.catalog.members.MemberEntity;
import io.sojourn.session.catalog.members.MemberStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Makes and changes systems; every change is published with it. */
@ApplicationScoped
class SystemService {
    private final CatalogChanges catalog;
    private final SystemStore systems;
    private final MemberStore members;
    private final Clock clock;

    @Inject
    SystemService(CatalogChanges catalog, SystemStore systems, MemberStore members, Clock clock) {
        this.catalog = catalog;
        this.systems = systems;
        this.members = members;
        this.clock = clock;
    }

    /** The systems that a principal has a role in. */
    Uni<List<SystemView>> ofPrincipal(String principal) {
        return catalog.reading(
                session -> members.ofPrincipal(session, principal).chain(memberships -> {
                    Map<UUID, String> roles =
                            memberships.stream().collect(Collectors.toMap(MemberEntity::systemId, MemberEntity::role));
                    return systems.withIds(session, List.copyOf(roles.keySet())).map(found -> found.stream()
                            .map(system -> SystemView.listed(system, roles.get(system.id)))
                            .toList());
                }));
    }

    /** Makes a system whose first admin is its creator. */
    Uni<SystemView> create(SystemEdit edit, String creator) {
        SystemEntity system = new SystemEntity();
        edit.applyToNew(system);
        system.id = UUID.randomUUID();
        system.createdAt = clock.instant();
        MemberEntity admin = MemberEntity.of(system.id, creator, Role.ADMIN);
        return catalog.change((session, changes) -> {
            changes.put(system.toMessage().key(), CatalogMessage.of(system.toMessage()));
            changes.put(admin.toMessage().key(), CatalogMessage.of(admin.toMessage()));
            return systems.add(session, system)
                    .chain(session::flush)
                    .chain(() -> members.add(session, admin))
                    .replaceWith(SystemView.from(system));
        });
    }

    /** A system, which is there unless it was removed since the caller was let in. */
    Uni<SystemView> get(UUID id) {
        return catalog.reading(session -> existing(systems.find(session, id))).map(SystemView::from);
    }

    Uni<SystemView> edit(UUID id, SystemEdit edit) {
        return catalog.change(
                (session, changes) -> existing(systems.locked(session, id)).map(system -> {
                    if (edit.changesLimits(system)) {
                        system.settings.limitsChangedAt = clock.instant();
                    }
                    edit.applyTo(system);
                    changes.put(system.toMessage().key(), CatalogMessage.of(system.toMessage()));
                    return SystemView.from(system);
                }));
    }

    private static Uni<SystemEntity> existing(Uni<SystemEntity> found) {
        return found.onItem()
                .ifNull()
                .failWith(() -> CommonProblem.NOT_FOUND.because("There is no such system, or you have no role in it."));
    }
}
