package io.sojourn.session.signals;

import io.sojourn.session.changes.SessionDetails;
import io.sojourn.session.frustration.Signal;
import io.sojourn.session.requests.Times;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A signal of frustration.
 *
 * @param kind rage, dead, slow or quick-back
 * @param eventId of the event that it is about: the click, of rage the one that completed it, or the page view that led back
 */
@Schema(name = "FrustrationSignal")
public record SignalView(String kind, String at, String eventId) {

    /** Those that are listed of a session, oldest first. */
    public static List<SignalView> of(SessionDetails session) {
        SessionDetails.Signals signals = session.signals();
        return signals == null
                ? List.of()
                : signals.list().stream()
                        .sorted(Comparator.comparingLong(Signal::at))
                        .map(signal -> new SignalView(signal.kind().wireName(), Times.of(signal.at()), signal.event()))
                        .toList();
    }
}
