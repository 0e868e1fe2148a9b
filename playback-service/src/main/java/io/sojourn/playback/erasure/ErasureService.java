package io.sojourn.playback.erasure;

import io.smallrye.mutiny.Uni;
import io.sojourn.contracts.sessions.SessionMessage.VisitorSpan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Erases what was recorded of a person (P14). Once it is done nobody can read any of it, in this database or in a copy of the blobs; the content itself
 * and what is known of it go with the next sweep, within minutes. Doing it again changes nothing. What comes later of these recordings is refused; what the
 * person records afterwards, if they come again, is not known to be theirs here: the caller sees to that.
 */
@ApplicationScoped
public class ErasureService {
    private final ErasureStore store;

    @Inject
    ErasureService(ErasureStore store) {
        this.store = store;
    }

    /**
     * Erases all recordings of a person. One that was made while a browser went from them to somebody else goes as a whole: half of it cannot be played, and
     * must not be kept.
     *
     * @param spans which parts of which visitors' histories are the person's
     * @return how many recordings
     */
    public Uni<Integer> erase(String systemId, List<VisitorSpan> spans) {
        return spans.isEmpty() ? Uni.createFrom().item(0) : store.shred(systemId, spans);
    }
}
