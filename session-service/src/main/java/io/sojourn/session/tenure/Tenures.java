package io.sojourn.session.tenure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who a visitor was, and when: a function of the set of its identifications only. The first user owns what came before it was
 * identified too (back in time); each other user owns from its first event on, and nobody is merged (X6).
 */
public final class Tenures {
    private static final Comparator<Identification> ORDER =
            Comparator.comparingLong(Identification::at).thenComparing(Identification::eventId, Tenures::compareIds);

    private Tenures() {}

    /**
     * The spans of one visitor in order, without gaps; one whole span of nobody if it was never identified.
     * Of several users identified in the same instant, the last by event id counts, in the order of code points.
     */
    public static List<OwnedSpan> of(Collection<Identification> identifications) {
        List<OwnedSpan> spans = new ArrayList<>();
        String user = null;
        long from = Tenure.BEGINNING;
        for (Identification next : identifications.stream().sorted(ORDER).toList()) {
            if (user != null && !user.equals(next.userId())) {
                close(spans, user, from, next.at());
                from = next.at();
            }
            user = next.userId();
        }
        spans.add(new OwnedSpan(user, new Tenure(from, Tenure.END)));
        return merged(spans);
    }

    /**
     * Compares ids as the database orders them (collation C), which leaves out what is said again: by their bytes in UTF-8, and that is by code points.
     * Java's own order is by UTF-16 units, in which half a character of the supplementary planes comes before U+E000 to U+FFFF.
     */
    private static int compareIds(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static void close(List<OwnedSpan> spans, String user, long from, long until) {
        if (from < until) {
            spans.add(new OwnedSpan(user, new Tenure(from, until)));
        }
    }

    private static List<OwnedSpan> merged(List<OwnedSpan> spans) {
        List<OwnedSpan> merged = new ArrayList<>();
        for (OwnedSpan span : spans) {
            OwnedSpan before = merged.isEmpty() ? null : merged.getLast();
            if (before != null && before.sameUserAs(span)) {
                Tenure joined = new Tenure(before.tenure().from(), span.tenure().until());
                merged.set(merged.size() - 1, new OwnedSpan(span.userId(), joined));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    /**
     * A span and whose it is.
     *
     * @param userId null if the visitor was never identified
     */
    public record OwnedSpan(@Nullable String userId, Tenure tenure) {
        private boolean sameUserAs(OwnedSpan other) {
            return userId != null && userId.equals(other.userId);
        }
    }
}
