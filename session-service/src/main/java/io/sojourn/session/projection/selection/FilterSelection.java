package io.sojourn.session.projection.selection;

import io.sojourn.session.counting.LeftOut;
import io.sojourn.session.filters.Choice;
import io.sojourn.session.filters.Contents;
import io.sojourn.session.filters.Preselection;
import io.sojourn.session.filters.SessionFilter;
import io.sojourn.session.filters.TimeRange;
import io.sojourn.session.filters.bounds.Bounds;
import io.sojourn.session.projection.columns.Flags;
import io.sojourn.session.projection.columns.SessionTable;
import java.util.UUID;

/** What a filter means for the columns: the same as {@link SessionFilter#matching} means for the database. */
public final class FilterSelection {
    private static final String ALIAS = "s.";

    private FilterSelection() {}

    /**
     * The sessions of a system that match a filter, as {@link SessionFilter#matching} does, except that of the kinds that numbers leave out only
     * those that have to be it are asked for.
     *
     * @param preselection what the database knows of them
     */
    public static Selection of(SessionTable table, UUID systemId, SessionFilter filter, Preselection preselection) {
        Selection selection = within(Selection.of(table, systemId), filter.time());
        if (preselection.persons() != null) {
            selection.ofPersons(preselection.persons());
        }
        if (preselection.sessions() != null) {
            selection.among(preselection.sessions());
        }
        filter.values()
                .forEach((expression, allowed) ->
                        selection.withText(column(expression), allowed, SessionFilter.UNKNOWN));
        restrict(selection, filter.contents());
        if (filter.hasRecording() != null) {
            selection.flagged(Flags.RECORDED, filter.hasRecording());
        }
        filter.bounds().forEach((expression, bounds) -> restrict(selection, column(expression), bounds));
        if (filter.scores() != null && preselection.halfLifeMs() != null) {
            long halfLifeMs = preselection.halfLifeMs();
            selection.ranked(
                    halfLifeMs,
                    filter.scores().leastRank(halfLifeMs),
                    filter.scores().mostRank(halfLifeMs));
        }
        return kinds(selection, filter);
    }

    /** The same as {@link SessionFilter#conditions}: what lists have. */
    public static Selection listed(SessionTable table, UUID systemId, SessionFilter filter, Preselection preselection) {
        Selection selection = of(table, systemId, filter, preselection);
        if (filter.isAboutCounting()) {
            return filter.leftOut() == LeftOut.FUTURE
                    ? selection
                    : selection.leftOutFor(filter.leftOut(), filter.rule());
        }
        if (filter.bots() == Choice.EXCLUDE) {
            selection.flagged(Flags.BOT, false);
        }
        return filter.developers() == Choice.EXCLUDE ? selection.flagged(Flags.DEVELOPER, false) : selection;
    }

    /** Of some sessions those in a range of time. */
    public static Selection within(Selection selection, TimeRange time) {
        long from = time.from() == null ? Long.MIN_VALUE : time.from().toEpochMilli();
        long to = time.to() == null ? Long.MAX_VALUE : time.to().toEpochMilli() - 1;
        if (time.from() == null && time.to() == null) {
            return selection;
        }
        if (time.isOfStarts()) {
            return selection.startedWithin(from, to);
        }
        return time.isOfEnds()
                ? selection.endedWithin(from, to)
                : selection.endedWithin(from, Long.MAX_VALUE).startedWithin(Long.MIN_VALUE, to);
    }

    private static Selection kinds(Selection selection, SessionFilter filter) {
        if (filter.bots() == Choice.ONLY) {
            selection.flagged(Flags.BOT, true);
        }
        if (filter.developers() == Choice.ONLY) {
            selection.flagged(Flags.DEVELOPER, true);
        }
        String state = filter.onlyState();
        return state == null ? selection : selection.flagged(Flags.OPEN, state.equals(SessionFilter.OPEN));
    }

    private static void restrict(Selection selection, Contents contents) {
        if (!contents.sourceTypes().isEmpty()) {
            selection.onSourceType(contents.sourceTypes());
        }
        if (!contents.tags().isEmpty()) {
            selection.tagged(contents.tags());
        }
        if (contents.prompted() != null) {
            selection.prompted(contents.prompted());
        }
        if (!contents.signals().isEmpty()) {
            selection.signalling(contents.signals());
        }
        if (!contents.promptedBy().isEmpty()) {
            selection.promptedBy(contents.promptedBy());
        }
    }

    private static void restrict(Selection selection, String column, Bounds bounds) {
        long least = bounds.least() == null ? Long.MIN_VALUE : bounds.least();
        long most = bounds.most() == null ? Long.MAX_VALUE : bounds.most();
        if (bounds.least() == null && bounds.most() == null) {
            return;
        }
        switch (column) {
            case "duration_ms" -> selection.took(least, most);
            case "active_ms" -> selection.activeFor(least, most);
            default -> selection.withCount(column, least, most);
        }
    }

    /** The name of a column as filters have it. */
    private static String column(String expression) {
        return expression.substring(ALIAS.length());
    }
}
