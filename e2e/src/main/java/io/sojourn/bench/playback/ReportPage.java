package io.sojourn.bench.playback;

import io.sojourn.bench.playback.FidelityReport.InstantResult;
import io.sojourn.bench.playback.FidelityReport.PageResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The report for the eye: what visitors saw, ours, bare rrweb's and what differs side by side, the worst page first. */
final class ReportPage {
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <title>How faithfully recordings are played</title>
            <style>
              body { margin: 2rem; font: 15px/1.5 system-ui, sans-serif; color: #1c1f2b; background: #f5f6fa; }
              h2 { margin: 2.5rem 0 0; }
              table { border-collapse: collapse; background: #fff; }
              td, th { padding: .3rem .8rem; text-align: right; border-bottom: 1px solid #e2e4ec; }
              td:first-child, th:first-child { text-align: left; }
              .row { display: grid; grid-template-columns: repeat(4, 1fr); gap: .75rem; margin: .5rem 0 1.25rem; }
              figure { margin: 0; }
              img { width: 100%; border: 1px solid #ccd0dc; background: #fff; }
              .missed { color: #b3261e; font-weight: 600; }
            </style>
            <h1>How faithfully recordings are played</h1>
            """;

    private final FidelityReport report;

    ReportPage(FidelityReport report) {
        this.report = report;
    }

    void write(Path file) throws IOException {
        StringBuilder html = new StringBuilder(HEAD);
        html.append(
                "<p>SSIM of %d pages: mean %.4f, lowest %.4f; bare rrweb %.4f and %.4f. The goal is %.2f for each.</p>%n"
                        .formatted(
                                report.pages().size(),
                                report.mean(),
                                report.lowest(),
                                report.plainMean(),
                                report.plainLowest(),
                                report.goal()));
        html.append(
                "<table><tr><th>page<th>ours<th>pixels that differ<th>bare rrweb<th>pixels that differ<th>twice live\n");
        for (PageResult page : report.pages()) {
            html.append(
                    "<tr><td><a href=\"#%1$s\">%1$s</a><td class=\"%2$s\">%3$.4f<td>%4$.2f%%<td>%5$.4f<td>%6$.2f%%<td>%7$.4f%n"
                            .formatted(
                                    page.name(),
                                    page.ssim() < report.goal() ? "missed" : "reached",
                                    page.ssim(),
                                    100 * page.pixelDifference(),
                                    page.plainSsim(),
                                    100 * page.plainPixelDifference(),
                                    page.repeatedSsim()));
        }
        html.append("</table>\n");
        report.pages().forEach(page -> html.append(section(page)));
        Files.writeString(file, html);
    }

    private static String section(PageResult page) {
        StringBuilder html =
                new StringBuilder("<h2 id=\"%1$s\">%1$s</h2><p>%2$s</p>%n".formatted(page.name(), page.shows()));
        if (!page.elsewhere().isEmpty()) {
            html.append("<p class=\"missed\">The player asked elsewhere: %s</p>%n"
                    .formatted(String.join(", ", page.elsewhere())));
        }
        page.instants().forEach(instant -> html.append(row(page, instant)));
        return html.toString();
    }

    private static String row(PageResult page, InstantResult instant) {
        String pictures = "pictures/" + page.name() + "/" + instant.name();
        return "<div class=\"row\">%s%s%s%s</div>%n"
                .formatted(
                        figure(pictures + "-live.png", instant.name() + ", live"),
                        figure(pictures + "-sojourn.png", "ours: %.4f".formatted(instant.ssim())),
                        figure(pictures + "-rrweb.png", "bare rrweb: %.4f".formatted(instant.plainSsim())),
                        figure(
                                pictures + "-difference.png",
                                "ours and live: %.2f%% differ".formatted(100 * instant.pixelDifference())));
    }

    private static String figure(String picture, String caption) {
        return "<figure><a href=\"%1$s\"><img loading=\"lazy\" src=\"%1$s\" alt=\"\"></a><figcaption>%2$s</figcaption></figure>"
                .formatted(picture, caption);
    }
}
