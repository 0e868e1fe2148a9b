package io.sojourn.session.assembly;

import io.sojourn.session.activity.ActivityIntervals;
import io.sojourn.session.crossproperty.PropertySessions;
import io.sojourn.session.frustration.FrustrationSignals;
import io.sojourn.session.frustration.Gesture.Click;
import io.sojourn.session.frustration.Gesture.Reaction;
import io.sojourn.session.tags.SessionTags;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session that grows event by event, in the order of time (S6, S7, X1). It can begin where an assembled session ended: what that
 * holds is enough to go on, so that a session continues without its earlier events being read again.
 */
final class SessionBuilder {
    /** Pages beyond this many are counted, but not listed: a session's size stays bounded. */
    static final int MOST_PAGES = 500;

    private final AssemblySettings settings;
    private final long startedAt;
    private final UUID firstEvent;
    private final String environment;
    private final Boundary beganBecause;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private final List<PageVisit> pages;
    private final ActivityIntervals activity;
    private final PropertySessions propertySessions;
    private final SessionTags tags;
    private final FrustrationSignals frustration;
    private long endedAt;
    private Boundary endedBecause = Boundary.INACTIVITY;
    private @Nullable String landingPage;
    private @Nullable String exitPage;
    private @Nullable String referrer;
    private @Nullable Acquisition acquisition;
    private ClientTraits client = ClientTraits.UNKNOWN;

    /** Begins a session with its first event. */
    SessionBuilder(AssemblySettings settings, Occurrence first, Boundary beganBecause) {
        this.settings = settings;
        this.startedAt = first.at();
        this.firstEvent = first.key();
        this.environment = first.environment();
        this.beganBecause = beganBecause;
        this.pages = new ArrayList<>();
        this.activity = new ActivityIntervals(settings.idleThreshold().toMillis());
        this.propertySessions =
                new PropertySessions(settings.inactivityTimeout().toMillis());
        this.tags = new SessionTags();
        this.frustration = new FrustrationSignals();
        add(first);
    }

    /** Goes on with a session as it was built before. */
    SessionBuilder(AssemblySettings settings, AssembledSession before) {
        this.settings = settings;
        this.startedAt = before.startedAt();
        this.firstEvent = before.firstEvent();
        this.environment = before.environment();
        this.beganBecause = before.beganBecause();
        this.counts.putAll(before.counts());
        this.pages = new ArrayList<>(before.pages());
        this.activity = new ActivityIntervals(settings.idleThreshold().toMillis(), before.activityAround());
        this.propertySessions =
                new PropertySessions(settings.inactivityTimeout().toMillis(), before.propertySessions());
        this.tags = new SessionTags(before.tags());
        this.frustration = new FrustrationSignals(before.frustration());
        this.endedAt = before.endedAt();
        this.endedBecause = before.endedBecause();
        this.landingPage = before.landingPage();
        this.exitPage = before.exitPage();
        this.referrer = before.referrer();
        this.acquisition = before.acquisition();
        this.client = before.client();
    }

    /** Whether an event of this time, after all events so far, is still of this session (S2). */
    boolean takes(long at) {
        return isNear(at) && at - startedAt <= settings.maximumDuration().toMillis();
    }

    /** Whether no more than the inactivity timeout is between the last event and this time. */
    boolean isNear(long at) {
        return at - endedAt <= settings.inactivityTimeout().toMillis();
    }

    long startedAt() {
        return startedAt;
    }

    /** Adds an event that counts. */
    void add(Occurrence event) {
        if (event.kind().isPageView()) {
            visit(event);
            arrive(event);
        } else {
            use(event);
        }
        counts.merge(event.kind(), 1, Integer::sum);
        endedAt = event.at();
        activity.add(event.at());
        propertySessions.add(event.sourceType(), event.at());
        tags.add(event.tags());
        if (event.client() != null) {
            client = client.completedBy(event.client());
        }
    }

    /** Adds an instant of interaction, which may be after the last event. */
    void addPulse(long pulse) {
        activity.add(pulse);
    }

    /** Adds what followed a click, or that nothing did. */
    void addReaction(long at, Reaction reaction) {
        frustration.reacted(at, reaction);
    }

    void endBecause(Boundary reason) {
        endedBecause = reason;
    }

    AssembledSession build() {
        return new AssembledSession(
                startedAt,
                endedAt,
                firstEvent,
                beganBecause,
                endedBecause,
                Collections.unmodifiableMap(new EnumMap<>(counts)),
                landingPage,
                exitPage,
                referrer,
                acquisition,
                client,
                environment,
                visits(),
                activity.list(),
                propertySessions.list(),
                tags.list(),
                frustration.until(endedAt, isOnWay() ? (Long) pages.getLast().at() : null));
    }

    private int pageViews() {
        return Kind.pageViewsIn(counts);
    }

    /** The first page view from outside tells where the visit came from; a page of the own sites is no such place. */
    private void arrive(Occurrence page) {
        Acquisition how = page.acquisition();
        if (acquisition == null && how != null && how.channel() != null) {
            acquisition = how;
            referrer = how.isFromWithin() ? null : page.referrer();
        }
    }

    /** Page views tell the way; the addresses of other events only where there is no page view. */
    private void visit(Occurrence page) {
        if (pageViews() == 0) {
            landingPage = null;
            exitPage = null;
        }
        pass(page.url());
        leave(page.at());
        frustration.shown(
                page.at(),
                page.id(),
                isBack(page),
                pages.isEmpty() ? 0 : pages.getLast().timeMs());
        if (pageViews() < MOST_PAGES) {
            pages.add(new PageVisit(page.at(), page.url(), page.title(), 0));
        }
    }

    /** Whether the page is the one before the last one, and the last one another. */
    private boolean isBack(Occurrence page) {
        return isOnWay()
                && pages.get(pages.size() - 2).isSameAs(page.url(), page.title())
                && !pages.getLast().isSameAs(page.url(), page.title());
    }

    /** Whether there is a page before the last one; of those that are not listed it is not known. */
    private boolean isOnWay() {
        return pages.size() > 1 && pageViews() < MOST_PAGES;
    }

    private void use(Occurrence event) {
        if (pageViews() == 0) {
            pass(event.url());
        }
        if (event.gesture() instanceof Click click) {
            frustration.clicked(event.at(), event.id(), click);
        } else if (event.kind() == Kind.INPUT) {
            frustration.used();
        }
    }

    private void pass(@Nullable String url) {
        if (url != null) {
            landingPage = landingPage == null ? url : landingPage;
            exitPage = url;
        }
    }

    /** The last listed page was looked at until now, if it is the last one at all. */
    private void leave(long at) {
        if (!pages.isEmpty() && pageViews() <= MOST_PAGES) {
            PageVisit last = pages.removeLast();
            pages.add(new PageVisit(last.at(), last.url(), last.title(), at - last.at()));
        }
    }

    private List<PageVisit> visits() {
        leave(endedAt);
        return List.copyOf(pages);
    }
}
