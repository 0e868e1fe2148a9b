package io.sojourn.playback.shares;

import io.smallrye.mutiny.Uni;
import io.sojourn.database.Database;
import io.sojourn.database.DatabaseContext;
import io.sojourn.playback.PlaybackProblem;
import io.sojourn.playback.sessions.SessionStore;
import io.sojourn.playback.sessions.WholeSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes shares and ends them. A share opens one session; once revoked or expired it opens nothing, from that instant on (P11). */
@ApplicationScoped
class ShareService {
    private static final int MOST = 50;

    private final Database database;
    private final DatabaseContext context;
    private final ShareStore shares;
    private final SessionStore sessions;
    private final Clock clock;

    @Inject
    ShareService(Database database, DatabaseContext context, ShareStore shares, SessionStore sessions, Clock clock) {
        this.database = database;
        this.context = context;
        this.shares = shares;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** The shares of a session with how often they were used, the newest first; also those that open nothing any more. */
    Uni<List<ShareView>> of(WholeSession session) {
        return context.apart(() ->
                database.inTransaction((open, sql) -> shares.of(open, session).chain(found -> shares.views(
                                sql, found.stream().map(share -> share.id).toList())
                        .map(views -> found.stream()
                                .map(share -> ShareView.from(share, views.getOrDefault(share.id, Views.NONE)))
                                .toList()))));
    }

    /** Shares a session; the link is told this once. */
    Uni<NewShareView> share(WholeSession session, Sharer sharer, ShareEdit edit) {
        ShareToken token = ShareToken.random();
        ShareEntity share = new ShareEntity();
        share.createdAt = clock.instant();
        share.expiresAt = edit.expiry(share.createdAt);
        share.id = UUID.randomUUID();
        share.systemId = session.interval().systemId();
        share.sessionId = session.interval().sessionId();
        share.tokenDigest = token.digest();
        share.createdBy = sharer.principal();
        share.creatorName = sharer.name();
        return context.apart(
                        () -> database.inTransaction((open, sql) -> shares.countOpen(open, session, share.createdAt)
                                .invoke(ShareService::requireRoom)
                                .chain(() -> open.persist(share))))
                .replaceWith(() -> new NewShareView(ShareView.from(share, Views.NONE), token.link()));
    }

    /** Ends a share at once; one that was ended stays as it is. */
    Uni<Void> revoke(WholeSession session, UUID id, Sharer revoker) {
        return context.apart(() -> database.inTransaction((open, sql) -> shares.locked(open, session, id)
                .onItem()
                .ifNull()
                .failWith(() -> PlaybackProblem.SHARE_NOT_FOUND.because("The session has no share with this id."))
                .invoke(share -> end(share, revoker))
                .call(open::flush)
                .replaceWithVoid()));
    }

    /** What the token of a digest opens now; empty if nothing, for whatever reason. */
    Uni<Optional<OpenShareView>> opened(byte[] digest) {
        return context.apart(() -> database.inTransaction((open, sql) -> shares.open(open, digest, clock.instant())))
                .chain(share -> share == null
                        ? Uni.createFrom().item(Optional.empty())
                        : sessions.find(share.systemId, share.sessionId)
                                .map(found -> found.map(session -> new OpenShareView(
                                        share.id.toString(), session.systemId(), session.sessionId()))));
    }

    private void end(ShareEntity share, Sharer revoker) {
        if (share.revokedAt == null) {
            share.revokedAt = clock.instant();
            share.revokedBy = revoker.principal();
        }
    }

    private static void requireRoom(long shared) {
        if (shared >= MOST) {
            throw PlaybackProblem.TOO_MANY_SHARES.because(
                    "The session has " + MOST + " shares that open it; revoke one first.");
        }
    }
}
