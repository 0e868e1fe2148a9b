package io.sojourn.summary.transcript;

import io.smallrye.mutiny.Uni;
import io.sojourn.summary.engine.Transcript;
import io.sojourn.summary.engine.TranscriptEvent;
import io.sojourn.summary.transcript.SessionServiceClient.EventAnswer;
import io.sojourn.summary.transcript.SessionServiceClient.EventPage;
import io.sojourn.summary.transcript.SessionServiceClient.SessionAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Reads sessions with all their events, page by page. */
@ApplicationScoped
public class TranscriptReader {
    private static final int NOT_FOUND = 404;

    private final SessionServiceClient sessions;
    private final OwnToken token;
    private final TranscriptConfig config;

    @Inject
    TranscriptReader(@RestClient SessionServiceClient sessions, OwnToken token, TranscriptConfig config) {
        this.sessions = sessions;
        this.token = token;
        this.config = config;
    }

    /** A closed session with its transcript; empty if there is no such session any more, or it is open again. */
    public Uni<Optional<SessionTranscript>> read(String systemId, String sessionId) {
        return sessions.session(systemId, sessionId, token.authorization(systemId))
                .chain(session ->
                        session.id().equals(sessionId) && session.state().equals("closed")
                                ? transcript(systemId, session).map(Optional::of)
                                : Uni.createFrom().item(Optional.<SessionTranscript>empty()))
                .onFailure(TranscriptReader::isNotFound)
                .recoverWithItem(Optional.empty());
    }

    private Uni<SessionTranscript> transcript(String systemId, SessionAnswer session) {
        return events(systemId, session.id(), null, new ArrayList<>())
                .map(events -> new SessionTranscript(
                        session.version(),
                        session.eventCount(),
                        session.endedAt(),
                        new Transcript(Duration.ofMillis(session.durationMs()), events)));
    }

    private Uni<List<TranscriptEvent>> events(
            String systemId, String sessionId, @Nullable String cursor, List<TranscriptEvent> read) {
        return sessions.events(systemId, sessionId, config.pageSize(), cursor, token.authorization(systemId))
                .chain(page -> {
                    page.items().stream().map(TranscriptReader::event).forEach(read::add);
                    return hasMore(page, read)
                            ? events(systemId, sessionId, page.next(), read)
                            : Uni.createFrom().item(read);
                });
    }

    private boolean hasMore(EventPage page, List<TranscriptEvent> read) {
        return page.next() != null && read.size() < config.maximumEvents();
    }

    private static TranscriptEvent event(EventAnswer answer) {
        return new TranscriptEvent(answer.kind(), answer.name(), answer.title(), answer.url());
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof WebApplicationException answer
                && answer.getResponse().getStatus() == NOT_FOUND;
    }
}
