package io.sojourn.session.sessions;

import io.sojourn.contracts.MessageJson;
import io.sojourn.database.RowReader;
import io.sojourn.session.assembly.ClientTraits;
import io.sojourn.session.changes.SessionDetails;
import io.sojourn.session.person.PersonStore;
import io.sojourn.session.scoring.ActivityScore;
import io.sojourn.session.signals.FrustrationView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session as it is stored, with its person. Times are milliseconds since 1970, UTC. */
record SessionRow(
        UUID id,
        UUID systemId,
        String state,
        long startedAt,
        long endedAt,
        long activeMs,
        PersonRow person,
        Counts counts,
        @Nullable String landingPage,
        @Nullable String exitPage,
        @Nullable String referrer,
        ClientTraits client,
        String environment,
        boolean hasRecording,
        @Nullable String title,
        @Nullable String tldr,
        String beganBecause,
        String endedBecause,
        long revision,
        SessionDetails details,
        @Nullable String activityClass,
        List<String> tags,
        SignalsRow signals) {
    /** What is to be selected, in the order of the fields: of sessions {@code s}, persons {@code p}, and how often these were {@code seen}. */
    static final String COLUMNS = String.join(
            ", ",
            "s.id, s.system_id, s.state, s.started_at, s.ended_at, s.active_ms",
            PersonRow.COLUMNS,
            Counts.COLUMNS,
            "s.landing_page, s.exit_page, s.referrer",
            "s.country, s.device_type, s.os, s.browser, s.screen, s.language, s.bot, s.bot_reason, s.developer_reason",
            "s.environment, s.has_recording, s.title, s.tldr, s.began_because, s.ended_because, s.revision",
            "s.details::text, s.class, s.tags",
            SignalsRow.COLUMNS);

    static SessionRow from(RowReader columns) {
        return new SessionRow(
                columns.id(),
                columns.id(),
                columns.text(),
                columns.time(),
                columns.time(),
                columns.number(),
                PersonRow.from(columns),
                Counts.from(columns),
                columns.textOrNull(),
                columns.textOrNull(),
                columns.textOrNull(),
                client(columns),
                columns.text(),
                columns.flag(),
                columns.textOrNull(),
                columns.textOrNull(),
                columns.text(),
                columns.text(),
                columns.number(),
                details(columns),
                columns.textOrNull(),
                columns.texts(),
                SignalsRow.from(columns));
    }

    private static ClientTraits client(RowReader columns) {
        return new ClientTraits(
                columns.textOrNull(),
                columns.textOrNull(),
                columns.textOrNull(),
                columns.textOrNull(),
                columns.textOrNull(),
                columns.textOrNull(),
                columns.flag(),
                columns.textOrNull(),
                columns.textOrNull());
    }

    private static SessionDetails details(RowReader columns) {
        return MessageJson.read(columns.text().getBytes(StandardCharsets.UTF_8), SessionDetails.class);
    }

    /** The person of a session. */
    record PersonRow(UUID id, @Nullable String userId, List<String> anonymousIds, long firstSeenAt, int sessionCount) {
        private static final String COLUMNS =
                String.join(", ", "p.id, p.user_id", PersonStore.ANONYMOUS_IDS, "seen.first_at, seen.sessions");

        private static PersonRow from(RowReader columns) {
            return new PersonRow(columns.id(), columns.textOrNull(), columns.texts(), columns.time(), columns.count());
        }
    }

    /** The signals of frustration in a session by the kinds' order, and what its score is made of. */
    record SignalsRow(int rage, int dead, int slow, int quickBack, int activityLevel, long halfLifeMs) {
        private static final String COLUMNS =
                "s.rage_count, s.dead_count, s.slow_count, s.quick_back_count, s.activity_level, "
                        + "(SELECT y.score_half_life_ms FROM system y WHERE y.id = s.system_id)";

        private static SignalsRow from(RowReader columns) {
            return new SignalsRow(
                    columns.count(),
                    columns.count(),
                    columns.count(),
                    columns.count(),
                    columns.count(),
                    columns.number());
        }

        FrustrationView view() {
            return new FrustrationView(rage, dead, slow, quickBack);
        }

        /** What a session that began then is ordered by among scores. */
        long rank(long startedAt) {
            return ActivityScore.rank(startedAt, activityLevel, halfLifeMs);
        }

        /** The score of a session that began then, at a time; from 0 to 100. */
        int score(long startedAt, long now) {
            return (int) Math.round(ActivityScore.at(now, rank(startedAt), halfLifeMs));
        }
    }

    /** How many events of the main kinds a session has. */
    record Counts(int events, int pageViews, int clicks, int inputs, int errors, int interactions) {
        private static final String COLUMNS =
                "s.event_count, s.page_view_count, s.click_count, s.input_count, s.error_count, s.interaction_count";

        private static Counts from(RowReader columns) {
            return new Counts(
                    columns.count(),
                    columns.count(),
                    columns.count(),
                    columns.count(),
                    columns.count(),
                    columns.count());
        }
    }
}
