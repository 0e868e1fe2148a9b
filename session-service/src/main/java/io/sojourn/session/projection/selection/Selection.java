package io.sojourn.session.projection.selection;

import io.sojourn.session.counting.CountingRule;
import io.sojourn.session.counting.LeftOut;
import io.sojourn.session.frustration.SignalKind;
import io.sojourn.session.projection.columns.Blocks;
import io.sojourn.session.projection.columns.Chunks;
import io.sojourn.session.projection.columns.Flags;
import io.sojourn.session.projection.columns.SessionTable;
import io.sojourn.session.projection.columns.TagColumn;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of a system that fulfil all conditions. */
public final class Selection {
    private final SessionTable table;
    private final int system;
    private final List<Condition> conditions = new ArrayList<>();
    private IntPredicate mayMatch;

    private Selection(SessionTable table, int system) {
        this.table = table;
        this.system = system;
        this.mayMatch = block -> table.blocks().mayBeOf(block, system);
    }

    /** All rows of a system. */
    public static Selection of(SessionTable table, UUID systemId) {
        return new Selection(table, table.systemNumber(systemId));
    }

    /** Of these those that started within the instants, both included. */
    public Selection startedWithin(long from, long to) {
        Blocks blocks = table.blocks();
        mayMatch = mayMatch.and(block -> blocks.mayStart(block, from, to));
        return with(Condition.between(table.startedAt(), from, to));
    }

    /** Of these those that ended within the instants, both included. */
    public Selection endedWithin(long from, long to) {
        Blocks blocks = table.blocks();
        mayMatch = mayMatch.and(block -> blocks.mayEnd(block, from, to));
        return with(Condition.sumBetween(table.startedAt(), table.durationMs(), from, to));
    }

    /** Of these those that took from so long to so long, both included. */
    public Selection took(long least, long most) {
        return with(Condition.between(table.durationMs(), least, most));
    }

    /** Of these those in which something was done from so long to so long, both included. */
    public Selection activeFor(long least, long most) {
        return with(Condition.between(table.activeMs(), least, most));
    }

    /** Of these those with from so many events of a kind to so many, both included. */
    public Selection withCount(String column, long least, long most) {
        return with(Condition.between(table.count(column), least, most));
    }

    /** Of these those with one of some texts, among which one stands for no text. */
    public Selection withText(String column, List<String> texts, String none) {
        return with(
                Condition.among(table.text(column).column(), table.text(column).among(texts, none)));
    }

    /** Of these those of some persons. */
    public Selection ofPersons(BitSet persons) {
        return with(Condition.in(table.person(), persons));
    }

    /** Of these those of some persons. */
    public Selection ofPersons(List<UUID> ids) {
        BitSet numbers = new BitSet();
        ids.stream().mapToInt(table::personNumber).filter(number -> number >= 0).forEach(numbers::set);
        return ofPersons(numbers);
    }

    /** Of these those among some sessions. */
    public Selection among(List<UUID> sessions) {
        BitSet rows = new BitSet();
        sessions.stream().mapToInt(table::row).filter(row -> row >= 0).forEach(rows::set);
        return with(Condition.tested(rows::get));
    }

    /** Of these those for which a flag is so, or is not. */
    public Selection flagged(int flag, boolean so) {
        return with(Condition.bits(table.flags(), flag, so ? flag : 0));
    }

    /** Of these those with at least one of some signals of frustration. */
    public Selection signalling(List<SignalKind> kinds) {
        int any = kinds.stream().mapToInt(Flags::signal).reduce(0, (one, other) -> one | other);
        return with(Condition.tested(row -> (table.flags().get(row) & any) != 0));
    }

    /** Of these those whose scores rank from there to there, both included. */
    public Selection ranked(long halfLifeMs, long least, long most) {
        return with(Condition.tested(row -> {
            long rank = ListOrder.rank(table, row, halfLifeMs);
            return least <= rank && rank <= most;
        }));
    }

    /** Of these those that do not count for a reason; null for those that count. */
    public Selection leftOutFor(@Nullable LeftOut reason, CountingRule rule) {
        return with(Condition.tested(
                row -> rule.reason(table.flags().get(row), table.durationMs().get(row)) == reason));
    }

    /** Of these those that have events of one of some types of sources. */
    public Selection onSourceType(List<String> types) {
        long[] wanted = TagColumn.hashes(types);
        return with(Condition.tested(row -> table.sourceTypes().hasAny(row, wanted)));
    }

    /** Of these those that have all of some tags. */
    public Selection tagged(List<String> tags) {
        long[] wanted = TagColumn.hashes(tags);
        return with(Condition.tested(row -> table.tags().hasAll(row, wanted)));
    }

    /** Of these those that something prompted, or nothing. */
    public Selection prompted(boolean prompted) {
        return with(Condition.tested(row -> table.prompts().isEmpty(row) != prompted));
    }

    /** Of these those that one of some types of sources prompted. */
    public Selection promptedBy(List<String> types) {
        long[] wanted = TagColumn.hashes(types);
        return with(Condition.tested(row -> table.prompts().hasAny(row, wanted)));
    }

    /** Passes the rows on, by parts of a chunk. */
    public void each(Rows reader) {
        int[] places = new int[Blocks.ROWS];
        int blocks = blocks();
        for (int block = 0; block < blocks; block++) {
            read(block, places, reader);
        }
    }

    /**
     * Passes the rows on, beginning with the blocks that have the latest ones, until all that is left is too early.
     *
     * @param wanted what tells which are the latest
     * @param least the earliest time that is still of use
     */
    public void latestFirst(ListOrder wanted, LongSupplier least, Rows reader) {
        IntToLongFunction latest = wanted.isByEnd() ? table.blocks()::lastEnd : table.blocks()::lastStart;
        List<Integer> order = IntStream.range(0, blocks())
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(latest::applyAsLong).reversed())
                .toList();
        int[] places = new int[Blocks.ROWS];
        for (int block : order) {
            if (latest.applyAsLong(block) < least.getAsLong()) {
                return;
            }
            read(block, places, reader);
        }
    }

    private int blocks() {
        return Math.ceilDiv(table.rows(), Blocks.ROWS);
    }

    private void read(int block, int[] places, Rows reader) {
        if (!mayMatch.test(block)) {
            return;
        }
        int chunk = block * Blocks.ROWS / Chunks.ROWS;
        int first = block * Blocks.ROWS % Chunks.ROWS;
        int count = ofSystem(chunk, first, Math.min(Blocks.ROWS, table.rows() - block * Blocks.ROWS), places);
        for (int i = 0; i < conditions.size() && count > 0; i++) {
            count = conditions.get(i).keep(chunk, places, count);
        }
        if (count > 0) {
            reader.take(chunk, places, count);
        }
    }

    private int ofSystem(int chunk, int first, int count, int[] places) {
        IntBuffer systems = table.system().chunk(chunk);
        int kept = 0;
        for (int place = first; place < first + count; place++) {
            places[kept] = place;
            kept += systems.get(place) == system ? 1 : 0;
        }
        return kept;
    }

    private Selection with(Condition condition) {
        conditions.add(condition);
        return this;
    }

    /** What is done with selected rows. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Takes some.
         *
         * @param places of the rows in their chunk; only valid during the call
         * @param count how many of the places are rows
         */
        void take(int chunk, int[] places, int count);
    }
}
