package io.sojourn.bench.playback;

import io.sojourn.bench.browser.Likeness;
import io.sojourn.bench.figures.Rounding;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How alike replays are to what visitors saw; the worst first.
 *
 * @param mean of the pages' figures
 * @param lowest the worst page's
 * @param plainMean of bare rrweb
 * @param plainLowest of bare rrweb
 * @param goalMet whether the worst page reaches the goal
 * @param failed the pages that could not be measured, with the reason
 */
record FidelityReport(
        List<PageResult> pages,
        double mean,
        double lowest,
        double plainMean,
        double plainLowest,
        double goal,
        boolean goalMet,
        List<String> failed)
        implements PartReport {
    private static final double GOAL = 0.99;

    /** The summary of some pages. */
    static FidelityReport of(List<PageResult> results, List<String> failed) {
        if (results.isEmpty()) {
            throw new IllegalStateException("no page could be measured: " + String.join("; ", failed));
        }
        List<PageResult> pages = results.stream()
                .sorted(Comparator.comparingDouble(PageResult::ssim))
                .toList();
        double lowest = pages.getFirst().ssim;
        return new FidelityReport(
                pages,
                rounded(pages.stream().mapToDouble(PageResult::ssim).average().orElseThrow()),
                lowest,
                rounded(pages.stream()
                        .mapToDouble(PageResult::plainSsim)
                        .average()
                        .orElseThrow()),
                pages.stream().mapToDouble(PageResult::plainSsim).min().orElseThrow(),
                GOAL,
                lowest >= GOAL,
                failed);
    }

    /**
     * One page: its worst instant counts.
     *
     * @param repeatedSsim of the two live visits, one recorded by us and one by bare rrweb: how well the page can be compared at all
     * @param elsewhere the addresses beside the platform's own that the player asked for
     */
    record PageResult(
            String name,
            String shows,
            double ssim,
            double pixelDifference,
            double plainSsim,
            double plainPixelDifference,
            double repeatedSsim,
            Set<String> elsewhere,
            List<InstantResult> instants) {
        static PageResult of(String name, String shows, Set<String> elsewhere, List<InstantResult> instants) {
            return new PageResult(
                    name,
                    shows,
                    instants.stream().mapToDouble(InstantResult::ssim).min().orElseThrow(),
                    instants.stream()
                            .mapToDouble(InstantResult::pixelDifference)
                            .max()
                            .orElseThrow(),
                    instants.stream()
                            .mapToDouble(InstantResult::plainSsim)
                            .min()
                            .orElseThrow(),
                    instants.stream()
                            .mapToDouble(InstantResult::plainPixelDifference)
                            .max()
                            .orElseThrow(),
                    instants.stream()
                            .mapToDouble(InstantResult::repeatedSsim)
                            .min()
                            .orElseThrow(),
                    elsewhere,
                    instants);
        }
    }

    /** One instant of a page. */
    record InstantResult(
            String name,
            double ssim,
            double pixelDifference,
            double plainSsim,
            double plainPixelDifference,
            double repeatedSsim) {
        static InstantResult of(String name, Likeness ours, Likeness plain, Likeness repeated) {
            return new InstantResult(
                    name,
                    floored(ours.similarity()),
                    rounded(ours.pixelDifference()),
                    floored(plain.similarity()),
                    rounded(plain.pixelDifference()),
                    floored(repeated.similarity()));
        }
    }

    @Override
    public String table() {
        StringBuilder table = new StringBuilder(
                "page                     ours   pixels    rrweb   pixels    twice  elsewhere%n".formatted());
        for (PageResult page : pages) {
            table.append("%-22s %.4f  %6.2f%%   %.4f  %6.2f%%   %.4f  %9d%n"
                    .formatted(
                            page.name,
                            page.ssim,
                            100 * page.pixelDifference,
                            page.plainSsim,
                            100 * page.plainPixelDifference,
                            page.repeatedSsim,
                            page.elsewhere.size()));
        }
        return table.append(
                        "%d pages, mean %.4f (rrweb %.4f), lowest %.4f (rrweb %.4f); the goal of %.2f for each page is %s"
                                .formatted(
                                        pages.size(),
                                        mean,
                                        plainMean,
                                        lowest,
                                        plainLowest,
                                        goal,
                                        goalMet ? "reached" : "not reached by " + missing()))
                .toString();
    }

    private long missing() {
        return pages.stream().filter(page -> page.ssim < goal).count();
    }

    /** Never up: 0.98996 does not reach 0.99. */
    private static double floored(double figure) {
        return Math.floor(figure * 1e4) / 1e4;
    }

    private static double rounded(double figure) {
        return Rounding.nearest(figure, 4);
    }
}
