package io.sojourn.bench.queries;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Filters as people set them: frequent values more often than rare ones, ranges from a day to all that there is; the same in each run. */
final class FilterMix {
    private final Random random = new Random(4);
    private final Instant end;

    FilterMix(Instant end) {
        this.end = end;
    }

    /** A range of time with up to three conditions. */
    String any() {
        return range() + conditions(random.nextInt(4));
    }

    /** Two conditions. */
    String two() {
        return conditions(2);
    }

    /** An instant of the year. */
    Instant instant() {
        return end.minus(Duration.ofSeconds(random.nextLong(Duration.ofDays(364).toSeconds())));
    }

    private String range() {
        int days = List.of(0, 1, 7, 30, 30, 90, 365, 365).get(random.nextInt(8));
        return days == 0 ? "" : "&from=" + end.minus(Duration.ofDays(days)) + "&to=" + end;
    }

    private String conditions(int count) {
        List<String> all = new ArrayList<>(List.of(
                "country=" + skewed("US", "DE", "GB", "FR", "IN,BR", "ES", "PL", "unknown", "PT"),
                "deviceType=" + skewed("desktop", "mobile", "tablet", "tv"),
                "os=" + skewed("Windows", "Android", "iOS", "macOS", "Linux", "ChromeOS"),
                "browser=" + skewed("Chrome", "Safari", "Edge", "Firefox", "Samsung Internet", "Opera", "Vivaldi"),
                "channel=" + skewed("direct", "organic-search", "email", "paid-search,display", "referral", "unknown"),
                "class=" + skewed("active", "new"),
                "tag="
                        + skewed(
                                "property:plan=free",
                                "event:Signed up",
                                "event:Invited",
                                "event:Step 3",
                                "event:Step 90"),
                "sourceType=marketing",
                "hasRecording=" + skewed("true", "false"),
                "minDurationMs=" + skewed("60000", "300000", "900000"),
                "minPageViews=" + skewed("3", "6", "10"),
                "maxEvents=" + skewed("30", "5")));
        Collections.shuffle(all, random);
        StringBuilder query = new StringBuilder();
        all.subList(0, count).forEach(condition -> query.append('&')
                .append(condition, 0, condition.indexOf('=') + 1)
                .append(URLEncoder.encode(condition.substring(condition.indexOf('=') + 1), StandardCharsets.UTF_8)));
        return query.toString();
    }

    private String skewed(String... values) {
        return values[(int) (values.length * Math.pow(random.nextDouble(), 2))];
    }
}
